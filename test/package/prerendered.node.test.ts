import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ALL, attributeFor, type Tag } from '../../src/records/tags.js';
import { combinations } from '../support/choose.js';
import { prerender, readRelease, recordPath } from '../support/release.js';
import { inside, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  ANOTHER_LIT,
  attributesFor,
  element,
  html,
  idsFor,
  javascript,
  namedFor,
  script,
  STRICT,
  tags,
  TRUSTED_TYPES,
} from './pages.js';
import { readAll, unfolded, upgraded } from './reading.js';

const STYLES = '<link rel="stylesheet" href="/dist/rcp-elements.css">';
const LOADER = '<script type="module" src="/dist/rcp-elements.js"></script>';
const MODES = ['light', 'shadow'] as const;
const STALE = '4711';
/** Between two contents that a frame shows at once. */
const BOTH = ' | ';

const pages: Pages = { '/another-lit.js': ANOTHER_LIT };
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

/** What each frame shows of each tag from now on, until all have loaded: the first figure of each content. */
function watchFrames(page: Page, tags: Tag[]): Promise<Record<string, string[]>> {
  return page.evaluate(
    (tags, both) =>
      new Promise<Record<string, string[]>>((done) => {
        const seen = new Map(tags.map((tag) => [tag, new Set<string>()]));
        // Asks of itself the next frame, so that none is left out.
        const watch = {
          look: () => {
            const there = [...seen].map(([tag, shownSoFar]) => {
              const host = document.querySelector(`${tag}, [data-rcp-element=${tag}]`);
              const shown = [host, host?.shadowRoot]
                .flatMap((root) => [...(root?.querySelectorAll('.root') ?? [])])
                .filter((root) => root.checkVisibility() && root.getBoundingClientRect().height > 50)
                .map((root) => root.querySelector('[part=count], [part=value]')?.textContent.trim());
              shownSoFar.add(shown.join(both));
              const isDefined = host?.matches(':defined:not([data-rcp-element], :state(loading))');
              return isDefined && host?.shadowRoot?.querySelector('.root');
            });
            if (there.every(Boolean)) done(Object.fromEntries([...seen].map(([tag, shown]) => [tag, [...shown]])));
            else requestAnimationFrame(watch.look);
          },
        };
        watch.look();
      }),
    tags,
    BOTH,
  );
}

/** The ways in which a tag stands on a page. */
const FORMS: Record<string, (tag: Tag) => string> = {
  tags: (tag) => element(tag),
  placeholders: (tag) =>
    `<div data-rcp-element="${tag}"${attributeFor(tag, idsFor(tag)[0] ?? ALL).replace(' ', ' data-')}></div>`,
};

/**
 * A third of the tags: a browser asks a server for six files at once, so that no more may be held
 * back; and all at once, opened, are more than a page can take.
 */
const THIRDS = [0, 1, 2] as const;
const someTags = (third: number) => tags.filter((_, i) => i % THIRDS.length === third);

/** What is told, and what is read, on a page that had nothing in its tags, everything closed or open. */
async function fresh(script: string, tags: Tag[], isOpen: boolean) {
  pages['/page'] = html(STYLES + script, tags.map((tag) => element(tag)).join('\n'));
  const { page } = await watchedPage(browser);
  await page.goto(`${server.origin}/page`);
  await upgraded(page);
  if (isOpen) await unfolded(page);
  const found = { told: await told(page), read: await readAll(page) };
  await page.close();
  return found;
}

