import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareNames } from '../../src/format/collation.js';
import type { Language } from '../../src/model/vocabulary.js';

const sorted = (names: string[], language: Language) =>
  names.toSorted((a, b) => compareNames(a, b, language));

describe('names in order', () => {
  it('have É with E in French', () => {
    assert.deepEqual(sorted(['Fidji', 'Estonie', 'Érythrée', 'Équateur', 'Dominique'], 'fr'), [
      'Dominique',
      'Équateur',
      'Érythrée',
      'Estonie',
      'Fidji',
    ]);
    assert.deepEqual(sorted(['Zambie', 'Îles Salomon', 'Iraq', 'Indonésie', 'Haïti'], 'fr'), [
      'Haïti',
      'Îles Salomon',
      'Indonésie',
      'Iraq',
      'Zambie',
    ]);
  });

  it('have letters with marks beside the plain ones in English', () => {
    assert.deepEqual(sorted(['Tunisia', 'Türkiye', 'Tuvalu', 'Côte d’Ivoire', 'Croatia'], 'en'), [
      'Côte d’Ivoire',
      'Croatia',
      'Tunisia',
      'Türkiye',
      'Tuvalu',
    ]);
    assert.deepEqual(sorted(['Zealand', 'Åland', 'Albania'], 'en'), ['Åland', 'Albania', 'Zealand']);
  });

  it('do not hang on capitals', () => {
    assert.deepEqual(sorted(['Belgium', 'andorra', 'Angola'], 'en'), ['andorra', 'Angola', 'Belgium']);
  });
});
