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
  // A tag name cannot be an expression in a template, so that there is one template per level.
  const strings = (templates[level] ??= templateOf(`h${level}`));
  return html(strings, kind, kind === 'own' ? 'heading' : nothing, text);
}

const templates: Record<number, TemplateStringsArray> = {};

function templateOf(tag: string): TemplateStringsArray {
  const strings = [`<${tag} class=`, ' part=', '>', `</${tag}>`];
  return Object.assign(strings, { raw: strings });
}
