import { formatDate } from '../format/date.js';
import type { Name, Text } from '../model/schema.js';
import type { Language } from '../model/vocabulary.js';
import { isByLanguage } from './by-language.js';

/** A name for readers of one language; `lang` only where the name is in another language. */
export interface LocalName {
  text: string;
  lang?: Language;
  /** For titles: what the source prints, where `text` is a translation of the project. */
  original?: { text: string; lang: Language };
}

/**
 * Keys that a page does not need: where a fact comes from stands in the foot, once for all; what a
 * body is, and which record it has, is for programs.
 */
const DROPPED = ['sources', 'asOf', 'published', 'type', 'organizationIds'] as const;
type Dropped = (typeof DROPPED)[number];

/** A part of a record in one language: texts, names and dates as they are shown. */
export type Localized<T> = T extends Name
  ? LocalName
  : T extends Text
    ? string
    : T extends readonly (infer E)[]
      ? Localized<E>[]
      : T extends object
        ? [keyof T] extends [Language]
          ? string | null
          : { [K in keyof T as Exclude<K, Dropped>]: K extends 'others' ? string[] : Localized<T[K]> }
        : T;

/** Keys that hold EDTF dates, which are put into words. */
const DATES = new Set(['date', 'period', 'since', 'newest', 'read']);

/** Keys of titles, which are quoted as the source prints them beside their translation. */
const TITLES = new Set(['title', 'document']);

/** Puts a part of a record into one language. */
export function localize<T>(part: T, language: Language): Localized<T> {
  return visit(part, language) as Localized<T>;
}

function visit(part: unknown, language: Language, key = ''): unknown {
  if (Array.isArray(part)) return part.map((each) => visit(each, language));
  if (typeof part !== 'object' || part === null) return part;
  if (isName(part)) return localName(part, language, TITLES.has(key));
  // A text is there in every language; an acronym may not be.
  if (isByLanguage(part)) return part[language] ?? null;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !(DROPPED as readonly string[]).includes(key))
      .map(([key, value]) => [
        key,
        DATES.has(key) && typeof value === 'string'
          ? formatDate(value, language)
          : key === 'others'
            ? (visit(value, language) as { text: string }[]).map(({ text }) => text)
            : visit(value, language, key),
      ]),
  );
}

/** The name in the reader's language if there is one, else as a source prints it. */
function localName({ text, published }: Name, language: Language, isTitle: boolean): LocalName {
  const own = text[language];
  // A label of the project: no source prints it.
  if (own !== undefined && published.length === 0) return { text: own };
  const lang = published.find((each) => text[each] !== undefined) ?? 'en';
  const print = text[lang];
  if (own === undefined) {
    if (print === undefined) throw new Error(`A name has no text: ${JSON.stringify(text)}`);
    return { text: print, lang };
  }
  if (!isTitle || published.includes(language) || print === undefined) return { text: own };
  return { text: own, original: { text: print, lang } };
}

function isName(part: object): part is Name {
  return 'text' in part && 'published' in part && Array.isArray(part.published);
}
