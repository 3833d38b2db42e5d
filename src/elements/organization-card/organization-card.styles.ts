import { css } from 'lit';

export const organizationCardStyles = css`
  div > .inner {
    font-size: 1em;
    color: var(--muted);
    margin-block: calc(4 * var(--space)) var(--space);
  }
  div > .inner:first-child {
    margin-block-start: 0;
  }
  .entries dt {
    font-weight: 600;
  }
  .entries > div {
    break-inside: avoid;
  }
  .entries > div + div {
    margin-block-start: calc(2 * var(--space));
  }
  .more > .bullets {
    columns: 16em auto;
    column-gap: 2em;
  }
`;
