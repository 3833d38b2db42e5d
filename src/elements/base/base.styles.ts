import { css } from 'lit';

/**
 * The look of every element. Everything hangs on `.root`, not on `:host`: what a host page sets on
 * our tag, even as important, is set anew one level below it.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
  }

  .root {
    --text: var(--rcp-color-text, light-dark(#1a2326, #e6ebec));
    --muted: var(--rcp-color-muted, light-dark(#566166, #a5b0b4));
    --border: var(--rcp-color-border, light-dark(#d3d9db, #3c464a));
    --accent: var(--rcp-color-accent, light-dark(#0d5c68, #7cc8d3));
    --control: light-dark(#737f84, #8b979c);
    --caution: light-dark(#7a5300, #e3b864);
    --radius: var(--rcp-radius, 0.25em);
    --space: var(--rcp-space, 0.25em);

    /* Of the page's own type nothing is taken over but the font and its size. */
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--rcp-font, inherit);
    font-size: inherit;
    line-height: 1.5;
    overflow-wrap: break-word;
    color: var(--text);
    background: var(--rcp-color-surface, transparent);
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  /* A forced theme brings its ground along: its text may be unreadable on the page's own. */
  .root:not([data-theme='auto']) {
    background: var(--rcp-color-surface, light-dark(#fff, #12181a));
    padding: calc(4 * var(--space));
  }

  .own,
  .inner {
    font-weight: 600;
    line-height: 1.15;
    text-wrap: balance;
  }
  .own {
    font-size: 1.44em;
    margin-block-end: 0.5em;
  }
  .inner {
    font-size: 1.1em;
    margin-block: 1.4em 0.45em;
  }
  p,
  dd,
  .bullets {
    max-inline-size: 68ch;
  }
  ul,
  ol {
    /* Not "none": Safari would no longer tell assistive technology that it is a list. */
    list-style-type: '';
  }
  .bullets > li {
    break-inside: avoid;
    position: relative;
    padding-inline-start: 1em;
  }
  .bullets > li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--muted);
  }
  cite,
  address {
    font-style: normal;
  }
  /* A block of the other direction stands where the blocks around it begin. */
  .root:dir(rtl) cite:dir(ltr),
  .root:dir(ltr) cite:dir(rtl) {
    text-align: end;
  }
  bdi,
  .number {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--accent);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  /* A link that stands alone is pressed with a finger too. */
  .action a,
  dd > a {
    padding-block: 0.2em;
  }
  .muted,
  .count {
    color: var(--muted);
  }
  .count {
    font-weight: 400;
    font-size: 0.83em;
    font-variant-numeric: tabular-nums;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--radius);
  }

  summary {
    cursor: pointer;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 24px;
  }
  details > :not(summary) {
    margin-block-start: calc(2 * var(--space));
  }
  .more > summary {
    color: var(--accent);
    padding-block: var(--space);
  }

  .note,
  .provenance {
    font-size: 0.83em;
    color: var(--muted);
  }
  .note {
    margin-block: var(--space);
    font-weight: 400;
  }
  .note > summary {
    color: var(--caution);
  }
  [part='note'] li {
    max-inline-size: 68ch;
    padding-inline-start: calc(3 * var(--space));
    border-inline-start: 2px solid var(--border);
    margin-block-end: calc(3 * var(--space));
  }
  .handling {
    color: var(--text);
  }
  .provenance {
    margin-block-start: calc(8 * var(--space));
    padding-block-start: calc(2 * var(--space));
    border-block-start: 1px solid var(--border);
  }
  .provenance p {
    max-inline-size: none;
  }

  @media (prefers-contrast: more) {
    .root {
      --muted: var(--text);
      --border: var(--text);
      --control: var(--text);
      --caution: var(--text);
    }
  }
  @media (forced-colors: active) {
    .root {
      --accent: LinkText;
      --border: CanvasText;
      --control: CanvasText;
    }
  }
  @media print {
    .root[data-theme] {
      --text: #000;
      --muted: #000;
      --caution: #000;
      --accent: #000;
      --border: #777;
      color-scheme: light;
      background: none;
      padding: 0;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
    summary {
      list-style: none;
    }
    /* Notes that are not there yet cannot be read on paper. */
    [part='note']:not(:has(li)) {
      display: none;
    }
    li,
    tr,
    dt {
      break-inside: avoid;
    }
    .own,
    .inner,
    dt {
      break-after: avoid;
    }
    [part='source'] a::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
      direction: ltr;
      unicode-bidi: isolate;
    }
  }
`;
