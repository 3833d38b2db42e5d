import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { html } from '../package/pages.js';
import { readRelease } from '../support/release.js';
import { serve, setUp, watchedPage, type Pages } from '../support/server.js';
import { arrived, COLLECT, documentHeight, frameOf, shownIn } from './embed-pages.js';

const RECORD = '/dist/embed/member-list/prague-process.fr.html';
const PARENT = '<script src="/dist/embed/parent.js" defer></script>';
const EMPTY = html('', '');

const pages: Pages = {
  '/collect.js': COLLECT,
  '/borders.css': {
    body: '#borders { box-sizing: border-box; border: 7px solid }',
    headers: { 'content-type': 'text/css; charset=utf-8' },
  },
  // Pages of ours by their address, which say what a test wants them to say.
  '/embed/rcp-card.html': EMPTY,
  '/embed/rcp-card/iom.en.html': EMPTY,
  '/elsewhere.html': EMPTY,
  '/embed/rcp-card.html.evil': EMPTY,
  '/embed/no-origin.html': { body: EMPTY, headers: { 'content-security-policy': 'sandbox allow-scripts' } },
};
const { browser, server } = await setUp(pages);
const other = await serve(pages);
after(() => other.close());
pages['/embed/member-list.html'] = {
  body: '',
  status: 302,
  headers: { location: `${other.origin}/embed/rcp-card.html` },
};

async function open(head: string, body: string, headers: Record<string, string> = {}) {
  pages['/page'] = { body: html(head, body), headers };
  const watched = await watchedPage(browser);
  await watched.page.goto(`${server.origin}/page`);
  return watched;
}

/** Waits until the iframe is as high as the document in it. */
async function fits(page: Page, frame: Frame, iframe = 'iframe'): Promise<void> {
  const height = await documentHeight(frame);
  await page.waitForFunction(
    (iframe, height) => document.querySelector(iframe)?.clientHeight === height,
    {},
    iframe,
    height,
  );
  assert.ok(height > 300);
}

