import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { elementPlugins, warnings } from '../../scripts/bundle.js';
import { readData } from '../../scripts/data.js';
import { recordsOf, shelfModules } from '../../scripts/generate.js';
import { codesIn, type View } from '../../src/records/views/view.js';
import { take, type Entry, type Shelf, type StateTable } from '../../src/records/shelf.js';
import { TAGS, type Tag } from '../../src/records/tags.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';

const data = readData();
const records = recordsOf(data);
const nameOf = Object.fromEntries(data.states.states.map(({ alpha2, names }) => [alpha2, names]));

/** The shelf that a standalone file has inside, as it runs in a page. */
async function shelfInside(module: string, languages: readonly Language[]): Promise<Shelf<View>> {
  const bundle = await rollup({
    ...warnings,
    input: resolve(`src/records/generated/${module}.ts`),
    plugins: elementPlugins(shelfModules(languages, 'inside', records)),
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const { default: shelf } = (await import(
    `data:text/javascript,${encodeURIComponent(output[0].code)}`
  )) as { default: Shelf<View> };
  return shelf;
}

/** As JSON, where what is not there is absent, with keys in the order of the alphabet. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Where a file has everything inside, its sources come together. */
function expected({ view, details: { notes, moreSources, ...details } }: (typeof records.parts)[number], isBrief: boolean) {
  return {
    view: { ...view, sources: [...view.sources, ...moreSources] },
    details: { ...details, moreSources: [] },
    ...(!isBrief && { notes }),
  };
}

const SHELVES = [
  ...(Object.keys(TAGS) as Tag[]).map((tag) => ({ tag, module: tag, parts: records.parts })),
  { tag: 'rcp-card', module: 'rcp-directory.rcp-card', parts: records.opened },
] as const;

for (const { tag, module, parts } of SHELVES) {
  describe(`what ${module} carries, inside of a file`, () => {
    const own = parts.filter((part) => part.tag === tag);

    const check = async (languages: readonly Language[]) => {
      const shelf = await shelfInside(module, languages);
      assert.ok(typeof shelf === 'function');
      for (const part of own.filter(({ language }) => languages.includes(language))) {
        const { id, language } = part;
        const entry = await shelf(id, language);
        assert.ok(entry, id);
        const { states, ...rest }: Entry<View> = entry;
        assert.equal(inOrder(rest), inOrder(expected(part, parts === records.opened)), `${id} ${language}`);
        const named = [...codesIn(part)];
        for (const asked of new Set<Language>([language, 'en'])) {
          const table: StateTable | undefined = await states?.(asked, true);
          if (TAGS[tag].states === 'none') assert.equal(table, undefined);
          else for (const code of named) assert.equal(table?.names[code], nameOf[code]?.[asked], code);
        }
      }
      assert.equal(await shelf('constructor', languages[0] ?? 'en'), undefined);
    };

    for (const language of LANGUAGES) {
      it(`is what was view, in ${language} alone`, () => check([language]));
    }

    it('is what was view, in all languages', () => check(LANGUAGES));
  });
}

describe('what a file has inside', () => {
  it('is there at once', async () => {
    const shelf = await shelfInside('member-list', ['fr']);
    assert.ok(typeof shelf === 'function');
    const entry = await shelf('prague-process', 'fr');
    assert.ok(entry);
    assert.equal(take(entry.view), entry.view);
  });
});
