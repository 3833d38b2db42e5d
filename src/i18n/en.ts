/**
 * What the elements say in English, and the form of every other language: `messages.ts` makes types of
 * it. Before a key stands what its text does not say, such as where it is shown.
 */
import { pluralEn as plural } from './plural.js';
import type {
  Kind,
  MeetingGroup,
  OtherRole,
  ProcessRegion,
  Qualifier,
  StateRole,
  Status,
} from '../model/vocabulary.js';

const punctuation = {
  /** Between words, and between sentences; Chinese has none. */
  space: ' ',
  /** After a label, before what it labels. */
  colon: ': ',
  /** Between the parts of an enumeration. */
  semicolon: '; ',
  /** Before what says more of the same thing: a place and its country. */
  comma: ', ',
  /** Between the members of a list; Chinese has a mark of its own for it. */
  enumerationComma: ', ',
  /** At the end of a sentence, without the space after it. */
  stop: '.',
  /** Before a remark, with the space before it. */
  open: ' (',
  close: ')',
  openQuote: '“',
  closeQuote: '”',
};

const base = {
  ...punctuation,
  note: 'Note',
  notes: (n: number) => `${plural(n, { one: 'Note', other: 'Notes' })} on the data${n ? ` (${n})` : ''}`,
  source: (n: number) => plural(n, { one: 'Source', other: 'Sources' }),
  moreSources: (n: number) => `${n} more ${plural(n, { one: 'source', other: 'sources' })}`,
  addressNotKnown: 'address not known',
  dated: (date: string) => `dated ${date}`,
  titleInferred: 'title supplied',
  undated: 'undated',
  newest: (date: string) => `newest date in it: ${date}`,
  readOn: (date: string) => `read on ${date}`,
  edition: 'Data edition',
  declared: (count: string, moreThan?: true) =>
    `${moreThan ? 'more than ' : ''}${count} declared by the source`,
  /** Before what other sources say. */
  elsewhere: 'elsewhere',
  missing: (attribute: string) => `Nothing to show: the “${attribute}” attribute is missing.`,
  unknown: (attribute: string, id: string) =>
    `Nothing to show: no record is called “${id}” (attribute “${attribute}”).`,
  failed: 'The data could not be loaded.',
  retry: 'Try again',
};

const search = {
  found: (n: number) => (n === 0 ? 'No results' : `${n} ${plural(n, { one: 'result', other: 'results' })}`),
  noResults: 'No results.',
  reset: 'Show all',
};

const states = {
  statesListed: (n: number) => `${n} member ${plural(n, { one: 'State', other: 'States' })} listed`,
  participantsListed: (n: number) =>
    `${n} ${plural(n, { one: 'State', other: 'States' })} listed as participating`,
  /** Where no page that was read lists them. */
  noList: 'No list of States was found',
  /** Where a page was cut off inside the list. */
  partial: 'The list as read is incomplete.',
};

const contact = {
  email: 'E-mail',
  phone: 'Telephone',
  fax: 'Fax',
  website: 'Website',
  social: 'Social media',
};

const places = {
  place: (city: unknown, country: unknown): unknown[] => [city, punctuation.comma, country],
  countryInferred: 'country inferred',
};

/** What several elements say, as types: the values go out only as part of an element's. */
export type Punctuation = typeof punctuation;
export type Base = typeof base;
export type Search = typeof search;
export type States = typeof states;
export type Contact = typeof contact;
export type Places = typeof places;

const regions = {
  africa: 'Africa',
  americas: 'Americas',
  'asia-pacific': 'Asia and the Pacific',
  europe: 'Europe',
  'middle-east': 'Middle East',
  'inter-regional': 'Inter-regional',
  global: 'Worldwide',
} satisfies Record<ProcessRegion, string>;

export const memberList = {
  ...base,
  ...search,
  ...states,
  search: 'Search for a State',
  /** The heading. */
  membersOf: (process: string) => `${process}: States listed`,
  organizations: 'Organizations',
  /** The group of names without a region. */
  other: 'Other',
  facts: {
    members: 'Member States',
    participants: 'Participating States',
    memberOrganizations: 'Member organizations',
  },
};

