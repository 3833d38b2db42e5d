/** The tables of the README that repeat what the docblocks say. `npm run docs` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';

interface Described {
  name: string;
  description?: string;
}

interface Attribute extends Described {
  type?: { text: string };
  default?: string;
  inheritedFrom?: object;
}

interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Attribute[];
  slots?: Described[];
  events?: Described[];
  cssParts?: Described[];
  cssProperties?: (Described & { default?: string })[];
  cssStates?: Described[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const README = new URL('../README.md', import.meta.url);
const MANIFEST = new URL('../dist/custom-elements.json', import.meta.url);
const START = '<!-- The tables below are generated: npm run docs -->';
const END = '<!-- End of the generated tables -->';

/** Throws where the README says something else than the code. */
export function checkReadme(): void {
  const text = readFileSync(README, 'utf8');
  if (text !== withTables(text)) {
    throw new Error('The tables of README.md are out of date: run "npm run docs" and commit them.');
  }
}

function withTables(text: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md lacks "${START}" or "${END}".`);
  return `${text.slice(0, start + START.length)}\n\n${tables()}\n${text.slice(end)}`;
}

function tables(): string {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const base = declarations.find(({ name }) => name === 'RcpElement');
  if (!base) throw new Error('The manifest has no RcpElement.');
  const elements = declarations
    .filter((each) => each.tagName !== undefined)
    .sort((a, b) => String(a.tagName).localeCompare(String(b.tagName), 'en'));
  return [
    ...elements.map((element) => `### \`<${element.tagName ?? ''}>\`\n\n${describe(element, base)}`),
    `### All of them\n\n${describe(base)}`,
  ].join('\n');
}

/** What is the element's own, or all of it where there is nothing it shares. */
function describe(element: Declaration, shared?: Declaration): string {
  const own = <T extends Described>(of: (from: Declaration) => T[] | undefined): T[] => {
    const common = new Set((shared && of(shared))?.map(({ name }) => name));
    return (of(element) ?? []).filter(({ name }) => !common.has(name));
  };
  const rows = [
    ...own((from) => from.attributes).map(
      ({ name, type, default: value, description }) =>
        `| \`${name}\` | attribute | ${line(`${description ?? ''} ${values(type?.text)}`)}${preset(value)} |`,
    ),
    ...own((from) => from.slots).map(
      ({ name, description }) =>
        `| ${name ? `\`${name}\`` : '(default)'} | slot | ${line(description)} |`,
    ),
    ...own((from) => from.events).map((each) => row(each, 'event')),
    ...own((from) => from.cssParts).map((each) => row(each, 'part')),
    ...own((from) => from.cssProperties).map(
      ({ name, default: value, description }) =>
        `| \`${name}\` | custom property | ${line(description)}${preset(value)} |`,
    ),
    ...own((from) => from.cssStates).map((each) => row(each, 'state')),
  ];
  const text = shared && element.description ? `${line(element.description)}\n\n` : '';
  return `${text}| Name | Kind | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function row({ name, description }: Described, kind: string): string {
  return `| \`${name}\` | ${kind} | ${line(description)} |`;
}

function line(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The values of an attribute that takes one of a few. */
function values(type = ''): string {
  const choices = type.match(/'[^']*'/g)?.filter((choice) => choice !== "''");
  return choices ? `One of ${choices.map((choice) => `\`${choice.slice(1, -1)}\``).join(', ')}.` : '';
}

function preset(value = ''): string {
  const plain = value.replace(/^'|'$/g, '');
  return plain && plain !== 'false' ? ` Default: \`${plain}\`.` : '';
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
}
