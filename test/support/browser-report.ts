/** What the browser tests leave for `test/run.ts`, which started them. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** One test file in one engine. */
export interface BrowserRun {
  file: string;
  engine: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Writes the runs into the file that `BROWSER_REPORT` names, where it names one. */
export function browserReport(): Reporter {
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  let started = 0;
  return {
    start({ sessions, startTime }) {
      started = startTime;
      sessions.on('session-status-updated', ({ id, status }) => {
        if (status === 'INITIALIZING') begun.set(id, Date.now());
        if (status === 'FINISHED') ended.set(id, Date.now());
      });
    },
    stop({ sessions }) {
      const path = process.env.BROWSER_REPORT;
      if (path === undefined) return;
      const runs = sessions.map((session): BrowserRun => {
        // The first of all begins before a reporter is told of anything.
        const milliseconds = (ended.get(session.id) ?? Date.now()) - (begun.get(session.id) ?? started);
        return {
          file: relative('', session.testFile),
          engine: session.browser.name,
          ...count(session),
          seconds: milliseconds / 1000,
        };
      });
      writeFileSync(path, JSON.stringify(runs));
    },
  };
}

/** A file that went wrong outside its tests, such as while it was loaded, counts as one that failed. */
function count({ testResults, passed: allWell }: TestSession): { passed: number; failed: number } {
  const tests = testResults ? testsIn(testResults) : [];
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return { passed, failed: allWell ? failed : Math.max(failed, 1) };
}

function testsIn({ tests, suites }: TestSuiteResult): TestSuiteResult['tests'] {
  return [...tests, ...suites.flatMap(testsIn)];
}
