import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { element } from '../package/pages.js';
import { chosenBy, EXHAUSTIVE, sample } from '../support/choose.js';
import { chunkPath, messagesPath, readRelease, recordPath } from '../support/release.js';
import { setUp, type Answer, type Pages } from '../support/server.js';
import { code, headings, held, inside, open, ours, placeholder, released, served, warned, type Watched } from './pages.js';
import { skipRetries } from './retries.js';

const FALLBACK = '<p id="fallback">What the author wrote, with <a href="/elsewhere">a link</a>.</p>';
const CARD = element('rcp-card', {}, FALLBACK);
const FIGURES = element('key-figures');

/** What a card needs, by what it is. */
const PARTS = {
  base: chunkPath('base'),
  element: chunkPath('rcp-card'),
  messages: messagesPath('rcp-card', 'en'),
  record: recordPath('rcp-card', 'prague-process', 'en'),
} as const;
type Part = keyof typeof PARTS;

const WARNING = /^warn: RCP Elements: (\S+) did not load/;

const pages: Pages = {};
const { browser, server } = await setUp(pages);
const skip = await skipRetries(browser, server, pages);

beforeEach(() => {
  for (const path of Object.keys(pages)) Reflect.deleteProperty(pages, path);
});

/** Ways of a server not to bring a module; with some a browser keeps what it got. */
const FAULTS: Record<string, { answer: (path: string) => Answer; kept?: boolean }> = {
  '404': { answer: () => ({ body: 'Not found', status: 404 }) },
  '500': { answer: () => ({ ...code('Oops'), status: 500 }) },
  'a connection cut in the middle': {
    answer: (path) => {
      const text = readRelease(path);
      const headers = { 'content-length': String(text.length + 1000), connection: 'close' };
      return { body: text, headers: { 'content-type': 'text/javascript', ...headers } };
    },
  },
  'a page instead of a module': { answer: () => ({ body: '<!doctype html><p>Welcome to this network' }) },
  'a syntax error': { answer: () => code('export default {'), kept: true },
};

function load(body: string): Promise<Watched> {
  return open(browser, server, pages, body);
}

/** Waits until the card has failed: the loader says so, and the element too where it is one by then. */
async function failed(page: Page, said: readonly string[], part: Part): Promise<void> {
  await warned(page, said, WARNING);
  if (part !== 'messages' && part !== 'record') return;
  await page.waitForFunction(() => document.querySelector('rcp-card:state(error)'));
}

/** What a reader sees of the fallback. */
function fallback(page: Page): Promise<string> {
  return page.$eval('#fallback', (found) => {
    const visible = found.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return visible ? (found as HTMLElement).innerText : '';
  });
}

/** Waits until the card shows its record. */
async function cardShown(page: Page): Promise<void> {
  await inside(page, 'rcp-card', '[part=source]');
  assert.equal(await fallback(page), '');
}

/** Lets the page draw a few times: after two, what observes the window has told what it sees. */
function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
  }, count);
}

function goOnline(page: Page): Promise<boolean> {
  return page.evaluate(() => dispatchEvent(new Event('online')));
}

/** Each fault with one part, others in each run, so that each part is there; in an exhaustive run with all. */
const parts = Object.keys(PARTS) as Part[];
const [turned = 'base'] = sample(parts, 1);
const cases = Object.entries(FAULTS).flatMap(([fault, how], i) => {
  const turn = parts[(i + parts.indexOf(turned)) % parts.length] ?? turned;
  return (EXHAUSTIVE ? parts : [turn]).map((part) => ({ fault, part, ...how }));
});