export const rcpCard = {
  ...base,
  ...places,
  ...contact,
  ...states,
  notPublished: 'Not published, or not found',
  none: 'None',
  former: 'former name',
  inferred: 'inferred',
  launchDocument: 'Joint declaration',
  resolution: 'Resolution',
  latestChair: 'Latest published',
  previousChair: 'Previous',
  calledAs: (name: string) => `called ${name}`,
  fundedBy: (name: string) => `Funding: ${name}`,
  memberOrganizations: (n: number) =>
    plural(n, { one: 'Member organization', other: 'Member organizations' }),
  show: 'Show',
  showAll: (n: number) => `Show all ${n}`,
  earlier: (n: number) => `${n} earlier ${plural(n, { one: 'meeting', other: 'meetings' })}`,
  /** Where a source has a heading and nothing under it. */
  emptySection: 'Empty section in the source.',
  placeNotPublished: 'Place not published',
  moreDocuments: 'More documents',
  facts: {
    names: 'Name',
    fullName: 'Full name',
    otherNames: 'Other names',
    acronym: 'Acronym',
    kind: 'Type',
    regions: 'Region',
    status: 'Status',
    established: 'Established',
    association: 'Associated regional body',
    website: 'Website',
    objectives: 'Objectives',
    launch: 'Launch',
    background: 'How it began and works',
    themes: 'Themes',
    chair: 'Chair',
    secretariat: 'Secretariat',
    members: 'Member States',
    participants: 'Participating States',
    memberOrganizations: 'Member organizations',
    observers: 'Observers',
    partners: 'Partners',
    otherRoles: 'Other roles',
    meetings: 'Meetings',
    documents: 'Key documents',
    links: 'Related links',
    contact: 'Contact',
  },
};

export const officeDirectory = {
  ...base,
  ...places,
  ...search,
  search: 'Search offices',
  /** The heading where no list of offices, and so no kind of office, was published. */
  placesOf: (organization: string) => `${organization}: offices`,
  /** The heading. */
  officesOf: (organization: string) => `${organization}: regional offices`,
  offices: (n: number) => `${n} ${plural(n, { one: 'office', other: 'offices' })} described`,
  officesDeclared: (n: number) =>
    `${n} ${plural(n, { one: 'office', other: 'offices' })} declared by the source`,
  covers: 'Covers',
  liaison: 'Liaises with',
  supports: 'Processes and initiatives supported or worked with',
  /** Where an office supports processes without naming them. */
  noneNamed: 'No process named.',
  functions: 'Functions',
  noOfficeList: 'The source gives no list of its offices; it names only these places.',
  facts: {
    offices: 'Offices',
    headquarters: 'Headquarters',
    permanentMission: 'Permanent mission',
    officesLegend: 'Legend of the office map',
    mapDisclaimer: 'Notice on the map',
    city: 'City',
    coverage: 'Region covered',
    liaison: 'Liaison',
    support: 'Processes and initiatives',
    functions: 'Functions',
  },
};

export const keyFigures = {
  ...base,
  /** The heading. */
  figuresOf: (organization: string) => `${organization} in figures`,
  /** Stands before a figure that is not exact; empty before one that is. */
  qualifiers: { exact: '', 'more-than': 'more than' } satisfies Record<Qualifier, string>,
  share: 'Share',
  funder: 'Source of funds',
  sum: 'Sum of the shares',
  sumIsNot100: (sum: string) =>
    `The published shares add up to ${sum}, not 100%. They are shown as published and not rescaled.`,
  facts: {
    figures: 'Key figures',
    funding: 'Funding',
  },
};

export const rcpDirectory = {
  ...base,
  ...search,
  search: 'Search for a process',
  heading: 'Dialogues and processes on migration',
  order: 'In the order of IOM’s directory; what it does not have comes last.',
  /** Headings of groups, as the regions are. */
  statuses: {
    active: 'Active',
    emerging: 'Emerging',
    inactive: 'Inactive',
    unlisted: 'Not in IOM’s directory',
  } satisfies Record<Status, string>,
  regions,
  emptyGroup: 'The directory has this heading, with nothing under it.',
  none: 'The data have no process of this region and status.',
  facts: {
    index: 'IOM’s directory of regional processes',
    about: 'About regional consultative processes',
    status: 'Status',
  },
};

