/** The library for programs: classes, types and functions. Importing it registers nothing. */
import { defineElement } from './define/define.js';
import { KeyFigures } from './elements/key-figures/key-figures.js';
import { MeetingTimeline } from './elements/meeting-timeline/meeting-timeline.js';
import { MemberList } from './elements/member-list/member-list.js';
import { MemberMatrix } from './elements/member-matrix/member-matrix.js';
import { OfficeDirectory } from './elements/office-directory/office-directory.js';
import { OrganizationCard } from './elements/organization-card/organization-card.js';
import { RcpCard } from './elements/rcp-card/rcp-card.js';
import { RcpDirectory } from './elements/rcp-directory/rcp-directory.js';
import { StateMemberships } from './elements/state-memberships/state-memberships.js';

export { EDITION, VERSION } from './records/release.js';
export { datePoints, earliestDay, latestDay, newestFirst } from './model/dates.js';
export type * from './model/schema.js';
export type * from './model/vocabulary.js';
export {
  KeyFigures,
  MeetingTimeline,
  MemberList,
  MemberMatrix,
  OfficeDirectory,
  OrganizationCard,
  RcpCard,
  RcpDirectory,
  StateMemberships,
};

const CLASSES: Record<string, CustomElementConstructor> = {
  'key-figures': KeyFigures,
  'meeting-timeline': MeetingTimeline,
  'member-list': MemberList,
  'member-matrix': MemberMatrix,
  'office-directory': OfficeDirectory,
  'organization-card': OrganizationCard,
  'rcp-card': RcpCard,
  'rcp-directory': RcpDirectory,
  'state-memberships': StateMemberships,
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
