/** Browser tests: `test/**\/*.browser.test.ts`, run on the sources in a real browser. */
import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
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

/** The elements are tested with what renders their templates in the files for pages. */
const smallLit = {
  name: 'small-lit',
  resolveImport: ({ source, context }) =>
    /^lit(\/|$)/.test(source) && context.path.startsWith('/src/') ? '/src/lit/lit.ts' : undefined,
};

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Focus belongs to one page at a time.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    smallLit,
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: ['chrome125', 'firefox126', 'safari17.5'] }),
  ],
  browsers: [chromeLauncher({ launchOptions: await findBrowser() })],
  reporters: [defaultReporter({ reportTestProgress: false }), totals],
};
