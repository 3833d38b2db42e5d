import { pluralEn as plural } from './plural.js';
import type {
  BaseMessages,
  ContactMessages,
  EmbedMessages,
  KeyFiguresMessages,
  RcpDirectoryMessages,
  OrganizationCardMessages,
  MeetingTimelineMessages,
  MemberMatrixMessages,
  StateMembershipsMessages,
  MemberListMessages,
  OfficeDirectoryMessages,
  PlaceMessages,
  Punctuation,
  RcpCardMessages,
  SearchMessages,
  StatesMessages,
  VocabularyMessages,
} from './messages.js';

const punctuation: Punctuation = {
  space: ' ',
  colon: ': ',
  semicolon: '; ',
  comma: ', ',
  enumerationComma: ', ',
  stop: '.',
  open: ' (',
  close: ')',
  openQuote: '“',
  closeQuote: '”',
};

const base: Omit<BaseMessages, 'facts'> = {
  ...punctuation,
  note: 'Note',
  notes: (n) => `${plural(n, { one: 'Note', other: 'Notes' })} on the data${n ? ` (${n})` : ''}`,
  source: (n) => plural(n, { one: 'Source', other: 'Sources' }),
  moreSources: (n) => `${n} more ${plural(n, { one: 'source', other: 'sources' })}`,
  addressNotKnown: 'address not known',
  dated: (date) => `dated ${date}`,
  titleInferred: 'title supplied',
  undated: 'undated',
  newest: (date) => `newest date in it: ${date}`,
  readOn: (date) => `read on ${date}`,
  edition: 'Data edition',
  declared: (count, moreThan) => `${moreThan ? 'more than ' : ''}${count} declared by the source`,
  elsewhere: 'elsewhere',
  missing: (attribute) => `Nothing to show: the “${attribute}” attribute is missing.`,
  unknown: (attribute, id) => `Nothing to show: no record is called “${id}” (attribute “${attribute}”).`,
  failed: 'The data could not be loaded.',
  retry: 'Try again',
};

const search: Omit<SearchMessages, 'search'> = {
  found: (n) => (n === 0 ? 'No results' : `${n} ${plural(n, { one: 'result', other: 'results' })}`),
  noResults: 'No results.',
  reset: 'Show all',
};

const states: StatesMessages = {
  statesListed: (n) => `${n} member ${plural(n, { one: 'State', other: 'States' })} listed`,
  participantsListed: (n) =>
    `${n} ${plural(n, { one: 'State', other: 'States' })} listed as participating`,
  noList: 'No list of States was found',
  partial: 'The list as read is incomplete.',
};

const contact: ContactMessages = {
  email: 'E-mail',
  phone: 'Telephone',
  fax: 'Fax',
  website: 'Website',
  social: 'Social media',
};

const places: Omit<PlaceMessages, keyof Punctuation> = {
  place: (city, country) => [city, punctuation.comma, country],
  countryInferred: 'country inferred',
};

const regions: VocabularyMessages['regions'] = {
  africa: 'Africa',
  americas: 'Americas',
  'asia-pacific': 'Asia and the Pacific',
  europe: 'Europe',
  'middle-east': 'Middle East',
  'inter-regional': 'Inter-regional',
  global: 'Worldwide',
};

export const memberList: MemberListMessages = {
  ...base,
  ...search,
  ...states,
  search: 'Search for a State',
  membersOf: (process) => `${process}: States listed`,
  organizations: 'Organizations',
  other: 'Other',
  facts: {
    members: 'Member States',
    participants: 'Participating States',
    memberOrganizations: 'Member organizations',
  },
};

