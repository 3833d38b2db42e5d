/**
 * Records of a standalone file, which carries everything. The build puts this module in the place of
 * `fetched.ts`, and the data before the code (scripts/standalone.ts).
 */
import type { Language } from '../model/vocabulary.js';
import { inLanguage } from './by-language.js';
import type { LoadedDetails, LoadedRecord, RecordLoader, StateNames, StateTable } from './load.js';
import type { Tag } from './tags.js';
import type { Details, View } from './views/view.js';

/** What differs between the languages of a file stands as `{ar, en, …}` at the leaves, as in `data/`. */
export interface InlineData {
  languages: readonly Language[];
  /** Absent where no State is named. */
  states?: {
    /** By code, in English and in the languages of the file. */
    names: Record<string, Partial<Record<Language, string>>>;
    /** Codes in the order of the names. */
    order: Partial<Record<Language, string[]>>;
    letters?: Partial<Record<Language, Record<string, string>>>;
    regions?: Partial<Record<Language, [code: string, name: string][]>>;
    regionOf?: Record<string, string>;
  };
  /** Absent where no State is searched. */
  stateNames?: Record<string, StateNames>;
  tags: Partial<
    Record<Tag, { records: Record<string, unknown>; messages: Partial<Record<Language, unknown>> }>
  >;
}

declare const INLINE: InlineData;

/** States by language, and records by tag, id and language, once each: elements share what they clone. */
const tables = new Map<Language, StateTable>();
const made = new Map<string, LoadedRecord>();

export function recordsOf<V extends View, M>(tag: Tag): RecordLoader<V, M> {
  const { languages, states } = INLINE;
  const { records = {}, messages = {} } = INLINE.tags[tag] ?? {};
  return {
    languages,
    isInline: true,
    loadRecord(id, language) {
      if (!Object.hasOwn(records, id)) return Promise.resolve(undefined);
      const key = [tag, id, language].join(' ');
      const known = made.get(key);
      if (known) return Promise.resolve(known as LoadedRecord<V>);
      const { view, details } = inLanguage(records[id], language) as { view: V; details: Details<V> };
      const table = states && { states: tableIn(language) };
      const loaded: LoadedDetails<V> = { details, ...table };
      const record: LoadedRecord<V> = { view, ...table, loadDetails: () => loaded };
      made.set(key, record as LoadedRecord);
      return Promise.resolve(record);
    },
    loadMessages: (language) => Promise.resolve(messages[language] as M),
  };
}

/** What search knows of each State, by code. */
export function loadStateNames(): Promise<Record<string, StateNames>> {
  return Promise.resolve(INLINE.stateNames ?? {});
}

function tableIn(language: Language): StateTable {
  const known = tables.get(language);
  if (known) return known;
  const { names = {}, order = {}, letters, regions, regionOf } = INLINE.states ?? {};
  const codes = order[language] ?? Object.keys(names);
  const inOrder = codes.map((code) => [code, names[code]?.[language] ?? code] as const);
  const table: StateTable = {
    names: Object.fromEntries(inOrder),
    ...(letters?.[language] && { letters: letters[language] }),
    ...(regions?.[language] && { regions: regions[language] }),
    ...(regionOf && { regionOf }),
  };
  tables.set(language, table);
  return table;
}
