import { css } from 'lit';

/** The search field. Its room is there before the field is, in a page made without a browser. */
export const searchStyles = css`
  .search {
    display: grid;
    gap: var(--space);
    max-inline-size: 26em;
    min-block-size: calc(3.995em + var(--space));
    margin-block: calc(3 * var(--space));
  }
  .search label {
    font-size: 0.83em;
    color: var(--muted);
  }
  .search input {
    inline-size: 100%;
    padding-inline: calc(3 * var(--space));
    background: var(--rcp-color-surface, transparent);
  }
  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--space));
  }
  @media print, (scripting: none) {
    .search {
      display: none;
    }
  }
`;