describe('embed/parent.js', () => {
  it('knows the pages of States by their codes', async () => {
    const { page } = await open(PARENT, '<iframe width="600" src="/dist/embed/state-memberships/DE.fr.html"></iframe>');
    await fits(page, await frameOf(page, 'iframe'));
    await page.close();
  });

  it('makes each iframe as high as its page, now and when it changes, under a strict policy', async () => {
    const iframes = {
      one: `src="${RECORD}"`,
      scripted: 'src="/dist/embed/key-figures.html?organization=iom&amp;lang=fr"',
      borders: `src="${RECORD}"`,
      far: `src="${other.origin}${RECORD}"`,
      sandboxed: `sandbox="allow-scripts" src="${RECORD}"`,
      both: `sandbox="allow-scripts" src="${other.origin}${RECORD}"`,
      loose: `sandbox="allow-scripts allow-same-origin" src="${other.origin}${RECORD}"`,
    };
    const policy =
      `default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self' ${other.origin}; ` +
      "connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, said } = await open(
      `${PARENT}<link rel="stylesheet" href="/borders.css">`,
      Object.entries(iframes)
        .map(([id, attributes]) => `<iframe id="${id}" width="600" ${attributes}></iframe>`)
        .join(''),
      { 'content-security-policy': policy },
    );
    for (const id of Object.keys(iframes)) {
      const frame = await shownIn(page, `#${id}`);
      await fits(page, frame, `#${id}`);
      if (id !== 'scripted') assert.ok(await frame.$('member-list >>> [part=search]'), 'the element works');
    }
    const borders = await page.$eval('#borders', (iframe) => (iframe as HTMLElement).offsetHeight - iframe.clientHeight);
    assert.equal(borders, 14);

    const frame = await frameOf(page, '#one');
    const closed = await documentHeight(frame);
    await frame.evaluate(() => {
      document.body.firstElementChild?.shadowRoot?.querySelector('summary')?.click();
    });
    await frame.waitForFunction(
      (closed) => document.documentElement.getBoundingClientRect().height > closed,
      {},
      closed,
    );
    await fits(page, frame, '#one');
    assert.deepEqual(said, []);
    await page.close();
  });

  it('works for a page that was there before it', async () => {
    let answer = () => {};
    pages['/late.js'] = {
      body: readRelease('embed/parent.js'),
      headers: { 'content-type': 'text/javascript' },
      after: new Promise<void>((done) => (answer = done)),
    };
    pages['/page'] = html(
      '<script src="/collect.js"></script><script src="/late.js" async></script>',
      `<iframe src="${RECORD}" width="600"></iframe>`,
    );
    const { page } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`, { waitUntil: 'domcontentloaded' });
    const frame = await shownIn(page);
    await frame.evaluate(() => parent.postMessage('all told', '*'));
    await arrived(page, 'all told');
    assert.equal(await page.$eval('iframe', ({ style }) => style.height), '');
    answer();
    await fits(page, frame);
    await page.close();
  });

  it('works from files', async () => {
    const file = (path: string) => pathToFileURL(join(process.cwd(), path)).href;
    const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-'));
    writeFileSync(
      join(folder, 'page.html'),
      html(
        `<script src="${file('dist/embed/parent.js')}" defer></script>`,
        `<iframe src="${file(RECORD)}" width="600"></iframe>`,
      ),
    );
    const { page, said } = await watchedPage(browser);
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await fits(page, await shownIn(page));
    assert.deepEqual(said, []);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});

describe('embed/parent.js ignores', () => {
  const HEAD = `${PARENT}<script src="/collect.js" defer></script>`;
  const GOOD = '{ type: "rcp-elements:height", value: 321 }';

  let marks = 0;

  /** Lets a frame or a popup say something; gives the ids of the iframes that have a height after that. */
  async function sizedAfter(page: Page, speaker: Frame, message: string): Promise<string[]> {
    const said = `said ${marks++}`;
    await speaker.evaluate(
      `for (const each of [${message}, '${said}']) (window.opener ?? top).postMessage(each, '*')`,
    );
    await arrived(page, said);
    return page.$$eval('iframe', (all) =>
      all.flatMap(({ id, style }) => (style.height ? `${id}: ${style.height}` : [])),
    );
  }

  it('every message that is not exactly right', async () => {
    const { page, said } = await open(HEAD, '<iframe id="ours" src="/embed/rcp-card.html"></iframe>');
    const frame = await frameOf(page);
    const values = [
      ...['"321"', '"321px; color: red"', 'NaN', 'Infinity', '-1', '0', '100000', '1e300'],
      ...['null', '[321]', '{}', '321n'],
    ];
    for (const message of [
      ...['null', 'undefined', '"rcp-elements:height"', '321', '[]', '{}'],
      '{ type: "rcp-elements:height" }',
      '{ type: "rcp-elements:Height", value: 321 }',
      '{ type: "height", value: 321 }',
      '{ message: "height", value: 321 }',
      '{ type: ["rcp-elements:height"], value: 321 }',
      ...values.map((value) => `{ type: "rcp-elements:height", value: ${value} }`),
    ]) {
      assert.deepEqual(await sizedAfter(page, frame, message), [], message);
    }
    assert.deepEqual(await sizedAfter(page, frame, GOOD), ['ours: 321px']);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('every frame and window that is not ours, or is no longer', async () => {
    const foreign = [
      '/elsewhere.html',
      '/embed/rcp-card.html.evil',
      '/elsewhere.html?/embed/rcp-card.html',
      'about:blank',
      '',
      // One that leads to another origin, and one that says that it has none.
      '/embed/member-list.html',
      '/embed/no-origin.html',
    ];
    const ours = ['/embed/rcp-card.html', '/embed/rcp-card/iom.en.html', '/embed/rcp-card.html?a=/b#c'];
    const iframes = [
      ...foreign.map((src, i) => `<iframe id="foreign${i}" src="${src}"></iframe>`),
      // One without an address, and one with one that is none.
      '<iframe></iframe><iframe src="http://["></iframe>',
      ...ours.map((src, i) => `<iframe id="ours${i}" src="${src}"></iframe>`),
    ];
    const { page, said } = await open(HEAD, iframes.join(''));
    for (const [i, src] of foreign.entries()) {
      assert.deepEqual(await sizedAfter(page, await frameOf(page, `#foreign${i}`), GOOD), [], src);
    }
    assert.equal((await frameOf(page, '#foreign5')).url(), `${other.origin}/embed/rcp-card.html`);
    assert.deepEqual(await sizedAfter(page, page.mainFrame(), GOOD), [], 'the page itself');

    const first = await frameOf(page, '#ours0');
    await first.evaluate(() => document.body.append(document.createElement('iframe')));
    await first.waitForSelector('iframe');
    const [inside] = first.childFrames();
    assert.ok(inside);
    assert.deepEqual(await sizedAfter(page, inside, GOOD), [], 'a frame inside ours');

    const opened = new Promise<Page | null>((done) => page.once('popup', done));
    await page.evaluate(() => void window.open('/embed/rcp-card.html'));
    const popup = await opened;
    assert.ok(popup);
    await popup.waitForSelector('body');
    assert.deepEqual(await sizedAfter(page, popup.mainFrame(), GOOD), [], 'a popup');
    await popup.close();

    // The same words from ours, each of which speaks for itself alone.
    for (const [i] of ours.entries()) {
      const sized = await sizedAfter(page, await frameOf(page, `#ours${i}`), GOOD);
      assert.deepEqual(sized, ours.slice(0, i + 1).map((_, each) => `ours${each}: 321px`));
    }
    assert.deepEqual(said, []);
    await page.close();
  });
});
