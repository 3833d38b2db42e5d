import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { idsOf, recordModules, stateTable, viewOf } from '../../scripts/records.js';
import { inNameOrder } from '../../src/elements/base/names.content.js';
import { compareNames } from '../../src/format/collation.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import type { LoadedDetails, LoadedRecord, StateTable } from '../../src/records/load.js';
import { TAG_NAMES, TAGS, type Tag } from '../../src/records/tags.js';
import { codesIn } from '../../src/records/views/view.js';
import { data, entry } from '../data/records.js';
import { states } from '../records/context.js';

/** As JSON has it: what is undefined is absent. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Codes of the States that are named in something. */
const statesNamedIn = (part: unknown) => [...codesIn(part)].filter((code) => Object.hasOwn(states, code)).sort();

/** The names of exactly these States, in the order of a language. */
function checkTable(table: StateTable | undefined, codes: readonly string[], language: Language): void {
  if (codes.length === 0) {
    assert.deepEqual(Object.keys(table?.names ?? {}), []);
    return;
  }
  assert.ok(table);
  assert.deepEqual(Object.keys(table.names).sort(), codes);
  for (const [code, name] of Object.entries(table.names)) assert.equal(name, entry(states, code).names[language]);
}

describe('the modules of a record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-records-'));

  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const tag of TAG_NAMES) {
      for (const id of idsOf(tag, data)) {
        for (const language of LANGUAGES) {
          for (const [path, source] of Object.entries(recordModules(tag, id, language, data))) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), source);
          }
        }
      }
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  const load = async (tag: Tag, id: string, language: Language): Promise<LoadedRecord> => {
    const file = pathToFileURL(join(folder, `records/${tag}/${id}.${language}.js`));
    return (await import(file.href)) as LoadedRecord;
  };

  for (const tag of TAG_NAMES) {
    it(`have its view, bring its details, and name every State in them: ${tag}`, async () => {
      for (const id of idsOf(tag, data)) {
        for (const language of LANGUAGES) {
          const { view, details } = viewOf(tag, id, language, data);
          const loaded = await load(tag, id, language);
          assert.deepEqual(loaded.view, asJson(view));
          checkTable(loaded.states, statesNamedIn(view), language);
          const more: LoadedDetails = await loaded.loadDetails();
          assert.deepEqual(more.details, asJson(details));
          checkTable(more.states, statesNamedIn([view, details]), language);
        }
      }
    });
  }

  it('are a view, names of States and a way to the details, and nothing else', async () => {
    const loaded = await load('rcp-card', 'prague-process', 'fr');
    assert.deepEqual(Object.keys(loaded).sort(), ['loadDetails', 'states', 'view']);
    assert.deepEqual(Object.keys(await loaded.loadDetails()).sort(), ['details', 'states']);
  });
});

describe('a table of States', () => {
  const all = new Set(Object.keys(states));
  const tableIn = (tag: Tag, language: Language, codes: ReadonlySet<string> = all) =>
    stateTable(tag, codes, language, data.states);

  for (const language of LANGUAGES) {
    it(`has the names in their order: ${language}`, () => {
      const names = Object.values(tableIn('rcp-card', language).names);
      assert.equal(names.length, all.size);
      assert.deepEqual(names, names.toSorted((a, b) => compareNames(a, b, language)));
    });

    it(`puts any codes into the order of their names: ${language}`, () => {
      const codes = ['SE', 'DE', 'AT', 'GE', 'AL'];
      const names = inNameOrder(codes, tableIn('rcp-card', language)).map((code) => entry(states, code).names[language]);
      assert.deepEqual(names, names.toSorted((a, b) => compareNames(a, b, language)));
    });
  }

  it('follows another order in each language', () => {
    const order = (language: Language) => inNameOrder(['AM', 'AT', 'AZ', 'DE'], tableIn('rcp-card', language));
    assert.deepEqual(order('en'), ['AM', 'AT', 'AZ', 'DE']);
    assert.deepEqual(order('fr'), ['DE', 'AM', 'AT', 'AZ']);
  });

  it('leaves what it does not know for the end, as it came', () => {
    const table = tableIn('rcp-card', 'en', new Set(['PL', 'AT']));
    assert.deepEqual(inNameOrder(['QX', 'PL', 'Elsewhere', 'AT'], table), ['AT', 'PL', 'QX', 'Elsewhere']);
  });

  it('has regions where an element groups by them, and then that of every State', () => {
    for (const tag of TAG_NAMES) {
      const { regions = [] } = tableIn(tag, 'fr');
      const regionOf = Object.fromEntries(regions.flatMap(([region, , codes]) => codes.map((code) => [code, region])));
      const isGrouped = TAGS[tag].states === 'regions';
      assert.equal(Object.keys(regionOf).length, isGrouped ? all.size : 0, tag);
      for (const [code, region] of Object.entries(regionOf)) {
        assert.equal(region, entry(states, code).region, code);
        assert.ok(regions.some(([known]) => known === region), code);
      }
      const names = regions.map(([, name]) => name);
      assert.equal(names.length > 0, isGrouped, tag);
      assert.deepEqual(names, names.toSorted((a, b) => compareNames(a, b, 'fr')));
    }
  });

  it('says under which letters names stand, where one of them is not the first of its name', () => {
    assert.equal(tableIn('member-list', 'en').letters, undefined);
    const { letters, names } = tableIn('member-list', 'zh');
    assert.deepEqual(Object.keys(letters ?? {}), Object.keys(names));
    assert.match(letters?.PL ?? '', /^[A-Z]$/);
  });
});
