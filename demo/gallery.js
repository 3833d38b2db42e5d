/** The gallery: every element with a control for each of its attributes. */
const PROCESSES = [
  'prague-process',
  'un-high-level-dialogue',
  'abu-dhabi-dialogue',
  'almaty-process',
  'apc',
  'arab-regional-consultative-process',
  'au-hoai',
  'bali-process',
  'budapest-process',
  'caribbean-migration-consultations',
  'cis-conference',
  'colombo-process',
  'commit',
  'eap-panel-migration-mobility-ibm',
  'gfmd',
  'igad-rcp',
  'igc',
  'khartoum-process',
  'manila-process',
  'midcas',
  'midcom',
  'mideac',
  'midsa',
  'midwa',
  'mirpal',
  'mtm-dialogue',
  'ocam',
  'pidc',
  'quito-process',
  'rabat-process',
  'regional-conference-on-migration',
  'rmfm',
  'south-american-conference-on-migration',
];
const ORGANIZATIONS = ['iom', 'icmpd'];

/** What all elements know; an attribute with `null` is present or absent. */
const COMMON = {
  lang: ['', 'ar', 'zh', 'en', 'fr', 'ru', 'es'],
  names: ['', 'official', 'published'],
  'heading-level': ['', '1', '2', '3', '4', '5', '6', 'none'],
  theme: ['', 'auto', 'light', 'dark'],
};

const ELEMENTS = {
  'rcp-card': { process: PROCESSES, compact: null, ...COMMON },
  'member-list': {
    process: [...new Set(['un-high-level-dialogue', ...PROCESSES])],
    'group-by': ['', 'region', 'letter', 'none'],
    'no-search': null,
    ...COMMON,
  },
  'office-directory': { organization: ORGANIZATIONS, 'no-search': null, ...COMMON },
  'key-figures': { organization: ORGANIZATIONS.toReversed(), ...COMMON },
  'rcp-directory': {
    region: ['', 'africa', 'americas', 'asia-pacific', 'europe', 'middle-east', 'inter-regional', 'global'],
    status: ['', 'active', 'emerging', 'inactive', 'unlisted'],
    'no-search': null,
    ...COMMON,
  },
  'organization-card': { organization: ORGANIZATIONS.toReversed(), ...COMMON },
  'meeting-timeline': {
    process: ['prague-process', '', 'prague-process budapest-process', ...PROCESSES.slice(1)],
    ...COMMON,
  },
  'member-matrix': {
    process: ['prague-process budapest-process rabat-process', '', 'khartoum-process rabat-process'],
    'group-by': ['', 'region', 'letter', 'none'],
    ...COMMON,
  },
  'state-memberships': { state: ['MA', '', 'XK', 'TR', 'IT', 'CR', 'ID', 'SO', 'NC'], ...COMMON },
};

const main = document.querySelector('main');
for (const [tag, attributes] of Object.entries(ELEMENTS)) main.append(sectionFor(tag, attributes));

const page = document.querySelector('#page');
page.addEventListener('input', () => {
  const { value } = page.elements.lang;
  document.documentElement.lang = value;
  document.documentElement.dir = value === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.style.colorScheme = page.elements.scheme.value;
});

function sectionFor(tag, attributes) {
  const element = document.createElement(tag);
  const code = document.createElement('code');
  const form = document.createElement('form');
  for (const [name, values] of Object.entries(attributes)) {
    form.append(control(name, values, (value) => {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
      code.textContent = snippet(element);
    }));
  }
  const heading = document.createElement('h2');
  heading.textContent = `<${tag}>`;
  const pre = document.createElement('pre');
  pre.append(code);
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.append(element);
  // What the gallery says is English in any page.
  for (const own of [heading, form, pre]) Object.assign(own, { lang: 'en', dir: 'ltr' });
  const section = document.createElement('section');
  section.id = tag;
  section.append(heading, form, pre, stage);
  return section;
}

function control(name, values, changed) {
  const label = document.createElement('label');
  const input = document.createElement(values ? 'select' : 'input');
  input.name = name;
  if (values) {
    for (const value of values) input.append(new Option(value || '(not set)', value));
    input.addEventListener('input', () => changed(input.value || null));
    changed(values[0] || null);
  } else {
    input.type = 'checkbox';
    input.addEventListener('input', () => changed(input.checked ? '' : null));
    changed(null);
  }
  label.append(`${name} `, input);
  return label;
}

function snippet(element) {
  const attributes = [...element.attributes].map(({ name, value }) =>
    value ? ` ${name}="${value}"` : ` ${name}`,
  );
  return `<script src="standalone/${element.localName}.js" defer></script>\n<${element.localName}${attributes.join('')}></${element.localName}>`;
}
