/**
 * Records of a standalone file, which carries everything. The build puts this module in the place of
 * `fetched.ts`, and the data before the code (scripts/standalone.ts).
 */
import type { NotesMessages } from '../i18n/messages.js';
import type { Language } from '../model/vocabulary.js';
import { inLanguage } from './by-language.js';
import type { LoadedDetails, LoadedRecord, RecordLoader, StateNames, StateTable } from './load.js';
import type { Tag } from './tags.js';
import type { Details, View } from './views/view.js';

/**
 * What differs between the languages of a file stands as `{ar, en, …}` at the leaves, as in `data/`;
 * what can be told from something else is left out.
 */
export interface InlineData {
  languages: readonly Language[];
  notesMessages: Partial<Record<Language, NotesMessages>>;
  /** In the languages of the file, and the names in English; absent where no State is named. */
  states?: Partial<Record<Language, StateTable>>;
  /** Names beside those in `states`; absent where no State is searched. */
  stateNames?: Record<string, StateNames>;
  tags: Partial<Record<Tag, { records: Record<string, unknown>; messages: Partial<Record<Language, unknown>> }>>;
}

declare const INLINE: InlineData;

/** Records by tag, id and language, each made once: elements share what they clone. */
const made = new Map<string, LoadedRecord>();

export function recordsOf<V extends View, M>(tag: Tag): RecordLoader<V, M> {
  const { languages, states, notesMessages } = INLINE;
  const [first] = Object.values(notesMessages) as [NotesMessages];
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
      const table = states?.[language] && { states: states[language] };
      const loaded: LoadedDetails<V> = {
        details: { ...details, notesMessages: notesMessages[language] ?? first },
        ...table,
      };
      const record: LoadedRecord<V> = {
        view: {
          ...view,
          id,
          sourceCount: view.sources.length + details.moreSources.length,
          noted: details.notes.map(({ about }) => about),
        },
        ...table,
        loadDetails: () => loaded,
      };
      made.set(key, record);
      return Promise.resolve(record);
    },
    loadMessages: (language) => Promise.resolve(messages[language] as M),
  };
}

/** What search knows of each State, by code. */
export function loadStateNames(): Promise<Record<string, StateNames>> {
  const { states = {}, stateNames = {} } = INLINE;
  return Promise.resolve(
    Object.fromEntries(
      Object.entries(stateNames).map(([code, { alpha3, names }]) => [
        code,
        { alpha3, names: [...Object.values(states).flatMap((table) => table.names[code] ?? []), ...names] },
      ]),
    ),
  );
}
