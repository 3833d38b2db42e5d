import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareNames, initialOf } from '../../src/format/collation.js';
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

  it('pass over the article in Arabic', () => {
    assert.deepEqual(sorted(['مصر', 'المغرب', 'الأردن', 'إسبانيا', 'البرازيل', 'أرمينيا', 'بلجيكا'], 'ar'), [
      'الأردن',
      'أرمينيا',
      'إسبانيا',
      'البرازيل',
      'بلجيكا',
      'مصر',
      'المغرب',
    ]);
  });

  it('follow pinyin in Chinese', () => {
    assert.deepEqual(sorted(['中国', '阿富汗', '法国', '越南', '德国', '巴西'], 'zh'), [
      '阿富汗',
      '巴西',
      '德国',
      '法国',
      '越南',
      '中国',
    ]);
  });

  it('have Ё with Е in Russian, and Ñ after N in Spanish', () => {
    assert.deepEqual(sorted(['Жордан', 'Ёрмак', 'Египет'], 'ru'), ['Египет', 'Ёрмак', 'Жордан']);
    assert.deepEqual(sorted(['Ñandú', 'Omán', 'Nueva Zelandia', 'Níger'], 'es'), ['Níger', 'Nueva Zelandia', 'Ñandú', 'Omán']);
  });
});

describe('the letter that a name stands under', () => {
  it('is its first, without marks', () => {
    assert.equal(initialOf('Égypte', 'fr'), 'E');
    assert.equal(initialOf('Ёрмак', 'ru'), 'Е');
  });

  it('keeps a mark that makes another letter of it', () => {
    assert.equal(initialOf('Йемен', 'ru'), 'Й');
    assert.equal(initialOf('Ñandú', 'es'), 'Ñ');
    assert.equal(initialOf('Åland', 'en'), 'A');
  });

  it('is the one after the article in Arabic', () => {
    assert.equal(initialOf('المغرب', 'ar'), 'م');
    assert.equal(initialOf('الأردن', 'ar'), initialOf('إسبانيا', 'ar'));
  });

  it('is that of its pinyin in Chinese', () => {
    assert.equal(initialOf('中国', 'zh'), 'Z');
    assert.equal(initialOf('阿富汗', 'zh'), 'A');
    assert.equal(initialOf('厄瓜多尔', 'zh'), 'E');
  });
});
