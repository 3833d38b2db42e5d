import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import {
  directorySchema,
  editionSchema,
  glossarySchema,
  officeSchema,
  organizationSchema,
  processSchema,
  sourcesSchema,
  statesSchema,
} from '../src/model/schema.js';
import { LANGUAGES } from '../src/model/vocabulary.js';
import { isByLanguage } from '../src/records/by-language.js';

const DATA = new URL('../data/', import.meta.url);

/** Everything in `data/`, checked. Throws one error that lists each fault with its file and path. */
export function readData() {
  const faults: string[] = [];
  const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> => {
    const result = v.safeParse(schema, JSON.parse(readFileSync(new URL(file, DATA), 'utf8')));
    if (!result.success) {
      for (const issue of result.issues) {
        faults.push(`data/${file} ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
      }
    }
    for (const gap of gaps(result.output)) faults.push(`data/${file} ${gap}`);
    // Faults are thrown together below, so that nobody uses what is typed too well here.
    return result.output;
  };
  const readFolder = <S extends v.GenericSchema<unknown, { id: string }>>(
    folder: string,
    schema: S,
  ): Record<string, v.InferOutput<S>> =>
    Object.fromEntries(
      readdirSync(new URL(`${folder}/`, DATA))
        .sort()
        .map((file) => {
          const record = read(`${folder}/${file}`, schema);
          if (`${record.id}.json` !== file) {
            faults.push(`data/${folder}/${file} id: '${record.id}' – expected the file's name`);
          }
          return [record.id, record];
        }),
    );

  const data = {
    edition: read('edition.json', editionSchema).edition,
    sources: read('sources.json', sourcesSchema),
    states: read('states.json', statesSchema),
    directory: read('directory.json', directorySchema),
    glossary: read('glossary.json', glossarySchema),
    process: readFolder('processes', processSchema),
    organization: readFolder('organizations', organizationSchema),
    office: readFolder('offices', officeSchema),
  };
  if (faults.length > 0) throw new Error(`Faults in data/:\n${faults.join('\n')}`);
  return data;
}

/** Where a text is not there in every language. Names and acronyms may stand as a source prints them. */
export function* gaps(part: unknown, path: readonly string[] = []): Generator<string> {
  if (typeof part !== 'object' || part === null || path.at(-1) === 'acronym') return;
  if ('published' in part && Array.isArray(part.published) && part.published.length > 0) return;
  if (isByLanguage(part) && Object.values(part).every((value) => typeof value === 'string')) {
    const missing = LANGUAGES.filter((language) => !Object.hasOwn(part, language));
    if (missing.length > 0) yield `${path.join('.')}: no text in ${missing.join(', ')}`;
  } else {
    for (const [key, inner] of Object.entries(part)) yield* gaps(inner, [...path, key]);
  }
}

export type Data = ReturnType<typeof readData>;
