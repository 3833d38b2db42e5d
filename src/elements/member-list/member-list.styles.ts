import { css } from 'lit';

export const memberListStyles = css`
  section > .inner {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--border);
  }
  section > ul {
    columns: 14em auto;
    column-gap: 2em;
  }
  section > ul > li {
    break-inside: avoid;
    padding-block: 0.1em;
    padding-inline-start: 0.9em;
    text-indent: -0.9em;
  }
`;
