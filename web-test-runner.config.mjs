/** Browser tests: `test/**\/*.browser.test.ts`, run on the sources in a real browser. */
import { writeFileSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { compilePlugin, recordsPlugin } from './scripts/dev-server.ts';
import { findBrowser } from './test/support/browser.ts';

/** Leaves the totals where `test/run.ts` reads them. */
const totals = {
  stop({ sessions }) {
    let passed = 0;
    let failed = 0;
    const count = (suite) => {
      for (const test of suite.tests) test.passed ? passed++ : failed++;
      for (const inner of suite.suites) count(inner);
    };
    for (const session of sessions) {
      if (session.testResults) count(session.testResults);
      if (!session.passed && failed === 0) failed++;
    }
    const file = process.env.TEST_TOTALS;
    if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
  },
};

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Focus belongs to one page at a time.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [recordsPlugin(), compilePlugin()],
  browsers: [chromeLauncher({ launchOptions: await findBrowser() })],
  reporters: [defaultReporter({ reportTestProgress: false }), totals],
};
