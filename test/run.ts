/**
 * `npm test` builds, then runs the Node tests (`*.node.test.ts`) and the browser tests
 * (`*.browser.test.ts`), these in every engine that is here.
 *
 * `npm test -- FILE...` runs the test files named, and builds only where one of them tests the release
 * and there is none in `dist/`. Browser tests run in Chromium then.
 *
 * `BROWSERS=firefox,webkit` chooses other engines in both cases. The last line has the totals of all
 * runners; before it stands what the run cost: page loads, and the slowest files.
 */
import { execSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import puppeteer from 'puppeteer-core';
import type { BrowserRun } from './support/browser-report.js';
import { EXHAUSTIVE } from './support/choose.js';
import { findBrowser } from '../scripts/browser.js';
import { ALL_ENGINES, findEngines } from './support/engines.js';

interface Totals {
  passed: number;
  failed: number;
}

/** How long a test file took, in an engine where it is a browser test. */
interface Duration {
  file: string;
  seconds: number;
}

/** Where the tests of the release are: they read `dist/`. */
const RELEASE = /^test\/(cli|embed|integrations|loader|package|prerender|records)\//;

/** Tests that need neither browser nor command: they run in one process. */
const TOGETHER = /^test\/(data|elements|format|i18n|model|records|reuse|scripts)\//;

const SLOWEST = 10;

const named = process.argv.slice(2).map((file) => relative('', file));
const files = named.length > 0 ? named : testFiles();
const nodeTests = files.filter((file) => file.endsWith('.node.test.ts'));
const browserTests = files.filter((file) => file.endsWith('.browser.test.ts'));
for (const file of files) {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  if (![...nodeTests, ...browserTests].includes(file)) throw new Error(`${file} is not a test file.`);
}

// What is missing is known before anything starts. A browser that must be unpacked is unpacked here
// once, before several processes look for it.
const asked = process.env.BROWSERS ?? (named.length > 0 ? 'chromium' : ALL_ENGINES);
const engines = await findEngines(asked);

const needsRelease = nodeTests.some((file) => RELEASE.test(file));
const builds = named.length === 0 || (needsRelease && !existsSync('dist'));
if (builds) execSync('npm run build', { stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
const pageLoads = join(folder, 'page-loads');
const browserReport = join(folder, 'browser-report.json');
writeFileSync(pageLoads, '');
process.env.PAGE_LOADS = pageLoads;

const totals: Totals = { passed: 0, failed: 0 };
const durations: Duration[] = [];
if (nodeTests.length > 0) await runNodeTests();
if (browserTests.length > 0) await runBrowserTests();

console.log(`\nPage loads: ${readFileSync(pageLoads, 'utf8').split('\n').length - 1}`);
console.log('Slowest test files:');
durations.sort((one, other) => other.seconds - one.seconds);
for (const { file, seconds } of durations.slice(0, SLOWEST)) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

function testFiles(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file));
}

/** Counts tests, not the suites and files around them. */
async function runNodeTests(): Promise<void> {
  const together = nodeTests.filter((file) => TOGETHER.test(file));
  const apart = nodeTests.filter((file) => !together.includes(file));
  process.env.TEST_FILES = together.map((file) => relative('test', file)).join(' ');
  // One browser for all files; `launch()` connects to it.
  const browser = apart.length > 0 ? await puppeteer.launch(await findBrowser()) : undefined;
  if (browser) process.env.TEST_BROWSER = browser.wsEndpoint();
  // A file that never ends, such as one whose browser failed to start, counts as failed. Whole products take hours.
  const stream = run({
    files: [...apart, ...(together.length > 0 ? ['test/together.ts'] : [])],
    concurrency: 2,
    timeout: EXHAUSTIVE ? 4 * 3_600_000 : 900_000,
  });
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && skip === undefined && todo === undefined) totals.passed++;
  });
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') totals.failed++;
  });
  stream.on('test:complete', ({ name, file, details }) => {
    // A whole file too is a test to the runner, which has its path as its name.
    if (file === undefined || relative('', name) !== relative('', file)) return;
    durations.push({ file: relative('', file), seconds: details.duration_ms / 1000 });
  });
  stream.pipe(new spec()).pipe(process.stdout);
  await new Promise((done) => stream.once('end', done));
  await browser?.close();
}

/** Says of each engine what came of it. */
async function runBrowserTests(): Promise<void> {
  const runner = spawn(
    process.execPath,
    ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...browserTests],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, BROWSERS: engines.map(({ id }) => id).join(','), BROWSER_REPORT: browserReport },
    },
  );
  const code = await new Promise<number | null>((done) => runner.once('exit', done));
  // Where the runner itself failed, it has left no report.
  const runs = existsSync(browserReport)
    ? (JSON.parse(readFileSync(browserReport, 'utf8')) as BrowserRun[])
    : [];
  for (const { name } of engines) {
    const own = runs.filter(({ engine }) => engine === name);
    const [passed, failed, seconds] = (['passed', 'failed', 'seconds'] as const).map((key) =>
      own.reduce((sum, each) => sum + each[key], 0),
    ) as [number, number, number];
    console.log(`${name}: ${passed} passed, ${failed} failed, in ${Math.round(seconds)} s`);
    totals.passed += passed;
    totals.failed += failed;
  }
  for (const { file, engine, seconds } of runs) {
    durations.push({ file: `${file} (${engine})`, seconds });
    appendFileSync(pageLoads, `${file}\n`);
  }
  if (code !== 0 && totals.failed === 0) totals.failed++;
}
