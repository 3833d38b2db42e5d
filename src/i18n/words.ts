import type {
  Kind,
  MeetingGroup,
  ProcessRegion,
  Qualifier,
  Status,
} from '../model/vocabulary.js';

/**
 * The messages of the elements, in one language. A file per language fills these types, so that a
 * missing message does not compile, and exports one object per element, so that a page carries the
 * messages of the elements it has. Numbers come in as numbers where the plural hangs on them.
 */
export interface BaseWords {
  /** After a label, before what it labels. */
  colon: string;
  /** Between the parts of an enumeration. */
  semicolon: string;
  note: string;
  notes: (count: number) => string;
  source: (count: number) => string;
  addressNotKnown: string;
  dated: (date: string) => string;
  titleInferred: string;
  undated: string;
  newest: (date: string) => string;
  readOn: (date: string) => string;
  edition: string;
  declared: (count: string) => string;
  missing: (attribute: string) => string;
  unknown: (attribute: string, id: string) => string;
  failed: string;
  retry: string;
  /** Names of the facts that the element shows, as headings and in notes. */
  facts: Record<string, string>;
}

/** Messages around the notes on the data, for a page to load with them. */
export interface NotesWords {
  /** What the project's own words are, and what they are not. */
  ownWords: string;
  handling: string;
  comparedWith: string;
}

/** Messages of a list that can be searched. */
export interface SearchWords {
  /** Label of the field. */
  search: string;
  found: (count: number) => string;
  noResults: string;
  reset: string;
}

/** Messages about the States of a process. */
export interface StatesWords {
  statesListed: (count: number) => string;
  participantsListed: (count: number) => string;
}

export interface MemberListWords extends BaseWords, SearchWords, StatesWords {
  /** The heading. */
  membersOf: (process: string) => string;
  organizations: string;
  /** The group of names without a region. */
  other: string;
}

export interface RcpCardWords extends BaseWords, StatesWords {
  notPublished: string;
  none: string;
  inferred: string;
  countryInferred: string;
  /** Between two quotation marks of the language. */
  quoted: (text: string) => string;
  kinds: Record<Kind, string>;
  regions: Record<ProcessRegion, string>;
  statuses: Record<Status, string>;
  meetingGroups: Record<MeetingGroup, string>;
  launchDocument: string;
  resolution: string;
  currentChair: string;
  previousChair: string;
  calledAs: (name: string) => string;
  fundedBy: (name: string) => string;
  supportInitiative: string;
  memberOrganizations: (count: number) => string;
  leadState: string;
  otherLeadStates: string;
  showAll: (count: number) => string;
  earlier: (count: number) => string;
  /** Where a source has a heading and nothing under it. */
  emptySection: string;
  placeNotPublished: string;
  moreDocuments: string;
  email: string;
  phone: string;
  fax: string;
  website: string;
  social: string;
}

export interface OfficeDirectoryWords extends BaseWords, SearchWords {
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
  countryInferred: string;
  noOfficeList: string;
}

export interface KeyFiguresWords extends BaseWords {
  /** The heading. */
  figuresOf: (organization: string) => string;
  /** Stands before a figure that is not exact; empty before one that is. */
  qualifiers: Record<Qualifier, string>;
  /** Whole millions of a currency, by ISO 4217 code. */
  millions: Record<string, (millions: string) => string>;
  share: string;
  funder: string;
  sum: string;
  sumIsNot100: (sum: string) => string;
}

/** Messages of the pages for iframes. */
export interface EmbedWords {
  /** The heading above the links to the pages of one language. */
  pages: string;
}

/** What a file of messages exports. */
export interface WordsOfLanguage {
  notes: NotesWords;
  memberList: MemberListWords;
  rcpCard: RcpCardWords;
  officeDirectory: OfficeDirectoryWords;
  keyFigures: KeyFiguresWords;
  embed: EmbedWords;
}
