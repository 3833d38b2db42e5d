/**
 * `npm run coverage`: which facts of each process are filled, unknown or disputed. The same table
 * stands in `data/README.md`; `npm run docs` writes it, and the build fails where it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Process } from '../src/model/schema.js';
import { readData, type Data } from './data.js';

const README = new URL('../data/README.md', import.meta.url);
const START = '<!-- The table below is generated: npm run docs -->';
const END = '<!-- End of the generated table -->';

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

type Fact = (typeof FACTS)[number];

/** What says where a fact comes from, and not what it is. */
const ABOUT = ['sources', 'asOf', 'others', 'inferred'];

/** The table, in Markdown. */
export function coverageTable({ process }: Pick<Data, 'process'>): string {
  const rows = Object.values(process).map((record) => [
    record.id,
    ...FACTS.map((fact) => cell(record, fact)),
    String(record.notes.length),
  ]);
  const header = ['process', ...FACTS, 'notes'];
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(record: Process, fact: Fact): string {
  const value = record[fact];
  const filled =
    fact === 'members' ? countOf(record.members) : value === null ? '–' : isEmpty(value) ? 'none' : 'yes';
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

/** Throws where `data/README.md` says something else than the records. */
export function checkCoverage(data: Data): void {
  const text = readFileSync(README, 'utf8');
  if (text !== withTable(text, data)) {
    throw new Error('The table of data/README.md is out of date: run "npm run docs" and commit it.');
  }
}

function withTable(text: string, data: Data): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`data/README.md lacks "${START}" or "${END}".`);
  return `${text.slice(0, start + START.length)}\n\n${coverageTable(data)}\n\n${text.slice(end)}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const data = readData();
  if (process.argv.includes('--write')) {
    const text = readFileSync(README, 'utf8');
    writeFileSync(README, withTable(text, data));
  } else {
    console.log(coverageTable(data));
  }
}