describe(`where a module does not come (${chosenBy}),`, () => {
  for (const { fault, part, answer, kept } of cases) {
    const back = !skip && !kept ? ', and all is there once the network returns' : '';
    it(`${part} with ${fault}: the fallback stays, one line names it, other tags work${back}`, async () => {
      const path = PARTS[part];
      pages[served(path)] = answer(path);
      // Without the base nothing of ours can work.
      const others = part === 'base' ? '' : FIGURES;
      const { page, said } = await load(`${CARD}${CARD.replace('id="fallback"', '')}${others}`);
      await failed(page, said, part);
      if (others) await inside(page, 'key-figures', '[part=source]');
      assert.equal(await fallback(page), 'What the author wrote, with a link.');
      const [line = '', ...more] = ours(said);
      const [, named = ''] = WARNING.exec(line) ?? [];
      assert.ok(path.endsWith(named) && named.length > 3, line);
      assert.deepEqual(more, []);
      if (back) {
        Reflect.deleteProperty(pages, served(path));
        await goOnline(page);
        await cardShown(page);
        await headings(page, others ? 3 : 2);
        assert.equal(ours(said).length, 1);
      }
      await page.close();
    });
  }

  it('nor any other, one line says so', async () => {
    for (const path of Object.values(PARTS)) pages[served(path)] = { body: '', status: 503 };
    const { page, said } = await load(`${CARD}${placeholder('rcp-card')}`);
    await warned(page, said, WARNING);
    await frames(page, 2);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    assert.equal(ours(said).length, 1);
    await page.close();
  });

  it('a placeholder stays as it is, and becomes the tag when the network returns', { skip }, async () => {
    pages[served(PARTS.record)] = { body: '', status: 500 };
    const { page, said } = await load(placeholder('rcp-card', {}, FALLBACK));
    await warned(page, said, WARNING);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    assert.equal(await page.$('rcp-card'), null);
    Reflect.deleteProperty(pages, served(PARTS.record));
    await goOnline(page);
    await cardShown(page);
    await page.close();
  });

  it('says nothing again when it fails again, and shows the element once it comes', { skip }, async () => {
    pages[served(PARTS.messages)] = { body: '', status: 500 };
    const { page, said } = await load(CARD);
    await warned(page, said, WARNING);
    for (let i = 0; i < 3; i++) {
      const answered = page.waitForResponse(server.origin + served(PARTS.messages));
      await goOnline(page);
      await answered;
      // The loader hears of the answer after the page does.
      await frames(page, 2);
    }
    Reflect.deleteProperty(pages, served(PARTS.messages));
    await goOnline(page);
    await cardShown(page);
    assert.equal(ours(said).length, 1);
    await page.close();
  });
});

describe('a page that turns to a language that does not come', () => {
  for (const part of ['messages', 'record'] as const) {
    const path = part === 'messages' ? messagesPath('rcp-card', 'fr') : recordPath('rcp-card', 'prague-process', 'fr');
    it(`keeps what is shown, says so in its words, and follows when the network returns: ${part}`, { skip }, async () => {
      const { page, said } = await load(CARD);
      await cardShown(page);
      pages[served(path)] = { body: '', status: 503 };
      await page.evaluate(() => (document.documentElement.lang = 'fr'));
      await page.waitForFunction(() => document.querySelector('rcp-card:state(stale):not(:state(error))'));
      const text = () => page.$eval('rcp-card', ({ shadowRoot }) => shadowRoot?.querySelector('.root')?.textContent ?? '');
      const stale = await text();
      assert.match(stale, /The data could not be loaded/);
      assert.match(stale, /Member States/);
      // Somebody else's event of that name is none of its business.
      await page.evaluate(() => document.body.dispatchEvent(new Event('rcp-error', { bubbles: true })));
      Reflect.deleteProperty(pages, served(path));
      await goOnline(page);
      await page.waitForFunction(() => document.querySelector('rcp-card')?.shadowRoot?.querySelector('.root[lang=fr]'));
      assert.doesNotMatch(await text(), /could not be loaded|n’ont pas pu/);
      assert.equal(await page.$('rcp-card:state(stale)'), null);
      assert.deepEqual(ours(said), []);
      await page.close();
    });
  }

  it('shows no other record than the one that is asked for', { skip }, async () => {
    const { page } = await load(CARD);
    await cardShown(page);
    pages[served(recordPath('rcp-card', 'rabat-process', 'en'))] = { body: '', status: 503 };
    await page.$eval('rcp-card', (card) => card.setAttribute('process', 'rabat-process'));
    await page.waitForFunction(() => document.querySelector('rcp-card:state(error):not(:state(stale))'));
    assert.doesNotMatch(await page.$eval('rcp-card', ({ shadowRoot }) => shadowRoot?.textContent ?? ''), /Prague/);
    await page.close();
  });
});

