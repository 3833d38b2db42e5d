/** What is wrong with a record that somebody brings, in words for its author. */
import * as v from 'valibot';
import { officeSchema, organizationSchema, processSchema, statesSchema } from './schema.js';

/** What a record may be a record of. */
export type RecordKind = 'process' | 'organization' | 'office' | 'states';

const SCHEMAS = {
  process: processSchema,
  organization: organizationSchema,
  office: officeSchema,
  states: statesSchema,
} satisfies Record<RecordKind, unknown>;

const KINDS = Object.keys(SCHEMAS) as RecordKind[];

/** One fault of a record. All three are one line of plain text, with nothing invisible in it. */
export interface Problem {
  /** Where it is, such as `members.items[3].code`; `(record)` for the record as a whole. */
  path: string;
  /** What stands there: a text in quotation marks, shortened; `nothing` where an entry is missing. */
  found: string;
  /** What should stand there. */
  expected: string;
}

/** Every fault of a record, in the order of its schema; none for a valid one. Never throws. */
export function problemsOf(record: unknown): Problem[] {
  const kind = kindOf(record);
  if (kind === undefined) {
    const expected = 'a record of a process, an organization, an office or of States';
    return [{ path: '(record)', found: shown(record), expected }];
  }
  const { issues = [] } = v.safeParse(SCHEMAS[kind], record);
  return issues.map((issue) => problem(issue, SCHEMAS[kind]));
}

/** A problem as one line: `members.items[3].code: 'POL' – expected two letters`. */
export function formatProblem({ path, found, expected }: Problem): string {
  return `${path}: ${found} – expected ${expected}`;
}

/** The kind that a record names in `$schema`, else the one whose entries it has most of. */
export function kindOf(record: unknown): RecordKind | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const schema = '$schema' in record ? record.$schema : undefined;
  const file = typeof schema === 'string' ? schema.split('/').at(-1) : undefined;
  const named = KINDS.find((kind) => file === `${kind}.json`);
  if (named) return named;
  const shared = (kind: RecordKind) =>
    Object.keys(SCHEMAS[kind].entries).filter((key) => Object.hasOwn(record, key)).length;
  const [best] = KINDS.filter((kind) => shared(kind) > 0).sort((a, b) => shared(b) - shared(a));
  return best;
}

function problem(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): Problem {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const own = issue.kind === 'validation' ? requirement(issue.message) : undefined;
  // For an entry that the schema does not know, the input is its name.
  const last = issue.path?.at(-1);
  return {
    path: pathOf(keys),
    found: shown(last ? last.value : issue.input),
    expected: own ?? expectation(schemaAt(schema, keys)),
  };
}

function pathOf(keys: readonly unknown[]): string {
  const path = keys
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return typeof key === 'string' && /^[\w$-]+$/.test(key) ? `.${key}` : `[${shown(key)}]`;
    })
    .join('');
  return path.replace(/^\./, '') || '(record)';
}

const LONGEST = 60;

/** Controls, marks of direction, halves of characters, and breaks of lines. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A value as part of a line: no control, direction or other invisible character gets through. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length > 0 ? 'a list' : 'an empty list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'string') return `a ${typeof value}`;
  const letters = Array.from(value);
  const visible = letters
    .slice(0, LONGEST)
    .map((letter) => (INVISIBLE.test(letter) ? codeOf(letter) : letter))
    .join('');
  return `'${visible}${letters.length > LONGEST ? '…' : ''}'`;
}

function codeOf(letter: string): string {
  return `\\u{${letter.codePointAt(0)?.toString(16) ?? ''}}`;
}

/** What the schema looks like to this module: any of the schemas that `schema.ts` uses. */
interface Part {
  kind: string;
  type: string;
  message?: unknown;
  entries?: Record<string, Part>;
  item?: Part;
  wrapped?: Part;
  options?: readonly string[];
  literal?: unknown;
  /** The schema that is checked further, and the steps after it. */
  pipe?: readonly Part[];
}

function schemaAt(schema: v.GenericSchema, keys: readonly unknown[]): Part | undefined {
  let part: Part | undefined = schema;
  for (const key of keys) {
    while (part?.wrapped) part = part.wrapped;
    const entries: Record<string, Part> = part?.entries ?? {};
    part = part?.item ?? (Object.hasOwn(entries, String(key)) ? entries[String(key)] : undefined);
  }
  return part;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  strict_object: 'an object',
};

function expectation(part: Part | undefined): string {
  if (!part) return 'no entry of this name';
  if (part.type === 'nullable') return `${expectation(part.wrapped)}, or null`;
  if (part.wrapped) return expectation(part.wrapped);
  if (part.options) return `one of ${part.options.join(', ')}`;
  if (part.type === 'literal') return String(part.literal);
  const [base, ...steps] = part.pipe ?? [];
  const check = steps.find(({ kind }) => kind === 'validation');
  return requirement(check?.message) ?? (base ? expectation(base) : (TYPES[part.type] ?? part.type));
}

/** What a message of `schema.ts` asks for. */
function requirement(message: unknown): string | undefined {
  return typeof message === 'string' ? message.replace(/^expected /, '') : undefined;
}
