import type {
  Kind,
  MeetingGroup,
  OtherRole,
  ProcessRegion,
  Qualifier,
  StateRole,
  Status,
} from '../model/vocabulary.js';

/**
 * The messages of the elements, in one language. A file per language fills these types, so that a
 * missing message does not compile, and exports one object per element, so that a page carries the
 * messages of the elements it has. Numbers come in as numbers where the plural hangs on them.
 */
export interface BaseMessages extends Punctuation {
  note: string;
  notes: (count: number) => string;
  source: (count: number) => string;
  moreSources: (count: number) => string;
  addressNotKnown: string;
  dated: (date: string) => string;
  titleInferred: string;
  undated: string;
  newest: (date: string) => string;
  readOn: (date: string) => string;
  edition: string;
  declared: (count: string, moreThan?: true) => string;
  /** Before what other sources say. */
  elsewhere: string;
  missing: (attribute: string) => string;
  unknown: (attribute: string, id: string) => string;
  failed: string;
  retry: string;
  /** Names of the facts that the element shows, as headings and in notes. */
  facts: Record<string, string>;
}

/** Marks, with the spaces that a language has around them. */
export interface Punctuation {
  /** Between words, and between sentences; Chinese has none. */
  space: string;
  /** After a label, before what it labels. */
  colon: string;
  /** Between the parts of an enumeration. */
  semicolon: string;
  /** Before what says more of the same thing: a place and its country. */
  comma: string;
  /** Between the members of a list; Chinese has a mark of its own for it. */
  enumerationComma: string;
  /** At the end of a sentence, without the space after it. */
  stop: string;
  /** Before and after a remark, with the space before it. */
  open: string;
  close: string;
  /** Around what is quoted. */
  openQuote: string;
  closeQuote: string;
}

/** Messages of a list that can be searched. */
export interface SearchMessages {
  /** Label of the field. */
  search: string;
  found: (count: number) => string;
  noResults: string;
  reset: string;
}

/** Labels of the ways to reach a body. */
export interface ContactMessages {
  email: string;
  phone: string;
  fax: string;
  website: string;
  social: string;
}

/** Messages about where something is. */
export interface PlaceMessages extends Punctuation {
  place: (city: unknown, country: unknown) => unknown[];
  countryInferred: string;
}

/** Messages about the States of a process. */
export interface StatesMessages {
  statesListed: (count: number) => string;
  participantsListed: (count: number) => string;
  /** Where no page that was read lists them. */
  noList: string;
  /** Where a page was cut off inside the list. */
  partial: string;
}

export interface MemberListMessages extends BaseMessages, SearchMessages, StatesMessages {
  /** The heading. */
  membersOf: (process: string) => string;
  organizations: string;
  /** The group of names without a region. */
  other: string;
}

export interface RcpCardMessages extends BaseMessages, PlaceMessages, ContactMessages, StatesMessages {
  notPublished: string;
  none: string;
  former: string;
  inferred: string;
  launchDocument: string;
  resolution: string;
  /** The latest that was published. */
  latestChair: string;
  previousChair: string;
  calledAs: (name: string) => string;
  fundedBy: (name: string) => string;
  memberOrganizations: (count: number) => string;
  show: string;
  showAll: (count: number) => string;
  earlier: (count: number) => string;
  /** Where a source has a heading and nothing under it. */
  emptySection: string;
  placeNotPublished: string;
  moreDocuments: string;
}

export interface OfficeDirectoryMessages extends BaseMessages, PlaceMessages, SearchMessages {
  /** The heading. */
  officesOf: (organization: string) => string;
  /** The heading where no list of offices, and so no kind of office, was published. */
  placesOf: (organization: string) => string;
  offices: (count: number) => string;
  officesDeclared: (count: number) => string;
  covers: string;
  liaison: string;
  supports: string;
  /** Where an office supports processes without naming them. */
  noneNamed: string;
  functions: string;
  noOfficeList: string;
}

export interface KeyFiguresMessages extends BaseMessages {
  /** The heading. */
  figuresOf: (organization: string) => string;
  /** Stands before a figure that is not exact; empty before one that is. */
  qualifiers: Record<Qualifier, string>;
  share: string;
  funder: string;
  sum: string;
  sumIsNot100: (sum: string) => string;
}

export interface RcpDirectoryMessages extends BaseMessages, SearchMessages {
  heading: string;
  /** Whose statuses and regions these are. */
  order: string;
  /** Headings of groups. */
  statuses: Record<Status, string>;
  regions: Record<ProcessRegion, string>;
  /** Where the index has a heading and nothing under it. */
  emptyGroup: string;
  /** Where there is nothing of the region and status asked for. */
  none: string;
}

