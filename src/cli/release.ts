/** The files of the release that the command belongs to. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Tag } from '../records/tags.js';
import type { Directory, Office, Organization, Process, States, Text } from '../model/schema.js';
import { describedIn, type Attribute, type Manifest } from '../reuse/manifest.js';

/** The built command lies in the release; its source, which tests run, beside it. */
const RELEASE = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : '../', import.meta.url);

/** Records of each kind, and the folder of `data/` that they are in. */
const FOLDERS = { process: 'processes', organization: 'organizations', office: 'offices' } as const;

interface RecordOf {
  process: Process;
  organization: Organization;
  office: Office;
}

/** Address that the release is served from, as the build was told. */
export function readBase(): string {
  return (readJson('release.json') as { base: string }).base;
}

/** `integrity.json`: a path in the release, and what a browser checks the file by. */
export function readIntegrity(): Record<string, string> {
  return readJson('integrity.json') as Record<string, string>;
}

/** The records of one kind, by id and in the order of ids. */
export function readRecords<K extends keyof RecordOf>(kind: K): Map<string, RecordOf[K]> {
  const folder = `data/${FOLDERS[kind]}/`;
  const files = readdirSync(new URL(folder, RELEASE)).sort();
  const records = files.map((file) => readJson(folder + file) as RecordOf[K]);
  return new Map(records.map((record) => [record.id, record]));
}

/** The names of the records of one kind, by id; of States by code. */
export function readNames(kind: 'process' | 'organization' | 'state'): Map<string, Text> {
  if (kind !== 'state') return new Map([...readRecords(kind)].map(([id, { names }]) => [id, names.text]));
  const { states } = readJson('data/states.json') as States;
  return new Map(states.map(({ alpha2, names }) => [alpha2, names]));
}

/** What the processes are called together, and the index of them. */
export function readDirectory(): Directory {
  return readJson('data/directory.json') as Directory;
}

export function readAttributes(tag: Tag): Attribute[] {
  return describedIn(readJson('custom-elements.json') as Manifest, tag).attributes;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, RELEASE), 'utf8'));
}
