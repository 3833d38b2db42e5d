/** The command of the release, as a shell runs it. */
import { spawnSync } from 'node:child_process';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs `rcp-elements` in a folder; this one by default. */
export function rcpElements(args: readonly string[], cwd = process.cwd()): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