export interface OrganizationCardMessages extends BaseMessages, PlaceMessages, ContactMessages, Pick<StatesMessages, 'statesListed'> {
  notGiven: string;
  /** Where a list is empty. */
  none: string;
  /** Where a source counts and gives no name. */
  noneNamed: string;
  /** A figure that is the least that it can be. */
  moreThan: (value: string) => string;
  /** The body that governs. */
  body: string;
  /** The parts of an approach. */
  fields: string;
  /** Before another form of a name. */
  variant: string;
  support: string;
  capacities: string;
  coordination: string;
  globalMeetings: string;
  /** What a secretariat is, and when. */
  secretariats: string;
  inactive: string;
  officesDescribed: (count: number) => string;
  showAll: (count: number) => string;
}

export interface MeetingTimelineMessages extends BaseMessages, PlaceMessages {
  /** The heading where several processes are shown. */
  meetings: string;
  /** The heading where one process is shown. */
  meetingsOf: (process: string) => string;
  count: (meetings: number) => string;
  /** After the count: the dates of the earliest and of the latest meeting. */
  between: (earliest: string, latest: string) => string;
  /** The heading of what was held in one year. */
  year: (year: string) => string;
  /** The same where a meeting has no end. */
  openSince: (earliest: string) => string;
  placeNotPublished: string;
  /** Before the processes of which no meeting was published. */
  unpublished: string;
  /** Before the processes whose source has a list with nothing in it. */
  emptyList: string;
  /** Heading of the notes where several processes are shown. */
  notesByProcess: string;
}

export interface MemberMatrixMessages extends BaseMessages, StatesMessages {
  heading: string;
  /** Rows of the table, and memberships in all of them. */
  summary: (states: number, memberships: number) => string;
  /** Label of the box in which the table scrolls. */
  table: string;
  /** Above the list that says what is known of each column. */
  aboutProcesses: (count: number) => string;
  /** Head of the rows. */
  state: string;
  /** Head of the totals of the rows. */
  total: string;
  /** After a total, where it stands under no head. */
  processes: (count: number) => string;
  memberships: (count: number) => string;
  /** Head of the totals of the columns. */
  listed: string;
  /** After a total: another number that the source declares. */
  orDeclared: (count: number, moreThan?: true) => string;
  /** In place of a total, or after one. */
  withoutList: string;
  inPart: string;
  /** The group of names without a region. */
  other: string;
}

export interface StateMembershipsMessages extends BaseMessages, SearchMessages {
  /** The heading. */
  processesOf: (state: string) => string;
  /** The heading where no State is named. */
  allStates: string;
  statesNamed: (count: number) => string;
  /** The group of names without a region. */
  other: string;
  processes: (count: number) => string;
  /** Those that stand after the others. */
  inactiveProcesses: (count: number) => string;
  /** A role, and in how many processes a State has it. */
  roleIn: (role: string, processes: number) => string;
  /** Where a State has no role. */
  none: string;
  roles: Record<StateRole, string>;
  statuses: Record<Status, string>;
  asOf: (date: string) => string;
  /** Where neither the fact nor its source has a date. */
  sourceUndated: string;
  newestInSource: (date: string) => string;
  /** Before what the source prints. */
  printedAs: string;
  /** Before the processes without a list of their States. */
  listsMissing: string;
  /** Before the processes of whose list a part was read. */
  listsPartial: string;
  mayHaveMore: string;
}

/** Messages around the notes on the data. */
export interface NotesMessages {
  /** What the project's own words are, and what they are not. */
  ownWords: string;
  handling: string;
  comparedWith: string;
}

/** The closed lists of the data in words, and what comes with the notes: the build writes them into the records. */
export interface VocabularyMessages extends Punctuation {
  notes: NotesMessages;
  kinds: Record<Kind, string>;
  regions: Record<ProcessRegion, string>;
  statuses: Record<Status, string>;
  otherRoles: Record<OtherRole, string>;
  meetingGroups: Record<MeetingGroup, string>;
  /** Whole millions of a currency, by ISO 4217 code. */
  millions: Record<string, (millions: number) => string>;
  supportInitiative: string;
  /** An initiative in support of a secretariat, in sentences. */
  initiativeText: (
    initiative: Record<
      'name' | 'fullName' | 'text' | 'period' | 'funding' | 'leadState' | 'otherLeadStates',
      string
    >,
  ) => string;
}

/** Messages of the pages for iframes. */
export interface EmbedMessages {
  /** The heading above the links to the pages of one language. */
  pages: string;
}

/** What a file of messages exports. */
export interface MessagesOfLanguage {
  memberList: MemberListMessages;
  rcpCard: RcpCardMessages;
  officeDirectory: OfficeDirectoryMessages;
  keyFigures: KeyFiguresMessages;
  rcpDirectory: RcpDirectoryMessages;
  organizationCard: OrganizationCardMessages;
  meetingTimeline: MeetingTimelineMessages;
  memberMatrix: MemberMatrixMessages;
  stateMemberships: StateMembershipsMessages;
  embed: EmbedMessages;
  vocabulary: VocabularyMessages;
}
