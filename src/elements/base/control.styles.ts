import { css } from 'lit';

/** Buttons and fields, and the sentence on what failed: content that no script serves has none of them. */
export const controlStyles = css`
  .root {
    --on-accent: var(--rcp-color-on-accent, light-dark(#fff, #10181a));
  }
  button,
  input {
    font: inherit;
    color: inherit;
    min-block-size: 2.75em;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: none;
  }
  button {
    padding-inline: calc(3 * var(--space));
    cursor: pointer;
  }
  button:hover {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .error {
    margin-block-end: calc(3 * var(--space));
  }
  @media print {
    button {
      display: none;
    }
  }
`;