describe('a page prerendered with older data', () => {
  for (const { mode, form, third } of combinations({ mode: MODES, form: Object.keys(FORMS), third: THIRDS })) {
    const some = someTags(third);
    it(`keeps it until the records are there, then replaces it whole: ${form}, ${mode}, ${some.join(', ')}`, async () => {
      let answer = () => {};
      const late = new Promise<void>((done) => (answer = done));
      const paths = some.map((tag) => `/dist/${recordOf(tag)}`);
      for (const path of paths) pages[path] = { body: readRelease(path.slice('/dist/'.length)), headers: javascript, after: late };
      pages['/page'] = await stalePage(LOADER, some.map((tag) => FORMS[form]?.(tag)).join('\n'), mode);
      const { page, said } = await watchedPage(browser);
      const asked = paths.map((path) => page.waitForRequest(server.origin + path));
      await page.goto(`${server.origin}/page`, { waitUntil: [] });
      await Promise.all(asked);
      // The elements themselves are there; a placeholder waits for all.
      if (form === 'tags') {
        await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, some);
      }
      await page.waitForSelector('>>> .root', { visible: true });
      const frames = watchFrames(page, some);
      assert.ok((await told(page)).some(isStale), 'what stood there is still told');

      answer();
      for (const [tag, seen] of Object.entries(await frames)) {
        const [old = '', current = ''] = seen;
        assert.equal(seen.length, 2, `${tag}: ${seen.join('\n')}`);
        assert.ok(isStale(old) && /\d/.test(current), `${tag}: ${seen.join('\n')}`);
        assert.ok(seen.every((text) => !text.includes(BOTH)), `${tag}: never both`);
      }
      await upgraded(page);
      const after = await told(page);
      assert.deepEqual(said, []);
      for (const path of paths) Reflect.deleteProperty(pages, path);
      await page.close();
      assert.deepEqual(after, (await fresh(LOADER, some, false)).told);
    });
  }

  for (const mode of MODES) {
    it(`is replaced whole by the standalone file, in the mode ${mode}`, async () => {
      for (const third of THIRDS) {
        const some = someTags(third);
        pages['/page'] = await stalePage(script('all.js'), some.map((tag) => element(tag)).join('\n'), mode);
        const { page, said } = await watchedPage(browser);
        await page.goto(`${server.origin}/page`);
        await upgraded(page);
        await unfolded(page);
        const found = { told: await told(page), read: await readAll(page) };
        assert.deepEqual(said, []);
        await page.close();
        assert.deepEqual(found, await fresh(script('all.js'), some, true));
        assert.ok(!JSON.stringify(found).includes(STALE));
      }
    });

    it(`keeps it where the records do not come, in the mode ${mode}`, async () => {
      const paths = tags.map((tag) => `/dist/${recordOf(tag)}`);
      for (const path of paths) pages[path] = { body: '', status: 500 };
      pages['/page'] = await stalePage(LOADER, tags.map((tag) => element(tag)).join('\n'), mode);
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      await page.waitForFunction((tags) => tags.every((tag) => document.querySelector(`${tag}:state(error)`)), {}, tags);
      assert.ok((await told(page)).some(isStale));
      for (const tag of tags) {
        await inside(page, tag, '.error');
        // In the light DOM or in a declared root.
        const { shown, message, old } = await page.$eval(tag, (host) => {
          const all = (selector: string) => [host, host.shadowRoot].flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
          const topOf = (selector: string) => all(selector)[0]?.getBoundingClientRect().top ?? 0;
          const figures = all('[part=count], [part=value]').filter((each) => each.checkVisibility());
          return {
            shown: figures.map(({ textContent }) => textContent),
            message: topOf('.error'),
            old: topOf('[part=source]'),
          };
        });
        assert.ok(shown.some(isStale), tag);
        assert.ok(message < old, `${tag}: the message stands above it`);
      }
      assert.match(said.join('\n'), /500|did not load/);
      // They can be had later.
      for (const path of paths) Reflect.deleteProperty(pages, path);
      await page.close();
    });
  }
});

describe('a prerendered page under a strict policy and Trusted Types, beside another Lit,', () => {
  const SCRIPTS = {
    'no script of ours': '',
    'the loader': LOADER,
    'a standalone file': script('all.js'),
    'the loader and a standalone file': LOADER + script('all.js'),
  };
  const scripts = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];
  for (const { mode, name, third } of combinations({ mode: MODES, name: scripts, third: THIRDS })) {
    const some = someTags(third);
    it(`breaks nothing in the mode ${mode} with ${name}: ${some.join(', ')}`, async () => {
      const body = some.flatMap((tag) => [
        ...idsFor(tag).map((id) => element(tag, attributesFor(tag, id))),
        element(tag, { ...attributesFor(tag, namedFor(tag)), lang: 'fr', names: 'published', theme: 'dark' }),
      ]);
      pages['/page'] = {
        body: await prerender(html(STYLES + script('/another-lit.js') + SCRIPTS[name], body.join('\n')), { mode }),
        headers: { 'content-security-policy': `${STRICT}; ${TRUSTED_TYPES}` },
      };
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      if (SCRIPTS[name]) {
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
});
