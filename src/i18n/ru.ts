import { pluralRu as plural } from './plural.js';
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
  note: 'Примечание',
  notes: (n) => `Примечания к данным${n ? ` (${n})` : ''}`,
  source: (n) => (n === 1 ? 'Источник' : 'Источники'),
  moreSources: (n) => `Другие источники (${n})`,
  addressNotKnown: 'адрес неизвестен',
  dated: (date) => `дата: ${date}`,
  titleInferred: 'название наше',
  undated: 'без даты',
  newest: (date) => `последняя дата в тексте: ${date}`,
  readOn: (date) => `прочитано ${date}`,
  edition: 'Выпуск данных',
  declared: (count, moreThan) => `заявлено: ${moreThan ? 'более ' : ''}${count}`,
  elsewhere: 'другие данные',
  missing: (attribute) => `Нечего показать: нет атрибута «${attribute}».`,
  unknown: (attribute, id) => `Нечего показать: нет записи «${id}» (атрибут «${attribute}»).`,
  failed: 'Данные не загрузились.',
  retry: 'Повторить',
};

const search: Omit<SearchMessages, 'search'> = {
  found: (n) =>
    n === 0
      ? 'Ничего не найдено'
      : `${n} ${plural(n, { one: 'результат', few: 'результата', many: 'результатов' })}`,
  noResults: 'Ничего не найдено.',
  reset: 'Показать все',
};

const states: StatesMessages = {
  statesListed: (n) =>
    `${n} ${plural(n, { one: 'государство-член', few: 'государства-члена', many: 'государств-членов' })} в списке`,
  participantsListed: (n) =>
    `${n} ${plural(n, { one: 'участвующее государство', few: 'участвующих государства', many: 'участвующих государств' })} в списке`,
  noList: 'Список государств не найден',
  partial: 'Прочитанный список неполон.',
};

const contact: ContactMessages = {
  email: 'Эл. почта',
  phone: 'Телефон',
  fax: 'Факс',
  website: 'Сайт',
  social: 'Социальные сети',
};

const places: Omit<PlaceMessages, keyof Punctuation> = {
  place: (city, country) => [city, punctuation.comma, country],
  countryInferred: 'страна — по косвенным данным',
};

const regions: VocabularyMessages['regions'] = {
  africa: 'Африка',
  americas: 'Северная и Южная Америка',
  'asia-pacific': 'Азия и Тихий океан',
  europe: 'Европа',
  'middle-east': 'Ближний Восток',
  'inter-regional': 'Межрегиональный уровень',
  global: 'Весь мир',
};

export const memberList: MemberListMessages = {
  ...base,
  ...search,
  ...states,
  search: 'Поиск государства',
  membersOf: (process) => `${process}: государства в списке`,
  organizations: 'Организации',
  other: 'Прочие',
  facts: {
    members: 'Государства-члены',
    participants: 'Участвующие государства',
    memberOrganizations: 'Организации-члены',
  },
};

export const rcpCard: RcpCardMessages = {
  ...base,
  ...places,
  ...contact,
  ...states,
  notPublished: 'Не опубликовано или не найдено',
  none: 'Нет',
  former: 'прежнее название',
  inferred: 'по косвенным данным',
  launchDocument: 'Совместная декларация',
  resolution: 'Резолюция',
  latestChair: 'Последнее опубликованное',
  previousChair: 'Прежнее',
  calledAs: (name) => `под названием ${name}`,
  fundedBy: (name) => `Финансирование: ${name}`,
  memberOrganizations: (n) => (n === 1 ? 'Организация-член' : 'Организации-члены'),
  show: 'Показать',
  showAll: (n) => `Показать все (${n})`,
  earlier: (n) =>
    `Более ранние встречи (${n})`,
  emptySection: 'Раздел в источнике пуст.',
  placeNotPublished: 'Место не указано',
  moreDocuments: 'Другие документы',
  facts: {
    names: 'Название',
    fullName: 'Полное название',
    otherNames: 'Другие названия',
    acronym: 'Сокращение',
    kind: 'Тип',
    regions: 'Регион',
    status: 'Статус',
    established: 'Создание',
    association: 'Связанный региональный орган',
    website: 'Сайт',
    objectives: 'Цели',
    launch: 'Начало',
    background: 'История и порядок работы',
    themes: 'Темы',
    chair: 'Председательство',
    secretariat: 'Секретариат',
    members: 'Государства-члены',
    participants: 'Участвующие государства',
    memberOrganizations: 'Организации-члены',
    observers: 'Наблюдатели',
    partners: 'Партнеры',
    otherRoles: 'Другие роли',
    meetings: 'Встречи',
    documents: 'Основные документы',
    links: 'Ссылки по теме',
    contact: 'Контакты',
  },
};

