import { css } from 'lit';

export const cardStyles = css`
  section {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--space));
    margin-block-start: calc(5 * var(--space));
    padding-block-start: calc(3 * var(--space));
    border-block-start: 1px solid var(--border);
  }
  /* The heading stands beside its section where there is room, and above it where there is not. */
  section > .inner {
    flex: 1 0 9em;
    margin-block: 0.15em 0.45em;
  }
  section > div {
    flex: 999 1 21em;
    min-inline-size: 0;
  }
  p + p,
  p + .facts {
    margin-block-start: calc(2 * var(--space));
  }
  .facts + p {
    margin-block-start: calc(4 * var(--space));
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
    gap: var(--space) calc(5 * var(--space));
    margin-block-end: calc(2 * var(--space));
  }
  dt {
    color: var(--muted);
    max-inline-size: 12em;
  }
  address + .facts {
    margin-block-start: calc(3 * var(--space));
  }
  .columns {
    columns: 14em auto;
    column-gap: 2em;
  }
  .columns li {
    break-inside: avoid;
  }
  .bullets {
    max-inline-size: 68ch;
  }
  .bullets > li {
    position: relative;
    padding-inline-start: 1em;
  }
  .bullets > li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--muted);
  }
  .capitals > li::first-letter {
    text-transform: uppercase;
  }
  .meetings > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--space));
    padding-block: calc(2 * var(--space));
  }
  .meetings > li + li {
    border-block-start: 1px solid var(--border);
  }
  .date {
    flex: 0 0 11em;
    font-variant-numeric: tabular-nums;
  }
  .date + span {
    flex: 1 1 18em;
    max-inline-size: 60ch;
  }
  .place {
    display: block;
    font-size: 0.83em;
  }
  section cite {
    color: var(--muted);
    font-size: 0.83em;
  }
  li cite {
    display: block;
  }
`;
