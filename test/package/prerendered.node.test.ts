import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ALL, attributeFor, type Tag } from '../../src/records/tags.js';
import { prerender, readRelease, recordPath } from '../support/release.js';
import { inside, setUp, watchedPage, type Answer, type Pages } from '../support/server.js';
import { attributesFor, element, html, idsFor, namedFor, script, tags } from './pages.js';
import { readAll, unfolded, upgraded } from './reading.js';

const STYLES = '<link rel="stylesheet" href="/dist/rcp-elements.css">';
const LOADER = '<script type="module" src="/dist/rcp-elements.js"></script>';
const MODES = ['light', 'shadow'] as const;
const STALE = '4711';
/** Between two contents that a frame shows at once. */
const BOTH = ' | ';

const javascript = { 'content-type': 'text/javascript; charset=utf-8' };

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** A page as prerendered with older data: every number of members, offices and figures was another. */
async function stalePage(head: string, body: string, mode: (typeof MODES)[number]): Promise<string> {
  const page = await prerender(html(STYLES + head, body), { mode });
  let changed = 0;
  const stale = page.replace(
    /(part="(?:count|value)"[^>]*>(?:<span class="qualifier">[^<]*<\/span>)?[^<\d]*)\d+/g,
    (_, before: string) => `${before}${STALE}${changed++ || ''}`,
  );
  assert.ok(changed > 0, 'there is a figure to change');
  return stale;
}

/** Everything that assistive technology is told, as one text per node. */
async function told(page: Page): Promise<string[]> {
  const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value !== 'RootWebArea')
    .map(({ role, name, value }) => [role?.value, name?.value, value?.value].join(' '));
}

const isStale = (text: string) => text.includes(STALE);

/** The file of what `element(tag)` shows. */
function recordOf(tag: Tag): string {
  return recordPath(tag, idsFor(tag)[0] ?? ALL, 'en');
}

/** What each frame shows from now on, until the element has loaded: the first figure of each content. */
function watchFrames(page: Page): Promise<string[]> {
  return page.evaluate(
    (ours, both) =>
      new Promise<string[]>((done) => {
        const seen: string[] = [];
        // Asks of itself the next frame, so that none is left out.
        const watch = {
          look: () => {
            const host = document.querySelector(ours);
            const shown = [host, host?.shadowRoot]
              .flatMap((root) => [...(root?.querySelectorAll('.root') ?? [])])
              .filter((root) => root.checkVisibility() && root.getBoundingClientRect().height > 50)
              .map((root) => root.querySelector('[part=count], [part=value]')?.textContent.trim());
            seen.push(shown.join(both));
            const isThere = host?.matches(':defined:not([data-rcp-element], :state(loading))');
            if (isThere && host?.shadowRoot?.querySelector('.root')) done(seen);
            else requestAnimationFrame(watch.look);
          },
        };
        watch.look();
      }),
    `${tags.join()},[data-rcp-element]`,
    BOTH,
  );
}

/** The ways in which a tag stands on a page. */
const FORMS: Record<string, (tag: Tag) => string> = {
  'the tag': (tag) => element(tag),
  'a placeholder': (tag) =>
    `<div data-rcp-element="${tag}"${attributeFor(tag, idsFor(tag)[0] ?? ALL).replace(' ', ' data-')}></div>`,
};

