import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { EDITION, VERSION } from '../../src/records/release.js';
import { element, EVERY, everyElement, idsFor, openEverything, script, search, tags } from '../package/pages.js';
import { combinations } from '../support/choose.js';
import { messagesPath, readRelease } from '../support/release.js';
import { setUp, type Pages } from '../support/server.js';
import {
  code,
  headings,
  LOADER,
  modulesOf,
  moduleScript,
  open,
  ours,
  placeholder,
  served,
  warned,
  type Watched,
} from './pages.js';
import { skipRetries } from './retries.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html rcp-elements";
const OTHER_VERSION = '99.0.0';

const FOREIGN = code(`
  customElements.define('rcp-card', class extends HTMLElement {
    connectedCallback() { this.setAttribute('data-foreign', ''); }
    retry() { throw new Error('This is not meant for me.'); }
  });`);
const ANOTHER_LIT = code("trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });");

const pages: Pages = { '/foreign.js': FOREIGN, '/another-lit.js': ANOTHER_LIT };
const { browser, server } = await setUp(pages);
const skip = await skipRetries(browser, server, pages);

// A second place of the same release, and the release of another version: what these pages load of it.
const modules = [
  ...readdirSync('dist/chunks').filter((name) => name.endsWith('.js')).map((name) => `chunks/${name}`),
  ...tags.flatMap((tag) => idsFor(tag).flatMap((id) => modulesOf(tag, id, 'en'))),
];
for (const file of ['rcp-elements.js', ...new Set(modules)]) {
  const text = readRelease(file);
  pages[`/mirror/${file}`] = code(text);
  pages[`/other/${file}`] = code(text.replaceAll(`"${VERSION}"`, `"${OTHER_VERSION}"`));
}

function load(head: string, body: string, policy = ''): Promise<Watched> {
  return open(browser, server, pages, body, { head, policy });
}

interface Copy {
  version: string;
  edition: string;
}

/** The copies that the page lists. */
function copies(page: Page): Promise<Copy[]> {
  return page.evaluate(() => {
    const listed = globalThis as unknown as Record<symbol, { version: string; edition: string }[]>;
    return [...(listed[Symbol.for('rcp-elements')] ?? [])];
  });
}

const SECOND = {
  'at the same address': { head: LOADER, copies: 1 },
  'at an address with a query': { head: moduleScript('/dist/rcp-elements.js?ver=1'), copies: 1 },
  'at two addresses': { head: moduleScript('/mirror/rcp-elements.js'), copies: 2 },
  'and a standalone file': { head: script('all.js'), copies: 2 },
  'and two standalone files': { head: script('member-list.fr.js') + script('rcp-card.js'), copies: 3 },
};
const POLICIES = {
  'without a policy': '',
  'under a strict policy and Trusted Types': `${STRICT}; ${TRUSTED_TYPES}`,
};

describe('the loader twice', () => {
  for (const { where, order, policy } of combinations({
    where: Object.keys(SECOND) as (keyof typeof SECOND)[],
    order: ['first', 'last'],
    policy: Object.keys(POLICIES) as (keyof typeof POLICIES)[],
  })) {
    it(`${where}, ${order}, ${policy}: all tags and placeholders work, and nothing is said`, async () => {
      const second = SECOND[where];
      const head = order === 'last' ? LOADER + second.head : second.head + LOADER;
      const body = `${everyElement()}${tags.map((tag) => placeholder(tag)).join('')}`;
      const { page, said } = await load(head, body, POLICIES[policy]);
      await headings(page, EVERY + tags.length);
      await page.waitForFunction(() => !document.querySelector('[data-rcp-element]'));
      assert.deepEqual(
        await copies(page),
        Array<Copy>(second.copies).fill({ version: VERSION, edition: EDITION }),
      );
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('the loader beside another version', () => {
  it('leaves the tags to whoever came first, and says so once for each', async () => {
    const { page, said } = await load(
      LOADER + moduleScript('/other/rcp-elements.js'),
      everyElement(),
    );
    await headings(page, EVERY);
    await page.waitForFunction(
      () => (globalThis as unknown as Record<symbol, unknown[]>)[Symbol.for('rcp-elements')]?.length === 2,
    );
    await page.waitForNetworkIdle({ idleTime: 100 });
    const versions = (await copies(page)).map(({ version }) => version);
    assert.deepEqual(versions.sort(), [VERSION, OTHER_VERSION].sort());
    assert.equal(said.length, tags.length, said.join('\n'));
    for (const tag of tags) {
      const line = said.find((line) => line.includes(`<${tag}>`)) ?? '';
      assert.match(line, /^warn: /);
      for (const part of [VERSION, OTHER_VERSION, EDITION, 'Load one version only']) {
        assert.ok(line.includes(part), `"${line}" has ${part}`);
      }
    }
    await page.close();
  });
});

describe('where a foreign element is called rcp-card already', () => {
  it('the other tags work, one line says so, and it and its placeholder stay', async () => {
    const { page, said } = await load(
      `${script('/foreign.js')}${LOADER}`,
      `${element('rcp-card')}${element('rcp-card')}${placeholder('rcp-card', {}, '<p id="fallback">What the author wrote.</p>')}
        ${placeholder('key-figures')}${element('member-list')}${element('office-directory')}`,
    );
    await headings(page, 3);
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.equal((await page.$$('rcp-card[data-foreign]')).length, 2);
    assert.equal(await page.$eval('div[data-rcp-element=rcp-card] > #fallback', (found) => found.checkVisibility()), true);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /^warn: <rcp-card> is already registered by another script; .*define\(\{ prefix \}\)/);
    assert.ok(said[0]?.includes(VERSION));
    await page.close();
  });

  it('it is not asked to try again what it never tried', { skip }, async () => {
    const messages = served(messagesPath('rcp-card', 'en'));
    pages[messages] = { body: '', status: 500 };
    const { page, said } = await load(
      script('/foreign.js') + LOADER,
      element('rcp-card') + element('key-figures'),
    );
    await warned(page, said, /RCP Elements: .* did not load/);
    Reflect.deleteProperty(pages, messages);
    const answered = page.waitForResponse(server.origin + messages);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await answered;
    await headings(page, 1);
    await page.evaluate((url) => import(url).then(() => undefined), server.origin + messages);
    assert.equal(ours(said).length, 2, said.join('\n'));
    await page.close();
  });
});

describe('the loader under a strict policy', () => {
  for (const [title, head, policy] of [
    ['breaks nothing', LOADER, STRICT],
    [
      'and Trusted Types, beside another Lit that has made its policy, breaks nothing',
      script('/another-lit.js') + LOADER,
      `${STRICT}; ${TRUSTED_TYPES}`,
    ],
  ] as const) {
    it(`${title}, opened and searched`, async () => {
      const { page, said } = await load(head, everyElement() + placeholder('rcp-card', { 'data-lang': 'fr' }), policy);
      await headings(page, EVERY + 1);
      assert.ok((await openEverything(page)) > 0);
      await page.waitForFunction(() =>
        document.querySelector('rcp-card')?.shadowRoot?.querySelector('details.notes[open] li'),
      );
      for (const tag of ['member-list', 'office-directory'] as const) await search(page, tag, 'a');
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});
