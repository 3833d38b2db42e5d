import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../../src/records/tags.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { attributeOf, attributesFor, element, html, readStandalone, script, tags, viewsFor } from './pages.js';

const FALLBACK = '<p id="fallback">What the author wrote, with <a href="/elsewhere">a link</a>.</p>';
const javascript = { 'content-type': 'text/javascript; charset=utf-8' };

const pages: Pages = { '/never.js': { body: '', after: new Promise(() => {}) } };
const { browser, server } = await setUp(pages);

function isVisible(page: Page): Promise<boolean> {
  return page.$eval(
    '#fallback',
    (fallback) =>
      fallback.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      fallback.getBoundingClientRect().height >= 10 &&
      (fallback as HTMLElement).innerText === 'What the author wrote, with a link.',
  );
}

describe('what stands inside a tag', () => {
  for (const tag of tags) {
    const body = element(tag, {}, FALLBACK);

    it(`is shown where the script of ${tag} is not found`, async () => {
      pages['/page'] = html(script('/no-such-file.js'), body);
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      assert.match(said.join('\n'), /404/);
      assert.ok(await isVisible(page));
      await page.close();
    });

    it(`is shown where a policy blocks the script of ${tag}`, async () => {
      pages['/page'] = {
        body: html(script(`${tag}.js`), body),
        headers: { 'content-security-policy': "script-src 'none'" },
      };
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      assert.match(said.join('\n'), /violation of script-src/);
      assert.ok(await isVisible(page));
      await page.close();
    });

    it(`is shown while the script of ${tag} never answers`, async () => {
      pages['/page'] = html(script('/never.js'), body);
      const { page } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`, { waitUntil: [] });
      await page.waitForSelector('#fallback', { visible: true });
      assert.ok(server.requests.includes('/never.js'));
      assert.ok(await isVisible(page));
      await page.close();
    });

    it(`goes when ${tag} has its record, with no frame in which neither is shown`, async () => {
      let answer = () => {};
      const late = new Promise<void>((done) => (answer = done));
      pages['/late.js'] = { body: readStandalone(`${tag}.js`), headers: javascript, after: late };
      pages['/page'] = html(script('/late.js'), body);
      const { page } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`, { waitUntil: [] });
      await page.waitForSelector('#fallback', { visible: true });
      const frames = page.evaluate(
        (tag) =>
          new Promise<string[]>((done) => {
            const seen: string[] = [];
            const host = document.querySelector(tag);
            const watch = () => {
              const fallback = document.querySelector('#fallback')?.checkVisibility();
              const record = host?.shadowRoot?.querySelector('[part=source]')?.checkVisibility();
              seen.push([fallback && 'fallback', record && 'record'].filter(Boolean).join(' and '));
              if (record) done(seen);
              else requestAnimationFrame(watch);
            };
            watch();
          }),
        tag,
      );
      answer();
      const seen = new Set(await frames);
      assert.deepEqual(seen, new Set(['fallback', 'record']));
      await page.close();
    });

    if ('attribute' in TAGS[tag]) it(`stays, below a message, where ${tag} has nothing to show`, async () => {
      const unknown = element(tag, { [attributeOf(tag)]: 'no-such-id' }, FALLBACK);
      pages['/page'] = html(script(`${tag}.js`), unknown);
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      await settled(page);
      assert.match(await page.$eval('>>> .error', (error) => error.textContent), /no-such-id/);
      assert.ok(await isVisible(page));
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('the first content', () => {
  for (const tag of tags) {
    it(`of ${tag} needs no Intl object`, async () => {
      const body = viewsFor(tag).flatMap(({ id, language }) =>
        ['official', 'published'].map((names) =>
          element(tag, { ...attributesFor(tag, id), lang: language, names }),
        ),
      );
      pages['/page'] = html(script(`${tag}.js`), body.join('\n'));
      const { page } = await watchedPage(browser);
      await page.evaluateOnNewDocument(() => {
        const made: string[] = [];
        const atLoad: string[][] = [];
        Object.assign(globalThis, { made, atLoad });
        addEventListener('rcp-load', () => atLoad.push([...made]));
        for (const name of Object.getOwnPropertyNames(Intl)) {
          const original: unknown = Reflect.get(Intl, name);
          if (typeof original !== 'function' || original.prototype === undefined) continue;
          const counted = new Proxy(original, {
            apply(target, self, args: unknown[]): unknown {
              made.push(name);
              return Reflect.apply(target, self, args);
            },
            construct(target, args: unknown[], newTarget): object {
              made.push(name);
              return Reflect.construct(target, args, newTarget) as object;
            },
          });
          Object.defineProperty(Intl, name, { value: counted });
        }
        // The ways to one that do not name it.
        for (const [owner, method] of [
          [String.prototype, 'localeCompare'],
          [Number.prototype, 'toLocaleString'],
          [Date.prototype, 'toLocaleString'],
          [Date.prototype, 'toLocaleDateString'],
        ] as const) {
          const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
          Object.defineProperty(owner, method, {
            value(this: unknown, ...args: unknown[]) {
              made.push(method);
              return Reflect.apply(original, this, args);
            },
          });
        }
      });
      await page.goto(`${server.origin}/page`);
      await page.waitForFunction(
        (count) => (Reflect.get(globalThis, 'atLoad') as unknown[]).length === count,
        {},
        body.length,
      );
      const atLoad = await page.evaluate(() => Reflect.get(globalThis, 'atLoad') as string[][]);
      assert.deepEqual(
        atLoad,
        body.map(() => []),
      );
      const counts = await page.evaluate(() => {
        new Intl.NumberFormat('en').format(1);
        return Reflect.get(globalThis, 'made') as string[];
      });
      assert.deepEqual(counts, ['NumberFormat'], 'the counter counts');
      await page.close();
    });
  }
});
