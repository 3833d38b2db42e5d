import assert from 'node:assert/strict';
import { readData } from '../../scripts/data.js';
import type { Office, Organization, Process } from '../../src/model/schema.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';

/** All of `data/`, read once for the tests. */
export const data = readData();

const folders: Record<string, Record<string, Process | Organization | Office>> = {
  processes: data.process,
  organizations: data.organization,
  offices: data.office,
};
/** Processes, organizations, offices and the directory, each with its path in `data/`. */
export const records = [
  ...Object.entries(folders).flatMap(([folder, table]) =>
    Object.entries(table).map(([id, record]) => ({ path: `${folder}/${id}`, record })),
  ),
  { path: 'directory', record: data.directory },
];

/** An entry that a test rests on. */
export function entry<T>(table: Record<string, T>, id: string): T {
  const found = table[id];
  assert.ok(found, `there is an entry "${id}"`);
  return found;
}

/** A part that a test rests on. */
export function present<T>(part: T | null | undefined): T {
  assert.ok(part !== null && part !== undefined);
  return part;
}

export interface Node {
  path: string;
  key: string;
  value: object;
  parent: object | null;
}

/** Every object and list inside a part, itself included. */
export function* nodes(
  value: unknown,
  path: string,
  key = '',
  parent: object | null = null,
): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  yield { path, key, value, parent };
  for (const [inner, child] of Object.entries(value)) {
    yield* nodes(child, `${path}.${inner}`, inner, value);
  }
}

export interface ByLanguage {
  path: string;
  texts: Partial<Record<Language, string>>;
  kind: 'text' | 'name' | 'acronym';
  /** For names: the languages in which a source prints them. */
  published: readonly Language[];
}

/** Every map of texts by language inside a part, with what it is. */
export function* textsIn(part: unknown, path: string): Generator<ByLanguage> {
  for (const node of nodes(part, path)) {
    if (!isByLanguage(node.value)) continue;
    const published =
      node.key === 'text' && node.parent && 'published' in node.parent
        ? node.parent.published
        : undefined;
    const isAcronym = /\.acronym(\.value)?$/.test(node.path);
    yield {
      path: node.path,
      texts: node.value,
      kind: Array.isArray(published) ? 'name' : isAcronym ? 'acronym' : 'text',
      published: Array.isArray(published) ? (published as Language[]) : [],
    };
  }
}

function isByLanguage(part: object): part is Partial<Record<Language, string>> {
  const languages: readonly string[] = LANGUAGES;
  const entries = Object.entries(part);
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => languages.includes(key) && typeof value === 'string')
  );
}
