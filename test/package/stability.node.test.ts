/** Nothing on a page moves when an element comes late, and nothing goes when it never comes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Tag } from '../../src/records/tags.js';
import { combinations } from '../support/choose.js';
import { prerender, readRelease } from '../support/release.js';
import { setUp, watchedPage, type Answer, type Pages } from '../support/server.js';
import { attributesFor, element, html, idsFor, nameOf, tags } from './pages.js';

const WIDTHS = [320, 768, 1280] as const;
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
const forms = Object.keys(FORMS) as Form[];

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** What is shown in a language: not the same in each. */
function idIn(tag: Tag, language: (typeof LANGUAGES)[number]): string {
  return idsFor(tag)[LANGUAGES.indexOf(language)] ?? idsFor(tag)[0] ?? '';
}

/** Our tag as it stands in an article, with text before and after it. */
async function article(form: Form, tag: Tag, id: string, language: string): Promise<string> {
  const ours = element(tag, attributesFor(tag, id));
  return FORMS[form](html(head(tag), `<p>Text before.</p>\n${ours}\n<p>Text after.</p><p>And more.</p>`, language));
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
    body: readRelease('rcp-elements.js'),
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

describe('a page stands still', () => {
  for (const { form, tag, language, width } of combinations({ form: forms, tag: tags, language: LANGUAGES, width: WIDTHS })) {
    const id = idIn(tag, language);
    it(`when the script of ${tag} comes late: ${form}, ${id}, ${language}, ${width} px`, async () => {
      let come = () => {};
      const page = await open(await article(form, tag, id, language), width, new Promise((done) => (come = done)));
      come();
      const shifts = await movedUntilShown(page, tag);
      assert.ok(sumOf(shifts) <= MOST, JSON.stringify(shifts));
      await page.close();
    });
  }

  for (const form of forms) {
    it(`when the script comes half a second late: ${form}`, async () => {
      const late = new Promise<void>((done) => setTimeout(done, 500));
      const page = await open(await article(form, 'key-figures', 'icmpd', 'fr'), 320, late);
      const shifts = await movedUntilShown(page, 'key-figures');
      assert.ok(sumOf(shifts) <= MOST, JSON.stringify(shifts));
      await page.close();
    });
  }
});

describe('a placeholder', () => {
  const INSIDE: Partial<Record<Form, string>> = {
    'with a link, as snippets have it': '\n  <a href="/elsewhere">To read it</a>\n',
    'prerendered light': '',
    'prerendered shadow': '',
  };
  const rows = combinations({
    form: Object.keys(INSIDE) as Form[],
    language: ['own', 'of the page'],
    width: WIDTHS,
  });
  for (const { form, language, width } of rows) {
    it(`stands still when it becomes the element: ${form}, language ${language}, ${width} px`, async () => {
      const [lang, own] = language === 'own' ? ['en', ' data-lang="fr"'] : ['fr', ''];
      const ours = `<div data-rcp-element="key-figures" data-organization="iom"${own}>${INSIDE[form] ?? ''}</div>`;
      const text = await FORMS[form](html(head('key-figures'), `<p>Before.</p>${ours}<p>After.</p>`, lang));
      let come = () => {};
      const page = await open(text, width, new Promise((done) => (come = done)));
      come();
      const shifts = await movedUntilShown(page, 'key-figures');
      assert.ok(sumOf(shifts) <= MOST, JSON.stringify(shifts));
      await page.close();
    });
  }
});

describe('a size that is reserved', () => {
  const high = (page: Page) => page.$eval('rcp-card', (card) => card.getBoundingClientRect().height);
  const never = new Promise<void>(() => {});

  it('is that of English where the element will show English', async () => {
    const heights = [];
    for (const language of ['en', 'de']) {
      const page = await open(await article('empty', 'rcp-card', 'apc', language), 1280, never);
      heights.push(await high(page));
      await page.close();
    }
    assert.ok((heights[0] ?? 0) > 100);
    assert.equal(heights[0], heights[1]);
  });

  it('is none beside what a declared root shows, also while the script never answers', async () => {
    const plain = await article('empty', 'rcp-card', 'prague-process', 'en');
    const compact = plain.replace('<rcp-card', '<rcp-card compact');
    const page = await open(await prerender(compact, { mode: 'shadow' }), 1280, never);
    const needed = await page.$eval('rcp-card >>> .root', (root) => root.getBoundingClientRect().height);
    assert.ok(needed > 100);
    assert.equal(await high(page), needed);
    await page.close();
  });

  it('gives way to one that the page itself sets', async () => {
    const plain = await article('empty', 'rcp-card', 'apc', 'en');
    const own = plain.replace('</head>', '<link rel="stylesheet" href="/own.css"></head>');
    pages['/own.css'] = { body: 'body rcp-card:not(#none) { min-block-size: 77px }', headers: { 'content-type': 'text/css' } };
    const page = await open(own, 1280, never);
    assert.equal(await high(page), 77);
    await page.close();
  });
});

describe('a page whose script does not come', () => {
  const never = new Promise<void>(() => {});
  /** Opens a page to its end, where it has one. */
  const WAYS = {
    'never answers': (text: string, width: number) => open(text, width, never),
    'is not found': (text: string, width: number) => loaded(open(text, width, Promise.resolve(), 404)),
    'is blocked by a policy': (body: string, width: number) => {
      const headers = { 'content-security-policy': "script-src 'none'" };
      return loaded(open({ body, headers }, width, Promise.resolve()));
    },
  };
  const ways = Object.keys(WAYS) as (keyof typeof WAYS)[];

  async function loaded(opening: Promise<Page>): Promise<Page> {
    const page = await opening;
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  }

  const rows = combinations({ form: forms, way: ways, language: LANGUAGES, width: WIDTHS });
  for (const [i, { form, way, language, width }] of rows.entries()) {
    // Each tag in its turn: none of them has a part in this.
    const tag = tags[i % tags.length] ?? 'member-list';
    it(`stands still, and can be read, where it ${way}: ${form}, ${tag}, ${language}, ${width} px`, async () => {
      const id = idIn(tag, language);
      const page = await WAYS[way](await article(form, tag, id, language), width);
      assert.equal(await page.evaluate((tag) => customElements.get(tag) === undefined, tag), true);
      assert.deepEqual(await moved(page), []);
      const text = await readable(page, tag);
      if (form === 'with a link, as snippets have it') assert.equal(text, 'To read it');
      else if (form === 'empty') assert.equal(text, '');
      else assert.ok(text.length > 200 && text.includes(nameOf(tag, id, language)), text);
      await page.close();
    });
  }

  /** What a reader can read of the tag, in it or in its declared shadow root. */
  function readable(page: Page, tag: Tag): Promise<string> {
    return page.$eval(tag, (host) => {
      const shown = (host.shadowRoot ?? host).querySelector<HTMLElement>('.root, a');
      return shown?.checkVisibility() ? shown.innerText : '';
    });
  }
});

describe('the reserved sizes of an element', () => {
  for (const tag of tags) {
    it(`are said of ${tag} alone, so that a page can have the sheets of several elements`, () => {
      const sheet = readRelease(`sizes/${tag}.css`);
      assert.doesNotMatch(sheet, /(?<!\]|\]:not\()\[data-(?!rcp-element)/);
      const named = [...sheet.matchAll(/\[data-rcp-element=([\w-]+)\]/g)].map(([, name]) => name);
      assert.deepEqual([...new Set(named)], [tag]);
    });
  }
});
