/**
 * The shelves of the elements that the loader brings. Every part is a file of its own, in a folder
 * beside the module that this code ends up in: `TAG/ID.LANG.js` has what stands open of a record,
 * `TAG/ID.LANG.details.js` the details, each with the State names in it, `TAG/LANG.js` the
 * messages, and `TAG/ids.js` says which records there are.
 */
import type { View, Details } from './views/view.js';
import { AVAILABLE } from './generated/languages.js';
import type { InLanguages, Lazy, Shelf, StateTable } from './shelf.js';

interface RecordFile<T> {
  default: T;
  /** Absent where it names none. */
  states?: StateTable;
}

/** Not every text that a page may give as an id. */
const ID = /^[a-z\d-]+$/;

export function servedShelf<C extends View>(tag: string, withNotes = true): Shelf<C> {
  return async (id, language) => {
    const file = <T>(language: string, details = false) =>
      served<RecordFile<T>>(`${tag}/${id}.${language}${details ? '.details' : ''}`);
    if (!ID.test(id) || (await file(language).catch(() => isUnknown(tag, id))) === true) return undefined;
    return {
      view: async () => (await file<C>(language)).default,
      details: async () => (await file<Details<C>>(language, true)).default,
      ...(withNotes && { notes: async () => (await file<Details<C>>(language, true)).default.notes }),
      states: async (language, details) => (await file(language, details)).states,
    };
  };
}

/** Whether a release has no such record; false where that cannot be told now. */
function isUnknown(tag: string, id: string): Promise<boolean> {
  return served<{ default: string[] }>(`${tag}/ids`).then(
    ({ default: ids }) => !ids.includes(id),
    () => false,
  );
}

export function servedMessages<W>(of: string): InLanguages<Lazy<W>> {
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
