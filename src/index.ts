/** The library for programs: classes, types and functions. Importing it registers nothing. */
import * as classes from './define/classes.js';
import { defineElement } from './define/define.js';
import { pascalCase, TAG_NAMES } from './records/tags.js';

export * from './define/classes.js';
export { EDITION, VERSION } from './records/release.js';
export { datePoints, earliestDay, latestDay, newestFirst } from './model/dates.js';
export type * from './model/schema.js';
export type * from './model/vocabulary.js';

/**
 * Registers every element.
 *
 * @param options.prefix - Stands before each tag name, such as `x-`; none by default
 * @param options.registry - Where to register; the page's own registry by default
 */
export function define(options: { prefix?: string; registry?: CustomElementRegistry } = {}): void {
  const { prefix = '', registry = customElements } = options;
  for (const tag of TAG_NAMES) {
    const element: CustomElementConstructor = classes[pascalCase(tag) as keyof typeof classes];
    // A class can have one name only, so that each name gets a class of its own.
    defineElement(prefix + tag, class extends element {}, registry);
  }
}