describe('a tag whose module did not come', () => {
  // It is no element yet in the first two cases, and one that has failed in the others.
  for (const part of [...sample(parts.slice(0, 2), 1), ...sample(parts.slice(2), 1)]) {
    const path = PARTS[part];
    it(`(${part}) is tried again when it is scrolled near the window, and not before`, { skip }, async () => {
      pages[served(path)] = { body: '', status: 500 };
      pages['/far.css'] = { body: '.far { height: 5000px }', headers: { 'content-type': 'text/css' } };
      const far = '<link rel="stylesheet" href="/far.css"><p class="far">Far</p>';
      const { page, said, asked } = await load(`${far}${CARD}`);
      await failed(page, said, part);
      Reflect.deleteProperty(pages, served(path));
      await frames(page, 2);
      const before = asked.length;
      await page.evaluate(() => scrollTo(0, 1000));
      assert.equal(asked.length, before);
      await page.evaluate(() => document.querySelector('rcp-card')?.scrollIntoView());
      await cardShown(page);
      assert.ok(asked.length > before);
      assert.equal(ours(said).length, 1);
      await page.close();
    });
  }

  it('is not tried again and again while it stays in sight', async () => {
    pages[served(PARTS.record)] = { body: '', status: 500 };
    const { page, said, asked } = await load(CARD);
    await warned(page, said, WARNING);
    await inside(page, 'rcp-card', '.error');
    const before = asked.length;
    await frames(page, 20);
    assert.equal(asked.length, before);
    await page.close();
  });

  it('is tried again when it is shown after having been hidden', { skip }, async () => {
    pages[served(PARTS.base)] = { body: '', status: 500 };
    const { page, said } = await load(`<div hidden>${CARD}</div>`);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, served(PARTS.base));
    await frames(page, 2);
    await page.$eval('div[hidden]', (box) => box.removeAttribute('hidden'));
    await cardShown(page);
    await page.close();
  });

  it('is not tried again once it is removed, nor retained, but when it comes back', { skip }, async () => {
    pages[served(PARTS.base)] = { body: '', status: 500 };
    const { page, said, asked } = await load(CARD);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, served(PARTS.base));
    const before = asked.length;
    await page.evaluate(() => {
      const card = document.querySelector('rcp-card');
      card?.remove();
      dispatchEvent(new Event('online'));
      Object.assign(globalThis, { removed: card && new WeakRef(card) });
    });
    assert.equal(asked.length, before);
    // The observer of the window has done with it.
    await frames(page, 2);
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const isRetained = await page.evaluate(
      () => (globalThis as unknown as { removed: WeakRef<Element> }).removed.deref() !== undefined,
    );
    assert.equal(isRetained, false);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), CARD);
    await cardShown(page);
    await page.close();
  });

  it('is tried again when it is put back', { skip }, async () => {
    pages[served(PARTS.base)] = { body: '', status: 500 };
    const { page, said } = await load(CARD);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, served(PARTS.base));
    await page.evaluate(() => {
      const card = document.querySelector('rcp-card') as Element;
      card.remove();
      document.body.append(card);
    });
    await cardShown(page);
    await page.close();
  });
});

describe('a tag that is an element already', () => {
  it('explains itself where its record does not come, above the fallback, and tries again by itself', { skip }, async () => {
    const { page, said } = await load(element('rcp-card', { process: 'un-high-level-dialogue' }));
    await headings(page, 1);
    pages[served(PARTS.record)] = { body: '', status: 500 };
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), CARD);
    await page.waitForFunction(() => document.querySelector('rcp-card:state(error)'));
    const message = await page.$eval('>>> .error', (error) => error.textContent);
    assert.match(message, /could not be loaded.*Try again/s);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, served(PARTS.record));
    await goOnline(page);
    await headings(page, 2);
    assert.equal(await fallback(page), '');
    assert.equal(ours(said).length, 1);
    await page.close();
  });

  it('is upgraded as soon as another tag brings what it lacked', async () => {
    const { until, release } = held();
    const record = recordPath('rcp-card', 'un-high-level-dialogue', 'en');
    pages[served(record)] = released(record, until);
    const { page, said } = await load(
      `${CARD}${element('rcp-card', { process: 'un-high-level-dialogue' })}`,
    );
    await headings(page, 1);
    release();
    await headings(page, 2);
    assert.deepEqual(said, []);
    await page.close();
  });
});
