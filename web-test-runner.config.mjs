/**
 * Browser tests: `test/**\/*.browser.test.ts`, run on the sources in real browsers. `BROWSERS` says in
 * which, such as `BROWSERS=chromium,firefox,webkit`; else it is Chromium.
 */
import { defaultReporter } from '@web/test-runner';
import { compilePlugin, recordsPlugin } from './scripts/dev-server.ts';
import { enginesIn, findLaunchers } from './test/support/engines.ts';
import { browserReport } from './test/support/browser-report.ts';

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Focus belongs to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [recordsPlugin(), compilePlugin()],
  browsers: await findLaunchers(enginesIn(process.env.BROWSERS ?? 'chromium')),
  reporters: [defaultReporter({ reportTestProgress: false }), browserReport()],
};
