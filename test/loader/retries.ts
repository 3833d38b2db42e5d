import assert from 'node:assert/strict';
import { launch, serve, type Answer } from '../support/server.js';
import { code } from './pages.js';

/**
 * Since 2026 the standard has a module that failed fetched again when it is asked for again
 * (whatwg/html#10327). A browser from before remembers the failure until the page is left.
 */
export const skipRetries =
  !(await fetchesFailedModulesAgain()) &&
  !process.env.REQUIRE_ALL &&
  'a browser that fetches failed modules again is not here';

async function fetchesFailedModulesAgain(): Promise<boolean> {
  const module: Answer = { body: '', status: 500 };
  const [browser, server] = await Promise.all([
    launch(),
    serve({ '/': '<!doctype html>', '/module.js': module }),
  ]);
  const page = await browser.newPage();
  await page.goto(server.origin);
  const isThere = (): Promise<boolean> =>
    page.evaluate(
      (path) =>
        import(path).then(
          () => true,
          () => false,
        ),
      '/module.js',
    );
  assert.equal(await isThere(), false);
  Object.assign(module, code(''), { status: 200 });
  const result = await isThere();
  await Promise.all([browser.close(), server.close()]);
  return result;
}
