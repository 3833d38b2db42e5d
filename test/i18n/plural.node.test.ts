import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pluralAr, pluralEn, pluralEs, pluralFr, pluralRu } from '../../src/i18n/plural.js';

const FORMS = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
const PLURALS = { ar: pluralAr, en: pluralEn, es: pluralEs, fr: pluralFr, ru: pluralRu };

describe('plural forms', () => {
  for (const [language, plural] of Object.entries(PLURALS)) {
    it(`are those of CLDR from 0 to 1,200: ${language}`, () => {
      const rules = new Intl.PluralRules(language);
      for (let n = 0; n <= 1200; n++) assert.equal(plural(n, FORMS), rules.select(n), String(n));
    });
  }

  it('are one in Chinese', () => {
    assert.deepEqual(new Intl.PluralRules('zh').resolvedOptions().pluralCategories, ['other']);
  });
});
