import { css } from 'lit';

export const keyFiguresStyles = css`
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: calc(6 * var(--space)) calc(8 * var(--space));
  }
  .figures li {
    border-block-start: 1px solid var(--border);
    padding-block-start: calc(2 * var(--space));
  }
  .value {
    display: block;
    font-size: 2.5em;
    font-weight: 500;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .qualifier {
    font-size: 0.4em;
  }
  .unit {
    display: block;
  }

  table {
    inline-size: 100%;
    max-inline-size: 44em;
    border-collapse: collapse;
    table-layout: fixed;
    margin-block-start: calc(5 * var(--space));
  }
  caption {
    text-align: start;
    font-size: 0.83em;
    color: var(--muted);
    padding-block-end: calc(2 * var(--space));
  }
  th {
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    inline-size: 45%;
    padding-inline-end: calc(3 * var(--space));
  }
  th,
  td {
    padding-block: calc(1.5 * var(--space));
    border-block-start: 1px solid var(--border);
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(3 * var(--space));
  }
  tfoot :is(th, td) {
    font-weight: 600;
  }
  svg {
    flex: 1 1 4em;
    min-inline-size: 0;
    block-size: 0.8em;
    overflow: visible;
  }
  :dir(rtl) > svg {
    transform: scaleX(-1);
  }
  .number {
    min-inline-size: 3.5em;
    margin-inline-start: auto;
    text-align: end;
  }
  .part {
    fill: var(--accent);
  }
  .whole,
  .rest {
    fill: none;
    stroke: var(--control);
    vector-effect: non-scaling-stroke;
  }
  .hatch {
    stroke: var(--text);
    stroke-width: 0.15;
  }
  .caution {
    color: var(--caution);
    margin-block-start: calc(2 * var(--space));
  }
  @media (forced-colors: active) {
    .part {
      fill: CanvasText;
    }
  }
`;
