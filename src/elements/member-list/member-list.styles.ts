import { css } from 'lit';

export const memberListStyles = css`
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
