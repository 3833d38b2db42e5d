import { pluralAr as plural } from './plural.js';
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
  semicolon: '؛ ',
  comma: '، ',
  enumerationComma: '، ',
  stop: '.',
  open: ' (',
  close: ')',
  openQuote: '«',
  closeQuote: '»',
};

const base: Omit<BaseMessages, 'facts'> = {
  ...punctuation,
  note: 'ملاحظة',
  notes: (n) => `الملاحظات على البيانات${n ? ` (${n})` : ''}`,
  source: (n) => (n === 1 ? 'المصدر' : n === 2 ? 'المصدران' : 'المصادر'),
  moreSources: (n) => `مصادر أخرى (${n})`,
  addressNotKnown: 'الرابط غير معروف',
  dated: (date) => `التاريخ: ${date}`,
  titleInferred: 'عنوان الوثيقة من وضعنا',
  undated: 'بلا تاريخ',
  newest: (date) => `أحدث تاريخ وارد: ${date}`,
  readOn: (date) => `تاريخ الاطلاع: ${date}`,
  edition: 'إصدار البيانات',
  declared: (count, moreThan) => `العدد المعلن في المصدر: ${moreThan ? 'أكثر من ' : ''}${count}`,
  elsewhere: 'في مصادر أخرى',
  missing: (attribute) => `لا شيء للعرض: السمة «${attribute}» غير موجودة.`,
  unknown: (attribute, id) => `لا شيء للعرض: لا سجل باسم «${id}» (السمة «${attribute}»).`,
  failed: 'تعذر تحميل البيانات.',
  retry: 'إعادة المحاولة',
};

const search: Omit<SearchMessages, 'search'> = {
  found: (n) =>
    plural(n, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: `${n} نتائج`,
      many: `${n} نتيجة`,
      other: `${n} نتيجة`,
    }),
  noResults: 'لا نتائج.',
  reset: 'عرض الكل',
};

const states: StatesMessages = {
  statesListed: (n) =>
    plural(n, {
      zero: 'لا دول أعضاء مدرجة',
      one: 'دولة عضو واحدة مدرجة',
      two: 'دولتان عضوان مدرجتان',
      few: `${n} دول أعضاء مدرجة`,
      many: `${n} دولة عضوا مدرجة`,
      other: `${n} دولة عضو مدرجة`,
    }),
  participantsListed: (n) =>
    plural(n, {
      zero: 'لا دول مدرجة بصفة مشارك',
      one: 'دولة واحدة مدرجة بصفة مشارك',
      two: 'دولتان مدرجتان بصفة مشارك',
      few: `${n} دول مدرجة بصفة مشارك`,
      many: `${n} دولة مدرجة بصفة مشارك`,
      other: `${n} دولة مدرجة بصفة مشارك`,
    }),
  noList: 'لم يُعثر على قائمة بالدول',
  partial: 'القائمة كما قُرئت غير كاملة.',
};

const contact: ContactMessages = {
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  fax: 'الفاكس',
  website: 'الموقع الشبكي',
  social: 'وسائل التواصل الاجتماعي',
};

const places: Omit<PlaceMessages, keyof Punctuation> = {
  place: (city, country) => [city, punctuation.comma, country],
  countryInferred: 'البلد مستنتج',
};

const regions: VocabularyMessages['regions'] = {
  africa: 'أفريقيا',
  americas: 'الأمريكتان',
  'asia-pacific': 'آسيا والمحيط الهادئ',
  europe: 'أوروبا',
  'middle-east': 'الشرق الأوسط',
  'inter-regional': 'أقاليمية',
  global: 'العالم',
};

export const memberList: MemberListMessages = {
  ...base,
  ...search,
  ...states,
  search: 'البحث عن دولة',
  membersOf: (process) => `${process}: الدول المدرجة`,
  organizations: 'المنظمات',
  other: 'غير ذلك',
  facts: {
    members: 'الدول الأعضاء',
    participants: 'الدول المشاركة',
    memberOrganizations: 'المنظمات الأعضاء',
  },
};

