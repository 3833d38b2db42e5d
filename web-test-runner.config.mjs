/**
 * Browser tests: `test/**\/*.browser.test.ts`, run on the sources in real browsers. `BROWSERS` says in
 * which, such as `BROWSERS=chromium,firefox,webkit`; else it is Chromium.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { enginesIn, findLaunchers } from './test/support/engines.ts';
import { browserReport } from './test/support/browser-report.ts';

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
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  // What hangs is to end, what is slow on a busy machine is not: axe takes seconds.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  plugins: [
    smallLit,
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: ['chrome125', 'firefox126', 'safari17.5'] }),
  ],
  browsers: await findLaunchers(enginesIn(process.env.BROWSERS ?? 'chromium')),
  reporters: [defaultReporter({ reportTestProgress: false }), browserReport()],
};
