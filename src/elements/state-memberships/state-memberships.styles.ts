import { css } from 'lit';

export const stateMembershipsStyles = css`
  /* What is open takes the whole width, in its place among the others. */
  .states {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    column-gap: 2em;
  }
  .states > [open] {
    grid-column: 1 / -1;
    padding-block-end: calc(4 * var(--space));
  }
  .states summary {
    padding-block: 0.1em;
    padding-inline-start: 1.1em;
    text-indent: -1.1em;
  }
  .states > [open] > summary {
    font-weight: 600;
  }
  .processes {
    container-type: inline-size;
    margin-block-start: calc(3 * var(--space));
  }
  .processes > li {
    padding-block: calc(2 * var(--space));
    border-block-start: 1px solid var(--border);
  }
  .processes p:not(:first-child)::first-letter {
    text-transform: uppercase;
  }
  .processes strong {
    font-weight: 600;
  }
  .processes strong + span {
    color: var(--muted);
  }
  .processes .inactive {
    color: var(--caution);
  }
  /* The roles stand beside the process where there is room, and under it where there is not. */
  @container (inline-size > 36em) {
    .processes > li {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      column-gap: calc(5 * var(--space));
    }
    .processes > li > * {
      grid-column: 2;
    }
    .processes > li > :first-child {
      grid-column: 1;
      grid-row: 1 / span 20;
    }
  }
  .gaps {
    margin-block-start: calc(6 * var(--space));
  }
  @media print {
    .states {
      display: block;
    }
    .states summary {
      font-weight: 600;
      margin-block-start: calc(4 * var(--space));
      break-after: avoid;
    }
  }
`;