export const rcpCard: RcpCardMessages = {
  ...base,
  ...places,
  ...contact,
  ...states,
  notPublished: 'ما لم يُنشر أو لم يُعثر عليه',
  none: 'لا توجد',
  former: 'اسم سابق',
  inferred: 'بالاستنتاج',
  launchDocument: 'إعلان مشترك',
  resolution: 'القرار',
  latestChair: 'آخر رئاسة منشورة',
  previousChair: 'الرئاسة سابقا',
  calledAs: (name) => `التسمية: ${name}`,
  fundedBy: (name) => `التمويل: ${name}`,
  memberOrganizations: (n) =>
    n === 1 ? 'المنظمة العضو' : n === 2 ? 'المنظمتان العضوان' : 'المنظمات الأعضاء',
  show: 'عرض',
  showAll: (n) => `عرض الكل (${n})`,
  earlier: (n) => `اجتماعات سابقة (${n})`,
  emptySection: 'قسم خال في المصدر.',
  placeNotPublished: 'المكان غير منشور',
  moreDocuments: 'وثائق أخرى',
  facts: {
    names: 'الاسم',
    fullName: 'الاسم الكامل',
    otherNames: 'أسماء أخرى',
    acronym: 'المختصر',
    kind: 'النوع',
    regions: 'المنطقة',
    status: 'الحالة',
    established: 'الإنشاء',
    association: 'الهيئة الإقليمية المرتبطة',
    website: 'الموقع الشبكي',
    objectives: 'الأهداف',
    launch: 'الإطلاق',
    background: 'النشأة وأسلوب العمل',
    themes: 'المواضيع',
    chair: 'الرئاسة',
    secretariat: 'الأمانة',
    members: 'الدول الأعضاء',
    participants: 'الدول المشاركة',
    memberOrganizations: 'المنظمات الأعضاء',
    observers: 'المراقبون',
    partners: 'الشركاء',
    otherRoles: 'أدوار أخرى',
    meetings: 'الاجتماعات',
    documents: 'الوثائق الرئيسية',
    links: 'روابط ذات صلة',
    contact: 'بيانات الاتصال',
  },
};

export const officeDirectory: OfficeDirectoryMessages = {
  ...base,
  ...places,
  ...search,
  search: 'البحث عن مكتب',
  placesOf: (organization) => `${organization}: المكاتب`,
  officesOf: (organization) => `${organization}: المكاتب الإقليمية`,
  offices: (n) =>
    plural(n, {
      zero: 'لا مكاتب موصوفة',
      one: 'مكتب واحد موصوف',
      two: 'مكتبان موصوفان',
      few: `${n} مكاتب موصوفة`,
      many: `${n} مكتبا موصوفا`,
      other: `${n} مكتب موصوف`,
    }),
  officesDeclared: (n) =>
    plural(n, {
      zero: 'لا مكاتب معلنة في المصدر',
      one: 'مكتب واحد معلن في المصدر',
      two: 'مكتبان معلنان في المصدر',
      few: `${n} مكاتب معلنة في المصدر`,
      many: `${n} مكتبا معلنا في المصدر`,
      other: `${n} مكتب معلن في المصدر`,
    }),
  covers: 'يشمل',
  liaison: 'الاتصال مع',
  supports: 'العمليات والمبادرات المدعومة أو المتعاون معها',
  noneNamed: 'لم تُسمَّ أي عملية.',
  functions: 'المهام',
  noOfficeList: 'لا يورد المصدر قائمة بالمكاتب، ولا يسمي إلا هذه الأماكن.',
  facts: {
    offices: 'المكاتب',
    headquarters: 'المقر',
    permanentMission: 'البعثة الدائمة',
    officesLegend: 'مفتاح خريطة المكاتب',
    mapDisclaimer: 'تنبيه بشأن الخريطة',
    city: 'المدينة',
    coverage: 'المنطقة المشمولة',
    liaison: 'الاتصال بالهيئات',
    support: 'العمليات والمبادرات',
    functions: 'المهام',
  },
};

