import { css } from 'lit';

export const cardStyles = css`
  .facts {
    margin-block-end: calc(2 * var(--space));
  }
  .facts + p {
    margin-block-start: calc(4 * var(--space));
  }
  .columns {
    columns: 14em auto;
    column-gap: 2em;
  }
  .columns li {
    break-inside: avoid;
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
  section li cite {
    display: block;
  }
`;
