import { pluralEn as plural } from './plural.js';
import type {
  BaseWords,
  KeyFiguresWords,
  MemberListWords,
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
  handling: 'How it is handled',
  comparedWith: 'Compared with',
  source: (n) => plural(n, { one: 'Source', other: 'Sources' }),
  addressNotKnown: 'address not known',
  dated: (date) => `dated ${date}`,
  undated: 'undated',
  newest: (date) => `newest date in it: ${date}`,
  readOn: (date) => `read on ${date}`,
  edition: 'Data edition',
  ownWords:
    'Names, titles, dates and figures are those of the sources. Descriptions, and translations of what the sources give in another language, are by the makers of this page element; they are not official.',
  declared: (count) => `${count} declared by the source`,
  missing: (attribute) => `Nothing to show: the “${attribute}” attribute is missing.`,
  unknown: (attribute, id) => `Nothing to show: no record is called “${id}” (attribute “${attribute}”).`,
  failed: 'The data could not be loaded.',
  retry: 'Try again',
};

const search: Omit<SearchWords, 'search'> = {
  found: (n) => (n === 0 ? 'No results' : `${n} ${plural(n, { one: 'result', other: 'results' })}`),
  noResults: 'No results.',
  reset: 'Show all',
};

const states: StatesWords = {
  statesListed: (n) => `${n} member ${plural(n, { one: 'State', other: 'States' })} listed`,
  participantsListed: (n) =>
    `${n} ${plural(n, { one: 'State', other: 'States' })} listed as participating: who may take part, not who attended`,
};

export const memberList: MemberListWords = {
  ...base,
  ...search,
  ...states,
  search: 'Search for a State',
  membersOf: (process) => `${process}: who takes part`,
  organizations: 'Organizations',
  other: 'Other',
  facts: {
    members: 'Member States',
    memberOrganizations: 'Member organizations',
  },
};

export const rcpCard: RcpCardWords = {
  ...base,
  ...states,
  notPublished: 'not published',
  none: 'none',
  inferred: 'inferred, the source does not say it',
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
    unlisted: 'Not in IOM’s index of regional processes',
  },
  meetingGroups: {
    recent: 'listed as recent',
    previous: 'listed as previous',
    related: 'related meeting',
  },
  launchDocument: 'Joint declaration',
  decision: 'Decision',
  currentChair: 'Current',
  previousChair: 'Previous',
  calledAs: (name) => `called ${name}`,
  fundedBy: (name) => `Funding: ${name}`,
  supportInitiative: 'Support initiative',
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
  officesOf: (organization) => `${organization}: regional offices`,
  offices: (n) => `${n} ${plural(n, { one: 'office', other: 'offices' })} described`,
  covers: 'Covers',
  liaison: 'In contact with',
  supports: 'Supports',
  noneNamed: 'No process named.',
  functions: 'Also',
  countryInferred: 'country inferred',
  noOfficeList: 'The source lists no offices.',
  facts: {
    offices: 'Offices',
    headquarters: 'Headquarters',
    permanentMission: 'Permanent mission',
    officesLegend: 'Legend of the office map',
    mapDisclaimer: 'Notice on the map',
    city: 'City',
    coverage: 'Region covered',
    liaison: 'Bodies in contact',
    support: 'Processes supported',
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
