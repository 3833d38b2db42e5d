import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pluralEn, pluralFr } from '../../src/i18n/plural.js';

const FORMS = { one: 'one', other: 'other' };

describe('plural forms', () => {
  for (const [language, plural] of Object.entries({ en: pluralEn, fr: pluralFr })) {
    it(`are those of CLDR from 0 to 200: ${language}`, () => {
      const rules = new Intl.PluralRules(language);
      for (let n = 0; n <= 200; n++) assert.equal(plural(n, FORMS), rules.select(n), String(n));
    });
  }
});
