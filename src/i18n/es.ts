import { pluralEs as plural } from './plural.js';
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
  openQuote: '«',
  closeQuote: '»',
};

const base: Omit<BaseMessages, 'facts'> = {
  ...punctuation,
  note: 'Nota',
  notes: (n) => `${plural(n, { one: 'Nota', other: 'Notas' })} sobre los datos${n ? ` (${n})` : ''}`,
  source: (n) => plural(n, { one: 'Fuente', other: 'Fuentes' }),
  moreSources: (n) => plural(n, { one: `${n} fuente más`, other: `${n} fuentes más` }),
  addressNotKnown: 'dirección desconocida',
  dated: (date) => `fecha: ${date}`,
  titleInferred: 'título atribuido',
  undated: 'sin fecha',
  newest: (date) => `fecha más reciente que contiene: ${date}`,
  readOn: (date) => `consulta: ${date}`,
  edition: 'Edición de los datos',
  declared: (count, moreThan) => `la fuente declara ${moreThan ? 'más de ' : ''}${count}`,
  elsewhere: 'otras menciones',
  missing: (attribute) => `Nada que mostrar: falta el atributo «${attribute}».`,
  unknown: (attribute, id) =>
    `Nada que mostrar: ninguna ficha se llama «${id}» (atributo «${attribute}»).`,
  failed: 'No se pudieron cargar los datos.',
  retry: 'Reintentar',
};

const search: Omit<SearchMessages, 'search'> = {
  found: (n) =>
    n === 0 ? 'Sin resultados' : `${n} ${plural(n, { one: 'resultado', other: 'resultados' })}`,
  noResults: 'Sin resultados.',
  reset: 'Mostrar todo',
};

const states: StatesMessages = {
  statesListed: (n) =>
    plural(n, { one: `${n} Estado miembro enumerado`, other: `${n} Estados miembros enumerados` }),
  participantsListed: (n) =>
    plural(n, {
      one: `${n} Estado enumerado como participante`,
      other: `${n} Estados enumerados como participantes`,
    }),
  noList: 'No se encontró ninguna lista de Estados',
  partial: 'La lista leída está incompleta.',
};

const contact: ContactMessages = {
  email: 'Correo electrónico',
  phone: 'Teléfono',
  fax: 'Fax',
  website: 'Sitio web',
  social: 'Redes sociales',
};

const places: Omit<PlaceMessages, keyof Punctuation> = {
  place: (city, country) => [city, punctuation.comma, country],
  countryInferred: 'país inferido',
};

const regions: VocabularyMessages['regions'] = {
  africa: 'África',
  americas: 'América',
  'asia-pacific': 'Asia y el Pacífico',
  europe: 'Europa',
  'middle-east': 'Oriente Medio',
  'inter-regional': 'Interregional',
  global: 'Mundial',
};

export const memberList: MemberListMessages = {
  ...base,
  ...search,
  ...states,
  search: 'Buscar un Estado',
  membersOf: (process) => `${process}: Estados enumerados`,
  organizations: 'Organizaciones',
  other: 'Otros',
  facts: {
    members: 'Estados miembros',
    participants: 'Estados participantes',
    memberOrganizations: 'Organizaciones miembros',
  },
};

