/** Nothing on a page moves when an element comes late, and nothing goes when it never comes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Tag } from '../../src/records/tags.js';
import { prerender } from '../support/release.js';
import { setUp, watchedPage, type Answer, type Pages } from '../support/server.js';
import { attributesFor, element, html, idsFor, tags } from './pages.js';

const WIDTHS = [320, 768, 1280];
const LANGUAGES = ['en', 'fr', 'ar'] as const;

/** Of a page on which tags have no room, 0.52 moves. */
const MOST = 0.02;

const LOADER = '/dist/rcp-elements.js';
const head = (tag: Tag) =>
  ['rcp-elements', `sizes/${tag}`].map((name) => `<link rel="stylesheet" href="/dist/${name}.css">`).join('') +
  `<script type="module" src="${LOADER}"></script>`;

const FORMS = {
  empty: (page: string) => page,
  'with a link, as snippets have it': (page: string) =>
    page.replace(new RegExp(`(?=</(${tags.join('|')})>)`), '\n  <a href="/elsewhere">To read it</a>\n'),
  'prerendered light': (page: string) => prerender(page),
  'prerendered shadow': (page: string) => prerender(page, { mode: 'shadow' }),
};

type Form = keyof typeof FORMS;

/** What must be read where no script comes. */
const READABLE: Record<Form, string> = {
  empty: '',
  'with a link, as snippets have it': 'To read it',
  'prerendered light': 'Tchéquie',
  'prerendered shadow': 'Tchéquie',
};

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** Our tag as it stands in an article, with text before and after it. */
function article(tag: Tag, id: string, lang: string): string {
  const ours = element(tag, attributesFor(tag, id));
  return html(head(tag), `<p>Text before.</p>\n${ours}\n<p>Text after.</p><p>And more.</p>`, lang);
}

/** Opens an article whose script does not answer before `late`, and waits until it is painted. */
async function open(
  text: string | Answer,
  width: number,
  late: Promise<void>,
  status = 200,
): Promise<Page> {
  pages['/article'] = text;
  pages[LOADER] = {
    body: readFileSync('dist/rcp-elements.js', 'utf8'),
    headers: { 'content-type': 'text/javascript' },
    after: late,
    status,
  };
  const { page } = await watchedPage(browser);
  await page.setViewport({ width, height: 720 });
  await page.evaluateOnNewDocument(() => {
    const moved: [value: number, what: string][] = [];
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as unknown as LayoutShift[]) {
        moved.push([value, sources.map(({ node }) => node?.textContent?.slice(0, 30)).join()]);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      movedSoFar: () => {
        note(observer.takeRecords());
        return moved;
      },
    });
  });
  await page.goto(`${server.origin}/article`, { waitUntil: [] });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page;
}

/** Waits until the element is shown and painted; gives all that moved on the page. */
async function movedUntilShown(page: Page, tag: Tag): Promise<[value: number, what: string][]> {
  await page.waitForFunction(
    (tag) => !!document.querySelector(tag)?.shadowRoot?.adoptedStyleSheets.length &&
      !!document.querySelector(tag)?.shadowRoot?.querySelector('.root') &&
      !document.querySelector(`${tag}:state(loading)`),
    {},
    tag,
  );
  return moved(page);
}

/** All that moved on the page so far, once what was last done to it is painted. */
function moved(page: Page): Promise<[value: number, what: string][]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
    return (window as unknown as { movedSoFar: () => [number, string][] }).movedSoFar();
  });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

function sumOf(moved: readonly [value: number, what: string][]): number {
  return moved.reduce((sum, [value]) => sum + value, 0);
}

for (const [form, make] of Object.entries(FORMS)) {
  describe(`a page with a tag, ${form}`, () => {
    for (const tag of tags) {
      for (const [i, language] of LANGUAGES.entries()) {
        const id = idsFor(tag)[i] ?? idsFor(tag)[0] ?? '';
        it(`stands still when the script of ${tag} comes late: ${id}, ${language}`, async () => {
          const text = await make(article(tag, id, language));
          for (const width of WIDTHS) {
            let come = () => {};
            const page = await open(text, width, new Promise((done) => (come = done)));
            come();
            const shifts = await movedUntilShown(page, tag);
            assert.ok(sumOf(shifts) <= MOST, `${width} px: ${JSON.stringify(shifts)}`);
            await page.close();
          }
        });
      }
    }

    it('stands still when the script comes half a second late', async () => {
      const text = await make(article('key-figures', 'icmpd', 'fr'));
      const late = new Promise<void>((done) => setTimeout(done, 500));
      const page = await open(text, 320, late);
      const shifts = await movedUntilShown(page, 'key-figures');
      assert.ok(sumOf(shifts) <= MOST, JSON.stringify(shifts));
      await page.close();
    });
  });
}

