import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import * as ar from '../../src/i18n/ar.js';
import * as en from '../../src/i18n/en.js';
import * as es from '../../src/i18n/es.js';
import * as fr from '../../src/i18n/fr.js';
import * as ru from '../../src/i18n/ru.js';
import * as zh from '../../src/i18n/zh.js';
import { data, nodes, records, textsIn } from './records.js';

/** A form with its inflections, wherever words may begin and end. */
function expression(forms: readonly string[], language: Language): RegExp {
  const words = forms.map((form) =>
    form
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '[\\p{L}\\p{M}]*'))
      .join('[\\s\\u00a0-]+'),
  );
  const alone = language === 'zh' ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  return new RegExp(`${alone[0]}(?:${words.join('|')})${alone[1]}`, 'iu');
}

const terms = data.glossary.terms.map(({ text, forms }) => ({
  term: text.en,
  text,
  in: Object.fromEntries(
    LANGUAGES.map((language) => [language, expression(forms[language], language)]),
  ) as Record<Language, RegExp>,
}));

/** Every text that is there in all languages, of the records and of the messages. */
const texts = [
  ...records.flatMap(({ path, record }) => [...textsIn(record, path)]),
  ...messages(),
].flatMap(({ path, texts, published }) => {
  const { en: english, ...rest } = texts;
  // What a source prints stands as it prints it.
  const others = (Object.entries(rest) as [Language, string][]).filter(
    ([language]) => !published.includes(language),
  );
  return english === undefined ? [] : [{ path, english, others }];
});

/** The messages that do not hang on a number, as texts by language. */
function messages() {
  const plain = (words: object) =>
    Object.fromEntries(
      [...nodes(words, 'i18n')].flatMap(({ path, value }) =>
        Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
          typeof text === 'string' ? [[`${path}.${key}`, text]] : [],
        ),
      ),
    );
  const all = { ar: plain(ar), zh: plain(zh), en: plain(en), fr: plain(fr), ru: plain(ru), es: plain(es) };
  return Object.keys(all.en).map((path) => ({
    path,
    published: [] as Language[],
    texts: Object.fromEntries(LANGUAGES.map((language) => [language, all[language][path]])),
  }));
}

describe('the glossary', () => {
  it('has forms that find its own terms', () => {
    for (const { text, in: found } of terms) {
      for (const language of LANGUAGES) assert.match(text[language], found[language], language);
    }
  });

  for (const { term, in: found } of terms) {
    it(`is kept to where a text says “${term}”`, () => {
      const saying = texts.filter(({ english }) => found.en.test(english));
      assert.ok(saying.length > 0, 'some text says it');
      const faults = saying.flatMap(({ path, english, others }) =>
        others
          .filter(([language, text]) => !found[language].test(text))
          .map(([language, text]) => `${path}.${language}: ${text} | ${english}`),
      );
      assert.deepEqual(faults, []);
    });
  }
});
