/**
 * Records that lie beside the code, each a module of its own: `records/TAG/ID.LANG.js` has what a
 * visitor sees at first and brings its details, `messages/TAG/LANG.js` the messages,
 * `records/TAG/ids.js` says which records there are, and `records/state-names.js` has the names that
 * search knows. The loader's elements have theirs from here, and
 * the sources in a development server, which makes these modules when they are asked for.
 */
import { LANGUAGES, type Language } from '../model/language.js';
import type { LoadedRecord, RecordLoader, StateNames } from './load.js';
import type { Tag } from './tags.js';
import type { View } from './views/view.js';

/** Not every text that a page may give as an id is the name of a file. */
const ID = /^[a-z\d-]+$/;

export function recordsOf<V extends View, M>(tag: Tag): RecordLoader<V, M> {
  return {
    languages: LANGUAGES,
    isInline: false,
    async loadRecord(id, language, signal) {
      if (!ID.test(id)) return undefined;
      try {
        return await load<LoadedRecord<V>>(`records/${tag}/${id}.${language}`, signal);
      } catch (error) {
        if (!signal?.aborted && (await isUnknown(tag, id))) return undefined;
        throw error;
      }
    },
    async loadMessages(language: Language, signal) {
      return (await load<{ default: M }>(`messages/${tag}/${language}`, signal)).default;
    },
  };
}

/** What search knows of each State, by code. */
export async function loadStateNames(): Promise<Record<string, StateNames>> {
  return (await load<{ default: Record<string, StateNames> }>('records/state-names')).default;
}

/** Whether a release has no such record; false where that cannot be told now. */
function isUnknown(tag: Tag, id: string): Promise<boolean> {
  return load<{ default: string[] }>(`records/${tag}/ids`).then(
    ({ default: ids }) => !ids.includes(id),
    () => false,
  );
}

async function load<T>(path: string, signal?: AbortSignal): Promise<T> {
  const module = (await import(new URL(`../${path}.js`, import.meta.url).href)) as T;
  signal?.throwIfAborted();
  return module;
}
