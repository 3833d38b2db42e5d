import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  ANOTHER_LIT,
  element,
  EVERY,
  everyElement,
  html,
  isSearchable,
  javascript,
  openEverything,
  readJson,
  readStandalone,
  script,
  search,
  shownOn,
  STRICT,
  tags,
  TRUSTED_TYPES,
} from './pages.js';

const pages: Pages = { '/another-lit.js': ANOTHER_LIT };
const { browser, server } = await setUp(pages);

describe('under a strict content security policy', () => {
  it('the demo works with each of its controls', async () => {
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/demo/`);
    await settled(page);
    const controls = await page.$$('form select, form input');
    assert.ok(controls.length > 20);
    for (const control of controls) {
      const values = await control.evaluate((control) =>
        control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => value) : [],
      );
      for (const value of values) await control.select(value);
      if (values.length > 0) await control.select(values[0] ?? '');
      else await control.evaluate((checkbox) => (checkbox as HTMLInputElement).click());
    }
    assert.ok((await openEverything(page)) > 0);
    // With everything clicked once, "no-search" is set: a second click brings the field back.
    await page.$$eval('[name=no-search]', (found) => found.forEach((box) => (box as HTMLElement).click()));
    for (const tag of tags.filter(isSearchable)) await search(page, tag, 'a');
    assert.equal(await shownOn(page), tags.length);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('under Trusted Types, beside another Lit that has made its policy', () => {
  for (const copies of [['all.js'], ['all.js', 'member-list.fr.js']]) {
    it(`${copies.length} of our copies work`, async () => {
      const head = [script('/another-lit.js'), ...copies.map(script)].join('\n');
      pages['/page'] = {
        body: html(head, everyElement()),
        headers: { 'content-security-policy': `${STRICT}; ${TRUSTED_TYPES}` },
      };
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      await settled(page);
      assert.ok((await openEverything(page)) > 0);
      for (const tag of tags.filter(isSearchable)) await search(page, tag, 'a');
      assert.equal(await shownOn(page), EVERY);
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('a standalone file', () => {
  for (const file of readdirSync('dist/standalone')) {
    it(`${file} is a classic script without any import`, () => {
      const kinds = new Set<string>();
      JSON.stringify(parseAst(readStandalone(file)), (key, value: unknown) => {
        if (key === 'type') kinds.add(String(value));
        return typeof value === 'bigint' ? String(value) : value;
      });
      assert.ok(kinds.has('CallExpression'));
      assert.deepEqual(
        [...kinds].filter((kind) => /^(Import|Export|MetaProperty)/.test(kind)),
        [],
      );
    });
  }
});

describe('integrity.json', () => {
  const integrity = readJson('dist/integrity.json') as Record<string, string>;

  it('has the hash of every other published file', () => {
    const published = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length))
      .filter((file) => file !== 'integrity.json');
    assert.deepEqual(
      integrity,
      Object.fromEntries(
        published.map((file) => {
          const hash = createHash('sha384').update(readFileSync(join('dist', file)));
          return [file, `sha384-${hash.digest('base64')}`];
        }),
      ),
    );
  });

  it('makes a browser take a file as it is, and refuse it with one byte changed', async () => {
    const text = readStandalone('member-list.js');
    const changed = `${text.slice(0, -1)}${text.endsWith('\n') ? ' ' : '\n'}`;
    pages['/same.js'] = { body: text, headers: javascript };
    pages['/changed.js'] = { body: changed, headers: javascript };
    const { page, said } = await watchedPage(browser);
    for (const [src, defined] of [
      ['/same.js', true],
      ['/changed.js', false],
    ] as const) {
      pages['/page'] = html(
        `<script src="${src}" integrity="${integrity['standalone/member-list.js'] ?? ''}" defer></script>`,
        element('member-list'),
      );
      await page.goto(`${server.origin}/page`);
      assert.equal(
        await page.evaluate(() => customElements.get('member-list') !== undefined),
        defined,
        src,
      );
    }
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /integrity/);
    await page.close();
  });
});
