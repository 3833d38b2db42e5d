import type { Language } from '../model/vocabulary.js';
import { firstLetter } from './fold.js';
import { intl } from './intl.js';

/** Compares two names in the order of the language's dictionaries (É with E, pinyin in Chinese). */
export function compareNames(a: string, b: string, language: Language): number {
  return collator(language).compare(sortKey(a, language), sortKey(b, language));
}

/** The letter under which a dictionary has a name: É is an E, Й is no И; in Chinese, of its pinyin. */
export function initialOf(name: string, language: Language): string {
  if (language !== 'zh') {
    const first = sortKey(name, language).charAt(0).toUpperCase();
    const plain = firstLetter(sortKey(name, language));
    const isSame = intl(Intl.Collator, language, { sensitivity: 'base' } as const).compare(first, plain) === 0;
    return isSame ? plain : first;
  }
  const initials = [...PINYIN.matchAll(/([A-Z])(.)/gu)];
  const at = initials.findLast(([, , first = '']) => collator(language).compare(first, name) <= 0);
  return at?.[1] ?? '';
}

/** The first character that each letter of pinyin has; no syllable begins with I, U or V. */
const PINYIN = 'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M妈N拏O噢P妑Q七R呥S仨T他W屲X夕Y丫Z帀';

/** What a name is sorted by: Arabic dictionaries, and the UN's lists of States, pass over the article. */
function sortKey(name: string, language: Language): string {
  return language === 'ar' ? name.replace(/^ال/, '') : name;
}

function collator(language: Language): Intl.Collator {
  return intl(Intl.Collator, language, { usage: 'sort' } as const);
}
