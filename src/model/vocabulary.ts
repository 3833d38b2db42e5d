/** The closed lists of the project. Schema, types, attributes and messages all read them here. */

export { LANGUAGES, type Language } from './language.js';

export const KINDS = ['regional', 'inter-regional', 'global', 'network'] as const;
export type Kind = (typeof KINDS)[number];

/** Regions in which processes are classified (not M49: IOM's directory and the contract use these). */
export const PROCESS_REGIONS = [
  'africa',
  'americas',
  'asia-pacific',
  'europe',
  'middle-east',
  'inter-regional',
  'global',
] as const;
export type ProcessRegion = (typeof PROCESS_REGIONS)[number];

/** Status in IOM's directory of processes; `unlisted` stands for a process that the directory does not have. */
export const STATUSES = ['active', 'emerging', 'inactive', 'unlisted'] as const;
export type Status = (typeof STATUSES)[number];

/** How a published figure is meant: "138" is exact, "+715" is a floor. */
export const QUALIFIERS = ['exact', 'more-than'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** In what capacity the listed States stand in a process. */
export const MEMBER_ROLES = ['member', 'participating'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Roles of States in a process beside member, observer and partner. */
export const OTHER_ROLES = ['candidate', 'founder', 'signatory'] as const;
export type OtherRole = (typeof OTHER_ROLES)[number];

/** Every role in which a State can stand to a process, the closest first. */
export const STATE_ROLES = [
  'chair',
  'past-chair',
  'lead',
  ...MEMBER_ROLES,
  'observer',
  'partner',
  ...OTHER_ROLES,
] as const;
export type StateRole = (typeof STATE_ROLES)[number];

/** What an entry of a list of observers or partners is, since such lists mix them. */
export const BODY_TYPES = ['organization', 'forum', 'department', 'mandate-holder', 'group-of-organizations'] as const;
export type BodyType = (typeof BODY_TYPES)[number];

/** Headings under which a source lists a meeting; they are the source's words, not facts about today. */
export const MEETING_GROUPS = ['recent', 'previous', 'related'] as const;
export type MeetingGroup = (typeof MEETING_GROUPS)[number];

export const SEVERITIES = ['major', 'minor', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
