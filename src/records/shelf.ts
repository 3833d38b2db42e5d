import type { Language } from '../model/vocabulary.js';
import type { View, Details, LocalNote } from './views/view.js';

/** Something that is here, or a function that brings it. */
export type Lazy<T> = T | (() => Promise<T>);

/** Brings what is lazy; what is here already stays as it is. */
export function take<T extends object>(lazy: Lazy<T>): T | Promise<T> {
  return typeof lazy === 'function' ? lazy() : lazy;
}

/** How many of its sources stand at the foot of an element; further ones come with the details. */
export function citedOf(count: number): number {
  return count > 2 ? 1 : count;
}

export type InLanguages<T> = Partial<Record<Language, T>>;

/** Names of States and M49 regions in one language. */
export interface StateTable {
  /** Name by ISO 3166-1 alpha-2 code (XK for Kosovo). */
  names: Record<string, string>;
  /** The letter that a name stands under, by code, where that is not its first. */
  letters?: Record<string, string>;
  /** M49 code and name of each region, in the order of the names. */
  regions: [code: string, name: string][];
}

/** One record in one language. */
export interface Entry<C extends View> {
  view: Lazy<C>;
  details: Lazy<Omit<Details<C>, 'notes'>>;
  /** Absent where an element shows another one's content without them. */
  notes?: Lazy<LocalNote[]>;
  /**
   * Brings the names of the States in it, in this or another language, those in the details
   * included or not; nothing where it names none.
   */
  states?: (language: Language, details?: boolean) => Promise<StateTable | undefined>;
}

/**
 * The bundled records of one element: by id, then by language; or a function that finds one, where
 * they are files of a server or have to be put together.
 */
export type Shelf<C extends View> =
  | Readonly<Record<string, InLanguages<Entry<C>>>>
  | ((id: string, language: Language) => Entry<C> | undefined | Promise<Entry<C> | undefined>);