export const keyFigures: KeyFiguresMessages = {
  ...base,
  figuresOf: (organization) => `${organization} بالأرقام`,
  qualifiers: { exact: '', 'more-than': 'أكثر من' },
  share: 'الحصة',
  funder: 'مصدر الأموال',
  sum: 'مجموع الحصص',
  sumIsNot100: (sum) => `مجموع الحصص المنشورة ${sum} لا 100\u200e%\u200e. وهي معروضة كما نُشرت دون تعديل.`,
  facts: {
    figures: 'الأرقام الرئيسية',
    funding: 'التمويل',
  },
};

export const rcpDirectory: RcpDirectoryMessages = {
  ...base,
  ...search,
  search: 'البحث عن عملية',
  heading: 'الحوارات والعمليات بشأن الهجرة',
  order: 'بترتيب دليل المنظمة الدولية للهجرة؛ ويأتي آخرا ما لا يرد فيه.',
  statuses: {
    active: 'نشطة',
    emerging: 'ناشئة',
    inactive: 'غير نشطة',
    unlisted: 'خارج دليل المنظمة الدولية للهجرة',
  },
  regions,
  emptyGroup: 'في الدليل هذا العنوان ولا شيء تحته.',
  none: 'ليس في البيانات أي عملية من هذه المنطقة وبهذه الحالة.',
  facts: {
    index: 'دليل المنظمة الدولية للهجرة للعمليات الإقليمية',
    about: 'نبذة عن العمليات التشاورية الإقليمية',
    status: 'الحالة',
  },
};

export const organizationCard: OrganizationCardMessages = {
  ...base,
  ...places,
  ...contact,
  statesListed: states.statesListed,
  notGiven: 'ما لم يرد في المصادر',
  none: 'لا يوجد',
  noneNamed: 'لم يُسمَّ أي منها',
  moreThan: (value) => `أكثر من ${value}`,
  body: 'الجهاز',
  fields: 'المحاور',
  variant: 'ويرد في المصدر أيضا',
  support: 'الدعم المقدم',
  capacities: 'صفة المشاركة',
  coordination: 'التنسيق',
  globalMeetings: 'تنظيم اجتماعات عالمية منذ',
  secretariats: 'مقدَّمة أو مستضافة أو مدعومة في تاريخ كل مصدر.',
  inactive: 'عملية غير نشطة وفقا للمنظمة الدولية للهجرة',
  officesDescribed: (n) =>
    plural(n, {
      zero: 'لا مكاتب إقليمية موصوفة',
      one: 'مكتب إقليمي واحد موصوف',
      two: 'مكتبان إقليميان موصوفان',
      few: `${n} مكاتب إقليمية موصوفة`,
      many: `${n} مكتبا إقليميا موصوفا`,
      other: `${n} مكتب إقليمي موصوف`,
    }),
  showAll: (n) => `عرض الكل (${n})`,
  facts: {
    names: 'الاسم',
    acronym: 'المختصر',
    since: 'منذ',
    unitedNations: 'الأمم المتحدة',
    purpose: 'الغرض',
    headquarters: 'المقر',
    permanentMission: 'البعثة الدائمة',
    figures: 'الأرقام الرئيسية',
    memberStates: 'قائمة الدول الأعضاء',
    governance: 'الحوكمة',
    partnerTypes: 'أنواع الشركاء',
    pillars: 'الركائز',
    approach: 'النهج',
    expertise: 'مجالات الخبرة',
    flagships: 'المبادرات الرائدة',
    priorityRegions: 'المناطق ذات الأولوية',
    roles: 'الأدوار في العمليات التشاورية الإقليمية',
    secretariatOf: 'الأمانات، وفقا لسجلات هذا الإصدار',
    offices: 'المكاتب',
    contact: 'بيانات الاتصال',
  },
};

