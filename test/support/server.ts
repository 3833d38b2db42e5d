/** A small server for tests in a real browser: pages of the test, and the release in `dist/`. */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { TAG_NAMES } from '../../src/records/tags.js';
import { findBrowser } from '../../scripts/browser.js';

export interface Answer {
  body: string;
  headers?: Record<string, string>;
  status?: number;
  /** Holds the answer back until this is kept; for ever if it never is. */
  after?: Promise<unknown>;
}

/** Pages by path; a test may add some while the server runs. */
export type Pages = Record<string, Answer | string>;

export interface TestServer {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  /** Path and query of each request so far. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves the given pages by path, each with its headers, and the files of the project under their names.
 * Everything else is 404.
 */
export async function serve(pages: Pages): Promise<TestServer> {
  const files = sirv('.', { dev: true });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    // Asked for by the browser itself, for its tab.
    if (url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    requests.push(url);
    const page = pages[new URL(url, 'http://localhost').pathname];
    if (page === undefined) {
      files(request, response, () => void response.writeHead(404).end('Not found'));
      return;
    }
    const { body, headers = {}, status = 200, after } = typeof page === 'string' ? { body: page } : page;
    void Promise.resolve(after).then(() => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A browser, and a server of these pages, for all tests of a file; both end after the last of them. */
export async function setUp(pages: Pages): Promise<{ browser: Browser; server: TestServer }> {
  const [browser, server] = await Promise.all([launch(), serve(pages)]);
  after(() => Promise.all([browser.close(), server.close()]));
  return { browser, server };
}

/**
 * A browser whose cookies and caches no other file sees: in `npm test` a part of the one that
 * test/run.ts has started, else one of its own. Each page that is loaded in that adds a line to the
 * file that `PAGE_LOADS` names.
 */
export async function launch(): Promise<Browser> {
  const { TEST_BROWSER, PAGE_LOADS } = process.env;
  if (TEST_BROWSER === undefined) return puppeteer.launch(await findBrowser());
  const browser = await puppeteer.connect({ browserWSEndpoint: TEST_BROWSER });
  const context = await browser.createBrowserContext();
  browser.newPage = async () => {
    const page = await context.newPage();
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url() !== 'about:blank' && PAGE_LOADS) {
        appendFileSync(PAGE_LOADS, `${frame.url()}\n`);
      }
    });
    return page;
  };
  browser.close = async () => {
    await context.close();
    await browser.disconnect();
  };
  return browser;
}

/** A page that keeps what the console says, what goes wrong, and what a policy forbids. */
export async function watchedPage(browser: Browser): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  // Only what hangs should come to this, however busy the machine is.
  page.setDefaultTimeout(60_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`pageerror: ${String(error)}`));
  // The compiler of the tests wraps named functions in this, those that run in the page too.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`violation of ${violatedDirective} by ${blockedURI}`),
    );
  });
  return { page, said };
}

/**
 * Waits until something is there inside shadow roots: `['div', 'member-list', '.own']`, each in the
 * one before. Selectors that pierce shadow roots wait for changes of the document alone.
 */
export async function inside(page: Page | Frame, ...selectors: string[]): Promise<void> {
  await page.waitForFunction(
    (selectors) => {
      let root: ParentNode | null | undefined = document;
      let found: Element | null = null;
      for (const selector of selectors) {
        found = root?.querySelector(selector) ?? null;
        root = found?.shadowRoot;
      }
      return found?.checkVisibility();
    },
    {},
    selectors,
  );
}

/** Waits until every element of ours on the page, one at least, has shown something or an error. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags) => {
      const elements = [...document.querySelectorAll(tags)];
      return elements.length > 0 && elements.every((element) => element.shadowRoot?.querySelector('.root'));
    },
    {},
    TAG_NAMES.join(),
  );
}
