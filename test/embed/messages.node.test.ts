import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { html } from '../package/pages.js';
import { setUp, watchedPage, type Pages } from '../support/server.js';
import { allTold, COLLECT, documentHeight, heights, received, shownIn } from './embed-pages.js';

const RECORD = '/dist/embed/rcp-card/prague-process.en.html';
const SECRET = 'aB3dE6gH9k';

const pages: Pages = { '/collect.js': COLLECT };
const { browser, server } = await setUp(pages);
/** The same release in another site: a browser keeps its frames in a process of their own. */
const elsewhere = server.origin.replace('127.0.0.1', 'localhost');

/** A page around with one iframe, which is waited for. */
async function around(iframe: string) {
  pages['/page'] = html('<script src="/collect.js"></script>', iframe);
  const { page, said } = await watchedPage(browser);
  await page.goto(`${server.origin}/page`);
  const frame = await shownIn(page);
  await allTold(page, frame);
  return { page, said, frame };
}

async function wordPressMessages(page: Page): Promise<unknown[]> {
  const all = (await received(page)).map(({ data }) => data as object);
  return all.filter((data) => 'message' in data);
}

function ready(page: Page, message: object): Promise<void> {
  return page.$eval(
    'iframe',
    (iframe, message) => iframe.contentWindow?.postMessage(message, '*'),
    message,
  );
}

describe('a page in an iframe', () => {
  it('tells how high it is, and nothing else', async () => {
    const { page, frame, said } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const all = await received(page);
    assert.equal((await heights(page)).at(-1), await documentHeight(frame));
    for (const { data, frame } of all) {
      assert.deepEqual(Object.keys(data as object).sort(), ['type', 'value']);
      assert.equal(frame, 0);
    }
    assert.deepEqual(said, []);
    await page.close();
  });

  it('counts the margins of what stands first and last', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const before = await documentHeight(frame);
    await frame.evaluate(() => {
      document.body.firstElementChild?.setAttribute('hidden', '');
      const box = document.createElement('div');
      Object.assign(box.style, { height: '100.5px', margin: '30px 0 70px' });
      document.body.append(box);
      document.body.style.padding = '0';
    });
    await allTold(page, frame);
    assert.ok(before > 201);
    assert.equal((await heights(page)).at(-1), 201);
    await page.close();
  });

  it('tells each change once, larger or smaller, and only a change', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const told = await heights(page);
    const grow = (by: number) =>
      frame.evaluate((by) => {
        const box = document.querySelector<HTMLElement>('#box') ?? document.createElement('div');
        box.id = 'box';
        box.style.height = `${by}px`;
        document.body.append(box);
      }, by);
    const height = Number(told.at(-1));
    for (const by of [300, 20, 20]) {
      await grow(by);
      await allTold(page, frame);
    }
    assert.deepEqual(await heights(page), [...told, height + 300, height + 20]);

    await page.$eval('iframe', (iframe) => (iframe.style.height = '2500px'));
    await frame.evaluate(() => document.body.append(document.createElement('div')));
    await allTold(page, frame);
    assert.equal((await heights(page)).length, told.length + 2);
    await page.close();
  });

  it('follows what a reader opens and closes', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const closed = (await heights(page)).at(-1);
    const toggle = () =>
      frame.evaluate(() => {
        const inside = document.body.firstElementChild;
        const opened = new Promise((done) => {
          inside?.querySelector('details')?.addEventListener('toggle', done, { once: true });
        });
        inside?.querySelector('summary')?.click();
        return opened.then(() => undefined);
      });
    await toggle();
    await allTold(page, frame);
    const open = (await heights(page)).at(-1);
    assert.ok(Number(open) > Number(closed));
    assert.equal(open, await documentHeight(frame));
    await toggle();
    await allTold(page, frame);
    const all = await heights(page);
    assert.equal(all.at(-1), closed);
    for (const [i, height] of all.entries()) assert.notEqual(height, all[i + 1]);
    await page.close();
  });

  it('tells once more when the page around asks, and nobody else', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const told = await heights(page);
    await frame.evaluate(() => postMessage({ type: 'rcp-elements:ready' }, '*'));
    for (const message of [{ type: 'ready' }, { message: 'ready' }, { type: null }]) {
      await ready(page, message);
    }
    await allTold(page, frame);
    assert.deepEqual(await heights(page), told);
    await ready(page, { type: 'rcp-elements:ready' });
    await allTold(page, frame);
    assert.deepEqual(await heights(page), [...told, told.at(-1)]);
    await page.close();
  });

  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    it(`tells its height from another site ${sandbox}, long before a reader gets there`, async () => {
      pages['/page'] = html(
        '<script src="/collect.js"></script><link rel="stylesheet" href="/far.css">',
        `<div></div><iframe ${sandbox} src="${elsewhere}${RECORD}" width="600"></iframe>`,
      );
      pages['/far.css'] = {
        body: 'div { height: 20000px }',
        headers: { 'content-type': 'text/css' },
      };
      const { page } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      const frame = await shownIn(page);
      const height = await documentHeight(frame);
      await page.waitForFunction(
        (height) =>
          (Reflect.get(globalThis, 'received') as { data: { value?: number } }[]).some(
            ({ data }) => data.value === height,
          ),
        {},
        height,
      );
      assert.equal(await page.evaluate(() => scrollY), 0);
      const origins = (await received(page)).map(({ origin }) => origin);
      assert.deepEqual([...new Set(origins)], [sandbox ? 'null' : elsewhere]);
      await page.close();
    });
  }

  it('is silent while it is hidden', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600" hidden></iframe>`);
    assert.deepEqual(await heights(page), []);
    await page.$eval('iframe', (iframe) => (iframe.hidden = false));
    await allTold(page, frame);
    assert.equal((await heights(page)).at(-1), await documentHeight(frame));
    await page.close();
  });

  it('is silent in a window of its own', async () => {
    const { page } = await watchedPage(browser);
    await page.evaluateOnNewDocument(COLLECT.body);
    await page.goto(`${server.origin}${RECORD}#?secret=${SECRET}`);
    await allTold(page, page.mainFrame());
    assert.deepEqual(await received(page), []);
    await page.close();
  });
});