export const rcpCard: RcpCardMessages = {
  ...base,
  ...places,
  ...contact,
  ...states,
  notPublished: 'No publicado o no encontrado',
  none: 'No hay',
  former: 'nombre anterior',
  inferred: 'por inferencia',
  launchDocument: 'Declaración conjunta',
  resolution: 'Resolución',
  latestChair: 'Última publicada',
  previousChair: 'Con anterioridad',
  calledAs: (name) => `con el nombre de ${name}`,
  fundedBy: (name) => `Financiación: ${name}`,
  memberOrganizations: (n) =>
    plural(n, { one: 'Organización miembro', other: 'Organizaciones miembros' }),
  show: 'Mostrar',
  showAll: (n) => `Mostrar todo (${n})`,
  earlier: (n) => plural(n, { one: `${n} reunión anterior`, other: `${n} reuniones anteriores` }),
  emptySection: 'Rúbrica vacía en la fuente.',
  placeNotPublished: 'Lugar no publicado',
  moreDocuments: 'Más documentos',
  facts: {
    names: 'Nombre',
    fullName: 'Nombre completo',
    otherNames: 'Otros nombres',
    acronym: 'Sigla',
    kind: 'Tipo',
    regions: 'Región',
    status: 'Situación',
    established: 'Creación',
    association: 'Organismo regional asociado',
    website: 'Sitio web',
    objectives: 'Objetivos',
    launch: 'Inicio',
    background: 'Origen y funcionamiento',
    themes: 'Temas',
    chair: 'Presidencia',
    secretariat: 'Secretaría',
    members: 'Estados miembros',
    participants: 'Estados participantes',
    memberOrganizations: 'Organizaciones miembros',
    observers: 'Observadores',
    partners: 'Asociados',
    otherRoles: 'Otros roles',
    meetings: 'Reuniones',
    documents: 'Documentos principales',
    links: 'Enlaces conexos',
    contact: 'Contacto',
  },
};

export const officeDirectory: OfficeDirectoryMessages = {
  ...base,
  ...places,
  ...search,
  search: 'Buscar una oficina',
  placesOf: (organization) => `${organization}: oficinas`,
  officesOf: (organization) => `${organization}: oficinas regionales`,
  offices: (n) => plural(n, { one: `${n} oficina descrita`, other: `${n} oficinas descritas` }),
  officesDeclared: (n) =>
    plural(n, {
      one: `${n} oficina declarada por la fuente`,
      other: `${n} oficinas declaradas por la fuente`,
    }),
  covers: 'Abarca',
  liaison: 'Sirve de enlace con',
  supports: 'Procesos e iniciativas que apoya o con los que colabora',
  noneNamed: 'No se nombra ningún proceso.',
  functions: 'Funciones',
  noOfficeList: 'La fuente no da la lista de oficinas; solo nombra estos lugares.',
  facts: {
    offices: 'Oficinas',
    headquarters: 'Sede',
    permanentMission: 'Misión permanente',
    officesLegend: 'Leyenda del mapa de oficinas',
    mapDisclaimer: 'Advertencia sobre el mapa',
    city: 'Ciudad',
    coverage: 'Región abarcada',
    liaison: 'Enlace',
    support: 'Procesos e iniciativas',
    functions: 'Funciones',
  },
};

export const keyFigures: KeyFiguresMessages = {
  ...base,
  figuresOf: (organization) => `${organization} en cifras`,
  qualifiers: { exact: '', 'more-than': 'más de' },
  share: 'Porcentaje',
  funder: 'Fuente de financiación',
  sum: 'Suma de los porcentajes',
  sumIsNot100: (sum) =>
    `Los porcentajes publicados suman ${sum}, no 100 %. Se muestran tal como se publicaron, sin reajustarlos.`,
  facts: {
    figures: 'Cifras clave',
    funding: 'Financiación',
  },
};

export const rcpDirectory: RcpDirectoryMessages = {
  ...base,
  ...search,
  search: 'Buscar un proceso',
  heading: 'Diálogos y procesos sobre migración',
  order: 'En el orden del directorio de la OIM; lo que no figura en él va al final.',
  statuses: {
    active: 'Activos',
    emerging: 'Emergentes',
    inactive: 'Inactivos',
    unlisted: 'Fuera del directorio de la OIM',
  },
  regions,
  emptyGroup: 'Rúbrica vacía en el directorio.',
  none: 'Los datos no contienen ningún proceso de esta región y situación.',
  facts: {
    index: 'Directorio de procesos regionales de la OIM',
    about: 'Acerca de los procesos consultivos regionales',
    status: 'Situación',
  },
};

