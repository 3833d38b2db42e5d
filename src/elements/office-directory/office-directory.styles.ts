import { css } from 'lit';

export const officeDirectoryStyles = css`
  .offices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 0 calc(10 * var(--space));
  }
  .offices > li {
    border-block-start: 1px solid var(--border);
    padding-block-end: calc(4 * var(--space));
    margin-block-start: calc(4 * var(--space));
  }
  .offices > li > .inner {
    margin-block-start: calc(3 * var(--space));
  }
  dt {
    font-size: 0.83em;
    color: var(--muted);
    margin-block-start: calc(2 * var(--space));
  }
  .inline > li {
    display: inline;
  }
`;
