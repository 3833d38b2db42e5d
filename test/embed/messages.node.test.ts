import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

/** A page around with one iframe or several, the first of which is waited for. */
async function around(iframes: string) {
  pages['/page'] = html('<script src="/collect.js"></script>', iframes);
  const { page, said } = await watchedPage(browser);
  // All of them in view: a frame that is not is never drawn, and has no next layout.
  await page.setViewport({ width: 800, height: 2000 });
  await page.goto(`${server.origin}/page`);
  const frame = await shownIn(page);
  await allTold(page, frame);
  return { page, said, frame };
}

/** A page around for all tests of a group, which leave it as they found it. */
function visit(iframe: string): Awaited<ReturnType<typeof around>> {
  const visited = {} as Awaited<ReturnType<typeof around>>;
  before(async () => void Object.assign(visited, await around(iframe)));
  after(() => visited.page.close());
  return visited;
}

async function wordPressMessages(page: Page): Promise<unknown[]> {
  const all = (await received(page)).map(({ data }) => data as object);
  return all.filter((data) => 'message' in data);
}

function ready(page: Page, message: object, iframe = 'iframe'): Promise<void> {
  return page.$eval(
    iframe,
    (iframe, message) => (iframe as HTMLIFrameElement).contentWindow?.postMessage(message, '*'),
    message,
  );
}

