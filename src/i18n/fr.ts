import { pluralFr as plural } from './plural.js';
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
  colon: ' : ',
  semicolon: ' ; ',
  comma: ', ',
  enumerationComma: ', ',
  stop: '.',
  open: ' (',
  close: ')',
  openQuote: '« ',
  closeQuote: ' »',
};

const base: Omit<BaseMessages, 'facts'> = {
  ...punctuation,
  note: 'Note',
  notes: (n) => `${n === 1 ? 'Note' : 'Notes'} sur les données${n ? ` (${n})` : ''}`,
  source: (n) => plural(n, { one: 'Source', other: 'Sources' }),
  moreSources: (n) => plural(n, { one: `${n} autre source`, other: `${n} autres sources` }),
  addressNotKnown: 'adresse inconnue',
  dated: (date) => `date : ${date}`,
  titleInferred: 'titre établi par nous',
  undated: 'sans date',
  newest: (date) => `date la plus récente qui y figure : ${date}`,
  readOn: (date) => `lu le ${date}`,
  edition: 'Édition des données',
  declared: (count, moreThan) => `${moreThan ? 'plus de ' : ''}${count} annoncés par la source`,
  elsewhere: 'ailleurs',
  missing: (attribute) => `Rien à afficher : l’attribut « ${attribute} » manque.`,
  unknown: (attribute, id) =>
    `Rien à afficher : aucune fiche ne s’appelle « ${id} » (attribut « ${attribute} »).`,
  failed: 'Les données n’ont pas pu être chargées.',
  retry: 'Réessayer',
};

const search: Omit<SearchMessages, 'search'> = {
  found: (n) => (n === 0 ? 'Aucun résultat' : `${n} ${plural(n, { one: 'résultat', other: 'résultats' })}`),
  noResults: 'Aucun résultat.',
  reset: 'Tout afficher',
};

const states: StatesMessages = {
  statesListed: (n) =>
    plural(n, { one: `${n} État membre énuméré`, other: `${n} États membres énumérés` }),
  participantsListed: (n) =>
    plural(n, {
      one: `${n} État donné comme participant`,
      other: `${n} États donnés comme participants`,
    }),
  noList: 'Aucune liste d’États trouvée',
  partial: 'La liste lue est incomplète.',
};

const contact: ContactMessages = {
  email: 'Courriel',
  phone: 'Téléphone',
  fax: 'Télécopie',
  website: 'Site web',
  social: 'Réseaux sociaux',
};

const places: Omit<PlaceMessages, keyof Punctuation> = {
  place: (city, country) => [city, punctuation.comma, country],
  countryInferred: 'pays déduit',
};

const regions: VocabularyMessages['regions'] = {
  africa: 'Afrique',
  americas: 'Amériques',
  'asia-pacific': 'Asie et Pacifique',
  europe: 'Europe',
  'middle-east': 'Moyen-Orient',
  'inter-regional': 'Interrégional',
  global: 'Monde',
};

export const memberList: MemberListMessages = {
  ...base,
  ...search,
  ...states,
  search: 'Rechercher un État',
  membersOf: (process) => `${process} : États cités`,
  organizations: 'Organisations',
  other: 'Autres',
  facts: {
    members: 'États membres',
    participants: 'États participants',
    memberOrganizations: 'Organisations membres',
  },
};

export const rcpCard: RcpCardMessages = {
  ...base,
  ...places,
  ...contact,
  ...states,
  notPublished: 'Non publié ou non trouvé',
  none: 'Néant',
  former: 'ancien nom',
  inferred: 'déduit',
  launchDocument: 'Déclaration commune',
  resolution: 'Résolution',
  latestChair: 'Dernière publiée',
  previousChair: 'Auparavant',
  calledAs: (name) => `appelé ${name}`,
  fundedBy: (name) => `Financement : ${name}`,
  memberOrganizations: (n) => plural(n, { one: 'Organisation membre', other: 'Organisations membres' }),
  show: 'Afficher',
  showAll: (n) => `Afficher les ${n}`,
  earlier: (n) => plural(n, { one: `${n} réunion antérieure`, other: `${n} réunions antérieures` }),
  emptySection: 'Rubrique vide dans la source.',
  placeNotPublished: 'Lieu non publié',
  moreDocuments: 'Autres documents',
  facts: {
    names: 'Nom',
    fullName: 'Nom complet',
    otherNames: 'Autres noms',
    acronym: 'Sigle',
    kind: 'Type',
    regions: 'Région',
    status: 'Statut',
    established: 'Création',
    association: 'Organisation régionale associée',
    website: 'Site web',
    objectives: 'Objectifs',
    launch: 'Lancement',
    background: 'Origine et méthode',
    themes: 'Thèmes',
    chair: 'Présidence',
    secretariat: 'Secrétariat',
    members: 'États membres',
    participants: 'États participants',
    memberOrganizations: 'Organisations membres',
    observers: 'Observateurs',
    partners: 'Partenaires',
    otherRoles: 'Autres rôles',
    meetings: 'Réunions',
    documents: 'Principaux documents',
    links: 'Liens connexes',
    contact: 'Coordonnées',
  },
};

