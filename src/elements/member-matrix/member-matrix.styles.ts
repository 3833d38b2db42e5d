import { css } from 'lit';

/** Where there is no room for a table, each of its rows is a name with a list. */
export const memberMatrixStyles = css`
  .about {
    columns: 22em auto;
    column-gap: 2em;
  }
  .about > li {
    break-inside: avoid;
    padding-block-end: calc(3 * var(--space));
  }
  .about p + p {
    font-size: 0.83em;
  }
  .room {
    container-type: inline-size;
    margin-block-start: calc(5 * var(--space));
  }
  .count,
  .total,
  .sum {
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  th .inner {
    margin-block: 0.8em 0.1em;
  }
  b,
  i {
    font: inherit;
  }
  b,
  tfoot .total {
    font-weight: 600;
  }
  i,
  .total {
    color: var(--muted);
  }

  @container (width >= 40em) {
    /* What stands still must cover what moves below it, on a ground that is not known. */
    .box {
      --ground: var(--rcp-color-surface, light-dark(#fff, #12181a));
      position: relative;
      inline-size: fit-content;
      max-inline-size: 100%;
      max-block-size: min(40em, 85vh);
      overflow: auto;
      border-block: 1px solid var(--border);
    }
    table {
      border-spacing: 0;
      background: var(--ground);
    }
    :is(th, td) {
      padding: 0.2em calc(2 * var(--space));
      border-block-end: 1px solid var(--border);
    }
    td {
      text-align: center;
    }
    .many :is(th, td):nth-child(n + 3) {
      padding-inline: 0.15em;
      min-inline-size: 2.1em;
      border-inline-start: 1px solid var(--border);
    }
    /* Words on their side are painted over what has no place of its own in the stack. */
    th:where(:first-child:not([colspan])) {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      min-inline-size: 15em;
      max-inline-size: 15em;
      background: var(--ground);
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      vertical-align: bottom;
      font-size: 0.92em;
      line-height: 1.15;
      font-weight: 600;
      background: var(--ground);
    }
    thead th:first-child {
      z-index: 3;
    }
    thead th:nth-child(n + 2) {
      text-align: center;
    }
    th .inner {
      position: sticky;
      inset-inline-start: calc(2 * var(--space));
      inline-size: fit-content;
    }
    .few thead th:nth-child(n + 3) {
      min-inline-size: 7em;
      max-inline-size: 14em;
    }
    .many :is(thead div, i) {
      display: block;
      writing-mode: vertical-rl;
      max-inline-size: 12em;
      margin-block: auto;
      text-align: start;
    }
    /* Three figures, and two lines of what is said of them, are as wide as the narrowest column. */
    .many b {
      font-size: 0.83em;
      white-space: nowrap;
    }
    .many i {
      line-height: 1.05;
    }
    /* Letters lie on their side and are read upwards, but for Chinese, which stands. */
    .many :is(thead div, i):not(:lang(zh)) {
      text-orientation: sideways;
    }
    .many :is(thead div, i):dir(ltr):not(:lang(zh)) {
      rotate: 180deg;
    }
    .in::before {
      content: '●';
      content: '●' / '';
      color: var(--accent);
    }
    /* The head alone says how wide columns are: a page that is still being read must not move them. */
    .figures {
      display: block;
      contain: inline-size;
    }
    :is(th, td):nth-child(2) {
      min-inline-size: 3.6em;
    }
    td > span:first-child {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    i {
      font-size: 0.83em;
    }
    tfoot :is(th, td) {
      vertical-align: top;
    }
  }

  @container (width < 40em) {
    :is(table, tbody, tfoot) {
      display: block;
    }
    :is(thead, td:empty) {
      display: none;
    }
    /* A long word goes below the name that it belongs to where both are wider than the column. */
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(3 * var(--space));
      padding-block: calc(2 * var(--space));
      border-block-end: 1px solid var(--border);
    }
    th {
      flex: 1 1 8em;
      font-weight: 600;
    }
    .in,
    .sum,
    [colspan] {
      flex-basis: 100%;
    }
    .in,
    .sum {
      padding-inline-start: 0.9em;
      text-indent: -0.9em;
    }
  }

  @media print {
    .box {
      --ground: none;
      max-block-size: none;
      overflow: visible;
    }
    /* Many columns are wider than paper: as lists nothing is cut off. */
    .many {
      inline-size: 39em;
      max-inline-size: 100%;
    }
  }
`;
