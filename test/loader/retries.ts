import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import type { Pages, TestServer } from '../support/server.js';
import { code } from './pages.js';

/**
 * Why tests of retries are skipped, if they are. Since 2026 the standard has a module that failed
 * fetched again when it is asked for again (whatwg/html#10327). A browser from before remembers the
 * failure until the page is left.
 */
export async function skipRetries(browser: Browser, server: TestServer, pages: Pages): Promise<string | false> {
  if (process.env.REQUIRE_ALL) return false;
  const page = await browser.newPage();
  const isThere = (): Promise<boolean> =>
    page.evaluate(
      (path) =>
        import(path).then(
          () => true,
          () => false,
        ),
      '/retried.js',
    );
  pages['/empty'] = '<!doctype html>';
  await page.goto(`${server.origin}/empty`);
  pages['/retried.js'] = { ...code(''), status: 500 };
  assert.equal(await isThere(), false);
  pages['/retried.js'] = code('');
  const fetchesAgain = await isThere();
  await page.close();
  return !fetchesAgain && 'a browser that fetches failed modules again is not here';
}