export const organizationCard = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'Not given in the sources',
  /** Where a list is empty. */
  none: 'None',
  /** Where a source counts and gives no name. */
  noneNamed: 'None named',
  moreThan: (value: string) => `more than ${value}`,
  /** The body that governs. */
  body: 'Body',
  /** The parts of an approach. */
  fields: 'Fields',
  /** Before another form of a name. */
  variant: 'Also in the source as',
  support: 'Support given',
  capacities: 'Takes part as',
  coordination: 'Coordination',
  globalMeetings: 'Has organized global meetings since',
  /** What the secretariats are, and when. */
  secretariats: 'Provided, hosted or supported at the time of each source.',
  inactive: 'inactive according to IOM',
  officesDescribed: (n: number) =>
    `${n} regional ${plural(n, { one: 'office', other: 'offices' })} described`,
  showAll: (n: number) => `Show all ${n}`,
  facts: {
    names: 'Name',
    acronym: 'Acronym',
    since: 'Since',
    unitedNations: 'United Nations',
    purpose: 'Purpose',
    headquarters: 'Headquarters',
    permanentMission: 'Permanent mission',
    figures: 'Key figures',
    memberStates: 'List of member States',
    governance: 'Governance',
    partnerTypes: 'Types of partners',
    pillars: 'Pillars',
    approach: 'Approach',
    expertise: 'Areas of expertise',
    flagships: 'Flagship initiatives',
    priorityRegions: 'Priority regions',
    roles: 'Roles in regional consultative processes',
    secretariatOf: 'Secretariats, according to the records of this edition',
    offices: 'Offices',
    contact: 'Contact',
  },
};

export const meetingTimeline = {
  ...base,
  ...places,
  /** The heading where several processes are shown. */
  meetings: 'Meetings',
  /** The heading where one process is shown. */
  meetingsOf: (process: string) => `${process}: meetings`,
  count: (n: number) => `${n} ${plural(n, { one: 'meeting', other: 'meetings' })}`,
  /** The heading of what was held in one year. */
  year: (year: string) => year,
  /** After the count: the dates of the earliest and of the latest meeting. */
  between: (earliest: string, latest: string) => `from ${earliest} to ${latest}`,
  /** The same where a meeting has no end. */
  openSince: (earliest: string) => `from ${earliest}, at least one with no end date`,
  placeNotPublished: 'Place not published',
  /** Before the processes of which no meeting was published. */
  unpublished: 'No meetings published',
  /** Before the processes whose source has a list with nothing in it. */
  emptyList: 'List of meetings published, with none in it',
  /** The heading of the notes where several processes are shown. */
  notesByProcess: 'Notes on the meetings, by process',
  facts: { meetings: 'Meetings' },
};

export const memberMatrix = {
  ...base,
  ...states,
  heading: 'Which States take part in which processes',
  /** Rows of the table, and memberships in all of them. */
  summary: (n: number, memberships: number) =>
    `${n} ${plural(n, { one: 'State or area', other: 'States and areas' })}; ${memberships} ${plural(memberships, { one: 'membership', other: 'memberships' })} in all. Members and participating States count, observers do not.`,
  /** Label of the box in which the table scrolls. */
  table: 'Table of States and processes',
  /** Above the list that says what is known of each column. */
  aboutProcesses: (n: number) =>
    plural(n, { one: 'The process and its list', other: `The ${n} processes and their lists` }),
  /** Head of the rows. */
  state: 'State or area',
  /** Head of the totals of the rows. */
  total: 'Processes',
  /** After a total, where it stands under no head. */
  processes: (n: number) => plural(n, { one: 'process', other: 'processes' }),
  memberships: (n: number) => plural(n, { one: 'membership', other: 'memberships' }),
  /** Head of the totals of the columns. */
  listed: 'States listed',
  /** After a total: another number that the source declares. */
  orDeclared: (n: number, moreThan?: true) => `(${moreThan ? 'more than ' : ''}${n} declared)`,
  /** In place of a total, or after one. */
  withoutList: 'no list',
  inPart: '(list cut off)',
  /** The group of names without a region. */
  other: 'Other',
  facts: { members: 'Member States', participants: 'Participating States' },
};

