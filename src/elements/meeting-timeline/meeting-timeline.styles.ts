import { css } from 'lit';

export const meetingTimelineStyles = css`
  /* The line of time, unbroken from the first year to the last. */
  section {
    position: relative;
    margin-inline-start: 0.3em;
    padding-inline-start: calc(5 * var(--space));
    border-inline-start: 2px solid var(--border);
  }
  :not(section) + section {
    margin-block-start: calc(5 * var(--space));
  }
  section > .inner {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin: 0;
    padding-block-end: var(--space);
  }
  section + section > .inner {
    padding-block-start: 0.9em;
  }
  /* A border, not a background: forced colours keep it. */
  section > .inner::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(-0.3em - 1px);
    margin-block-start: 0.275em;
    border: 0.3em solid var(--text);
  }
  ol > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(5 * var(--space));
    padding-block: calc(1.5 * var(--space));
  }
  .date {
    flex: 1 0 11em;
    font-variant-numeric: tabular-nums;
  }
  .meeting {
    flex: 999 1 18em;
    min-inline-size: 0;
  }
  .meeting > div {
    max-inline-size: 60ch;
  }
  .process,
  .detail,
  section cite {
    font-size: 0.83em;
  }
  .process {
    font-weight: 600;
  }
  .detail,
  section cite {
    color: var(--muted);
  }
  section cite {
    display: block;
  }
  .without {
    margin-block-start: calc(5 * var(--space));
  }
  .noted > ul > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--space));
  }
  /* An open note takes the line for itself. */
  .noted [open] {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  @media print {
    /* Names alone, as long as no notes are there to be read. */
    .noted:not(:has(.handling, .muted)) {
      display: none;
    }
  }
`;