export const officeDirectory: OfficeDirectoryMessages = {
  ...base,
  ...places,
  ...search,
  search: 'Rechercher un bureau',
  placesOf: (organization) => `${organization} : bureaux`,
  officesOf: (organization) => `${organization} : bureaux régionaux`,
  offices: (n) => plural(n, { one: `${n} bureau décrit`, other: `${n} bureaux décrits` }),
  officesDeclared: (n) =>
    plural(n, {
      one: `${n} bureau annoncé par la source`,
      other: `${n} bureaux annoncés par la source`,
    }),
  covers: 'Couvre',
  liaison: 'Assure la liaison avec',
  supports: 'Processus et initiatives appuyés ou partenaires',
  noneNamed: 'Aucun processus nommé.',
  functions: 'Fonctions',
  noOfficeList: 'La source ne donne pas la liste des bureaux ; elle ne nomme que ces lieux.',
  facts: {
    offices: 'Bureaux',
    headquarters: 'Siège',
    permanentMission: 'Mission permanente',
    officesLegend: 'Légende de la carte des bureaux',
    mapDisclaimer: 'Avertissement relatif à la carte',
    city: 'Ville',
    coverage: 'Région couverte',
    liaison: 'Liaison',
    support: 'Processus et initiatives',
    functions: 'Fonctions',
  },
};

export const keyFigures: KeyFiguresMessages = {
  ...base,
  figuresOf: (organization) => `${organization} en chiffres`,
  qualifiers: { exact: '', 'more-than': 'plus de' },
  share: 'Part',
  funder: 'Origine des fonds',
  sum: 'Somme des parts',
  sumIsNot100: (sum) =>
    `Les parts publiées font ${sum} au total et non 100 %. Elles sont montrées telles que publiées, sans remise à l’échelle.`,
  facts: {
    figures: 'Chiffres clés',
    funding: 'Financement',
  },
};

export const rcpDirectory: RcpDirectoryMessages = {
  ...base,
  ...search,
  search: 'Rechercher un processus',
  heading: 'Dialogues et processus sur la migration',
  order: 'Dans l’ordre du répertoire de l’OIM ; ce qui n’y est pas vient à la fin.',
  statuses: {
    active: 'Actifs',
    emerging: 'Émergents',
    inactive: 'Inactifs',
    unlisted: 'Absents du répertoire de l’OIM',
  },
  regions,
  emptyGroup: 'Rubrique vide dans le répertoire.',
  none: 'Les données ne comportent aucun processus de cette région et de ce statut.',
  facts: {
    index: 'Répertoire de l’OIM',
    about: 'Les processus consultatifs régionaux en bref',
    status: 'Statut',
  },
};

export const organizationCard: OrganizationCardMessages = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'Absent des sources',
  none: 'Néant',
  noneNamed: 'Aucun n’est nommé',
  moreThan: (value) => `plus de ${value}`,
  body: 'Organe',
  fields: 'Volets',
  variant: 'Aussi dans la source',
  support: 'Appui fourni',
  capacities: 'Participe en qualité de',
  coordination: 'Coordination',
  globalMeetings: 'Organise des réunions mondiales depuis',
  secretariats: 'Assurés, hébergés ou appuyés à la date de chaque source.',
  inactive: 'processus inactif selon l’OIM',
  officesDescribed: (n) =>
    plural(n, { one: `${n} bureau régional décrit`, other: `${n} bureaux régionaux décrits` }),
  showAll: (n) => `Afficher les ${n}`,
  facts: {
    names: 'Nom',
    acronym: 'Sigle',
    since: 'Depuis',
    unitedNations: 'Nations Unies',
    purpose: 'Objet',
    headquarters: 'Siège',
    permanentMission: 'Mission permanente',
    figures: 'Chiffres clés',
    memberStates: 'Liste des États membres',
    governance: 'Gouvernance',
    partnerTypes: 'Types de partenaires',
    pillars: 'Piliers',
    approach: 'Approche',
    expertise: 'Domaines d’expertise',
    flagships: 'Initiatives phares',
    priorityRegions: 'Régions prioritaires',
    roles: 'Rôles dans les processus consultatifs régionaux',
    secretariatOf: 'Secrétariats, d’après les fiches de cette édition',
    offices: 'Bureaux',
    contact: 'Coordonnées',
  },
};

export const meetingTimeline: MeetingTimelineMessages = {
  ...base,
  ...places,
  meetings: 'Réunions',
  meetingsOf: (process) => `${process} : réunions`,
  count: (n) => plural(n, { one: `${n} réunion`, other: `${n} réunions` }),
  // No "de … à …": the preposition would hang on the form of the date (d’avril, du 3 mai, de 2024).
  year: (year) => year,
  between: (earliest, latest) => `la plus ancienne : ${earliest}, la plus récente : ${latest}`,
  openSince: (earliest) => `la plus ancienne : ${earliest}, au moins une sans date de fin`,
  placeNotPublished: 'Lieu non publié',
  unpublished: 'Aucune réunion publiée',
  emptyList: 'Liste de réunions publiée, mais vide',
  notesByProcess: 'Notes sur les réunions, par processus',
  facts: { meetings: 'Réunions' },
};

