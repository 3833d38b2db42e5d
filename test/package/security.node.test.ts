import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { ALL, type Tag } from '../../src/records/tags.js';
import { LANGUAGES, PROCESS_REGIONS, STATUSES } from '../../src/model/vocabulary.js';
import { inside, settled, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  attributeOf,
  attributesFor,
  element,
  EVERY,
  everyElement,
  html,
  idsFor,
  kept,
  nothingKept,
  openEverything,
  readJson,
  readStandalone,
  script,
  search,
  searchInVain,
  shownOn,
  tags,
} from './pages.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html rcp-elements";

/** Each attribute with the values it takes; `process` and `organization` take every id. */
const VALUES: Record<string, readonly string[]> = {
  compact: [''],
  'no-search': [''],
  'group-by': ['region', 'letter', 'none'],
  names: ['official', 'published'],
  'heading-level': ['1', '2', '3', '4', '5', '6', 'none'],
  theme: ['auto', 'light', 'dark'],
  lang: LANGUAGES,
  region: PROCESS_REGIONS,
  status: STATUSES,
};

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

const manifest = readJson('dist/custom-elements.json') as Manifest;

function attributesOf(tag: Tag): string[] {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const attributes = declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
  return attributes.map(({ name }) => name).filter((name) => name !== attributeOf(tag));
}

const javascript = { 'content-type': 'text/javascript; charset=utf-8' };
const pages: Pages = {
  '/another-lit.js': {
    body: "trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });",
    headers: javascript,
  },
};


const { browser, server } = await setUp(pages);

async function load(head: string, body: string, policy?: string) {
  pages['/page'] = {
    body: html(head, body),
    headers: policy ? { 'content-security-policy': policy } : {},
  };
  const watched = await watchedPage(browser);
  await watched.page.goto(`${server.origin}/page`);
  await settled(watched.page);
  return watched;
}

const isSearchable = (tag: Tag): boolean => attributesOf(tag).includes('no-search');

describe('under a strict content security policy', () => {
  for (const tag of tags) {
    it(`${tag} breaks nothing with any attribute, opened and searched`, async () => {
      const variants = attributesOf(tag).flatMap((name) => {
        const values = VALUES[name];
        assert.ok(values, `this test knows the values of ${name}`);
        return values.map((value) => ({ [name]: value }));
      });
      assert.ok(variants.length > 10);
      // Everything at once stands there once: many times over it is more than a page can take.
      const body = idsFor(tag).flatMap((id) =>
        [{}, ...(id === ALL && idsFor(tag).length > 1 ? [] : variants)].map((variant) =>
          element(tag, { ...attributesFor(tag, id), ...variant }),
        ),
      );
      const { page, said } = await load(script(`${tag}.js`), body.join('\n'), STRICT);
      assert.ok((await openEverything(page)) > body.length / 2);
      if (isSearchable(tag)) await search(page, tag, 'a');
      assert.equal(await shownOn(page), body.length);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

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
      const { page, said } = await load(head, everyElement(), `${STRICT}; ${TRUSTED_TYPES}`);
      assert.ok((await openEverything(page)) > 0);
      for (const tag of tags.filter(isSearchable)) await search(page, tag, 'a');
      assert.equal(await shownOn(page), EVERY);
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('a standalone file keeps to itself:', () => {
  for (const tag of tags) {
    it(`${tag}.js asks for nothing more and keeps nothing, whatever a visitor does`, async () => {
      const { page } = await watchedPage(browser);
      pages['/page'] = html(
        script(`${tag}.js`),
        `${element(tag)}${element(tag, { lang: 'fr', names: 'published' })}`,
      );
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const before = server.requests.length;
      await page.goto(`${server.origin}/page`);
      await settled(page);
      assert.deepEqual(await kept(page), nothingKept(`${server.origin}/page`));
      assert.ok((await openEverything(page)) > 0);
      if (isSearchable(tag)) {
        await searchInVain(page, tag);
      }
      await page.$eval(tag, (shown) => shown.setAttribute('heading-level', '3'));
      await inside(page, tag, 'h3[part=heading]');

      const expected = ['/page', `/dist/standalone/${tag}.js`];
      assert.deepEqual(server.requests.slice(before), expected);
      assert.deepEqual(
        asked.filter((url) => !url.endsWith('/favicon.ico')),
        expected.map((path) => server.origin + path),
      );
      assert.deepEqual(await kept(page), nothingKept(`${server.origin}/page`));
      await page.close();
    });
  }

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
