/** The code that `rcp-elements snippet` prints, pasted into a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LOADER_TARGETS, snippet } from '../../src/reuse/snippet.js';
import { chunkPath, messagesPath, readRelease, recordPath } from '../support/release.js';
import { inside, settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { attributesFor, html, readJson, tags } from './pages.js';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

function codeFor(tag: (typeof tags)[number], options: Partial<Parameters<typeof snippet>[2]> = {}) {
  const { code, notes } = snippet(
    tag,
    { ...attributesFor(tag), lang: 'fr' },
    {
      base: `${server.origin}/dist/`,
      integrity: readJson('dist/integrity.json') as Record<string, string>,
      names: {},
      ...options,
    },
  );
  return { code, notes };
}

describe('a pasted snippet', () => {
  for (const target of LOADER_TARGETS) {
    it(`shows each element, checks every file it names, and says nothing: ${target}`, async () => {
      const codes = tags.map((tag) => codeFor(tag, { target }));
      const notes = codes.flatMap(({ notes }) => notes);
      assert.ok(!notes.some((note) => note.includes('integrity')), notes.join());
      pages['/page'] = html('', codes.map(({ code }) => code).join('\n'));
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      for (const tag of tags) {
        await inside(page, tag, '.own');
        assert.equal(await page.$eval(`${tag} >>> .root`, (root) => (root as HTMLElement).lang), 'fr', tag);
      }
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('works with its import map, and asks for each file once', async () => {
    pages['/page'] = html('', codeFor('rcp-card', { importMap: true }).code);
    const { page, said } = await watchedPage(browser);
    const before = server.requests.length;
    await page.goto(`${server.origin}/page`);
    await settled(page);
    assert.deepEqual(said, []);
    const requests = server.requests.slice(before + 1);
    assert.deepEqual(requests.toSorted(), [...new Set(requests)].sort());
    assert.equal(requests.filter((path) => path.endsWith('.js')).length, 5);
    await page.close();
  });

  for (const path of [
    'rcp-elements.js',
    chunkPath('base'),
    messagesPath('rcp-card', 'fr'),
    recordPath('rcp-card', 'prague-process', 'fr'),
  ]) {
    it(`has the browser refuse ${path} with one byte changed, and shows its link`, async () => {
      pages[`/dist/${path}`] = { body: `${readRelease(path)} `, headers: { 'content-type': 'text/javascript' } };
      pages['/page'] = html('', codeFor('rcp-card', { importMap: true }).code);
      const { page, said } = await watchedPage(browser);
      const refused = new Promise<void>((done) => {
        page.on('console', (message) => {
          if (message.text().includes('integrity')) done();
        });
      });
      await page.goto(`${server.origin}/page`);
      await refused;
      assert.match(said.join('\n'), new RegExp(path.replaceAll('.', '\\.')));
      assert.equal(
        await page.$eval('rcp-card a', (link) => link.checkVisibility() && link.textContent),
        'prague-process',
      );
      Reflect.deleteProperty(pages, `/dist/${path}`);
      await page.close();
    });
  }

  it('as an iframe gets the height of what it shows', async () => {
    pages['/page'] = html('', codeFor('key-figures', { target: 'iframe' }).code);
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`);
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height);
    const { given, needed } = await page.$eval('iframe', (frame) => ({
      given: frame.clientHeight,
      needed: frame.contentDocument?.documentElement.scrollHeight,
    }));
    assert.equal(given, needed);
    assert.deepEqual(said, []);
    await page.close();
  });
});
