import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { setUp, type Pages } from '../support/server.js';
import {
  attributesFor,
  element,
  EVERY,
  everyElement,
  idsFor,
  kept,
  nameOf,
  nothingKept,
  openEverything,
  searchInVain,
  tags,
} from '../package/pages.js';
import { chunk, firstId, headings, held, inside, modulesOf, open, released, type Watched } from './pages.js';


const pages: Pages = {};
const { browser, server } = await setUp(pages);

function load(body: string, lang = 'en'): Promise<Watched> {
  return open(browser, server, pages, body, { lang });
}

/** What a page with one script asks for: itself, the script, and modules in any order. */
function assertAsked(asked: readonly string[], modules: readonly string[]): void {
  assert.deepEqual(asked.slice(0, 2), ['/page', '/dist/rcp-elements.js']);
  assert.deepEqual(asked.slice(2).sort(), modules.map(chunk).sort());
}

describe('the loader on a page of one tag', () => {
  for (const tag of tags) {
    for (const id of idsFor(tag)) {
      for (const lang of LANGUAGES) {
        it(`shows ${element(tag, attributesFor(tag, id))} in ${lang}, and asks for what that takes, each once`, async () => {
          const { page, said, asked } = await load(element(tag, attributesFor(tag, id)), lang);
          const [heading = ''] = await headings(page, 1);
          const name = nameOf(tag, id, lang);
          assert.ok(heading.includes(name), `"${heading}" names ${id} in ${lang}`);
          assertAsked(asked, modulesOf(tag, id, lang));
          assert.deepEqual(said, []);
          await page.close();
        });
      }
    }
  }

  it('asks for all of it before any of it is answered', async () => {
    const modules = modulesOf('rcp-card', 'prague-process', 'en');
    const { until, release } = held();
    for (const path of modules) pages[chunk(path)] = released(`chunks/${path}`, until);
    const { page, asked } = await load(element('rcp-card'));
    assertAsked(asked, modules);
    assert.equal(asked.length - 1, 5);
    release();
    await headings(page, 1);
    assertAsked(asked, modules);
    for (const path of modules) Reflect.deleteProperty(pages, chunk(path));
    await page.close();
  });

  for (const lang of LANGUAGES) {
    it(`brings a card in ${lang} in 16 kB`, () => {
      const files = modulesOf('rcp-card', 'prague-process', lang).map((path) => `chunks/${path}`);
      const sizes = ['rcp-elements.js', ...files].map(
        (path) =>
          brotliCompressSync(readFileSync(`dist/${path}`), {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
          }).length,
      );
      const sum = sizes.reduce((all, size) => all + size);
      assert.ok(sum <= 16_000, `${sum} bytes`);
    });
  }
});

describe('the loader on a page of many tags', () => {
  it('asks for each module once, however many show one record', async () => {
    const { page, said, asked } = await load(element('member-list').repeat(20));
    assert.equal((await headings(page, 20)).length, 20);
    assertAsked(asked, modulesOf('member-list', firstId('member-list'), 'en'));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('shows every tag with every record, and shares what they have in common', async () => {
    const { page, said, asked } = await load(everyElement());
    await headings(page, EVERY);
    const all = tags.flatMap((tag) => idsFor(tag).flatMap((id) => modulesOf(tag, id, 'en')));
    assertAsked(asked, [...new Set(all)]);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('asks for nothing but itself where there are none', async () => {
    const { page, asked } = await load('<p>Nothing of ours.</p>');
    assertAsked(asked, []);
    // A tag that comes afterwards shows that the loader was at work.
    await page.$eval('p', (p) => p.after(document.createElement('key-figures')));
    await inside(page, 'key-figures', '.root');
    assertAsked(asked, ['key-figures.js', 'base.js', 'key-figures/en.js']);
    await page.close();
  });
});

describe('what stands folded', () => {
  const folded = [
    'rcp-card/prague-process.en.details.js',
    'notes/en.js',
    'unfold.js',
  ].map(chunk);

  it('is asked for when a reader opens it, and not before', async () => {
    const { page, said, asked } = await load(element('rcp-card'));
    await headings(page, 1);
    const complete = asked.length;
    assert.equal(complete, 6);
    const last = Promise.all(folded.map((path) => page.waitForResponse(server.origin + path)));
    await page.$eval('>>> details.notes summary', (summary) => summary.click());
    await last;
    await inside(page, 'rcp-card', 'details.notes[open] li');
    assert.deepEqual(asked.slice(complete).sort(), folded.sort());
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('the loader keeps to itself:', () => {
  it('all tags opened and searched, it asks for modules of its release alone and keeps nothing', async () => {
    const { page, said, asked } = await load(`${everyElement()}${everyElement({ lang: 'fr', names: 'published' })}`);
    await headings(page, 2 * EVERY);
    assert.deepEqual(await kept(page), nothingKept(`${server.origin}/page`));
    assert.ok((await openEverything(page)) > 0);
    for (const tag of ['member-list', 'office-directory'] as const) {
      await searchInVain(page, tag);
    }
    assert.deepEqual(asked.slice(0, 2), ['/page', '/dist/rcp-elements.js']);
    const others = asked.slice(2).filter((path) => !/^\/dist\/chunks\/[\w./-]+\.js$/.test(path));
    assert.deepEqual(others, []);
    assert.equal(new Set(asked).size, asked.length, 'each is asked for once');
    assert.deepEqual(await kept(page), nothingKept(`${server.origin}/page`));
    assert.deepEqual(said, []);
    await page.close();
  });
});
