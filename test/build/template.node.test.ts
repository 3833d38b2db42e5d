import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';
import { readData } from '../../build/data.js';
import { recordsOf } from '../../build/generate.js';
import { writeTemplate } from '../../build/template.js';
import { codes, shelfFrom, type Column, type Template } from '../../src/catalog/inside.js';
import { TAGS, type Tag } from '../../src/catalog/tags.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';

/** Writes records in two languages, and reads each of them back in one. */
function readBack(
  versions: Partial<Record<Language, unknown>>,
  orders: readonly (readonly string[])[] = [],
) {
  const languages = Object.keys(versions) as Language[];
  const { template, columns } = writeTemplate(Object.values(versions), orders);
  const run = (code: string): unknown =>
    (runInThisContext(`(codes) => (${code})`) as (own: typeof codes) => unknown)(codes);
  const column = (code: string) => run(code) as Column;
  const shelf = shelfFrom(
    Object.fromEntries(columns.map((code, i) => [languages[i] ?? '', column(code)])),
    run(`(value, sorted) => (${template})`) as Template<never>,
  );
  assert.ok(typeof shelf === 'function');
  return { template, columns, get: (id: string, language: Language) => shelf(id, language) };
}

describe('records in several languages, as a template and columns', () => {
  it('has what is the same once, and what differs in the columns', () => {
    const { template, columns } = readBack({
      en: { a: { url: 'https://example.org/', name: 'Peru' } },
      fr: { a: { url: 'https://example.org/', name: 'Pérou' } },
    });
    assert.equal(template, '{"a":{"url":"https://example.org/","name":value()}}');
    assert.deepEqual(columns, ['{order:"",values:["Peru"]}', '{order:"",values:["Pérou"]}']);
  });

  it('has what differs once, however often it is said', async () => {
    const { template, get } = readBack({
      en: { a: { place: 'Vienna', seat: 'Vienna', of: 'Austria' } },
      fr: { a: { place: 'Vienne', seat: 'Vienne', of: 'Autriche' } },
    });
    assert.equal(template, '{"a":{"place":value(),"seat":value(0),"of":value()}}');
    assert.deepEqual(await get('a', 'fr'), { place: 'Vienne', seat: 'Vienne', of: 'Autriche' });
  });

  it('puts codes and what has an id into the order of each language', async () => {
    const versions = {
      en: { a: { codes: ['AT', 'DE'], items: [{ id: 'one', name: 'One' }, { id: 'two', name: 'Two' }] } },
      fr: { a: { codes: ['DE', 'AT'], items: [{ id: 'two', name: 'Deux' }, { id: 'one', name: 'Un' }] } },
    };
    const { template, get } = readBack(versions, [
      ['AT', 'CH', 'DE', 'one', 'two'],
      ['DE', 'AT', 'CH', 'two', 'one'],
    ]);
    assert.match(template, /"codes":sorted\("##"\)/);
    assert.deepEqual(await get('a', 'en'), versions.en.a);
    assert.deepEqual(await get('a', 'fr'), versions.fr.a);
  });

  it('keeps lists whose order is another one, and what one language alone has', async () => {
    const versions = {
      en: { a: { codes: ['DE', 'AT'], lang: 'fr' } },
      fr: { a: { codes: ['AT', 'DE', 'CH'] } },
    };
    const { get } = readBack(versions, [['AT', 'DE'], ['DE', 'AT']]);
    assert.deepEqual(await get('a', 'en'), versions.en.a);
    assert.deepEqual(await get('a', 'fr'), { codes: ['AT', 'DE', 'CH'], lang: undefined });
  });

  it('finds no record under what every object has', async () => {
    const { get } = readBack({ en: { a: { name: 'Peru' } }, fr: { a: { name: 'Pérou' } } });
    for (const id of ['constructor', '__proto__', 'toString']) assert.equal(await get(id, 'en'), undefined);
    assert.equal(await get('a', 'ru'), undefined);
  });

  const { parts, orders } = recordsOf(readData());
  for (const tag of Object.keys(TAGS) as Tag[]) {
    it(`gives back what ${tag} carries, in each language`, async () => {
      const own = parts.filter((part) => part.tag === tag);
      const inLanguage = (language: Language) =>
        Object.fromEntries(
          own
            .filter((part) => part.language === language)
            .map(({ id, cut, folded }) => [id, { cut, folded }]),
        );
      const { get } = readBack(
        Object.fromEntries(LANGUAGES.map((language) => [language, inLanguage(language)])),
        LANGUAGES.map((language) => orders[language]),
      );
      for (const { id, language, cut, folded } of own) {
        // As JSON, where what is not there is absent.
        assert.equal(JSON.stringify(sortKeys(await get(id, language))), JSON.stringify(sortKeys({ cut, folded })));
      }
    });
  }
});

/** The same value with its keys in the order of the alphabet: one language may have more of them. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
