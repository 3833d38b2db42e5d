import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { setUp, type Answer, type Pages } from '../support/server.js';
import { element } from '../package/pages.js';
import { chunk, code, headings, held, inside, open, ours, released, placeholder, warned, type Watched } from './pages.js';
import { skipRetries as skip } from './retries.js';

const FALLBACK = '<p id="fallback">What the author wrote, with <a href="/elsewhere">a link</a>.</p>';
const CARD = element('rcp-card', {}, FALLBACK);
const FIGURES = element('key-figures');

/** What a card needs, by what it is. */
const PARTS = {
  base: 'base.js',
  element: 'rcp-card.js',
  words: 'rcp-card/en.js',
  record: 'rcp-card/prague-process.en.js',
} as const;

const WARNING = /^warn: RCP Elements: (\S+) did not load/;

const pages: Pages = {};
const { browser, server } = await setUp(pages);

beforeEach(() => {
  for (const path of Object.keys(pages)) Reflect.deleteProperty(pages, path);
});

/** Ways of a server not to bring a module; with some a browser keeps what it got. */
const FAULTS: Record<string, { answer: (path: string) => Answer; kept?: true }> = {
  '404': { answer: () => ({ body: 'Not found', status: 404 }) },
  '500': { answer: () => ({ ...code('Oops'), status: 500 }) },
  'a connection cut in the middle': {
    answer: (path) => {
      const text = readFileSync(`dist/chunks/${path}`, 'utf8');
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
async function failed(page: Page, said: readonly string[], part: string): Promise<void> {
  await warned(page, said, WARNING);
  if (part !== 'words' && part !== 'record') return;
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

describe('where a module does not come,', () => {
  for (const [fault, { answer, kept }] of Object.entries(FAULTS)) {
    for (const [part, path] of Object.entries(PARTS)) {
      it(`${part} with ${fault}: the fallback stays, one line names it, other tags work`, async () => {
        pages[chunk(path)] = answer(path);
        // Without the base nothing of ours can work.
        const others = part === 'base' ? '' : FIGURES;
        const { page, said } = await load(`${CARD}${CARD.replace('id="fallback"', '')}${others}`);
        await failed(page, said, part);
        if (others) await inside(page, 'key-figures', '[part=source]');
        const expected = 'What the author wrote, with a link.';
        assert.equal(await fallback(page), expected);
        const [line = '', ...more] = ours(said);
        assert.equal(WARNING.exec(line)?.[1], path);
        assert.deepEqual(more, []);
        await page.close();
      });

      if (!kept) {
        it(`${part} with ${fault}: all is there once the network returns`, { skip }, async () => {
          pages[chunk(path)] = answer(path);
          const { page, said } = await load(`${CARD}${CARD.replace('id="fallback"', '')}`);
          await failed(page, said, part);
          Reflect.deleteProperty(pages, chunk(path));
          await goOnline(page);
          await cardShown(page);
          await headings(page, 2);
          assert.equal(ours(said).length, 1);
          await page.close();
        });
      }
    }
  }

  it('nor any other, one line says so', async () => {
    for (const path of Object.values(PARTS)) pages[chunk(path)] = { body: '', status: 503 };
    const { page, said } = await load(`${CARD}${placeholder('rcp-card')}`);
    await warned(page, said, WARNING);
    await frames(page, 2);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    assert.equal(ours(said).length, 1);
    await page.close();
  });

  it('a placeholder stays as it is, and becomes the tag when the network returns', { skip }, async () => {
    pages[chunk(PARTS.record)] = { body: '', status: 500 };
    const { page, said } = await load(placeholder('rcp-card', {}, FALLBACK));
    await warned(page, said, WARNING);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    assert.equal(await page.$('rcp-card'), null);
    Reflect.deleteProperty(pages, chunk(PARTS.record));
    await goOnline(page);
    await cardShown(page);
    await page.close();
  });

  it('says nothing again when it fails again, and shows the element once it comes', { skip }, async () => {
    pages[chunk(PARTS.words)] = { body: '', status: 500 };
    const { page, said } = await load(CARD);
    await warned(page, said, WARNING);
    for (let i = 0; i < 3; i++) {
      const answered = page.waitForResponse(server.origin + chunk(PARTS.words));
      await goOnline(page);
      await answered;
      // The loader hears of the answer after the page does.
      await frames(page, 2);
    }
    Reflect.deleteProperty(pages, chunk(PARTS.words));
    await goOnline(page);
    await cardShown(page);
    assert.equal(ours(said).length, 1);
    await page.close();
  });
});

describe('a tag whose module did not come', () => {
  for (const [part, path] of Object.entries(PARTS)) {
    it(`(${part}) is tried again when it is scrolled near the window, and not before`, { skip }, async () => {
      pages[chunk(path)] = { body: '', status: 500 };
      pages['/far.css'] = { body: '.far { height: 5000px }', headers: { 'content-type': 'text/css' } };
      const far = '<link rel="stylesheet" href="/far.css"><p class="far">Far</p>';
      const { page, said, asked } = await load(`${far}${CARD}`);
      await failed(page, said, part);
      Reflect.deleteProperty(pages, chunk(path));
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
    pages[chunk(PARTS.record)] = { body: '', status: 500 };
    const { page, said, asked } = await load(CARD);
    await warned(page, said, WARNING);
    await inside(page, 'rcp-card', '.error');
    const before = asked.length;
    await frames(page, 20);
    assert.equal(asked.length, before);
    await page.close();
  });

  it('is tried again when it is shown after having been hidden', { skip }, async () => {
    pages[chunk(PARTS.base)] = { body: '', status: 500 };
    const { page, said } = await load(`<div hidden>${CARD}</div>`);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, chunk(PARTS.base));
    await frames(page, 2);
    await page.$eval('div[hidden]', (box) => box.removeAttribute('hidden'));
    await cardShown(page);
    await page.close();
  });

  it('is not tried again once it is removed, nor retained, but when it comes back', { skip }, async () => {
    pages[chunk(PARTS.base)] = { body: '', status: 500 };
    const { page, said, asked } = await load(CARD);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, chunk(PARTS.base));
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
    pages[chunk(PARTS.base)] = { body: '', status: 500 };
    const { page, said } = await load(CARD);
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, chunk(PARTS.base));
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
    pages[chunk(PARTS.record)] = { body: '', status: 500 };
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), CARD);
    await page.waitForFunction(() => document.querySelector('rcp-card:state(error)'));
    const message = await page.$eval('>>> .error', (error) => error.textContent);
    assert.match(message, /could not be loaded.*Try again/s);
    assert.equal(await fallback(page), 'What the author wrote, with a link.');
    await warned(page, said, WARNING);
    Reflect.deleteProperty(pages, chunk(PARTS.record));
    await goOnline(page);
    await headings(page, 2);
    assert.equal(await fallback(page), '');
    assert.equal(ours(said).length, 1);
    await page.close();
  });

  it('is upgraded as soon as another tag brings what it lacked', async () => {
    const { until, release } = held();
    pages[chunk('rcp-card/un-high-level-dialogue.en.js')] = released(
      'chunks/rcp-card/un-high-level-dialogue.en.js',
      until,
    );
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