export const memberMatrix: MemberMatrixMessages = {
  ...base,
  ...states,
  heading: 'Quels États participent à quels processus',
  summary: (n, memberships) =>
    `${n} ${plural(n, { one: 'État ou territoire', other: 'États et territoires' })} ; ${memberships} ${plural(memberships, { one: 'participation', other: 'participations' })} en tout. Les membres et les États participants comptent, les observateurs non.`,
  table: 'Tableau des États et des processus',
  aboutProcesses: (n) =>
    plural(n, { one: 'Le processus et sa liste', other: `Les ${n} processus et leurs listes` }),
  state: 'État ou territoire',
  total: 'Processus',
  processes: () => 'processus',
  memberships: (n) => plural(n, { one: 'participation', other: 'participations' }),
  listed: 'États cités',
  orDeclared: (n, moreThan) =>
    `(${moreThan ? 'plus de ' : ''}${n} ${plural(n, { one: 'annoncé', other: 'annoncés' })})`,
  withoutList: 'sans liste',
  inPart: '(liste coupée)',
  other: 'Autres',
  facts: { members: 'États membres', participants: 'États participants' },
};

export const stateMemberships: StateMembershipsMessages = {
  ...base,
  ...search,
  search: 'Rechercher un État',
  processesOf: (state) => `${state} : processus`,
  allStates: 'Les États et leurs processus',
  statesNamed: (n) =>
    plural(n, {
      one: `${n} État ou territoire ayant un rôle dans un processus`,
      other: `${n} États et territoires ayant un rôle dans un processus`,
    }),
  other: 'Autres',
  processes: (n) => `${n} processus`,
  inactiveProcesses: (n) =>
    `en outre, ${n} processus ${plural(n, { one: 'inactif', other: 'inactifs' })}`,
  roleIn: (role, n) => `${role} (${n})`,
  none: 'aucun',
  roles: {
    chair: 'dernière présidence publiée',
    'past-chair': 'présidence antérieure publiée',
    lead: 'État chef de file d’une initiative d’appui',
    member: 'membre',
    participating: 'participant',
    observer: 'observateur',
    partner: 'partenaire',
    candidate: 'candidat',
    founder: 'fondateur',
    signatory: 'signataire',
  },
  statuses: {
    active: 'processus actif',
    emerging: 'processus émergent',
    inactive: 'processus inactif',
    unlisted: 'absent du répertoire de l’OIM',
  },
  asOf: (date) => `situation : ${date}`,
  sourceUndated: 'source non datée',
  newestInSource: (date) => `date la plus récente de la source : ${date}`,
  printedAs: 'écrit',
  listsMissing: 'Aucune liste d’États n’a été trouvée pour',
  listsPartial: 'Une partie seulement de la liste a pu être lue pour',
  mayHaveMore: 'Un État peut y avoir des rôles qui ne figurent pas ici.',
  facts: {
    chair: 'Présidence',
    secretariat: 'Secrétariat',
    members: 'États membres',
    participants: 'États participants',
    observers: 'Observateurs',
    partners: 'Partenaires',
    otherRoles: 'Autres rôles',
  },
};

export const embed: EmbedMessages = {
  pages: 'Pages en français',
};

export const vocabulary: VocabularyMessages = {
  ...punctuation,
  notes: {
    ownWords:
      'Les dates et les chiffres sont ceux des sources. Les noms d’États et de territoires sont ceux de la norme M49 de l’ONU, où le Kosovo ne figure pas. Les descriptions et les traductions, hors noms usuels d’organismes, sont de la rédaction de cet élément, qui n’a rien d’officiel.',
    handling: 'Traitement',
    comparedWith: 'Comparé avec',
  },
  kinds: {
    regional: 'Processus consultatif régional sur la migration',
    'inter-regional': 'Forum interrégional sur la migration',
    global: 'Processus mondial sur la migration',
    network: 'Réseau de praticiens, et non processus consultatif',
  },
  regions,
  statuses: {
    active: 'Actif',
    emerging: 'Émergent',
    inactive: 'Inactif',
    unlisted: 'Absent du répertoire de l’OIM',
  },
  otherRoles: { candidate: 'Candidats', founder: 'Fondateurs', signatory: 'Signataires' },
  meetingGroups: {
    recent: 'Sous la rubrique « Réunion récente » de la source',
    previous: 'Sous la rubrique « Réunion précédente » de la source',
    related: 'Sous la rubrique « Réunions connexes » de la source',
  },
  millions: { EUR: (n) => `${n} ${plural(n, { one: 'million', other: 'millions' })} d’euros` },
  supportInitiative: 'Initiative d’appui',
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }) =>
    `${name} (${period}) : ${fullName}. ${text} Financement : ${funding}. État chef de file : ${leadState}. Autres États chefs de file : ${otherLeadStates}.`,
};
