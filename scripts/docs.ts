/**
 * The tables that repeat what docblocks and data say. `npm run docs` writes them: into `README.md` those of
 * the elements, into `data/README.md` which facts of each process are filled, unknown or disputed. The build
 * fails where one is out of date; `npm run coverage` prints the latter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Process } from '../src/model/schema.js';
import { choicesIn, type Declaration, type Declared, type DeclaredKind, type Manifest } from '../src/reuse/manifest.js';
import { readData, type Data } from './data.js';

const START = '<!-- Generated: npm run docs -->';
const END = '<!-- End of what is generated -->';

/** Writes the tables, or throws where one says something else than code and data. */
export function updateTables(data: Data, mode: 'check' | 'write'): void {
  update('README.md', elementTables(), mode);
  update('data/README.md', coverageTable(data), mode);
}

function update(path: string, table: string, mode: 'check' | 'write'): void {
  const file = new URL(`../${path}`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${path} lacks "${START}" or "${END}".`);
  const updated = `${text.slice(0, start + START.length)}\n\n${table}\n\n${text.slice(end)}`;
  if (updated === text) return;
  if (mode === 'check') throw new Error(`The table of ${path} is out of date: run "npm run docs" and commit it.`);
  writeFileSync(file, updated);
}

/** What is described of an element, and how the table calls it. */
const KINDS: Record<DeclaredKind, string> = {
  attributes: 'attribute',
  slots: 'slot',
  events: 'event',
  cssParts: 'part',
  cssProperties: 'custom property',
  cssStates: 'state',
};

function elementTables(): string {
  const file = new URL('../dist/custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  const base = declarations.find(({ name }) => name === 'RcpElement');
  if (!base) throw new Error('The manifest has no RcpElement.');
  const elements = declarations
    .flatMap((each) => (each.tagName === undefined ? [] : [{ ...each, tagName: each.tagName }]))
    .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));
  return [
    ...elements.map((each) => `### \`<${each.tagName}>\`\n\n${line(each.description)}\n\n${elementTable(each, base)}`),
    `### All of them\n\n${elementTable(base)}`,
  ].join('\n\n');
}

/** What is the element's own, or all of it where there is nothing that it shares. */
function elementTable(element: Declaration, shared?: Declaration): string {
  const rows = (Object.keys(KINDS) as DeclaredKind[]).flatMap((kind) => {
    const common = shared?.[kind]?.map(({ name }) => name) ?? [];
    const own = element[kind]?.filter(({ name }) => !common.includes(name)) ?? [];
    return own.map((each) => [each.name ? `\`${each.name}\`` : '(default)', KINDS[kind], meaning(each)]);
  });
  return table(['Name', 'Kind', 'Meaning'], rows);
}

function meaning({ description, type, default: preset = '' }: Declared): string {
  const choices = choicesIn(type?.text)?.map((choice) => `\`${choice}\``);
  const value = preset.replace(/^'|'$/g, '');
  const parts = [
    line(description),
    choices && `One of ${choices.join(', ')}.`,
    value && value !== 'false' && `Default: \`${value}\`.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function line(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

const FACTS = [
  'kind',
  'regions',
  'status',
  'established',
  'association',
  'themes',
  'chair',
  'secretariat',
  'members',
  'observers',
  'partners',
  'meetings',
  'documents',
  'website',
  'contact',
] as const satisfies (keyof Process)[];

/** What says where a fact comes from, and not what it is. */
const ABOUT = ['sources', 'asOf', 'others', 'inferred'];

/** What is known of each process, in Markdown. */
function coverageTable({ process }: Data): string {
  const rows = Object.values(process).map((record) => [
    record.id,
    ...FACTS.map((fact) => coverage(record, fact)),
    String(record.notes.length),
  ]);
  return table(['process', ...FACTS, 'notes'], rows);
}

function coverage(record: Process, fact: (typeof FACTS)[number]): string {
  const value = record[fact];
  const filled = fact === 'members' ? countOf(record.members) : value === null ? '–' : isEmpty(value) ? 'none' : 'yes';
  return isDisputed(value) ? `${filled} ≠` : filled;
}

/** States listed, and as many as a source declares. */
function countOf({ items, declared, partial }: Process['members']): string {
  const listed = items === null ? '–' : `${items.length}${partial ? '…' : ''}`;
  const value = declared && `${declared.qualifier ? '>' : ''}${declared.value}`;
  return `${listed} of ${value ?? '–'}`;
}

function isEmpty(part: unknown): boolean {
  if (Array.isArray(part)) return part.every(isEmpty);
  if (typeof part !== 'object') return part === undefined;
  return Object.entries(part ?? {}).every(([key, value]) => ABOUT.includes(key) || isEmpty(value));
}

/** Whether some source says something else. */
function isDisputed(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return 'others' in part || Object.values(part).some(isDisputed);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first, ...others] = [header, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [first, `|${'---|'.repeat(header.length)}`, ...others].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = readData();
  if (process.argv.includes('--coverage')) console.log(coverageTable(data));
  else updateTables(data, 'write');
}
