/** The gallery: every element with a control for each of its attributes. */
const PROCESSES = ['prague-process', 'un-high-level-dialogue'];
const ORGANIZATIONS = ['iom', 'icmpd'];

/** What all elements know; an attribute with `null` is present or absent. */
const COMMON = {
  lang: ['', 'en', 'fr'],
  names: ['', 'official', 'published'],
  'heading-level': ['', '1', '2', '3', '4', '5', '6', 'none'],
  theme: ['', 'auto', 'light', 'dark'],
};

const ELEMENTS = {
  'rcp-card': { process: PROCESSES, compact: null, ...COMMON },
  'member-list': {
    process: PROCESSES.toReversed(),
    'group-by': ['', 'region', 'letter', 'none'],
    'no-search': null,
    ...COMMON,
  },
  'office-directory': { organization: ORGANIZATIONS, 'no-search': null, ...COMMON },
  'key-figures': { organization: ORGANIZATIONS.toReversed(), ...COMMON },
};

const main = document.querySelector('main');
for (const [tag, attributes] of Object.entries(ELEMENTS)) main.append(exhibit(tag, attributes));

const page = document.querySelector('#page');
page.addEventListener('input', () => {
  document.documentElement.lang = page.elements.lang.value;
  document.documentElement.style.colorScheme = page.elements.scheme.value;
});

function exhibit(tag, attributes) {
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
