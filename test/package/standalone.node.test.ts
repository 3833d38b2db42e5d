import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { States } from '../../src/model/schema.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  element,
  everyElement,
  html,
  idsFor,
  nameOf,
  readJson,
  readProcess,
  script,
  search,
  tags,
} from './pages.js';

const { states, regions } = readJson('data/states.json') as States;
const nameInFrench = new Map(states.map(({ alpha2, names }) => [alpha2, names.fr]));

const DIALOGUE = 'un-high-level-dialogue';
const ONE_TAG = `<script src="standalone/member-list.js" defer></script><member-list process="${DIALOGUE}" lang="fr"></member-list>`;

const pages: Pages = {};
const { browser, server } = await setUp(pages);
const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-page-'));

before(() => {
  mkdirSync(join(folder, 'standalone'));
  copyFileSync('dist/standalone/member-list.js', join(folder, 'standalone/member-list.js'));
  writeFileSync(join(folder, 'page.html'), ONE_TAG);
  pages['/dist/page.html'] = ONE_TAG;
});

after(() => rmSync(folder, { recursive: true }));

/** A page of one script and its tags, loaded and filled. */
async function load(file: string, body: string, lang = 'en') {
  pages['/page'] = html(script(file), body, lang);
  const watched = await watchedPage(browser);
  await watched.page.goto(`${server.origin}/page`);
  await settled(watched.page);
  return watched;
}

function rowsShown(page: Page): Promise<string[]> {
  return page.$$eval('member-list >>> [data-row]', (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-row') ?? ''),
  );
}

function text(page: Page, selector: string): Promise<string> {
  return page.$eval(`>>> ${selector}`, (found) => found.textContent.replace(/\s+/g, ' ').trim());
}

for (const from of ['http', 'file'] as const) {
  describe(`a page with nothing but one script and one tag, from ${from}:`, () => {
    let page: Page;
    let said: string[];

    before(async () => {
      ({ page, said } = await watchedPage(browser));
      const url =
        from === 'http'
          ? `${server.origin}/dist/page.html`
          : pathToFileURL(join(folder, 'page.html')).href;
      await page.goto(url);
      await settled(page);
    });

    after(() => page.close());

    it('shows every State of the record under its official French name', async () => {
      const rows = await page.$$eval('member-list >>> [data-row]', (all) =>
        all.map((row) => [row.getAttribute('data-row'), row.textContent.trim()] as const),
      );
      const codes = (readProcess(DIALOGUE).members.items ?? []).map(({ code }) => code ?? '');
      assert.equal(rows.length, 195);
      assert.deepEqual(
        new Map(rows.toSorted()),
        new Map(codes.sort().map((code) => [code, nameInFrench.get(code)])),
      );
    });

    it('groups them in the five regions of the UN, each State in its own', async () => {
      const groups = await page.$$eval('member-list >>> [data-group]', (all) =>
        all.map((group) => ({
          heading: (group.querySelector('h3')?.textContent ?? '').replace(/\d+\s*$/, '').trim(),
          codes: [...group.querySelectorAll('[data-row]')].map(
            (row) => row.getAttribute('data-row') ?? '',
          ),
        })),
      );
      const named = regions.filter(({ level }) => level === 'region');
      assert.deepEqual(
        groups.map(({ heading }) => heading).sort(),
        named.map(({ names }) => names.fr).sort(),
      );
      for (const { heading, codes } of groups) {
        const region = named.find(({ names }) => names.fr === heading);
        for (const code of codes) {
          const state = states.find(({ alpha2 }) => alpha2 === code);
          assert.equal(state?.region, region?.m49, `${code} stands in ${heading}`);
        }
      }
    });

    it('has counts that add up', async () => {
      const counts = await page.$$eval('member-list >>> [data-group]', (groups) =>
        groups.map((group) => ({
          said: Number(group.querySelector('[part=count]')?.textContent),
          listed: group.querySelectorAll('[data-row]').length,
        })),
      );
      for (const { said, listed } of counts) assert.equal(said, listed);
      assert.equal(
        counts.reduce((sum, { said }) => sum + said, 0),
        195,
      );
      assert.match(await text(page, 'p > [part=count]'), /^195 États/);
    });

    it('finds a State by any of its names and codes', async () => {
      for (const query of ['turquie', 'turkey', 'TR', 'türkiye']) {
        const codes = await search(page, 'member-list', query);
        const shown = await rowsShown(page);
        assert.deepEqual(shown, codes, `what "${query}" leaves is what the event tells`);
        assert.ok(shown.includes('TR'), `"${query}" finds Türkiye`);
        assert.ok(!shown.includes('DE'), `"${query}" hides Allemagne`);
      }
    });

    it('finds a State by its code, typed letter by letter, when no name of it begins so', async () => {
      for (const [typed, code] of [
        ['ZA', 'ZA'],
        ['prt', 'PT'],
      ] as const) {
        const codes = await search(page, 'member-list', typed);
        assert.ok(codes.includes(code), `"${typed}" finds ${code}, not only ${codes.join(' ')}`);
      }
    });

    it('brings everything back on Escape', async () => {
      await search(page, 'member-list', 'turquie');
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        () => document.querySelector('member-list')?.shadowRoot?.querySelector('li[hidden]') === null,
      );
      assert.equal((await rowsShown(page)).length, 195);
    });

    it('says nothing in the console', () => {
      assert.deepEqual(said, []);
    });
  });
}

describe('the list of the Prague Process', () => {
  it('shows the 49 States that the source lists, says that it declares 50, and prints names as the source does when asked', async () => {
    const { page } = await load('member-list.js', element('member-list'), 'fr');
    const codes = (readProcess('prague-process').members.items ?? []).map(({ code }) => code);
    assert.equal(codes.length, 49);
    const listed = (await rowsShown(page)).filter((code) => code !== '');
    assert.deepEqual(listed.sort(), codes.sort());
    const sentence = await text(page, 'p:has(> [part=count])');
    assert.match(sentence, /^49 États membres énumérés/);
    assert.match(sentence, /50 annoncés par la source/);

    await page.$eval('member-list', (list) => list.setAttribute('names', 'published'));
    await page.waitForFunction(
      () => document.querySelector('member-list')?.shadowRoot?.querySelector('[data-row=NL]')?.textContent.trim() === 'Netherlands, The',
    );
    await page.close();
  });
});

describe('the file of all tags', () => {
  it('serves every tag at once, in the language of the page', async () => {
    const { page, said } = await load('all.js', everyElement(), 'es');
    const shown = await page.$$eval('>>> div.root', (roots) =>
      roots.map((root) => ({ lang: root.lang, heading: root.querySelector('h2[part=heading]')?.textContent })),
    );
    const named = tags.flatMap((tag) => idsFor(tag).map((id) => nameOf(tag, id, 'es')));
    assert.equal(shown.length, named.length);
    for (const [i, name] of named.entries()) {
      assert.equal(shown[i]?.lang, 'es');
      assert.ok(shown[i].heading?.includes(name), `"${shown[i].heading ?? ''}" names ${name}`);
    }
    assert.deepEqual(said, []);
    await page.close();
  });
});