export const meetingTimeline: MeetingTimelineMessages = {
  ...base,
  ...places,
  meetings: 'الاجتماعات',
  meetingsOf: (process) => `${process}: الاجتماعات`,
  count: (n) =>
    plural(n, {
      zero: 'لا اجتماعات',
      one: 'اجتماع واحد',
      two: 'اجتماعان',
      few: `${n} اجتماعات`,
      many: `${n} اجتماعا`,
      other: `${n} اجتماع`,
    }),
  year: (year) => year,
  between: (earliest, latest) => `من ${earliest} إلى ${latest}`,
  openSince: (earliest) => `من ${earliest}، وواحد على الأقل بلا تاريخ انتهاء`,
  placeNotPublished: 'المكان غير منشور',
  unpublished: 'لا اجتماعات منشورة',
  emptyList: 'قائمة اجتماعات منشورة لكنها خالية',
  notesByProcess: 'ملاحظات على الاجتماعات، حسب العملية',
  facts: { meetings: 'الاجتماعات' },
};

export const memberMatrix: MemberMatrixMessages = {
  ...base,
  ...states,
  heading: 'مشاركة الدول في العمليات',
  summary: (n, memberships) =>
    `${plural(n, {
      zero: 'لا دول أو أقاليم',
      one: 'دولة واحدة أو إقليم واحد',
      two: 'دولتان أو إقليمان',
      few: `${n} دول وأقاليم`,
      many: `${n} دولة وإقليما`,
      other: `${n} دولة وإقليم`,
    })}؛ ${plural(memberships, {
      zero: 'لا مشاركات',
      one: 'مشاركة واحدة',
      two: 'مشاركتان',
      few: `${memberships} مشاركات`,
      many: `${memberships} مشاركة`,
      other: `${memberships} مشاركة`,
    })} إجمالا. تُحتسب الدول الأعضاء والدول المشاركة دون المراقبين.`,
  table: 'جدول الدول والعمليات',
  aboutProcesses: (n) =>
    n === 1 ? 'العملية وقائمتها' : n === 2 ? 'العمليتان وقائمتاهما' : `العمليات وقوائمها (${n})`,
  state: 'الدولة أو الإقليم',
  total: 'العمليات',
  processes: (n) =>
    plural(n, {
      zero: 'من العمليات',
      one: 'من العمليات',
      two: 'من العمليات',
      few: 'عمليات',
      many: 'عملية',
      other: 'عملية',
    }),
  memberships: (n) =>
    plural(n, {
      zero: 'من المشاركات',
      one: 'من المشاركات',
      two: 'من المشاركات',
      few: 'مشاركات',
      many: 'مشاركة',
      other: 'مشاركة',
    }),
  listed: 'الدول المدرجة',
  orDeclared: (n, moreThan) => `(المعلن: ${moreThan ? 'أكثر من ' : ''}${n})`,
  withoutList: 'بلا قائمة',
  inPart: '(القائمة مبتورة)',
  other: 'غير ذلك',
  facts: { members: 'الدول الأعضاء', participants: 'الدول المشاركة' },
};