export const officeDirectory: OfficeDirectoryMessages = {
  ...base,
  ...places,
  ...search,
  search: 'Поиск отделений',
  placesOf: (organization) => `${organization}: отделения`,
  officesOf: (organization) => `${organization}: региональные отделения`,
  offices: (n) =>
    `${n} ${plural(n, { one: 'отделение', few: 'отделения', many: 'отделений' })} с описанием`,
  officesDeclared: (n) => `Заявлено отделений: ${n}`,
  covers: 'Охват',
  liaison: 'Связь с организациями',
  supports: 'Поддержка процессов и инициатив, сотрудничество с ними',
  noneNamed: 'Процессы не названы.',
  functions: 'Функции',
  noOfficeList: 'Источник не дает списка своих отделений; он называет только эти места.',
  facts: {
    offices: 'Отделения',
    headquarters: 'Штаб-квартира',
    permanentMission: 'Постоянное представительство',
    officesLegend: 'Легенда карты отделений',
    mapDisclaimer: 'Оговорка к карте',
    city: 'Город',
    coverage: 'Охватываемый регион',
    liaison: 'Связь',
    support: 'Процессы и инициативы',
    functions: 'Функции',
  },
};

export const keyFigures: KeyFiguresMessages = {
  ...base,
  figuresOf: (organization) => `${organization} в цифрах`,
  qualifiers: { exact: '', 'more-than': 'более' },
  share: 'Доля',
  funder: 'Источник средств',
  sum: 'Сумма долей',
  sumIsNot100: (sum) =>
    `Сумма опубликованных долей — ${sum}, а не 100 %. Они даны в опубликованном виде, без пересчета.`,
  facts: {
    figures: 'Основные показатели',
    funding: 'Финансирование',
  },
};

export const rcpDirectory: RcpDirectoryMessages = {
  ...base,
  ...search,
  search: 'Поиск процесса',
  heading: 'Диалоги и процессы по миграции',
  order: 'В порядке справочника МОМ; отсутствующее в нем — в конце.',
  statuses: {
    active: 'Действующие',
    emerging: 'Формирующиеся',
    inactive: 'Недействующие',
    unlisted: 'Нет в справочнике МОМ',
  },
  regions,
  emptyGroup: 'Под этим заголовком в справочнике пусто.',
  none: 'В данных нет процессов этого региона и статуса.',
  facts: {
    index: 'Справочник МОМ по региональным процессам',
    about: 'О региональных консультативных процессах',
    status: 'Статус',
  },
};

export const organizationCard: OrganizationCardMessages = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'Нет в источниках',
  none: 'Нет',
  noneNamed: 'Не названы',
  moreThan: (value) => `более ${value}`,
  body: 'Орган',
  fields: 'Составляющие',
  variant: 'Также в источнике',
  support: 'Оказываемая поддержка',
  capacities: 'Участвует как',
  coordination: 'Координация',
  globalMeetings: 'Начало глобальных совещаний',
  secretariats: 'Обеспечивались, размещались или поддерживались на дату каждого источника.',
  inactive: 'не действует, по данным МОМ',
  officesDescribed: (n) =>
    `${n} ${plural(n, { one: 'региональное отделение', few: 'региональных отделения', many: 'региональных отделений' })} с описанием`,
  showAll: (n) => `Показать все (${n})`,
  facts: {
    names: 'Название',
    acronym: 'Сокращение',
    since: 'С какого года',
    unitedNations: 'Организация Объединенных Наций',
    purpose: 'Цель',
    headquarters: 'Штаб-квартира',
    permanentMission: 'Постоянное представительство',
    figures: 'Основные показатели',
    memberStates: 'Список государств-членов',
    governance: 'Управление',
    partnerTypes: 'Виды партнеров',
    pillars: 'Основные направления',
    approach: 'Подход',
    expertise: 'Области компетенции',
    flagships: 'Флагманские инициативы',
    priorityRegions: 'Приоритетные регионы',
    roles: 'Роли в региональных консультативных процессах',
    secretariatOf: 'Секретариаты, по записям этого выпуска',
    offices: 'Отделения',
    contact: 'Контакты',
  },
};

export const meetingTimeline: MeetingTimelineMessages = {
  ...base,
  ...places,
  meetings: 'Встречи',
  meetingsOf: (process) => `${process}: встречи`,
  count: (n) => `${n} ${plural(n, { one: 'встреча', few: 'встречи', many: 'встреч' })}`,
  // No "с … по …": the dates come in the nominative.
  year: (year) => year,
  between: (earliest, latest) => `самая ранняя: ${earliest}, самая поздняя: ${latest}`,
  openSince: (earliest) => `самая ранняя: ${earliest}, минимум одна без даты окончания`,
  placeNotPublished: 'Место не указано',
  unpublished: 'Встречи не опубликованы',
  emptyList: 'Список встреч опубликован, но пуст',
  notesByProcess: 'Примечания к встречам, по процессам',
  facts: { meetings: 'Встречи' },
};