describe('a placeholder', () => {
  const INSIDE: Record<string, string> = {
    'with a link, as snippets have it': '\n  <a href="/elsewhere">To read it</a>\n',
    'prerendered light': '',
    'prerendered shadow': '',
  };

  for (const [form, inside] of Object.entries(INSIDE)) {
    it(`stands still when it becomes the element: ${form}`, async () => {
      const make = FORMS[form as Form];
      for (const [page, placeholder] of Object.entries({ en: ' data-lang="fr"', fr: '' })) {
        const ours = `<div data-rcp-element="key-figures" data-organization="iom"${placeholder}>${inside}</div>`;
        const text = await make(html(head('key-figures'), `<p>Before.</p>${ours}<p>After.</p>`, page));
        for (const width of WIDTHS) {
          let come = () => {};
          const opened = await open(text, width, new Promise((done) => (come = done)));
          come();
          const shifts = await movedUntilShown(opened, 'key-figures');
          assert.ok(sumOf(shifts) <= MOST, `${page}, ${width} px: ${JSON.stringify(shifts)}`);
          await opened.close();
        }
      }
    });
  }
});

describe('a size that is reserved', () => {
  const high = (page: Page) => page.$eval('rcp-card', (card) => card.getBoundingClientRect().height);

  it('is that of English where the element will show English', async () => {
    const heights = [];
    for (const language of ['en', 'de']) {
      const page = await open(article('rcp-card', 'apc', language), 1280, new Promise(() => {}));
      heights.push(await high(page));
      await page.close();
    }
    assert.ok((heights[0] ?? 0) > 100);
    assert.equal(heights[0], heights[1]);
  });

  it('is none beside what a declared root shows, also while the script never answers', async () => {
    const compact = article('rcp-card', 'prague-process', 'en').replace('<rcp-card', '<rcp-card compact');
    const page = await open(await prerender(compact, { mode: 'shadow' }), 1280, new Promise(() => {}));
    const needed = await page.$eval('rcp-card >>> .root', (root) => root.getBoundingClientRect().height);
    assert.ok(needed > 100);
    assert.equal(await high(page), needed);
    await page.close();
  });

  it('gives way to one that the page itself sets', async () => {
    const own = article('rcp-card', 'apc', 'en').replace('</head>', '<link rel="stylesheet" href="/own.css"></head>');
    pages['/own.css'] = { body: 'body rcp-card:not(#none) { min-block-size: 77px }', headers: { 'content-type': 'text/css' } };
    const page = await open(own, 1280, new Promise(() => {}));
    assert.equal(await high(page), 77);
    await page.close();
  });
});

describe('a page whose script does not come', () => {
  for (const [form, make] of Object.entries(FORMS)) {
    it(`stands still, and what is on it can be read, while the script never answers: ${form}`, async () => {
      const text = await make(article('member-list', 'prague-process', 'fr'));
      for (const width of WIDTHS) {
        const page = await open(text, width, new Promise(() => {}));
        assert.deepEqual(await moved(page), []);
        assert.ok((await readable(page)).includes(READABLE[form as Form]));
        await page.close();
      }
    });

    it(`stands still, and what is on it can be read, where the script is not found: ${form}`, async () => {
      const text = await make(article('member-list', 'prague-process', 'fr'));
      for (const width of WIDTHS) {
        const page = await open(text, width, Promise.resolve(), 404);
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.deepEqual(await moved(page), []);
        assert.ok((await readable(page)).includes(READABLE[form as Form]));
        await page.close();
      }
    });

    it(`stands still, and what is on it can be read, where a policy blocks the script: ${form}`, async () => {
      const body = await make(article('member-list', 'prague-process', 'fr'));
      const headers = { 'content-security-policy': "script-src 'none'" };
      for (const width of WIDTHS) {
        const page = await open({ body, headers }, width, Promise.resolve());
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.equal(await page.evaluate(() => customElements.get('member-list') === undefined), true);
        assert.deepEqual(await moved(page), []);
        assert.ok((await readable(page)).includes(READABLE[form as Form]));
        await page.close();
      }
    });
  }

  /** What a reader can read of the tag, in it or in its declared shadow root. */
  function readable(page: Page): Promise<string> {
    return page.$eval('member-list', (list) => {
      const shown = (list.shadowRoot ?? list).querySelector<HTMLElement>('.root, a');
      return shown?.checkVisibility() ? shown.innerText : '';
    });
  }
});
