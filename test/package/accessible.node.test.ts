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

  /** Each mode with each language and with each scheme. */
  const VIEWS = [
    ['light', 'en', 'light'],
    ['light', 'fr', 'dark'],
    ['shadow', 'en', 'dark'],
    ['shadow', 'fr', 'light'],
  ] as const;
  for (const [mode, lang, scheme] of VIEWS) {
    for (const tag of tags) {
      it(`${tag} without our script, in the mode ${mode}, in ${lang}, ${scheme}`, async () => {
        const samples = idsFor(tag).map((id) => element(tag, attributesFor(tag, id)));
        // axe takes the ground of a page for white unless the page says what it is.
        const ground = 'html { color-scheme: light dark; background: light-dark(white, black) }';
        const head = `${STYLES}<style>${ground}</style>`;
        const body = `<main><h1>${lang === 'fr' ? 'Une page' : 'A page'}</h1>${samples.join('\n')}</main>`;
        pages['/page'] = await prerender(html(head, body, lang), { mode });
        const { page, said } = await watchedPage(browser);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(`${server.origin}/page`);
        await page.$$eval('>>> details', (all) => all.forEach((details) => (details.open = true)));
        await page.evaluate(axe);
        const options: RunOptions = { rules: { 'duplicate-id': { enabled: true } } };
        const { violations, passes } = await page.evaluate(
          (options) => (Reflect.get(globalThis, 'axe') as { run(options: RunOptions): Promise<AxeResults> }).run(options),
          options,
        );
        assert.ok(passes.some(({ id }) => id === 'color-contrast'));
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
          [],
        );
        const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
        assert.equal(new Set(ids).size, ids.length, ids.join(' '));
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  }
});
