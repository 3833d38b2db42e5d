import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';
import { inCode, writeTemplate } from '../../scripts/template.js';
import type { View } from '../../src/records/views/view.js';
import { shelfFrom, type Column, type Packed, type Template } from '../../src/records/inside.js';
import { unpackCodes, unpackSteps } from '../../src/records/packed.js';
import type { Language } from '../../src/model/vocabulary.js';

/** Runs code that the build has written, with what such code asks for. */
function run(code: string, order: readonly string[] = []): unknown {
  const inOrder = (steps: string) => unpackSteps(steps, order);
  const made = runInThisContext(`(unpackCodes, inOrder) => (${code})`) as (...own: unknown[]) => unknown;
  return made(unpackCodes, inOrder);
}

/** Writes records in several languages, and reads each of them back in one. */
function readBack(
  versions: Partial<Record<Language, Record<string, object>>>,
  orders: readonly (readonly string[])[] = [],
) {
  const languages = Object.keys(versions) as Language[];
  const packed = Object.values(versions).map((records) =>
    Object.fromEntries(
      Object.entries(records).map(([id, view]) => [id, { view: { sources: [], ...view } } as unknown as Packed<View>]),
    ),
  );
  const { template, columns } = writeTemplate(packed, orders);
  const shelf = shelfFrom(
    Object.fromEntries(columns.map((code, i) => [languages[i] ?? '', run(code) as Column])),
    run(`(value, sorted) => (${template})`) as Template<never>,
  );
  assert.ok(typeof shelf === 'function');
  const get = async (id: string, language: Language) => {
    const entry = (await shelf(id, language)) as { view: View } | undefined;
    if (!entry) return undefined;
    const { id: _, name: __, sources: ___, sourceCount: ____, noted: _____, ...view } = entry.view;
    return view;
  };
  return { template, columns, get };
}

describe('records in several languages, as a template and columns', () => {
  it('has what is the same once, and what differs in the columns', () => {
    const { template, columns } = readBack({
      en: { a: { url: 'https://example.org/', title: 'Peru' } },
      fr: { a: { url: 'https://example.org/', title: 'Pérou' } },
    });
    assert.equal(
      template,
      '{"a":{"view":{"sources":[],"url":"https://example.org/","title":value()}}}',
    );
    assert.deepEqual(columns, ['{order:"",values:["Peru"]}', '{order:"",values:["Pérou"]}']);
  });

  it('has what differs once, however often it is said', async () => {
    const { template, get } = readBack({
      en: { a: { place: 'Vienna', seat: 'Vienna', of: 'Austria' } },
      fr: { a: { place: 'Vienne', seat: 'Vienne', of: 'Autriche' } },
    });
    assert.match(template, /"place":value\(\),"seat":value\(0\),"of":value\(\)/);
    assert.deepEqual(await get('a', 'fr'), { place: 'Vienne', seat: 'Vienne', of: 'Autriche' });
  });

  it('puts codes and what has an id into the order of each language', async () => {
    const versions = {
      en: { a: { codes: ['AT', 'DE'], items: [{ id: 'one', is: 'One' }, { id: 'two', is: 'Two' }] } },
      fr: { a: { codes: ['DE', 'AT'], items: [{ id: 'two', is: 'Deux' }, { id: 'one', is: 'Un' }] } },
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
    const { get } = readBack({ en: { a: { is: 'Peru' } }, fr: { a: { is: 'Pérou' } } });
    for (const id of ['constructor', '__proto__', 'toString']) assert.equal(await get(id, 'en'), undefined);
    assert.equal(await get('a', 'ru'), undefined);
  });
});

describe('a value as code', () => {
  const value = { codes: ['AT', 'FR'], turned: ['FR', 'AT'], one: ['DE'], none: undefined, text: '"' };

  it('has codes of States in one string', () => {
    const code = inCode(value);
    assert.match(code, /"codes":unpackCodes\("ATFR"\)/);
    assert.deepEqual(run(code), { codes: ['AT', 'FR'], turned: ['FR', 'AT'], one: ['DE'], text: '"' });
  });

  it('has codes that stand in an order as the steps in it', () => {
    const order = ['AT', 'DE', 'FR'];
    const code = inCode(value, order);
    assert.match(code, /"codes":inOrder\("#\$"\),"turned":unpackCodes\("FRAT"\)/);
    assert.deepEqual(run(code, order), { codes: ['AT', 'FR'], turned: ['FR', 'AT'], one: ['DE'], text: '"' });
  });
});
