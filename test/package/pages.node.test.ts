/** What a browser asks for is what the report of sizes counts, no more and no less. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CARD, filesOfPage } from '../../scripts/sizes.js';
import { snippet } from '../../src/reuse/snippet.js';
import { inside, setUp, watchedPage, type Pages } from '../support/server.js';
import { html, readJson } from './pages.js';

const DIST = '/dist/';
const pages: Pages = {};
const { browser, server } = await setUp(pages);

function askedSince(start: number): string[] {
  const files = server.requests.slice(start).filter((path) => path.startsWith(DIST));
  return files.map((path) => path.slice(DIST.length)).sort();
}

describe('the report of sizes names every file', () => {
  it('that the snippet of a card asks for, each once and in two steps', async () => {
    const { code } = snippet(
      'rcp-card',
      { process: 'prague-process', lang: 'fr' },
      {
        base: server.origin + DIST,
        integrity: readJson('dist/integrity.json') as Record<string, string>,
        names: {},
      },
    );
    pages['/page'] = html('', code);
    // What the loader asks for is not answered before all of it was asked for: there is no third step.
    const [loader, ...modules] = CARD.scripts;
    let answer = () => {};
    const after = new Promise<void>((done) => (answer = done));
    for (const path of modules) {
      const headers = { 'content-type': 'text/javascript; charset=utf-8' };
      pages[DIST + path] = { body: readFileSync(`dist/${path}`, 'utf8'), headers, after };
    }
    const { page, said } = await watchedPage(browser);
    const start = server.requests.length;
    const waiting = new Set<string>(modules);
    const allAsked = new Promise<void>((done) => {
      page.on('request', (request) => {
        waiting.delete(new URL(request.url()).pathname.slice(DIST.length));
        if (waiting.size === 0) done();
      });
    });
    await page.goto(`${server.origin}/page`, { waitUntil: [] });
    await allAsked;
    assert.ok(askedSince(start).includes(loader));
    answer();
    await inside(page, 'rcp-card', '.own');
    await page.waitForNetworkIdle();
    const asked = askedSince(start);
    assert.deepEqual(asked, [...CARD.styles, ...CARD.scripts].sort());
    assert.ok(asked.length <= 8, 'each request costs the visitor a way there and back');
    assert.deepEqual(said, []);
    await page.close();
  });

  for (const [what, path, selector] of [
    ['without a search', 'embed/rcp-card/prague-process.fr.html', ['rcp-card .own']],
    ['with one', 'embed/member-list/prague-process.fr.html', ['member-list', '.own']],
  ] as const) {
    it(`that an embed page ${what} asks for`, async () => {
      const { page, said } = await watchedPage(browser);
      const start = server.requests.length;
      await page.goto(server.origin + DIST + path);
      await inside(page, ...selector);
      await page.waitForNetworkIdle();
      assert.deepEqual(askedSince(start), (await filesOfPage('dist', path)).sort());
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});