export const stateMemberships: StateMembershipsMessages = {
  ...base,
  ...search,
  search: 'البحث عن دولة',
  processesOf: (state) => `${state}: العمليات`,
  allStates: 'الدول وعملياتها',
  statesNamed: (n) =>
    plural(n, {
      zero: 'لا دول أو أقاليم لها دور في عملية ما',
      one: 'دولة واحدة أو إقليم واحد بدور في عملية ما',
      two: 'دولتان أو إقليمان بدور في عملية ما',
      few: `${n} دول وأقاليم لها دور في عملية ما`,
      many: `${n} دولة وإقليما لها دور في عملية ما`,
      other: `${n} دولة وإقليم لها دور في عملية ما`,
    }),
  other: 'غير ذلك',
  processes: (n) =>
    plural(n, {
      zero: 'لا عمليات',
      one: 'عملية واحدة',
      two: 'عمليتان',
      few: `${n} عمليات`,
      many: `${n} عملية`,
      other: `${n} عملية`,
    }),
  inactiveProcesses: (n) =>
    plural(n, {
      zero: 'ولا عمليات غير نشطة',
      one: 'وكذلك عملية واحدة غير نشطة',
      two: 'وكذلك عمليتان غير نشطتين',
      few: `وكذلك ${n} عمليات غير نشطة`,
      many: `وكذلك ${n} عملية غير نشطة`,
      other: `وكذلك ${n} عملية غير نشطة`,
    }),
  roleIn: (role, n) => `${role} (${n})`,
  none: 'لا عمليات',
  roles: {
    chair: 'آخر رئاسة منشورة',
    'past-chair': 'رئاسة سابقة منشورة',
    lead: 'دولة رائدة لمبادرة دعم',
    member: 'عضو',
    participating: 'مشارك',
    observer: 'مراقب',
    partner: 'شريك',
    candidate: 'مرشح',
    founder: 'مؤسس',
    signatory: 'موقّع',
  },
  statuses: {
    active: 'عملية نشطة',
    emerging: 'عملية ناشئة',
    inactive: 'عملية غير نشطة',
    unlisted: 'خارج دليل المنظمة الدولية للهجرة',
  },
  asOf: (date) => `الوضع في ${date}`,
  sourceUndated: 'المصدر بلا تاريخ',
  newestInSource: (date) => `أحدث تاريخ في المصدر: ${date}`,
  printedAs: 'بصيغة',
  listsMissing: 'عمليات لم يُعثر على قائمة دولها',
  listsPartial: 'عمليات لم يُقرأ إلا جزء من قائمتها',
  mayHaveMore: 'وقد يكون لدولة ما أدوار فيها غير مبيّنة هنا.',
  facts: {
    chair: 'الرئاسة',
    secretariat: 'الأمانة',
    members: 'الدول الأعضاء',
    participants: 'الدول المشاركة',
    observers: 'المراقبون',
    partners: 'الشركاء',
    otherRoles: 'أدوار أخرى',
  },
};

export const embed: EmbedMessages = {
  pages: 'صفحات بالعربية',
};

export const vocabulary: VocabularyMessages = {
  ...punctuation,
  notes: {
    ownWords:
      'التواريخ والأرقام هي الواردة في المصادر. وأسماء الدول هي أسماؤها لدى الأمم المتحدة (M49)، عدا كوسوفو التي لا ترد في M49. والأوصاف من وضع معدي هذا العنصر، وكذلك الترجمات ما لم تكن الاسم المعتاد للهيئة. وليست لهذا العنصر صفة رسمية.',
    handling: 'المعالجة',
    comparedWith: 'بالمقارنة مع',
  },
  kinds: {
    regional: 'عملية تشاورية إقليمية بشأن الهجرة',
    'inter-regional': 'منتدى أقاليمي بشأن الهجرة',
    global: 'عملية عالمية بشأن الهجرة',
    network: 'شبكة ممارسين، لا عملية تشاورية',
  },
  regions,
  statuses: {
    active: 'نشطة',
    emerging: 'ناشئة',
    inactive: 'غير نشطة',
    unlisted: 'خارج دليل المنظمة الدولية للهجرة',
  },
  otherRoles: { candidate: 'المرشحون', founder: 'المؤسسون', signatory: 'الموقّعون' },
  meetingGroups: {
    recent: 'تحت عنوان «الاجتماع الأخير» في المصدر',
    previous: 'تحت عنوان «الاجتماع السابق» في المصدر',
    related: 'تحت عنوان «اجتماعات ذات صلة» في المصدر',
  },
  millions: {
    EUR: (n) =>
      plural(n, {
        zero: 'صفر يورو',
        one: 'مليون يورو',
        two: 'مليونا يورو',
        few: `${n} ملايين يورو`,
        many: `${n} مليون يورو`,
        other: `${n} مليون يورو`,
      }),
  },
  supportInitiative: 'مبادرة دعم',
  initiativeText: ({ name, fullName, text, period, funding, leadState, otherLeadStates }) =>
    `${name} (${period}): ${fullName}. ${text} التمويل: ${funding}. الدولة الرائدة: ${leadState}. الدول الرائدة الأخرى: ${otherLeadStates}.`,
};
