import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { idsOf, viewOf } from '../../scripts/records.js';
import { mergeLanguages, standalone } from '../../scripts/standalone.js';
import { compareNames } from '../../src/format/collation.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { inLanguage } from '../../src/records/by-language.js';
import type { recordsOf } from '../../src/records/fetched.js';
import type { StateNames } from '../../src/records/load.js';
import { TAG_NAMES, type Tag } from '../../src/records/tags.js';
import { inBrief, type CardView } from '../../src/records/views/rcp-card.js';
import { codesIn, type ViewWithDetails } from '../../src/records/views/view.js';
import { data, entry, present } from '../data/records.js';
import { states } from '../records/context.js';

/** As JSON has it: what is undefined is absent. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every language of a value that was written into a file for all of them. */
function readBack(versions: Partial<Record<Language, unknown>>): Partial<Record<Language, unknown>> {
  const merged = asJson(mergeLanguages(versions));
  const languages = Object.keys(versions) as Language[];
  return Object.fromEntries(languages.map((language) => [language, inLanguage(merged, language)]));
}

describe('one value from that in each language', () => {
  it('has what is the same once, and what differs at its leaves', () => {
    assert.deepEqual(
      mergeLanguages({
        en: { url: 'https://example.org/', titles: ['Peru', 'Chile'] },
        fr: { url: 'https://example.org/', titles: ['Pérou', 'Chili'] },
      }),
      { url: 'https://example.org/', titles: [{ en: 'Peru', fr: 'Pérou' }, { en: 'Chile', fr: 'Chili' }] },
    );
  });

  it('leaves out in a language what is absent in it, and keeps what is null', () => {
    const versions = { en: { a: 'one', b: null, d: null }, fr: { a: 'un', c: 'trois', d: 'quatre' } };
    assert.deepEqual(readBack(versions), versions);
  });

  it('keeps lists of several lengths, and other kinds of values', () => {
    const versions = { en: { a: ['x'], b: 1, c: [] }, fr: { a: ['x', 'y'], b: [1], c: {} } };
    assert.deepEqual(readBack(versions), versions);
  });

  it('is that of each language again, whatever the values', () => {
    const { value: values } = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
      leaf: fc.constantFrom('', 'a', 'b', 0, 1, true, null),
      value: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        tie('leaf'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('text', 'name', 'id'), tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.record({ ar: values, en: values, fr: values }, { noNullPrototype: true }), (versions) => {
        assert.deepEqual(readBack(versions), versions);
      }),
      { numRuns: 2000 },
    );
  });

  for (const tag of TAG_NAMES) {
    it(`is that of each language again, for every record: ${tag}`, () => {
      for (const id of idsOf(tag, data)) {
        const versions = Object.fromEntries(
          LANGUAGES.map((language) => [language, viewOf(tag, id, language, data)]),
        );
        assert.deepEqual(readBack(versions), asJson(versions), id);
        for (const language of LANGUAGES) {
          const alone = { [language]: versions[language] };
          assert.deepEqual(readBack(alone), asJson(alone), `${id} in ${language} alone`);
        }
      }
    });
  }
});

/** What the code of a standalone file knows of its records. */
interface Carried {
  recordsOf: typeof recordsOf;
  loadStateNames: () => Promise<Record<string, StateNames>>;
}

/** Standalone files, by name, whose code only hands over what it knows of the records. */
async function filesOf(of: readonly Tag[], name: string, folder: string): Promise<Map<string, Carried>> {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? resolve('src/entry.ts') : null),
        load: (id) =>
          id === resolve('src/entry.ts')
            ? `import { recordsOf, loadStateNames } from './records/fetched.js'; handOver({ recordsOf, loadStateNames });`
            : null,
      },
      standalone(of, name, data, folder),
      esbuild(),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return new Map(
    output.map((file) => {
      assert.equal(file.type, 'asset');
      let carried: Carried | undefined;
      runInNewContext(String(file.source), { handOver: (known: Carried) => (carried = known) });
      return [file.fileName, present(carried)];
    }),
  );
}

