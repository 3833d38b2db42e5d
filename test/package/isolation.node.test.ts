import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  EVERY,
  everyElement,
  html,
  javascript,
  readJson,
  readStandalone,
  script,
  search,
  shownOn,
  STRICT,
  tags,
  TRUSTED_TYPES,
} from './pages.js';

const { version } = readJson('package.json') as { version: string };
const { edition } = readJson('data/edition.json') as { edition: string };
const COPY = { version, edition };
const OTHER = '0.0.9';

const strict = {
  // Without the policy of another Lit.
  'content-security-policy': `${STRICT}; ${TRUSTED_TYPES.replace('lit-html ', '')}`,
};

/** The text of a file as another version would have it. */
function asOtherVersion(file: string): string {
  const text = readStandalone(file);
  assert.equal(text.split(`"${version}"`).length, 2, `the version stands once in ${file}`);
  return text.replace(`"${version}"`, `"${OTHER}"`);
}

const pages: Pages = {
  '/other/all.js': { body: asOtherVersion('all.js'), headers: javascript },
  '/other/member-list.js': { body: asOtherVersion('member-list.js'), headers: javascript },
  '/foreign.js': {
    body: "customElements.define('rcp-card', class extends HTMLElement { connectedCallback() { this.textContent = 'Foreign'; } });",
    headers: javascript,
  },
};


const { browser, server } = await setUp(pages);

async function load(scripts: string[], body = everyElement(), headers: Record<string, string> = {}) {
  pages['/page'] = { body: html(scripts.map(script).join('\n'), body), headers };
  const watched = await watchedPage(browser);
  await watched.page.goto(`${server.origin}/page`);
  return watched;
}

const TWO_COPIES: Record<string, [string, string]> = {
  'the same file twice': ['all.js', 'all.js'],
  'one file at two addresses': ['/dist/standalone/all.js', '/dist/standalone/all.js?again'],
  'a file and the same in one language': ['all.js', 'member-list.fr.js'],
};

for (const [policy, headers] of Object.entries({ 'no policy': {}, 'a strict policy': strict })) {
  describe(`under ${policy}, a page with`, () => {
    for (const [what, scripts] of Object.entries(TWO_COPIES)) {
      it(`${what} works in silence, and lists both copies`, async () => {
        const { page, said } = await load(scripts, everyElement(), headers);
        await settled(page);
        assert.equal(await shownOn(page), EVERY);
        assert.deepEqual(await search(page, 'member-list', 'turkey'), ['TR']);
        assert.deepEqual(
          await page.evaluate(() => Reflect.get(globalThis, Symbol.for('rcp-elements')) as unknown),
          [COPY, COPY],
        );
        assert.deepEqual(said, []);
        await page.close();
      });
    }

    it('a file for each tag works in silence, and lists each copy', async () => {
      const { page, said } = await load(tags.map((tag) => `${tag}.js`), everyElement(), headers);
      await settled(page);
      assert.equal(await shownOn(page), EVERY);
      assert.deepEqual(
        await page.evaluate(() => Reflect.get(globalThis, Symbol.for('rcp-elements')) as unknown),
        tags.map(() => COPY),
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    for (const [what, scripts, [first, second]] of [
      ['an older copy and then ours', ['/other/member-list.js', 'member-list.js'], [OTHER, version]],
      ['ours and then an older copy', ['member-list.js', '/other/member-list.js'], [version, OTHER]],
    ] as const) {
      it(`${what} keeps the first, and warns once with both versions and a cure`, async () => {
        const body = '<member-list process="prague-process"></member-list>';
        const { page, said } = await load([...scripts], body, headers);
        await settled(page);
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(said[0] ?? '', /^warn: <member-list> is already registered/);
        for (const wanted of [first, second, edition, 'define({ prefix']) {
          assert.ok(said[0]?.includes(wanted), `"${said[0] ?? ''}" has "${wanted}"`);
        }
        const copies = await page.evaluate(
          () => Reflect.get(globalThis, Symbol.for('rcp-elements')) as unknown,
        );
        assert.deepEqual(copies, [
          { version: first, edition },
          { version: second, edition },
        ]);
        assert.equal(
          await page.evaluate(
            () => Reflect.get(customElements.get('member-list') ?? {}, 'version') as unknown,
          ),
          first,
        );
        await page.close();
      });
    }

    it('another version of every tag warns once for each, and all of them work', async () => {
      const { page, said } = await load(['/other/all.js', 'all.js'], everyElement(), headers);
      await settled(page);
      assert.deepEqual(
        said.map((line) => /^warn: <([\w-]+)> is already registered/.exec(line)?.[1]).sort(),
        tags.toSorted(),
      );
      assert.equal(await shownOn(page), EVERY);
      await page.close();
    });

    it('a foreign element called rcp-card leaves it alone, warns once, and serves the other tags', async () => {
      const { page, said } = await load(['/foreign.js', 'all.js'], everyElement(), headers);
      await page.waitForFunction(
        (others) =>
          others.every((tag) =>
            [...document.querySelectorAll(tag)].every((element) => element.shadowRoot?.querySelector('[part=source]')),
          ),
        {},
        tags.filter((tag) => tag !== 'rcp-card'),
      );
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', /^warn: <rcp-card> is already registered by another script/);
      for (const wanted of [version, edition, 'define({ prefix']) {
        assert.ok(said[0]?.includes(wanted), `"${said[0] ?? ''}" has "${wanted}"`);
      }
      assert.equal(await page.$eval('rcp-card', (card) => card.textContent), 'Foreign');
      await page.close();
    });
  });
}
