import { css } from 'lit';

/** Groups under a heading with a count, on a line that runs through. */
export const groupStyles = css`
  section > .inner {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--border);
  }
`;
