import type { Language } from '../model/vocabulary.js';

/** The locale whose conventions a language follows; the rest of `format/` takes the language. */
const LOCALES: Record<Language, string> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

const cache = new Map<string, unknown>();

/** One `Intl` object per class, language and options: some fifty at most, as few options are ever asked for. */
export function intl<T, O extends object>(
  constructor: new (locale: string, options: O) => T,
  language: Language,
  options: O,
): T {
  const key = `${constructor.name} ${language} ${JSON.stringify(options)}`;
  const made = (cache.get(key) as T | undefined) ?? new constructor(LOCALES[language], options);
  cache.set(key, made);
  return made;
}