describe('a page in WordPress', () => {
  /** As WordPress rewrites the iframe of an oEmbed answer. */
  const embedded = (hash: string) =>
    `<iframe sandbox="allow-scripts" security="restricted" src="${RECORD}${hash}" width="600"></iframe>`;

  it('tells each height in WordPress’s own message too, with the secret', async () => {
    const { page, said } = await around(embedded(`#?secret=${SECRET}`));
    const told = await heights(page);
    assert.ok(told.length > 0);
    assert.deepEqual(
      await wordPressMessages(page),
      told.map((value) => ({ message: 'height', value, secret: SECRET })),
    );
    assert.deepEqual(said, []);
    await page.close();
  });

  it('tells it once more when WordPress says that it is ready, with the same secret', async () => {
    const { page, frame } = await around(embedded(`#?secret=${SECRET}`));
    const told = await wordPressMessages(page);
    for (const secret of ['other', '', undefined, SECRET.toLowerCase()]) {
      await ready(page, { message: 'ready', secret });
    }
    await allTold(page, frame);
    assert.deepEqual(await wordPressMessages(page), told);
    await ready(page, { message: 'ready', secret: SECRET });
    await allTold(page, frame);
    assert.deepEqual(await wordPressMessages(page), [...told, told.at(-1)]);
    await page.close();
  });

  const MALFORMED = ['', '#', '#?secret=', '#?secret=a-b', '#?secret=%3Cb%3E', '#?secret=é', '#secret=abc'];
  for (const hash of [...MALFORMED, '#?secret=abc&x=1', '#?x=1&secret=abc']) {
    it(`has no message for it where the address ends in "${hash}"`, async () => {
      const { page, frame } = await around(embedded(hash));
      await ready(page, { message: 'ready' });
      await allTold(page, frame);
      assert.deepEqual(await wordPressMessages(page), []);
      assert.ok((await heights(page)).length > 0);
      await page.close();
    });
  }

  it('hands over the links to its own host, which the sandbox does not follow, and no others', async () => {
    const { page, said, frame } = await around(embedded(`#?secret=${SECRET}`));
    const click = (href: string, inside: boolean) =>
      frame.evaluate(
        (href, inside) => {
          const link = document.createElement('a');
          link.href = href;
          link.append(document.createElement('b'));
          const root = document.body.firstElementChild?.querySelector('.root');
          (inside ? root : document.body)?.append(link);
          link.querySelector('b')?.click();
        },
        href,
        inside,
      );
    const told = (await wordPressMessages(page)).length;
    await click('member-list.html', true);
    await click('/dist/', false);
    await allTold(page, frame);
    assert.deepEqual(said, [], 'the browser was not asked to follow them');
    await click('https://elsewhere.example/', false);
    await click('mailto:someone@elsewhere.example', true);
    await allTold(page, frame);
    const links = (await wordPressMessages(page)).slice(told);
    const sent = ['/dist/embed/rcp-card/member-list.html', '/dist/'].map((path) => ({
      message: 'link',
      value: server.origin + path,
      secret: SECRET,
    }));
    assert.deepEqual(
      links.filter((data) => (data as { message: string }).message === 'link'),
      sent,
    );
    assert.equal(page.url(), `${server.origin}/page`);
    await page.close();
  });

  it('follows links as any page does where there is no secret', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const gone = page.waitForNavigation();
    await frame.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/dist/embed/rcp-card.css';
      document.body.append(link);
      link.click();
    });
    await gone;
    assert.equal(page.url(), `${server.origin}/dist/embed/rcp-card.css`);
    await page.close();
  });
});