export const organizationCard: OrganizationCardMessages = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'No consta en las fuentes',
  none: 'No hay',
  noneNamed: 'No se dan nombres',
  moreThan: (value) => `más de ${value}`,
  body: 'Órgano',
  fields: 'Ámbitos',
  variant: 'También en la fuente',
  support: 'Apoyo prestado',
  capacities: 'Participa en calidad de',
  coordination: 'Coordinación',
  globalMeetings: 'Organiza reuniones mundiales desde',
  secretariats: 'Ejercidas, acogidas o apoyadas en la fecha de cada fuente.',
  inactive: 'sin actividad según la OIM',
  officesDescribed: (n) =>
    plural(n, { one: `${n} oficina regional descrita`, other: `${n} oficinas regionales descritas` }),
  showAll: (n) => `Mostrar todo (${n})`,
  facts: {
    names: 'Nombre',
    acronym: 'Sigla',
    since: 'Desde',
    unitedNations: 'Naciones Unidas',
    purpose: 'Finalidad',
    headquarters: 'Sede',
    permanentMission: 'Misión permanente',
    figures: 'Cifras clave',
    memberStates: 'Lista de Estados miembros',
    governance: 'Gobernanza',
    partnerTypes: 'Tipos de asociados',
    pillars: 'Pilares',
    approach: 'Enfoque',
    expertise: 'Áreas de especialización',
    flagships: 'Iniciativas emblemáticas',
    priorityRegions: 'Regiones prioritarias',
    roles: 'Roles en los procesos consultivos regionales',
    secretariatOf: 'Secretarías, según las fichas de esta edición',
    offices: 'Oficinas',
    contact: 'Contacto',
  },
};

export const meetingTimeline: MeetingTimelineMessages = {
  ...base,
  ...places,
  meetings: 'Reuniones',
  meetingsOf: (process) => `${process}: reuniones`,
  count: (n) => plural(n, { one: `${n} reunión`, other: `${n} reuniones` }),
  // No "de … a …": the article would hang on the form of the date (desde mayo, desde el 3 de mayo).
  year: (year) => year,
  between: (earliest, latest) => `la más antigua: ${earliest}; la más reciente: ${latest}`,
  openSince: (earliest) => `la más antigua: ${earliest}; al menos una sin fecha de fin`,
  placeNotPublished: 'Lugar no publicado',
  unpublished: 'Ninguna reunión publicada',
  emptyList: 'Lista de reuniones publicada, pero vacía',
  notesByProcess: 'Notas sobre las reuniones, por proceso',
  facts: { meetings: 'Reuniones' },
};

export const memberMatrix: MemberMatrixMessages = {
  ...base,
  ...states,
  heading: 'Qué Estados participan en qué procesos',
  summary: (n, memberships) =>
    `${n} ${plural(n, { one: 'Estado o territorio', other: 'Estados y territorios' })}; ${memberships} ${plural(memberships, { one: 'participación', other: 'participaciones' })} en total. Se cuentan los miembros y los Estados participantes, no los observadores.`,
  table: 'Cuadro de Estados y procesos',
  aboutProcesses: (n) =>
    plural(n, { one: 'El proceso y su lista', other: `Los ${n} procesos y sus listas` }),
  state: 'Estado o territorio',
  total: 'Procesos',
  processes: (n) => plural(n, { one: 'proceso', other: 'procesos' }),
  memberships: (n) => plural(n, { one: 'participación', other: 'participaciones' }),
  listed: 'Estados enumerados',
  orDeclared: (n, moreThan) =>
    `(${moreThan ? 'más de ' : ''}${n} ${plural(n, { one: 'declarado', other: 'declarados' })})`,
  withoutList: 'sin lista',
  inPart: '(lista cortada)',
  other: 'Otros',
  facts: { members: 'Estados miembros', participants: 'Estados participantes' },
};

