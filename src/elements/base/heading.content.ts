import { html, nothing, type TemplateResult } from 'lit';
import type { Options } from './options.js';

/** The element's own heading; a `heading` slot replaces its text. */
export function ownHeading(text: string, { headingLevel }: Options): TemplateResult | typeof nothing {
  if (headingLevel === 'none') return nothing;
  const content = html`<slot name="heading">${text}</slot>`;
  return heading(headingLevel, 'own', content);
}

/** A heading inside the element, `depth` steps below its own; never deeper than level 6. */
export function innerHeading(
  text: unknown,
  { headingLevel }: Options,
  depth = 1,
): TemplateResult {
  const level = headingLevel === 'none' ? 1 + depth : headingLevel + depth;
  return heading(Math.min(level, 6), 'inner', text);
}

function heading(level: number, kind: 'own' | 'inner', text: unknown): TemplateResult {
  // A tag name cannot be an expression in a template.
  const part = kind === 'own' ? 'heading' : nothing;
  switch (level) {
    case 1:
      return html`<h1 class=${kind} part=${part}>${text}</h1>`;
    case 2:
      return html`<h2 class=${kind} part=${part}>${text}</h2>`;
    case 3:
      return html`<h3 class=${kind} part=${part}>${text}</h3>`;
    case 4:
      return html`<h4 class=${kind} part=${part}>${text}</h4>`;
    case 5:
      return html`<h5 class=${kind} part=${part}>${text}</h5>`;
    default:
      return html`<h6 class=${kind} part=${part}>${text}</h6>`;
  }
}
