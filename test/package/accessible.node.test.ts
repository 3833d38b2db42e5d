import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { prerender } from '../support/release.js';
import { setUp, watchedPage, type Pages } from '../support/server.js';
import { attributesFor, element, html, idsFor, tags } from './pages.js';

const STYLES = '<link rel="stylesheet" href="/dist/rcp-elements.css">';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

describe('a prerendered page is accessible', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  for (const [i, tag] of tags.entries()) {
    // Each mode and each language, in each scheme; which goes with which changes from tag to tag.
    const [light, shadow] = i % 2 === 0 ? (['en', 'fr'] as const) : (['fr', 'en'] as const);

    it(`${tag} without our script, light in ${light} and in a shadow root in ${shadow}`, async () => {
      const samples = (lang: string) =>
        idsFor(tag).map((id) => element(tag, { ...attributesFor(tag, id), lang })).join('\n');
      // axe takes the ground of a page for white unless the page says what it is.
      const ground = 'html { color-scheme: light dark; background: light-dark(white, black) }';
      const body = [
        '<main><h1>A page</h1>',
        await prerender(samples(light)),
        await prerender(samples(shadow), { mode: 'shadow' }),
        '</main>',
      ];
      pages['/page'] = html(`${STYLES}<style>${ground}</style>`, body.join('\n'));
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      await page.$$eval('>>> details', (all) => all.forEach((details) => (details.open = true)));
      await page.evaluate(axe);
      const found = async (scheme: 'light' | 'dark', options: RunOptions) => {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const { violations, passes } = await page.evaluate(
          (options) => (Reflect.get(globalThis, 'axe') as { run(options: RunOptions): Promise<AxeResults> }).run(options),
          options,
        );
        assert.ok(passes.some(({ id }) => id === 'color-contrast'));
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      };
      assert.deepEqual(await found('light', { rules: { 'duplicate-id': { enabled: true } }, resultTypes: ['violations'] }), []);
      // In the dark only colours are others.
      assert.deepEqual(await found('dark', { runOnly: ['color-contrast'], resultTypes: ['violations'] }), []);
      const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length, ids.join(' '));
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});