export const rcpCard: RcpCardMessages = {
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
  calledAs: (name) => `called ${name}`,
  fundedBy: (name) => `Funding: ${name}`,
  memberOrganizations: (n) => plural(n, { one: 'Member organization', other: 'Member organizations' }),
  show: 'Show',
  showAll: (n) => `Show all ${n}`,
  earlier: (n) => `${n} earlier ${plural(n, { one: 'meeting', other: 'meetings' })}`,
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

export const officeDirectory: OfficeDirectoryMessages = {
  ...base,
  ...places,
  ...search,
  search: 'Search offices',
  placesOf: (organization) => `${organization}: offices`,
  officesOf: (organization) => `${organization}: regional offices`,
  offices: (n) => `${n} ${plural(n, { one: 'office', other: 'offices' })} described`,
  officesDeclared: (n) => `${n} ${plural(n, { one: 'office', other: 'offices' })} declared by the source`,
  covers: 'Covers',
  liaison: 'Liaises with',
  supports: 'Processes and initiatives supported or worked with',
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

export const keyFigures: KeyFiguresMessages = {
  ...base,
  figuresOf: (organization) => `${organization} in figures`,
  qualifiers: { exact: '', 'more-than': 'more than' },
  share: 'Share',
  funder: 'Source of funds',
  sum: 'Sum of the shares',
  sumIsNot100: (sum) =>
    `The published shares add up to ${sum}, not 100%. They are shown as published and not rescaled.`,
  facts: {
    figures: 'Key figures',
    funding: 'Funding',
  },
};

export const rcpDirectory: RcpDirectoryMessages = {
  ...base,
  ...search,
  search: 'Search for a process',
  heading: 'Dialogues and processes on migration',
  order: 'In the order of IOM’s directory; what it does not have comes last.',
  statuses: {
    active: 'Active',
    emerging: 'Emerging',
    inactive: 'Inactive',
    unlisted: 'Not in IOM’s directory',
  },
  regions,
  emptyGroup: 'The directory has this heading, with nothing under it.',
  none: 'The data have no process of this region and status.',
  facts: {
    index: 'IOM’s directory of regional processes',
    about: 'About regional consultative processes',
    status: 'Status',
  },
};

export const organizationCard: OrganizationCardMessages = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'Not given in the sources',
  none: 'None',
  noneNamed: 'None named',
  moreThan: (value) => `more than ${value}`,
  body: 'Body',
  fields: 'Fields',
  variant: 'Also in the source as',
  support: 'Support given',
  capacities: 'Takes part as',
  coordination: 'Coordination',
  globalMeetings: 'Has organized global meetings since',
  secretariats: 'Provided, hosted or supported at the time of each source.',
  inactive: 'inactive according to IOM',
  officesDescribed: (n) => `${n} regional ${plural(n, { one: 'office', other: 'offices' })} described`,
  showAll: (n) => `Show all ${n}`,
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

export const meetingTimeline: MeetingTimelineMessages = {
  ...base,
  ...places,
  meetings: 'Meetings',
  meetingsOf: (process) => `${process}: meetings`,
  count: (n) => `${n} ${plural(n, { one: 'meeting', other: 'meetings' })}`,
  year: (year) => year,
  between: (earliest, latest) => `from ${earliest} to ${latest}`,
  openSince: (earliest) => `from ${earliest}, at least one with no end date`,
  placeNotPublished: 'Place not published',
  unpublished: 'No meetings published',
  emptyList: 'List of meetings published, with none in it',
  notesByProcess: 'Notes on the meetings, by process',
  facts: { meetings: 'Meetings' },
};

export const memberMatrix: MemberMatrixMessages = {
  ...base,
  ...states,
  heading: 'Which States take part in which processes',
  summary: (n, memberships) =>
    `${n} ${plural(n, { one: 'State or area', other: 'States and areas' })}; ${memberships} ${plural(memberships, { one: 'membership', other: 'memberships' })} in all. Members and participating States count, observers do not.`,
  table: 'Table of States and processes',
  aboutProcesses: (n) =>
    plural(n, { one: 'The process and its list', other: `The ${n} processes and their lists` }),
  state: 'State or area',
  total: 'Processes',
  processes: (n) => plural(n, { one: 'process', other: 'processes' }),
  memberships: (n) => plural(n, { one: 'membership', other: 'memberships' }),
  listed: 'States listed',
  orDeclared: (n, moreThan) => `(${moreThan ? 'more than ' : ''}${n} declared)`,
  withoutList: 'no list',
  inPart: '(list cut off)',
  other: 'Other',
  facts: { members: 'Member States', participants: 'Participating States' },
};

export const stateMemberships: StateMembershipsMessages = {
  ...base,
  ...search,
  search: 'Search for a State',
  processesOf: (state) => `${state}: processes`,
  allStates: 'States and their processes',
  statesNamed: (n) =>
    `${n} ${plural(n, { one: 'State or area', other: 'States and areas' })} with a role in some process`,
  other: 'Other',
  processes: (n) => `${n} ${plural(n, { one: 'process', other: 'processes' })}`,
  inactiveProcesses: (n) =>
    `in addition, ${n} inactive ${plural(n, { one: 'process', other: 'processes' })}`,
  roleIn: (role, n) => `${role} in ${n}`,
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
  },
  statuses: {
    active: 'active',
    emerging: 'emerging',
    inactive: 'inactive',
    unlisted: 'not in IOM’s directory',
  },
  asOf: (date) => `as of ${date}`,
  sourceUndated: 'source undated',
  newestInSource: (date) => `newest date in the source: ${date}`,
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

export const embed: EmbedMessages = {
  pages: 'Pages in English',
};

export const vocabulary: VocabularyMessages = {
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
  },
  regions,
  statuses: {
    active: 'Active',
    emerging: 'Emerging',
    inactive: 'Inactive',
    unlisted: 'Not in IOM’s directory',
  },
  otherRoles: { candidate: 'Candidates', founder: 'Founders', signatory: 'Signatories' },
  meetingGroups: {
    recent: 'Under the source’s heading “Recent meeting”',
    previous: 'Under the source’s heading “Previous meeting”',
    related: 'Under the source’s heading “Related meetings”',
  },
  millions: { EUR: (n) => `${n} million euros` },
  supportInitiative: 'Support initiative',
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }) =>
    `${name} (${period}): ${fullName}. ${text} Funding: ${funding}. Lead State: ${leadState}. Other lead States: ${otherLeadStates}.`,
};