export const stateMemberships: StateMembershipsMessages = {
  ...base,
  ...search,
  search: 'Buscar un Estado',
  processesOf: (state) => `${state}: procesos`,
  allStates: 'Los Estados y sus procesos',
  statesNamed: (n) =>
    plural(n, {
      one: `${n} Estado o territorio con algún rol en un proceso`,
      other: `${n} Estados y territorios con algún rol en un proceso`,
    }),
  other: 'Otros',
  processes: (n) => plural(n, { one: `${n} proceso`, other: `${n} procesos` }),
  inactiveProcesses: (n) =>
    plural(n, { one: `además, ${n} proceso inactivo`, other: `además, ${n} procesos inactivos` }),
  // No "en": after a role like "última presidencia publicada" it would say where it was published.
  roleIn: (role, n) => `${role} (${n})`,
  none: 'ninguno',
  roles: {
    chair: 'última presidencia publicada',
    'past-chair': 'presidencia anterior publicada',
    lead: 'Estado líder de una iniciativa de apoyo',
    member: 'miembro',
    participating: 'participante',
    observer: 'observador',
    partner: 'asociado',
    candidate: 'candidato',
    founder: 'fundador',
    signatory: 'signatario',
  },
  statuses: {
    active: 'en actividad',
    emerging: 'emergente',
    inactive: 'sin actividad',
    unlisted: 'fuera del directorio de la OIM',
  },
  asOf: (date) => `a fecha de ${date}`,
  sourceUndated: 'fuente sin fecha',
  newestInSource: (date) => `fecha más reciente de la fuente: ${date}`,
  printedAs: 'publicado como',
  listsMissing: 'Procesos de los que no se encontró ninguna lista de Estados',
  listsPartial: 'Procesos cuya lista solo pudo leerse en parte',
  mayHaveMore: 'Un Estado puede tener en ellos roles que no se muestran.',
  facts: {
    chair: 'Presidencia',
    secretariat: 'Secretaría',
    members: 'Estados miembros',
    participants: 'Estados participantes',
    observers: 'Observadores',
    partners: 'Asociados',
    otherRoles: 'Otros roles',
  },
};

export const embed: EmbedMessages = {
  pages: 'Páginas en español',
};

export const vocabulary: VocabularyMessages = {
  ...punctuation,
  notes: {
    ownWords:
      'Las fechas y cifras son de las fuentes. Los nombres de los Estados son los de las Naciones Unidas (M49), salvo el de Kosovo, que no figura en esa norma. Las descripciones y traducciones, salvo los nombres habituales de organismos, son de los autores de este elemento, que no es oficial.',
    handling: 'Tratamiento',
    comparedWith: 'Comparado con',
  },
  kinds: {
    regional: 'Proceso consultivo regional sobre migración',
    'inter-regional': 'Foro interregional sobre migración',
    global: 'Proceso mundial sobre migración',
    network: 'Red de profesionales, no proceso consultivo',
  },
  regions,
  statuses: {
    active: 'Activo',
    emerging: 'Emergente',
    inactive: 'Inactivo',
    unlisted: 'Fuera del directorio de la OIM',
  },
  otherRoles: { candidate: 'Candidatos', founder: 'Fundadores', signatory: 'Signatarios' },
  meetingGroups: {
    recent: 'En la rúbrica «Reunión reciente» de la fuente',
    previous: 'En la rúbrica «Reunión anterior» de la fuente',
    related: 'En la rúbrica «Reuniones conexas» de la fuente',
  },
  millions: { EUR: (n) => `${n} ${plural(n, { one: 'millón', other: 'millones' })} de euros` },
  supportInitiative: 'Iniciativa de apoyo',
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }) =>
    `${name} (${period}): ${fullName}. ${text} Financiación: ${funding}. Estado líder: ${leadState}. Otros Estados líderes: ${otherLeadStates}.`,
};