export const memberMatrix: MemberMatrixMessages = {
  ...base,
  ...states,
  heading: 'Какие государства в каких процессах участвуют',
  summary: (n, memberships) =>
    `${n} ${plural(n, { one: 'государство или территория', few: 'государства и территории', many: 'государств и территорий' })}; всего ${memberships} ${plural(memberships, { one: 'случай участия', few: 'случая участия', many: 'случаев участия' })}. Учтены члены и участвующие государства, наблюдатели — нет.`,
  table: 'Таблица государств и процессов',
  aboutProcesses: (n) => (n === 1 ? 'Процесс и его список' : `Процессы (${n}) и их списки`),
  state: 'Государство или территория',
  total: 'Процессы',
  processes: (n) => plural(n, { one: 'процесс', few: 'процесса', many: 'процессов' }),
  memberships: (n) =>
    plural(n, { one: 'случай участия', few: 'случая участия', many: 'случаев участия' }),
  listed: 'Государств в списке',
  orDeclared: (n, moreThan) => `(заявлено ${moreThan ? 'более ' : ''}${n})`,
  withoutList: 'нет списка',
  inPart: '(список обрывается)',
  other: 'Прочие',
  facts: { members: 'Государства-члены', participants: 'Участвующие государства' },
};

export const stateMemberships: StateMembershipsMessages = {
  ...base,
  ...search,
  search: 'Поиск государства',
  processesOf: (state) => `${state}: процессы`,
  allStates: 'Государства и их процессы',
  statesNamed: (n) =>
    `${n} ${plural(n, { one: 'государство или территория', few: 'государства и территории', many: 'государств и территорий' })} с ролью в каком-либо процессе`,
  other: 'Прочие',
  processes: (n) => `${n} ${plural(n, { one: 'процесс', few: 'процесса', many: 'процессов' })}`,
  inactiveProcesses: (n) =>
    `кроме того, ${n} ${plural(n, { one: 'недействующий процесс', few: 'недействующих процесса', many: 'недействующих процессов' })}`,
  roleIn: (role, n) => `${role} — ${n}`,
  none: 'нет',
  roles: {
    chair: 'председатель по последним опубликованным данным',
    'past-chair': 'прежний председатель по опубликованным данным',
    lead: 'ведущее государство инициативы поддержки',
    member: 'член',
    participating: 'участвующее государство',
    observer: 'наблюдатель',
    partner: 'партнер',
    candidate: 'кандидат',
    founder: 'основатель',
    signatory: 'подписавшее государство',
  },
  statuses: {
    active: 'действует',
    emerging: 'формируется',
    inactive: 'не действует',
    unlisted: 'нет в справочнике МОМ',
  },
  asOf: (date) => `на ${date}`,
  sourceUndated: 'источник без даты',
  newestInSource: (date) => `последняя дата в источнике: ${date}`,
  printedAs: 'напечатано',
  listsMissing: 'Список государств не найден',
  listsPartial: 'Список удалось прочитать лишь частично',
  mayHaveMore: 'У государства могут быть там роли, которые здесь не показаны.',
  facts: {
    chair: 'Председательство',
    secretariat: 'Секретариат',
    members: 'Государства-члены',
    participants: 'Участвующие государства',
    observers: 'Наблюдатели',
    partners: 'Партнеры',
    otherRoles: 'Другие роли',
  },
};

export const embed: EmbedMessages = {
  pages: 'Страницы на русском языке',
};

export const vocabulary: VocabularyMessages = {
  ...punctuation,
  notes: {
    ownWords:
      'Даты и цифры — из источников. Названия государств — по стандарту ООН M49, кроме Косово, которого там нет. Описания и переводы (кроме обычных названий органов) сделаны авторами этого элемента. Элемент неофициальный.',
    handling: 'Как учтено',
    comparedWith: 'Для сравнения',
  },
  kinds: {
    regional: 'Региональный консультативный процесс по миграции',
    'inter-regional': 'Межрегиональный форум по миграции',
    global: 'Глобальный процесс по миграции',
    network: 'Сеть специалистов-практиков, а не консультативный процесс',
  },
  regions,
  statuses: {
    active: 'Действует',
    emerging: 'Формируется',
    inactive: 'Не действует',
    unlisted: 'Нет в справочнике МОМ',
  },
  otherRoles: { candidate: 'Кандидаты', founder: 'Основатели', signatory: 'Подписавшие государства' },
  meetingGroups: {
    recent: 'Рубрика источника: «Недавняя встреча»',
    previous: 'Рубрика источника: «Предыдущая встреча»',
    related: 'Рубрика источника: «Встречи по теме»',
  },
  millions: { EUR: (n) => `${n} млн евро` },
  supportInitiative: 'Инициатива поддержки',
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }) =>
    `${name} (${period}): ${fullName}. ${text} Финансирование: ${funding}. Ведущее государство: ${leadState}. Другие ведущие государства: ${otherLeadStates}.`,
};
