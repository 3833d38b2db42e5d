import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { html } from '../package/pages.js';
import { serve, setUp, watchedPage, type Pages } from '../support/server.js';
import { arrived, COLLECT, documentHeight, readRelease, shownIn } from './embed-pages.js';

const RECORD = '/dist/embed/member-list/prague-process.fr.html';
const PARENT = '<script src="/dist/embed/parent.js" defer></script>';
const css = { 'content-type': 'text/css; charset=utf-8' };

const pages: Pages = {
  '/collect.js': COLLECT,
  '/bootstrap.css': { body: '*, ::before { box-sizing: border-box }', headers: css },
  // Pages of ours by their address, which say what a test wants them to say.
  '/embed/rcp-card.html': html('', ''),
  '/embed/rcp-card/iom.en.html': html('', ''),
  '/elsewhere.html': html('', ''),
  '/embed/rcp-card.html.evil': html('', ''),
};
const { browser, server } = await setUp(pages);
const other = await serve(pages);
after(() => other.close());

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
  it('makes an iframe as high as its page, now and when it changes', async () => {
    const { page, said } = await open(PARENT, `<iframe src="${RECORD}" width="600"></iframe>`);
    const frame = await shownIn(page);
    await fits(page, frame);
    const closed = await documentHeight(frame);
    await frame.evaluate(() => {
      document.body.firstElementChild?.shadowRoot?.querySelector('summary')?.click();
    });
    await frame.waitForFunction(
      (closed) => document.documentElement.getBoundingClientRect().height > closed,
      {},
      closed,
    );
    await fits(page, frame);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('works for each of several iframes, the scripted form among them', async () => {
    const { page } = await open(
      PARENT,
      `<iframe id="one" src="${RECORD}"></iframe>
      <iframe id="two" src="/dist/embed/key-figures.html?organization=iom&amp;lang=fr" width="600"></iframe>`,
    );
    for (const iframe of ['#one', '#two']) await fits(page, await shownIn(page, iframe), iframe);
    await page.close();
  });

  it('leaves room for borders where the page counts them as part of a box', async () => {
    const head = `${PARENT}<link rel="stylesheet" href="/bootstrap.css">`;
    const { page } = await open(head, `<iframe src="${RECORD}" width="600"></iframe>`);
    await fits(page, await shownIn(page));
    const borders = await page.$eval('iframe', ({ offsetHeight, clientHeight }) => offsetHeight - clientHeight);
    assert.ok(borders > 0);
    await page.close();
  });

  it('works for a page that was there before it', async () => {
    let answer = () => {};
    const late = new Promise<void>((done) => (answer = done));
    pages['/late.js'] = {
      body: readRelease('embed/parent.js'),
      headers: { 'content-type': 'text/javascript' },
      after: late,
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

  it('works for a page of another origin, and in a sandbox that lets only scripts run', async () => {
    const { page, said } = await open(
      PARENT,
      `<iframe id="far" src="${other.origin}${RECORD}"></iframe>
      <iframe id="sandboxed" sandbox="allow-scripts" src="${RECORD}"></iframe>
      <iframe id="both" sandbox="allow-scripts" src="${other.origin}${RECORD}"></iframe>
      <iframe id="loose" sandbox="allow-scripts allow-same-origin" src="${other.origin}${RECORD}"></iframe>`,
    );
    for (const iframe of ['#far', '#sandboxed', '#both', '#loose']) {
      const frame = await shownIn(page, iframe);
      await fits(page, frame, iframe);
      assert.ok(await frame.$('member-list >>> [part=search]'), 'the element works');
    }
    assert.deepEqual(said, []);
    await page.close();
  });

  it('works from files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-'));
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    const release = '<script src="dist/embed/parent.js" defer></script>';
    writeFileSync(
      join(folder, 'page.html'),
      html(release, `<iframe src=".${RECORD}" width="600"></iframe>`),
    );
    const { page, said } = await watchedPage(browser);
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await fits(page, await shownIn(page));
    assert.deepEqual(said, []);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  it('works under a strict policy of the page around', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    const headers = { 'content-security-policy': policy };
    const { page, said } = await open(PARENT, `<iframe src="${RECORD}" width="600"></iframe>`, headers);
    await fits(page, await shownIn(page));
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('embed/parent.js ignores', () => {
  const GOOD = { type: 'rcp-elements:height', value: 321 };
  const HEAD = `${PARENT}<script src="/collect.js" defer></script>`;

  /** Lets a frame or a popup say something, and gives the height of the iframe after that. */
  async function heightAfter(page: Page, speaker: Frame, message: string): Promise<string> {
    await speaker.evaluate(
      `for (const each of [${message}, 'said']) (window.opener ?? top).postMessage(each, '*')`,
    );
    await arrived(page, 'said');
    return page.$eval('iframe', ({ style }) => style.height);
  }

  async function frameOf(page: Page, iframe = 'iframe'): Promise<Frame> {
    const frame = await (await page.waitForSelector(iframe))?.contentFrame();
    assert.ok(frame);
    return frame;
  }

  const good = JSON.stringify(GOOD);

  for (const src of ['/embed/rcp-card.html', '/embed/rcp-card/iom.en.html', '/embed/rcp-card.html?a=/b#c']) {
    it(`nothing that is right: ${src}`, async () => {
      const { page } = await open(HEAD, `<iframe src="${src}"></iframe>`);
      assert.equal(await heightAfter(page, await frameOf(page), good), '321px');
      await page.close();
    });
  }

  const WRONG = [
    'null',
    'undefined',
    '"rcp-elements:height"',
    '321',
    '[]',
    '{}',
    '{ type: "rcp-elements:height" }',
    '{ type: "rcp-elements:Height", value: 321 }',
    '{ type: "height", value: 321 }',
    '{ message: "height", value: 321 }',
    '{ type: ["rcp-elements:height"], value: 321 }',
    ...['"321"', '"321px; color: red"', 'NaN', 'Infinity', '-1', '0', '100000', '1e300', 'null', '[321]', '{}', '321n'].map(
      (value) => `{ type: "rcp-elements:height", value: ${value} }`,
    ),
  ];
  for (const message of WRONG) {
    it(message, async () => {
      const { page, said } = await open(HEAD, '<iframe src="/embed/rcp-card.html"></iframe>');
      assert.equal(await heightAfter(page, await frameOf(page), message), '');
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  for (const src of ['/elsewhere.html', '/embed/rcp-card.html.evil', '/elsewhere.html?/embed/rcp-card.html', 'about:blank', '']) {
    it(`an iframe that is not ours: "${src}"`, async () => {
      const { page, said } = await open(HEAD, `<iframe src="${src}"></iframe>`);
      assert.equal(await heightAfter(page, await frameOf(page), good), '');
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('an iframe without an address, or with one that is none', async () => {
    const { page, said } = await open(
      HEAD,
      '<iframe src="/embed/rcp-card.html"></iframe><iframe></iframe><iframe src="http://["></iframe>',
    );
    assert.equal(await heightAfter(page, await frameOf(page), good), '321px');
    assert.deepEqual(said, []);
    await page.close();
  });

  it('a frame beside ours', async () => {
    const { page } = await open(
      HEAD,
      '<iframe src="/embed/rcp-card.html"></iframe><iframe id="beside" src="/elsewhere.html"></iframe>',
    );
    assert.equal(await heightAfter(page, await frameOf(page, '#beside'), good), '');
    await page.close();
  });

  it('a frame inside ours', async () => {
    const { page } = await open(HEAD, '<iframe src="/embed/rcp-card.html"></iframe>');
    const ours = await frameOf(page);
    await ours.evaluate(() => document.body.append(document.createElement('iframe')));
    await ours.waitForSelector('iframe');
    const [inside] = ours.childFrames();
    assert.ok(inside);
    assert.equal(await heightAfter(page, inside, good), '');
    await page.close();
  });

  it('the page itself', async () => {
    const { page } = await open(HEAD, '<iframe src="/embed/rcp-card.html"></iframe>');
    assert.equal(await heightAfter(page, page.mainFrame(), good), '');
    await page.close();
  });

  it('a popup', async () => {
    const { page } = await open(HEAD, '<iframe src="/embed/rcp-card.html"></iframe>');
    const opened = new Promise<Page | null>((done) => page.once('popup', done));
    await page.evaluate(() => void window.open('/embed/rcp-card.html'));
    const popup = await opened;
    assert.ok(popup);
    await popup.waitForSelector('body');
    assert.equal(await heightAfter(page, popup.mainFrame(), good), '');
    await popup.close();
    await page.close();
  });

  it('an iframe of ours that leads to another origin', async () => {
    pages['/embed/member-list.html'] = {
      body: '',
      status: 302,
      headers: { location: `${other.origin}/embed/rcp-card.html` },
    };
    const { page } = await open(HEAD, '<iframe src="/embed/member-list.html"></iframe>');
    const frame = await frameOf(page);
    assert.equal(frame.url(), `${other.origin}/embed/rcp-card.html`);
    assert.equal(await heightAfter(page, frame, good), '');
    await page.close();
  });

  it('a page that says it has no origin, where it should have one', async () => {
    pages['/embed/rcp-card.html'] = {
      body: html('', ''),
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    };
    const { page } = await open(HEAD, '<iframe src="/embed/rcp-card.html"></iframe>');
    assert.equal(await heightAfter(page, await frameOf(page), good), '');
    pages['/embed/rcp-card.html'] = html('', '');
    await page.close();
  });
});
