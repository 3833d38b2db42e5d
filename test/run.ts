/**
 * `npm test` after the build: the Node tests (`*.node.test.ts`), then the browser tests
 * (`*.browser.test.ts`). The last line has the totals of both.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './support/browser.js';

/** Files of tests that need neither browser nor command: they run in one process. */
const TOGETHER = /^(?:data|elements|format|i18n|model|records|reuse)[\\/]/;

interface Totals {
  passed: number;
  failed: number;
}

// One browser for the Node tests of all files; `launch()` connects to it.
const shared = await puppeteer.launch(await findBrowser());
process.env.TEST_BROWSER = shared.wsEndpoint();
const node = await runNodeTests();
await shared.close();

const browser = await runBrowserTests();
const passed = node.passed + browser.passed;
const failed = node.failed + browser.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Counts tests, not the suites and files around them. */
async function runNodeTests(): Promise<Totals> {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.node.test.ts'),
  );
  process.env.TEST_FILES = all.filter((file) => TOGETHER.test(file)).join(' ');
  const files = [...all.filter((file) => !TOGETHER.test(file)), 'together.ts'].map((file) => join('test', file));
  const totals = { passed: 0, failed: 0 };
  // A file that never ends, such as one whose browser failed to start, counts as failed.
  const stream = run({ files, concurrency: 2, timeout: 600_000 });
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && skip === undefined && todo === undefined) totals.passed++;
  });
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') totals.failed++;
  });
  stream.pipe(new spec()).pipe(process.stdout);
  await new Promise((done) => stream.once('end', done));
  return totals;
}

async function runBrowserTests(): Promise<Totals> {
  const file = join(mkdtempSync(join(tmpdir(), 'rcp-elements-')), 'totals.json');
  const runner = spawn(
    process.execPath,
    ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js'],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TEST_TOTALS: file } },
  );
  const code = await new Promise<number | null>((done) => runner.once('exit', done));
  try {
    const totals = JSON.parse(readFileSync(file, 'utf8')) as Totals;
    return code === 0 ? totals : { ...totals, failed: Math.max(totals.failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
