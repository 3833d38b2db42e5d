/** States in groups, as lists, matrix and the processes of States have them. */
import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../format/fold.js';
import { innerHeading } from './heading.content.js';
import { inNameOrder } from './names.content.js';
import type { Options } from './options.js';

/** A State, or a name without any code: then the code is empty. */
export interface Row {
  code: string;
  /** Empty where it is to be that of the code. */
  name: string;
}

/**
 * The rows with the names that are shown, in the order of those names. What has no code comes last,
 * but stands among the others where `printOf` says what sources print, and that is to be shown.
 */
export function inOrder<R extends Row>(
  rows: readonly R[],
  { states, english }: Options,
  printOf: (row: R) => string | undefined,
): R[] {
  const { names } = english ?? states;
  const named = rows.map((row) => {
    const print = english && printOf(row);
    return { ...row, name: row.name || (print ?? names[row.code] ?? row.code) };
  });
  if (english) return named.sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
  const codes = inNameOrder(rows.flatMap(({ code }) => code || []), states);
  const places = new Map(codes.map((code, place) => [code, place]));
  const placeOf = ({ code }: Row) => places.get(code) ?? places.size;
  return named.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The heading of a group, with how many stand in it. */
export function countedHeading(name: unknown, count: number, options: Options, depth = 1): TemplateResult {
  return innerHeading(html`${name} <span class="count" part="count">${count}</span>`, options, depth);
}

/** One group; without a name it has no heading. */
export function countedGroup(
  { key, name, rows }: { key: string; name: unknown; rows: readonly unknown[] },
  options: Options,
  content: TemplateResult,
): TemplateResult {
  return html`<section part="group" data-group=${key}>
    ${name ? countedHeading(name, rows.length, options) : nothing} ${content}
  </section>`;
}
