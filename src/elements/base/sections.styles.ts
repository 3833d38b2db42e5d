import { css } from 'lit';

/** Sections with their headings, facts in rows, and lists, as the cards have them. */
export const sectionStyles = css`
  section {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--space));
    margin-block-start: calc(5 * var(--space));
    padding-block-start: calc(3 * var(--space));
    border-block-start: 1px solid var(--border);
  }
  /* The heading stands beside its section where there is room, and above it where there is not. */
  section > .inner {
    flex: 1 0 9em;
    margin-block: 0.15em 0.45em;
  }
  section > div {
    flex: 999 1 21em;
    min-inline-size: 0;
  }
  .facts {
    display: grid;
    /* Narrow columns leave the values the larger part. */
    grid-template-columns: fit-content(36%) minmax(0, 1fr);
    gap: var(--space) calc(5 * var(--space));
  }
  .facts > dt {
    color: var(--muted);
    max-inline-size: 12em;
  }
  p + :is(p, ul, .facts, .more) {
    margin-block-start: calc(2 * var(--space));
  }
  address + .facts {
    margin-block-start: calc(3 * var(--space));
  }
  .missing {
    margin-block-start: calc(5 * var(--space));
  }
`;
