import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, negotiate } from '../../src/i18n/language.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';

describe('the direction of a language', () => {
  it('is from right to left in Arabic alone', () => {
    assert.deepEqual(
      LANGUAGES.filter((language) => directionOf(language) === 'rtl'),
      ['ar'],
    );
    assert.equal(directionOf('fr'), 'ltr');
  });
});

describe('the language to show', () => {
  it('is the one asked for, without its region or script', () => {
    assert.equal(negotiate('fr', LANGUAGES), 'fr');
    assert.equal(negotiate('es-PE', LANGUAGES), 'es');
    assert.equal(negotiate('zh-Hant-TW', LANGUAGES), 'zh');
    assert.equal(negotiate('fr-CA', ['en', 'fr']), 'fr');
  });

  it('is found whatever the capitals and the spaces around', () => {
    assert.equal(negotiate('FR', LANGUAGES), 'fr');
    assert.equal(negotiate('Es-pe', LANGUAGES), 'es');
    assert.equal(negotiate(' ru ', LANGUAGES), 'ru');
  });

  it('is English for anything unknown', () => {
    for (const tag of ['de', 'tlh', 'x-private', '', '-', 'french', undefined]) {
      assert.equal(negotiate(tag, LANGUAGES), 'en', tag);
    }
  });

  it('is English where the language asked for is not in this build', () => {
    assert.equal(negotiate('es-PE', ['en', 'fr']), 'en');
  });

  it('is always its own in a build of one language', () => {
    for (const tag of ['en', 'es', 'de', '', undefined]) assert.equal(negotiate(tag, ['fr']), 'fr');
  });
});