/** Checks that a file has for an element, in some languages, what was view. */
async function check(
  { recordsOf }: Carried,
  tag: Tag,
  languages: readonly Language[],
  change = (view: ViewWithDetails) => view,
): Promise<void> {
  const records = recordsOf(tag);
  assert.deepEqual([...records.languages], languages);
  assert.equal(records.isInline, true);
  for (const language of languages) {
    assert.equal(await records.loadMessages(language), `${tag} in ${language}`);
    for (const id of idsOf(tag, data)) {
      const { view, details } = change(viewOf(tag, id, language, data));
      const record = present(await records.loadRecord(id, language));
      assert.deepEqual(asJson(record.view), asJson(view), `${id} in ${language}`);
      const more = await record.loadDetails();
      assert.deepEqual(asJson(more.details), asJson(details), `${id} in ${language}`);
      for (const code of codesIn([view, details])) {
        if (Object.hasOwn(states, code)) assert.equal(more.states?.names[code], entry(states, code).names[language]);
      }
      assert.equal(record.states, more.states);
      assert.equal(await records.loadRecord(id, language), record, 'elements share what they show');
    }
  }
  for (const id of ['', 'praha', 'constructor', '__proto__']) {
    assert.equal(await records.loadRecord(id, languages[0] ?? 'en'), undefined, id);
  }
}

describe('a standalone file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-standalone-'));

  before(() => {
    for (const tag of TAG_NAMES) {
      mkdirSync(join(folder, 'messages', tag), { recursive: true });
      for (const language of LANGUAGES) {
        writeFileSync(
          join(folder, 'messages', tag, `${language}.js`),
          `const a=${JSON.stringify(`${tag} in ${language}`)};export{a as default};\n`,
        );
      }
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const tag of TAG_NAMES) {
    it(`has every record inside, in each language alone and in all of them: ${tag}`, async () => {
      const files = await filesOf([tag], tag, folder);
      const names = ['', ...LANGUAGES.map((language) => `.${language}`)].map((end) => `standalone/${tag}${end}.js`);
      assert.deepEqual([...files.keys()].sort(), names.sort());
      await check(present(files.get(`standalone/${tag}.js`)), tag, LANGUAGES);
      for (const language of LANGUAGES) {
        await check(present(files.get(`standalone/${tag}.${language}.js`)), tag, [language]);
      }
    });
  }

  it('has the cards of the directory in brief', async () => {
    const brief = (card: ViewWithDetails) => inBrief(card as ViewWithDetails<CardView>);
    const files = await filesOf(['rcp-directory'], 'rcp-directory', folder);
    await check(present(files.get('standalone/rcp-directory.fr.js')), 'rcp-card', ['fr'], brief);
  });

  it('with all elements has their records whole', async () => {
    const files = await filesOf(TAG_NAMES, 'all', folder);
    assert.deepEqual([...files.keys()], ['standalone/all.js']);
    for (const tag of TAG_NAMES) await check(present(files.get('standalone/all.js')), tag, LANGUAGES);
  });

  it('has English names of States too, for those who want them as published', async () => {
    const files = await filesOf(['member-list'], 'member-list', folder);
    const { recordsOf } = present(files.get('standalone/member-list.fr.js'));
    const english = await recordsOf('member-list').loadRecord('prague-process', 'en');
    assert.equal(english?.states?.names.DE, 'Germany');
  });

  it('has the States in the order of their names, and no more of them than it names', async () => {
    const files = await filesOf(['member-list'], 'member-list', folder);
    for (const language of LANGUAGES) {
      const { recordsOf } = present(files.get(`standalone/member-list.${language}.js`));
      const record = await recordsOf('member-list').loadRecord('prague-process', language);
      const known = present(record?.states).names;
      const named = codesIn(idsOf('member-list', data).map((id) => viewOf('member-list', id, language, data)));
      assert.deepEqual(Object.keys(known).sort(), [...named].filter((code) => Object.hasOwn(states, code)).sort());
      const names = Object.values(known);
      assert.deepEqual(names, names.toSorted((a, b) => compareNames(a, b, language)));
    }
  });

  it('knows its States by all their names in its languages and in English, and by their codes', async () => {
    const files = await filesOf(['member-list'], 'member-list', folder);
    for (const languages of [LANGUAGES, ...LANGUAGES.map((language) => [language])]) {
      const name = languages.length > 1 ? 'member-list' : `member-list.${languages.join('')}`;
      const { recordsOf, loadStateNames } = present(files.get(`standalone/${name}.js`));
      const known = await loadStateNames();
      const record = await recordsOf('member-list').loadRecord('prague-process', present(languages[0]));
      for (const code of Object.keys(present(record?.states).names)) {
        const { alpha3, names, otherNames } = entry(states, code);
        const expected = [...languages, 'en' as const].flatMap((each) => [names[each], ...(otherNames[each] ?? [])]);
        assert.equal(known[code]?.alpha3, alpha3);
        assert.deepEqual([...new Set(known[code].names)].sort(), [...new Set(expected)].sort(), `${code} in ${name}`);
      }
    }
  });
});
