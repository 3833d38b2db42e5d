import { pluralEn as plural } from './plural.js';
import type {
  BaseWords,
  EmbedWords,
  KeyFiguresWords,
  MemberListWords,
  NotesWords,
  OfficeDirectoryWords,
  RcpCardWords,
  SearchWords,
  StatesWords,
} from './words.js';

const base: Omit<BaseWords, 'facts'> = {
  colon: ': ',
  semicolon: '; ',
  note: 'Note',
  notes: (n) => `${plural(n, { one: 'Note', other: 'Notes' })} on the data (${n})`,
  source: (n) => plural(n, { one: 'Source', other: 'Sources' }),
  addressNotKnown: 'address not known',
  dated: (date) => `dated ${date}`,
  titleInferred: 'title supplied, the page shows none',
  undated: 'undated',
  newest: (date) => `newest date in it: ${date}`,
  readOn: (date) => `read on ${date}`,
  edition: 'Data edition',
  declared: (count) => `${count} declared by the source`,
  missing: (attribute) => `Nothing to show: the “${attribute}” attribute is missing.`,
  unknown: (attribute, id) => `Nothing to show: no record is called “${id}” (attribute “${attribute}”).`,
  failed: 'The data could not be loaded.',
  retry: 'Try again',
};

export const notes: NotesWords = {
  ownWords:
    'Dates and figures are those of the sources. Names of States are those of the United Nations (M49), except Kosovo, which is not in it. Descriptions are by the makers of this page element, and so are translations, unless they are the usual name of a body. This page element is not official.',
  handling: 'How it is handled',
  comparedWith: 'Compared with',
};

const search: Omit<SearchWords, 'search'> = {
  found: (n) => (n === 0 ? 'No results' : `${n} ${plural(n, { one: 'result', other: 'results' })}`),
  noResults: 'No results.',
  reset: 'Show all',
};

const states: StatesWords = {
  statesListed: (n) => `${n} member ${plural(n, { one: 'State', other: 'States' })} listed`,
  participantsListed: (n) =>
    `${n} ${plural(n, { one: 'State', other: 'States' })} listed as participating (apparently all that may take part; not a record of attendance)`,
};

export const memberList: MemberListWords = {
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

export const rcpCard: RcpCardWords = {
  ...base,
  ...states,
  notPublished: 'not given in the source',
  none: 'none',
  inferred: 'inferred, not stated in the source',
  countryInferred: 'country inferred',
  quoted: (text) => `“${text}”`,
  kinds: {
    regional: 'Regional consultative process on migration',
    'inter-regional': 'Inter-regional consultative process on migration',
    global: 'Global process on migration',
  },
  regions: {
    africa: 'Africa',
    americas: 'Americas',
    'asia-pacific': 'Asia and the Pacific',
    europe: 'Europe',
    'middle-east': 'Middle East',
    'inter-regional': 'Inter-regional',
    global: 'Worldwide',
  },
  statuses: {
    active: 'Active',
    emerging: 'Emerging',
    inactive: 'Inactive',
    unlisted: 'Not in IOM’s directory of regional processes',
  },
  meetingGroups: {
    recent: 'under the source’s heading “Recent meeting”',
    previous: 'under the source’s heading “Previous meeting”',
    related: 'under the source’s heading “Related meetings”',
  },
  launchDocument: 'Joint declaration',
  resolution: 'Resolution',
  currentChair: 'Current',
  previousChair: 'Previous',
  calledAs: (name) => `the Secretariat is called ${name}`,
  fundedBy: (name) => `Funding: ${name}`,
  supportInitiative: 'Support initiative',
  memberOrganizations: (n) => plural(n, { one: 'Member organization', other: 'Member organizations' }),
  leadState: 'Lead State',
  otherLeadStates: 'Other lead States',
  showAll: (n) => `Show all ${n}`,
  earlier: (n) => `${n} earlier ${plural(n, { one: 'meeting', other: 'meetings' })}`,
  emptySection: 'The source has this heading, with nothing under it.',
  placeNotPublished: 'Place not published',
  moreDocuments: 'More documents',
  email: 'E-mail',
  phone: 'Telephone',
  fax: 'Fax',
  website: 'Website',
  social: 'Social media',
  facts: {
    names: 'Name',
    acronym: 'Acronym',
    kind: 'Type',
    regions: 'Region',
    status: 'Status',
    established: 'Established',
    objectives: 'Objectives',
    launch: 'Launch',
    background: 'Background',
    themes: 'Themes',
    chair: 'Chair',
    secretariat: 'Secretariat',
    members: 'Member States',
    participants: 'Participating States',
    memberOrganizations: 'Member organizations',
    observers: 'Observers',
    partners: 'Partners',
    meetings: 'Meetings',
    documents: 'Key documents',
    links: 'Related links',
    contact: 'Contact',
  },
};

export const officeDirectory: OfficeDirectoryWords = {
  ...base,
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
  countryInferred: 'country inferred',
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

export const keyFigures: KeyFiguresWords = {
  ...base,
  figuresOf: (organization) => `${organization} in figures`,
  qualifiers: { exact: '', 'more-than': 'more than' },
  millions: { EUR: (millions) => `${millions} million euros` },
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

export const embed: EmbedWords = {
  pages: 'Pages in English',
};
