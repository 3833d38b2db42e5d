import { css } from 'lit';

export const rcpDirectoryStyles = css`
  [data-group] > .inner {
    font-size: 1.2em;
    margin-block: 2em 0;
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--border);
  }
  /* The name of a region stands beside its entries where there is room, and above them where there is not. */
  .region {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--space));
    border-block-end: 1px solid var(--border);
  }
  .region > .inner {
    flex: 1 0 9em;
    align-self: start;
    font-size: 1em;
    margin-block: 0;
    padding-block: 0.7em;
    border: 0;
  }
  .region > :not(.inner) {
    flex: 999 1 21em;
    min-inline-size: 0;
    max-inline-size: none;
  }
  .region > p {
    padding-block: calc(2 * var(--space));
  }
  /* The list item of an entry that the search has hidden. */
  li:has(> [data-row][hidden]) {
    display: none;
  }
  [data-row] > summary {
    /* The sign hangs before the name, and the card begins below the name. */
    list-style-position: outside;
    inline-size: auto;
    padding-block: calc(2 * var(--space));
  }
  [data-row] > *,
  [data-row] ~ .note {
    margin-inline-start: 1.2em;
  }
  summary > .inner {
    display: inline;
    font-size: 1em;
    margin: 0;
  }
  [data-row] > summary > .inner {
    font-weight: 500;
    line-height: 1.5;
  }
  [data-row][open] > summary > .inner {
    font-weight: 600;
  }
  .full {
    display: block;
    max-inline-size: 68ch;
    font-size: 0.83em;
  }
  .card {
    container-type: inline-size;
    margin-block: 0 calc(6 * var(--space));
  }
  .card .inner {
    font-size: 1em;
  }
  .card .facts {
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
  }
  @container (inline-size < 16em) {
    .card .facts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .about {
    margin-block-start: calc(8 * var(--space));
  }
  @media print {
    /* A card may be longer than a page. */
    li:has(> [data-row][open]) {
      break-inside: auto;
    }
    [data-row] > summary {
      break-after: avoid;
    }
  }
`;