export const stateMemberships = {
  ...base,
  ...search,
  search: 'Search for a State',
  /** The heading. */
  processesOf: (state: string) => `${state}: processes`,
  /** The heading where no State is named. */
  allStates: 'States and their processes',
  statesNamed: (n: number) =>
    `${n} ${plural(n, { one: 'State or area', other: 'States and areas' })} with a role in some process`,
  /** The group of names without a region. */
  other: 'Other',
  processes: (n: number) => `${n} ${plural(n, { one: 'process', other: 'processes' })}`,
  inactiveProcesses: (n: number) =>
    `in addition, ${n} inactive ${plural(n, { one: 'process', other: 'processes' })}`,
  /** A role, and in how many processes a State has it. */
  roleIn: (role: string, n: number) => `${role} in ${n}`,
  /** Where a State has no role. */
  none: 'none',
  roles: {
    chair: 'latest published chair',
    'past-chair': 'earlier published chair',
    lead: 'lead State of a support initiative',
    member: 'member',
    participating: 'participating',
    observer: 'observer',
    partner: 'partner',
    candidate: 'candidate',
    founder: 'founder',
    signatory: 'signatory',
  } satisfies Record<StateRole, string>,
  statuses: {
    active: 'active',
    emerging: 'emerging',
    inactive: 'inactive',
    unlisted: 'not in IOM’s directory',
  } satisfies Record<Status, string>,
  asOf: (date: string) => `as of ${date}`,
  /** Where neither the fact nor its source has a date. */
  sourceUndated: 'source undated',
  newestInSource: (date: string) => `newest date in the source: ${date}`,
  printedAs: 'printed as',
  listsMissing: 'No list of States was found for',
  listsPartial: 'Only a part of the list could be read for',
  mayHaveMore: 'A State may have roles there that are not shown.',
  facts: {
    chair: 'Chair',
    secretariat: 'Secretariat',
    members: 'Member States',
    participants: 'Participating States',
    observers: 'Observers',
    partners: 'Partners',
    otherRoles: 'Other roles',
  },
};

export const embed = {
  /** The heading above the links to the pages of one language. */
  pages: 'Pages in English',
};

type Initiative = Record<
  'name' | 'fullName' | 'text' | 'period' | 'funding' | 'leadState' | 'otherLeadStates',
  string
>;

export const vocabulary = {
  ...punctuation,
  notes: {
    ownWords:
      'Dates and figures are from the sources. Names of States and areas are those of the United Nations standard M49, which does not include Kosovo. Descriptions and translations, but for the usual names of bodies, are by the makers of this page element. It is not official.',
    handling: 'How it is handled',
    comparedWith: 'Compared with',
  },
  kinds: {
    regional: 'Regional consultative process on migration',
    'inter-regional': 'Inter-regional forum on migration',
    global: 'Global process on migration',
    network: 'Network of practitioners, not a consultative process',
  } satisfies Record<Kind, string>,
  regions,
  statuses: {
    active: 'Active',
    emerging: 'Emerging',
    inactive: 'Inactive',
    unlisted: 'Not in IOM’s directory',
  } satisfies Record<Status, string>,
  otherRoles: {
    candidate: 'Candidates',
    founder: 'Founders',
    signatory: 'Signatories',
  } satisfies Record<OtherRole, string>,
  meetingGroups: {
    recent: 'Under the source’s heading “Recent meeting”',
    previous: 'Under the source’s heading “Previous meeting”',
    related: 'Under the source’s heading “Related meetings”',
  } satisfies Record<MeetingGroup, string>,
  /** Whole millions of a currency, by ISO 4217 code. */
  millions: { EUR: (n: number) => `${n} million euros` },
  supportInitiative: 'Support initiative',
  /** An initiative in support of a secretariat, in sentences. */
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }: Initiative) =>
    `${name} (${period}): ${fullName}. ${text} Funding: ${funding}. Lead State: ${leadState}. Other lead States: ${otherLeadStates}.`,
};
