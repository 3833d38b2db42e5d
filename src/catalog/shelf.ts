import type { Language } from '../model/vocabulary.js';
import type { Cut, LocalNote } from './cuts.js';

/** Something that is here, or a function that brings it. */
export type Lazy<T> = T | (() => Promise<T>);

/** Brings what is lazy; what is here already stays as it is. */
export function take<T extends object>(lazy: Lazy<T>): T | Promise<T> {
  return typeof lazy === 'function' ? lazy() : lazy;
}

export type InLanguages<T> = Partial<Record<Language, T>>;

/** The bundled records of one element: by id, then by language. */
export type Shelf<C extends Cut> = Readonly<
  Record<string, InLanguages<{ cut: Lazy<C>; notes: Lazy<LocalNote[]> }>>
>;
