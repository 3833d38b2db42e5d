import { negotiate } from '../i18n/language.js';
import type { Language } from '../model/vocabulary.js';

/**
 * The attributes that the query of an address asks for, and the language of the whole page where it
 * names one. Only names and values that the page lists as `known` are taken, so that no text from
 * the address can reach the page.
 */
export function attributesFrom(
  search: string,
  known: Record<string, string[]>,
): { attributes: Record<string, string>; language: Language | undefined } {
  const given = new URLSearchParams(search);
  const attributes: Record<string, string> = {};
  let language: Language | undefined;
  for (const [name, values] of Object.entries(known)) {
    const value = given.get(name);
    if (value === null) continue;
    if (name === 'lang') language = negotiate(value, values as Language[]);
    else if (value.split(' ').every((part) => values.includes(part))) attributes[name] = value;
  }
  return { attributes, language };
}