describe('a page in an iframe', () => {
  const visited = visit(`<iframe src="${RECORD}" width="600"></iframe>`);

  it('tells how high it is, and nothing else', async () => {
    const { page, frame, said } = visited;
    assert.equal((await heights(page)).at(-1), await documentHeight(frame));
    for (const { data, frame } of await received(page)) {
      assert.deepEqual(Object.keys(data as object).sort(), ['type', 'value']);
      assert.equal(frame, 0);
    }
    assert.deepEqual(said, []);
  });

  it('follows what a reader opens and closes', async () => {
    const { page, frame } = visited;
    const closed = (await heights(page)).at(-1);
    const toggle = () =>
      frame.evaluate(() => {
        const inside = document.body.firstElementChild?.shadowRoot ?? document;
        const opened = new Promise((done) => {
          inside.querySelector('details')?.addEventListener('toggle', done, { once: true });
        });
        inside.querySelector('summary')?.click();
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
  });

  it('tells once more when the page around asks, and nobody else', async () => {
    const { page, frame } = visited;
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
  });

  it('tells each change once, larger or smaller, and only a change', async () => {
    const { page, frame } = visited;
    const told = await heights(page);
    const height = Number(told.at(-1));
    await frame.evaluate(() => {
      document.body.append(Object.assign(document.createElement('div'), { id: 'box' }));
    });
    const grow = (by: number) =>
      frame.$eval('#box', (box, by) => ((box as HTMLElement).style.height = `${by}px`), by);
    for (const by of [300, 20, 20]) {
      await grow(by);
      await allTold(page, frame);
    }
    assert.deepEqual(await heights(page), [...told, height + 300, height + 20]);
    await page.$eval('iframe', (iframe) => (iframe.style.height = '2500px'));
    await frame.evaluate(() => document.body.append(document.createElement('div')));
    await allTold(page, frame);
    assert.equal((await heights(page)).length, told.length + 2);
  });

  it('counts the margins of what stands first and last', async () => {
    const { page, frame } = visited;
    assert.ok((await documentHeight(frame)) > 201);
    await frame.evaluate(() => {
      document.body.firstElementChild?.setAttribute('hidden', '');
      const box = document.querySelector('#box') as HTMLElement;
      Object.assign(box.style, { height: '100.5px', margin: '30px 0 70px' });
      document.body.style.padding = '0';
    });
    await allTold(page, frame);
    assert.equal((await heights(page)).at(-1), 201);
  });
});

describe('a page in an iframe', () => {
  it('tells its height from another site, sandboxed or not, long before a reader gets there', async () => {
    pages['/page'] = html(
      '<script src="/collect.js"></script><link rel="stylesheet" href="/far.css">',
      `<div></div><iframe id="plain" src="${elsewhere}${RECORD}" width="600"></iframe>
      <iframe id="sandboxed" sandbox="allow-scripts" src="${elsewhere}${RECORD}" width="600"></iframe>`,
    );
    pages['/far.css'] = {
      body: 'div { height: 20000px }',
      headers: { 'content-type': 'text/css' },
    };
    const { page } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`);
    for (const [i, [iframe, origin]] of [
      ['#plain', elsewhere],
      ['#sandboxed', 'null'],
    ].entries()) {
      const height = await documentHeight(await shownIn(page, iframe));
      await page.waitForFunction(
        (i, height) =>
          (Reflect.get(globalThis, 'received') as { frame: number; data: { value?: number } }[]).some(
            ({ frame, data }) => frame === i && data.value === height,
          ),
        {},
        i,
        height,
      );
      const origins = (await received(page)).filter(({ frame }) => frame === i).map(({ origin }) => origin);
      assert.deepEqual([...new Set(origins)], [origin]);
    }
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.close();
  });

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

  describe('with a secret', () => {
    const visited = visit(embedded(`#?secret=${SECRET}`));

    it('tells each height in WordPress’s own message too', async () => {
      const { page } = visited;
      const told = await heights(page);
      assert.ok(told.length > 0);
      assert.deepEqual(
        await wordPressMessages(page),
        told.map((value) => ({ message: 'height', value, secret: SECRET })),
      );
    });

    it('tells it once more when WordPress says that it is ready, with the same secret', async () => {
      const { page, frame } = visited;
      const told = await wordPressMessages(page);
      for (const secret of ['other', '', undefined, SECRET.toLowerCase()]) {
        await ready(page, { message: 'ready', secret });
      }
      await allTold(page, frame);
      assert.deepEqual(await wordPressMessages(page), told);
      await ready(page, { message: 'ready', secret: SECRET });
      await allTold(page, frame);
      assert.deepEqual(await wordPressMessages(page), [...told, told.at(-1)]);
    });

    it('hands over the links to its own host, which the sandbox does not follow, and no others', async () => {
      const { page, said, frame } = visited;
      const click = (href: string, inside: boolean) =>
        frame.evaluate(
          (href, inside) => {
            const link = document.createElement('a');
            link.href = href;
            link.append(document.createElement('b'));
            const root = document.body.firstElementChild?.shadowRoot?.querySelector('.root');
            ((inside && root) || document.body).append(link);
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
      assert.deepEqual(
        links.filter((data) => (data as { message: string }).message === 'link'),
        ['/dist/embed/rcp-card/member-list.html', '/dist/'].map((path) => ({
          message: 'link',
          value: server.origin + path,
          secret: SECRET,
        })),
      );
      assert.equal(page.url(), `${server.origin}/page`);
    });
  });

  it('has no message for it where the address has no secret, or a malformed one', async () => {
    const hashes = ['', '#', '#?secret=', '#?secret=a-b', '#?secret=%3Cb%3E', '#?secret=é', '#secret=abc'];
    const all = [...hashes, '#?secret=abc&x=1', '#?x=1&secret=abc'];
    const { page } = await around(all.map(embedded).join('\n'));
    for (const [i, hash] of all.entries()) {
      const iframe = `iframe:nth-of-type(${i + 1})`;
      const frame = await shownIn(page, iframe);
      await ready(page, { message: 'ready' }, iframe);
      await allTold(page, frame);
      const told = (await received(page)).filter((message) => message.frame === i);
      assert.ok(told.length > 0, hash);
      for (const { data } of told) assert.deepEqual(Object.keys(data as object), ['type', 'value'], hash);
    }
    await page.close();
  });

  it('follows links as any page does where there is no secret', async () => {
    const { page, frame } = await around(`<iframe src="${RECORD}" width="600"></iframe>`);
    const gone = page.waitForNavigation();
    await frame.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/dist/embed/embed.css';
      document.body.append(link);
      link.click();
    });
    await gone;
    assert.equal(page.url(), `${server.origin}/dist/embed/embed.css`);
    await page.close();
  });
});
