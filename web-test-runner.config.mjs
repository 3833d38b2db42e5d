/**
 * Browser tests: `test/**\/*.browser.test.ts`, run on the sources in real browsers. `BROWSERS` says in
 * which, such as `BROWSERS=chromium,firefox,webkit`; else it is Chromium.
 */
import { defaultReporter } from '@web/test-runner';
import { compilePlugin, recordsPlugin } from './scripts/dev-server.ts';
import { browserReport } from './test/support/browser-report.ts';
import { findEngines } from './test/support/engines.ts';

const engines = await findEngines(process.env.BROWSERS ?? 'chromium');

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Focus belongs to one page at a time.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // What hangs is to end, what is slow on a busy machine is not: axe takes seconds.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  plugins: [recordsPlugin(), compilePlugin()],
  browsers: engines.map(({ launcher }) => launcher),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), browserReport()],
};