for (const mode of MODES) {
  describe(`a page prerendered with older data, in the mode ${mode},`, () => {
    for (const tag of tags) {
      for (const [form, written] of Object.entries(FORMS)) {
        it(`keeps it for ${form} ${tag} until the record is there, then replaces it whole`, async () => {
          let answer = () => {};
          const path = recordOf(tag);
          const late: Answer = { body: readRelease(path), headers: javascript, after: new Promise<void>((done) => (answer = done)) };
          pages['/page'] = await stalePage(LOADER, written(tag), mode);
          pages[`/dist/${path}`] = late;
          const { page, said } = await watchedPage(browser);
          await page.goto(`${server.origin}/page`, { waitUntil: [] });
          await page.waitForSelector('>>> .root', { visible: true });
          const frames = watchFrames(page);
          // The element itself is there, but for a placeholder, which waits for all.
          if (form === 'the tag') {
            await page.waitForFunction((tag) => customElements.get(tag) !== undefined, {}, tag);
          }
          await page.waitForFunction(() => performance.getEntriesByType('resource').length > 2);
          const before = await told(page);
          assert.ok(before.some(isStale), 'what stood there is still told');

          answer();
          const seen = new Set(await frames);
          assert.equal(seen.size, 2, [...seen].join('\n'));
          const [old = '', fresh = ''] = seen;
          assert.ok(isStale(old) && /\d/.test(fresh), [...seen].join('\n'));
          assert.ok([...seen].every((text) => !text.includes(BOTH)), 'never both');
          await upgraded(page);
          const after = await told(page);
          assert.deepEqual(after.filter(isStale), []);
          assert.deepEqual(said, []);

          // Told is what a page tells that had nothing there.
          pages[`/dist/${path}`] = { body: readRelease(path), headers: javascript };
          pages['/page'] = html(STYLES + LOADER, element(tag));
          await page.goto(`${server.origin}/page`);
          await upgraded(page);
          assert.deepEqual(after, await told(page));
          await page.close();
        });
      }

      it(`is replaced whole by the standalone file of ${tag}`, async () => {
        pages['/page'] = await stalePage(script(`${tag}.js`), element(tag), mode);
        const { page, said } = await watchedPage(browser);
        await page.goto(`${server.origin}/page`);
        await upgraded(page);
        await unfolded(page);
        const after = await told(page);
        assert.deepEqual(after.filter(isStale), []);
        const reading = await readAll(page);
        assert.ok(!JSON.stringify(reading).includes(STALE));
        pages['/page'] = html(STYLES + script(`${tag}.js`), element(tag));
        await page.goto(`${server.origin}/page`);
        await upgraded(page);
        await unfolded(page);
        assert.deepEqual(after, await told(page));
        assert.deepEqual(reading, await readAll(page));
        assert.deepEqual(said, []);
        await page.close();
      });

      it(`keeps it where the record of ${tag} does not come`, async () => {
        pages['/page'] = await stalePage(LOADER, element(tag), mode);
        pages[`/dist/${recordOf(tag)}`] = { body: '', status: 500 };
        const { page, said } = await watchedPage(browser);
        await page.goto(`${server.origin}/page`);
        await page.waitForFunction((tag) => document.querySelector(`${tag}:state(error)`), {}, tag);
        await inside(page, tag, '.error');
        const shown = await page.$$eval('>>> [part=count], >>> [part=value]', (all) =>
          all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent),
        );
        assert.ok(shown.length > 0 && shown.some(isStale));
        assert.ok((await told(page)).some(isStale));
        const top = (selector: string) =>
          page.$eval(`>>> ${selector}`, (found) => found.getBoundingClientRect().top);
        const [message, old] = [await top('.error'), await top('[part=source]')];
        assert.ok(message < old, 'the message stands above it');
        assert.match(said.join('\n'), /500|did not load/);

        // It can be had later.
        Reflect.deleteProperty(pages, `/dist/${recordOf(tag)}`);
        await page.close();
      });
    }
  });
}

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html rcp-elements";

describe('a prerendered page under a strict policy and Trusted Types, beside another Lit,', () => {
  before(() => {
    pages['/another-lit.js'] = {
      body: "trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });",
      headers: javascript,
    };
  });

  const SCRIPTS: Record<string, (tag: Tag) => string> = {
    'no script of ours': () => '',
    'the loader': () => LOADER,
    'its standalone file': (tag) => script(`${tag}.js`),
    'the loader and a standalone file': () => LOADER + script('all.js'),
  };
  for (const mode of MODES) {
    for (const [name, scripts] of Object.entries(SCRIPTS)) {
      // A page for each tag: all at once are more than a page can take.
      for (const tag of tags) {
        it(`breaks nothing of ${tag} in the mode ${mode} with ${name}`, async () => {
          const body = [
            ...idsFor(tag).map((id) => element(tag, attributesFor(tag, id))),
            element(tag, { ...attributesFor(tag, namedFor(tag)), lang: 'fr', names: 'published', theme: 'dark' }),
          ];
          const ours = scripts(tag);
          pages['/page'] = {
            body: await prerender(html(STYLES + script('/another-lit.js') + ours, body.join('\n')), { mode }),
            headers: { 'content-security-policy': `${STRICT}; ${TRUSTED_TYPES}` },
          };
          const { page, said } = await watchedPage(browser);
          await page.goto(`${server.origin}/page`);
          if (ours) {
            await upgraded(page);
            await unfolded(page);
          }
          const readings = await readAll(page);
          assert.equal(readings.length, body.length);
          for (const { headings, text } of readings) assert.ok(headings.length > 0 && text.length > 100);
          assert.deepEqual(said, []);
          await page.close();
        });
      }
    }
  }
});
