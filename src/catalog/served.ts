/**
 * The shelves of the elements that the loader brings. Every part is a file of its own, in a folder
 * beside the module that this code ends up in: `TAG/ID.LANG.js` has what stands open of a record,
 * `TAG/ID.LANG.folded.js` what stands folded, each with the State names in it, and `TAG/LANG.js`
 * the messages.
 */
import type { Cut, Folded } from './cuts.js';
import { AVAILABLE } from './generated/languages.js';
import type { Entry, InLanguages, Lazy, Shelf, StateTable } from './shelf.js';

interface RecordFile<T> {
  default: T;
  /** Absent where it names none. */
  states?: StateTable;
}

export function servedShelf<C extends Cut>(tag: string, ids: readonly string[]): Shelf<C> {
  return Object.fromEntries(
    ids.map((id) => {
      const file = <T>(language: string, folded = false) =>
        served<RecordFile<T>>(`${tag}/${id}.${language}${folded ? '.folded' : ''}`);
      return [
        id,
        inLanguages<Entry<C>>((language) => ({
          cut: async () => (await file<C>(language)).default,
          folded: async () => (await file<Folded<C>>(language, true)).default,
          states: async (language, folded) => (await file(language, folded)).states,
        })),
      ];
    }),
  );
}

export function servedWords<W>(of: string): InLanguages<Lazy<W>> {
  return inLanguages<() => Promise<W>>(
    (language) => async () => (await served<{ default: W }>(`${of}/${language}`)).default,
  );
}

function served<T>(path: string): Promise<T> {
  return import(`./${path}.js`) as Promise<T>;
}

function inLanguages<T>(of: (language: string) => T): InLanguages<T> {
  return Object.fromEntries(AVAILABLE.map((language) => [language, of(language)]));
}
