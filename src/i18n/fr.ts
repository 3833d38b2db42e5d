import { pluralFr as plural } from './plural.js';
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
  colon: ' : ',
  semicolon: ' ; ',
  note: 'Note',
  notes: (n) => `${plural(n, { one: 'Note', other: 'Notes' })} sur les données (${n})`,
  source: (n) => plural(n, { one: 'Source', other: 'Sources' }),
  addressNotKnown: 'adresse inconnue',
  dated: (date) => `en date du ${date}`,
  titleInferred: 'titre établi par nous, la page n’en montre pas',
  undated: 'non daté',
  newest: (date) => `date la plus récente qui y figure : ${date}`,
  readOn: (date) => `lu le ${date}`,
  edition: 'Édition des données',
  declared: (count) => `${count} annoncés par la source`,
  missing: (attribute) => `Rien à afficher : l’attribut « ${attribute} » manque.`,
  unknown: (attribute, id) =>
    `Rien à afficher : aucune fiche ne s’appelle « ${id} » (attribut « ${attribute} »).`,
  failed: 'Les données n’ont pas pu être chargées.',
  retry: 'Réessayer',
};

export const notes: NotesWords = {
  ownWords:
    'Les dates et les chiffres sont ceux des sources. Les noms d’États sont ceux de l’ONU (M49), sauf le Kosovo, qui n’y figure pas. Les descriptions sont de la rédaction de cet élément, de même que les traductions, sauf s’il s’agit du nom usuel d’un organisme. Cet élément n’a rien d’officiel.',
  handling: 'Traitement',
  comparedWith: 'Comparé avec',
};

const search: Omit<SearchWords, 'search'> = {
  found: (n) => (n === 0 ? 'Aucun résultat' : `${n} ${plural(n, { one: 'résultat', other: 'résultats' })}`),
  noResults: 'Aucun résultat.',
  reset: 'Tout afficher',
};

const states: StatesWords = {
  statesListed: (n) =>
    plural(n, { one: `${n} État membre énuméré`, other: `${n} États membres énumérés` }),
  participantsListed: (n) =>
    plural(n, {
      one: `${n} État donné comme participant (ce n’est pas une liste de présence)`,
      other: `${n} États donnés comme participants (apparemment tous ceux qui peuvent prendre part ; ce n’est pas une liste de présence)`,
    }),
};

export const memberList: MemberListWords = {
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

export const rcpCard: RcpCardWords = {
  ...base,
  ...states,
  notPublished: 'absent de la source',
  none: 'aucun',
  inferred: 'déduit, la source ne le dit pas',
  countryInferred: 'pays déduit',
  quoted: (text) => `« ${text} »`,
  kinds: {
    regional: 'Processus consultatif régional sur la migration',
    'inter-regional': 'Processus consultatif interrégional sur la migration',
    global: 'Processus mondial sur la migration',
  },
  regions: {
    africa: 'Afrique',
    americas: 'Amériques',
    'asia-pacific': 'Asie et Pacifique',
    europe: 'Europe',
    'middle-east': 'Moyen-Orient',
    'inter-regional': 'Interrégional',
    global: 'Monde',
  },
  statuses: {
    active: 'Actif',
    emerging: 'Émergent',
    inactive: 'Inactif',
    unlisted: 'Absent du répertoire des processus régionaux de l’OIM',
  },
  meetingGroups: {
    recent: 'sous la rubrique « Réunion récente » de la source',
    previous: 'sous la rubrique « Réunion précédente » de la source',
    related: 'sous la rubrique « Réunions connexes » de la source',
  },
  launchDocument: 'Déclaration commune',
  resolution: 'Résolution',
  currentChair: 'Actuelle',
  previousChair: 'Précédente',
  calledAs: (name) => `le Secrétariat porte le nom de ${name}`,
  fundedBy: (name) => `Financement : ${name}`,
  supportInitiative: 'Initiative d’appui',
  memberOrganizations: (n) => plural(n, { one: 'Organisation membre', other: 'Organisations membres' }),
  leadState: 'État chef de file',
  otherLeadStates: 'Autres États chefs de file',
  showAll: (n) => `Afficher les ${n}`,
  earlier: (n) => plural(n, { one: `${n} réunion antérieure`, other: `${n} réunions antérieures` }),
  emptySection: 'La source a cette rubrique, mais elle est vide.',
  placeNotPublished: 'Lieu non publié',
  moreDocuments: 'Autres documents',
  email: 'Courriel',
  phone: 'Téléphone',
  fax: 'Télécopie',
  website: 'Site web',
  social: 'Réseaux sociaux',
  facts: {
    names: 'Nom',
    acronym: 'Sigle',
    kind: 'Type',
    regions: 'Région',
    status: 'Statut',
    established: 'Création',
    objectives: 'Objectifs',
    launch: 'Lancement',
    background: 'Contexte',
    themes: 'Thèmes',
    chair: 'Présidence',
    secretariat: 'Secrétariat',
    members: 'États membres',
    participants: 'États participants',
    memberOrganizations: 'Organisations membres',
    observers: 'Observateurs',
    partners: 'Partenaires',
    meetings: 'Réunions',
    documents: 'Principaux documents',
    links: 'Liens connexes',
    contact: 'Coordonnées',
  },
};

export const officeDirectory: OfficeDirectoryWords = {
  ...base,
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
  countryInferred: 'pays déduit',
  noOfficeList: 'La source ne donne pas la liste de ses bureaux ; elle ne nomme que ces lieux.',
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

export const keyFigures: KeyFiguresWords = {
  ...base,
  figuresOf: (organization) => `${organization} en chiffres`,
  qualifiers: { exact: '', 'more-than': 'plus de' },
  millions: { EUR: (millions) => `${millions} millions d’euros` },
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

export const embed: EmbedWords = {
  pages: 'Pages en français',
};
