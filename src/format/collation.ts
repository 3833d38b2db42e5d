import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';

/** Compares two names in the order of the language's dictionaries (É with E, pinyin in Chinese). */
export function compareNames(a: string, b: string, language: Language): number {
  return intl(Intl.Collator, language, { usage: 'sort' } as const).compare(a, b);
}
