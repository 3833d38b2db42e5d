import type {
  Kind,
  MeetingGroup,
  ProcessRegion,
  Qualifier,
  Status,
} from '../model/vocabulary.js';

/**
 * Every message of the elements, in one language. A file per language fills this type, so that a
 * missing message does not compile. Numbers come in as numbers where the plural hangs on them.
 */
export interface Words {
  // Foot, notes and states of an element
  /** After a label, before what it labels. */
  colon: string;
  /** Between the parts of an enumeration. */
  semicolon: string;
  note: string;
  notes: (count: number) => string;
  /** Between two quotation marks of the language. */
  quoted: (text: string) => string;
  handling: string;
  comparedWith: string;
  source: (count: number) => string;
  addressNotKnown: string;
  dated: (date: string) => string;
  undated: string;
  newest: (date: string) => string;
  readOn: (date: string) => string;
  edition: string;
  ownWords: string;
  notPublished: string;
  none: string;
  inferred: string;
  missing: (attribute: string) => string;
  unknown: (attribute: string, id: string) => string;
  failed: string;
  retry: string;

  // Search
  searchStates: string;
  searchOffices: string;
  found: (count: number) => string;
  noResults: string;
  reset: string;

  // Vocabulary of records
  kinds: Record<Kind, string>;
  regions: Record<ProcessRegion, string>;
  statuses: Record<Status, string>;
  meetingGroups: Record<MeetingGroup, string>;
  /** Stands before a figure that is not exact; empty before one that is. */
  qualifiers: Record<Qualifier, string>;
  /** Whole millions of a currency, by ISO 4217 code. */
  millions: Record<string, (millions: string) => string>;
  /** Names of the facts of a record, as headings and in notes. */
  facts: Record<string, string>;

  // Lists of States
  membersOf: (process: string) => string;
  statesListed: (count: number) => string;
  participantsListed: (count: number) => string;
  declared: (count: string) => string;
  organizations: string;
  other: string;

  // Card
  launchDocument: string;
  decision: string;
  currentChair: string;
  previousChair: string;
  calledAs: (name: string) => string;
  fundedBy: (name: string) => string;
  leadState: string;
  otherLeadStates: string;
  showAll: (count: number) => string;
  earlier: (count: number) => string;
  /** Where a source has a heading and nothing under it. */
  emptySection: string;
  placeNotPublished: string;
  supportInitiative: string;
  social: string;
  moreDocuments: string;
  email: string;
  phone: string;
  fax: string;
  website: string;

  // Offices
  officesOf: (organization: string) => string;
  offices: (count: number) => string;
  officesDeclared: (count: string) => string;
  covers: string;
  liaison: string;
  supports: string;
  functions: string;
  /** Where an office supports processes without naming them. */
  noneNamed: string;
  countryInferred: string;
  noOfficeList: string;

  // Figures
  figuresOf: (organization: string) => string;
  share: string;
  funder: string;
  sum: string;
  sumIsNot100: (sum: string) => string;
}
