/** The library for programs: classes, types and functions. Importing it registers nothing. */
import { defineElement } from './define/define.js';
import { KeyFigures } from './elements/key-figures/key-figures.js';
import { MemberList } from './elements/member-list/member-list.js';
import { OfficeDirectory } from './elements/office-directory/office-directory.js';
import { RcpCard } from './elements/rcp-card/rcp-card.js';

export { EDITION, VERSION } from './catalog/generated/release.js';
export { datePoints, earliestDay, latestDay, newestFirst } from './model/dates.js';
export type * from './model/schema.js';
export type * from './model/vocabulary.js';
export { KeyFigures, MemberList, OfficeDirectory, RcpCard };

const CLASSES: Record<string, CustomElementConstructor> = {
  'key-figures': KeyFigures,
  'member-list': MemberList,
  'office-directory': OfficeDirectory,
  'rcp-card': RcpCard,
};

/**
 * Registers every element.
 *
 * @param options.prefix - Stands before each tag name, such as `x-`; none by default
 * @param options.registry - Where to register; the page's own registry by default
 */
export function define(options: { prefix?: string; registry?: CustomElementRegistry } = {}): void {
  const { prefix = '', registry = customElements } = options;
  for (const [tag, element] of Object.entries(CLASSES)) {
    // A class can have one name only, so that each name gets a class of its own.
    defineElement(prefix + tag, class extends element {}, registry);
  }
}
