import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';

/** "a, b and c", as the language joins a list. */
export function formatList(items: readonly string[], language: Language): string {
  return intl(Intl.ListFormat, language, { type: 'conjunction' } as const).format(items);
}
