import { LANGUAGES, type Language } from '../model/vocabulary.js';

/** Whether a part of a record has something for each of some languages, and nothing else: `{en: …, fr: …}`. */
export function isByLanguage(part: object): part is Partial<Record<Language, unknown>> {
  const keys = Object.keys(part);
  return keys.length > 0 && keys.every((key) => (LANGUAGES as readonly string[]).includes(key));
}

/** The same part in one language, with what is absent in it left out. */
export function inLanguage(part: unknown, language: Language): unknown {
  if (Array.isArray(part)) return part.map((each) => inLanguage(each, language));
  if (typeof part !== 'object' || part === null) return part;
  if (isByLanguage(part)) return part[language];
  const entries = Object.entries(part).map(([key, value]) => [key, inLanguage(value, language)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
