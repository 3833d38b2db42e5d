import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { embedPages, samples } from '../embed/embed-pages.js';
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
import { chosenBy } from '../support/choose.js';
import { chunkPath, detailsPath, messagesPath } from '../support/release.js';
import { setUp, type Pages } from '../support/server.js';
import { assertAsked, firstId, headings, held, inside, modulesOf, open, released, served, type Watched } from './pages.js';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

function load(body: string, lang = 'en'): Promise<Watched> {
  return open(browser, server, pages, body, { lang });
}

describe('the loader on a page of one tag', () => {
  it('has what it takes for every record in every language', () => {
    for (const { tag, id, language } of embedPages) {
      for (const path of modulesOf(tag, id, language)) assert.ok(existsSync(`dist/${path}`), path);
    }
  });

  for (const { tag, id, language } of samples) {
    const written = element(tag, attributesFor(tag, id));
    it(`shows ${written} in ${language}, and asks for what that takes, each once (${chosenBy})`, async () => {
      const { page, said, asked } = await load(written, language);
      const [heading = ''] = await headings(page, 1);
      const name = nameOf(tag, id, language);
      assert.ok(heading.includes(name), `"${heading}" names ${id} in ${language}`);
      assertAsked(asked, modulesOf(tag, id, language));
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('asks for all of it before any of it is answered', async () => {
    const modules = modulesOf('rcp-card', 'prague-process', 'en');
    const { until, release } = held();
    for (const path of modules) pages[served(path)] = released(path, until);
    const { page, asked } = await load(element('rcp-card'));
    assertAsked(asked, modules);
    release();
    await headings(page, 1);
    assertAsked(asked, modules);
    for (const path of modules) Reflect.deleteProperty(pages, served(path));
    await page.close();
  });

  for (const lang of LANGUAGES) {
    it(`brings a card in ${lang} in 19 kB`, () => {
      const sizes = ['rcp-elements.js', ...modulesOf('rcp-card', 'prague-process', lang)].map(
        (path) =>
          brotliCompressSync(readFileSync(`dist/${path}`), {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
          }).length,
      );
      const sum = sizes.reduce((all, size) => all + size);
      assert.ok(sum <= 19_000, `${sum} bytes`);
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

  for (const lang of LANGUAGES) {
    it(`shows every tag with many records in ${lang}, and shares what they have in common`, async () => {
      const { page, said, asked } = await load(everyElement(), lang);
      const views = tags.flatMap((tag) => idsFor(tag).map((id) => ({ tag, id })));
      const shown = await headings(page, EVERY);
      for (const [i, { tag, id }] of views.entries()) {
        assert.ok(shown[i]?.includes(nameOf(tag, id, lang)), `"${shown[i] ?? ''}" names ${id}`);
      }
      assertAsked(asked, views.flatMap(({ tag, id }) => modulesOf(tag, id, lang)));
      assert.equal(new Set(asked).size, asked.length, 'each is asked for once');
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('asks for nothing but itself where there are none', async () => {
    const { page, asked } = await load('<p>Nothing of ours.</p>');
    assertAsked(asked, []);
    // A tag that comes afterwards shows that the loader was at work.
    await page.$eval('p', (p) => p.after(document.createElement('key-figures')));
    await inside(page, 'key-figures', '.root');
    assertAsked(asked, [chunkPath('key-figures'), chunkPath('base'), messagesPath('key-figures', 'en')]);
    await page.close();
  });
});

describe('the details of a record', () => {
  it('are asked for when a reader opens something, and not before', async () => {
    const { page, said, asked } = await load(element('rcp-card'));
    await headings(page, 1);
    const complete = asked.length;
    assertAsked(asked, modulesOf('rcp-card', 'prague-process', 'en'));
    await page.$eval('>>> details.notes summary', (summary) => summary.click());
    await inside(page, 'rcp-card', 'details.notes[open] li');
    const details = detailsPath('rcp-card', 'prague-process', 'en');
    const wanted = [details, chunkPath('note-list.content')].map(served);
    assert.deepEqual(asked.slice(complete).sort(), wanted.sort());
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
    const others = asked.slice(2).filter((path) => !/^\/dist\/[\w./-]+\.js$/.test(path));
    assert.deepEqual(others, []);
    assert.equal(new Set(asked).size, asked.length, 'each is asked for once');
    assert.deepEqual(await kept(page), nothingKept(`${server.origin}/page`));
    assert.deepEqual(said, []);
    await page.close();
  });
});
