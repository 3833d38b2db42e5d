import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { data, entry, present, records } from './records.js';

const { states, regions } = data.states;
const byCode = Object.fromEntries(states.map((state) => [state.alpha2, state]));

/** Areas of M49 that are no States of the Dialogue, with their codes there. */
const AREAS: Record<string, string> = {
  AI: '660',
  AS: '016',
  AW: '533',
  CK: '184',
  CW: '531',
  KY: '136',
  MS: '500',
  NC: '540',
  NU: '570',
  PF: '258',
  TC: '796',
  TK: '772',
  WF: '876',
};

/** Keys under which records name a State, and lists of codes. */
const CODE_KEYS = new Set(['code', 'country', 'leadState']);

function* codesIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (CODE_KEYS.has(key) && typeof value === 'string') yield value;
    if (key === 'otherLeadStates') yield* (value as { items: string[] }).items;
    // Those of a chair are codes; those of participants have a print, and are met below.
    if (key === 'states' && Array.isArray(value)) {
      yield* value.filter((each) => typeof each === 'string');
    }
    yield* codesIn(value);
  }
}

describe('the States', () => {
  it('are the 195 of the Dialogue, Kosovo and 13 other areas, in the order of their codes', () => {
    const codes = states.map((state) => state.alpha2);
    assert.equal(codes.length, 209);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    const { items } = entry(data.process, 'un-high-level-dialogue').members;
    const participating = present(items).map(({ code }) => code);
    assert.deepEqual([...participating, 'XK', ...Object.keys(AREAS)].sort(), codes);
  });

  it('are those that records name, and no others but those areas', () => {
    const named = new Set(records.flatMap(({ record }) => [...codesIn(record)]));
    assert.deepEqual([...named].filter((code) => !byCode[code]), []);
    const unnamed = Object.keys(byCode).filter((code) => !named.has(code));
    assert.deepEqual(unnamed.filter((code) => !AREAS[code]), []);
  });

  it('bear the code of M49 where they are another area', () => {
    for (const [code, m49] of Object.entries(AREAS)) assert.equal(entry(byCode, code).m49, m49, code);
  });

  it('have distinct codes of each kind', () => {
    for (const key of ['alpha3', 'm49'] as const) {
      const codes = states.flatMap((state) => state[key] ?? []);
      assert.equal(codes.length, 208, key);
      assert.equal(new Set(codes).size, 208, key);
    }
  });

  it('stand in a region and a subregion of M49 that are named', () => {
    const known = (level: string) =>
      new Set(regions.filter((region) => region.level === level).map((region) => region.m49));
    for (const { alpha2, region, subregion } of states) {
      assert.ok(known('region').has(region), alpha2);
      assert.ok(known('subregion').has(subregion), alpha2);
    }
  });

  it('make up five regions, none of them empty, and each subregion lies in one', () => {
    const names = regions.filter(({ level }) => level === 'region').map(({ names }) => names.en);
    assert.deepEqual(names.sort(), ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']);
    for (const { m49, level } of regions) {
      const inside = states.filter((state) => state[level] === m49);
      assert.ok(inside.length > 0, m49);
      assert.equal(new Set(inside.map(({ region }) => region)).size, 1, m49);
    }
  });

  it('have a distinct name in each of the six languages', () => {
    for (const language of LANGUAGES) {
      const names = states.map((state) => state.names[language]);
      assert.ok(names.every((name) => name.trim() !== '' && name === name.trim()), language);
      assert.equal(new Set(names).size, names.length, language);
      const regionNames = regions.map((region) => region.names[language]);
      assert.equal(new Set(regionNames).size, regionNames.length, language);
    }
  });

  it('are written in the script of each language', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
    for (const { alpha2, names } of [...states, ...regions.map((r) => ({ ...r, alpha2: r.m49 }))]) {
      for (const language of ['ar', 'zh', 'ru'] as const) {
        assert.match(names[language], scripts[language], `${alpha2} ${language}`);
      }
      for (const language of ['en', 'fr', 'es'] as const) {
        assert.match(names[language], /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u, `${alpha2} ${language}`);
      }
    }
  });

  it('bear the names of M49', () => {
    const name = (code: string, language: 'en' | 'fr' | 'es') => entry(byCode, code).names[language];
    assert.equal(name('TR', 'en'), 'Türkiye');
    assert.equal(name('CI', 'en'), 'Côte d’Ivoire');
    assert.equal(name('NL', 'fr'), 'Pays-Bas (Royaume des)');
    assert.equal(name('CD', 'en'), 'Democratic Republic of the Congo');
    assert.equal(name('MM', 'en'), 'Myanmar');
    assert.equal(name('SZ', 'fr'), 'Eswatini');
    assert.equal(name('MK', 'es'), 'Macedonia del Norte');
    assert.equal(name('GB', 'fr'), 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord');
    assert.equal(name('BO', 'en'), 'Bolivia (Plurinational State of)');
    assert.equal(name('PS', 'en'), 'State of Palestine');
    assert.equal(name('CK', 'fr'), 'Îles Cook');
    assert.equal(name('WF', 'en'), 'Wallis and Futuna Islands');
  });

  it('stand where M49 puts them', () => {
    const regionOf = (code: string) => entry(byCode, code).region;
    assert.equal(regionOf('CY'), '142');
    assert.equal(regionOf('TR'), '142');
    assert.equal(regionOf('RU'), '150');
    assert.equal(regionOf('EG'), '002');
    assert.equal(regionOf('GY'), '019');
    assert.equal(regionOf('FJ'), '009');
    assert.equal(regionOf('KY'), '019');
    assert.equal(regionOf('NC'), '009');
  });

  it('have one among them that is our own: Kosovo, in Europe, with its designation', () => {
    assert.deepEqual(
      states.filter((state) => state.own).map((state) => state.alpha2),
      ['XK'],
    );
    const { alpha3, m49, region, names } = entry(byCode, 'XK');
    assert.deepEqual([alpha3, m49, region], [null, null, '150']);
    for (const language of LANGUAGES) assert.match(names[language], /1244/, language);
  });

  it('have other names that are not their official name', () => {
    for (const { alpha2, names, otherNames } of states) {
      for (const language of LANGUAGES) {
        const others = otherNames[language] ?? [];
        assert.ok(!others.includes(names[language]), `${alpha2} ${language}`);
        assert.equal(new Set(others).size, others.length, `${alpha2} ${language}`);
      }
    }
  });
});
