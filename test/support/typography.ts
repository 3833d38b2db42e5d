import type { Language } from '../../src/model/vocabulary.js';

/** Spaces that may not break are U+00A0 or U+202F. */
function frenchFaults(text: string): string[] {
  return faults(text, {
    'a straight apostrophe': /'/,
    'a straight quotation mark': /"/,
    'no no-break space before ; : ? ! » or %': /(?:^|[^\u00a0\u202f?!])[;?!»%]|(?:^|[^\u00a0\u202f]):(?=\s|$)/,
    'no no-break space after «': /«(?![\u00a0\u202f])/,
    'a space before a comma or a full stop': /\s[,.](?!\.)/,
    'two spaces': /\s\s/,
  });
}

function englishFaults(text: string): string[] {
  return faults(text, {
    'a straight apostrophe': /'/,
    'a straight quotation mark': /"/,
    'a space before a mark': /\s[;:?!%,.]/,
    'two spaces': /\s\s/,
  });
}

/** What no language of ours has in a text of its own. */
const NOWHERE = {
  'a straight apostrophe': /'/,
  'a straight quotation mark': /"/,
  'two spaces': /\s\s/,
};

/** Faults in a text of the project's own, by the language that it is in. */
export const FAULTS: Record<Language, (text: string) => string[]> = {
  en: englishFaults,
  fr: frenchFaults,
  es: (text) =>
    faults(text, { ...NOWHERE, 'a space before a mark': /\s[;:?!,.»]/, 'a space after an opening mark': /[«¿¡(]\s/ }),
  ru: (text) =>
    faults(text, {
      ...NOWHERE,
      'a space before a mark': /\s[;:?!,.»]/,
      'a hyphen for a dash': /\s-\s/,
      'quotation marks of another language': /[“”](?=\p{Script=Cyrillic})/u,
    }),
  ar: (text) =>
    faults(text, {
      ...NOWHERE,
      'a space before a mark': /\s[;:?!,.»،؛؟]/,
      'a Latin mark after an Arabic word': /\p{Script=Arabic}[,;?]/u,
      'other digits than 0 to 9': /[٠-٩۰-۹]/,
      'a letter drawn out': /ـ/,
    }),
  zh: (text) =>
    faults(text, {
      ...NOWHERE,
      'a half-width mark after a character': /\p{Script=Han}[,;:?!]/u,
      'a half-width mark before a character': /[,;:?!](?=\p{Script=Han})/u,
      'a space beside a character': /\p{Script=Han} (?=\p{Script=Han})/u,
    }),
};

function faults(text: string, rules: Record<string, RegExp>): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => (rule.test(text) ? [name] : []));
}
