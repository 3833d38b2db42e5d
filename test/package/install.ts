/** The package as a stranger gets it: packed, and installed into an empty project. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Lets other work go on: a browser that several files share waits for each of them. */
export const run = promisify(execFile);

export interface Project {
  /** The packed package. */
  tarball: string;
  /** The project that it is installed in. */
  folder: string;
  /** Writes a file of the project; gives its path. */
  write(name: string, text: string): string;
  remove(): void;
}

export async function install(): Promise<Project> {
  const temporary = mkdtempSync(join(tmpdir(), 'rcp-elements-package-'));
  const folder = join(temporary, 'project');
  mkdirSync(folder);
  const npm = (cwd: string, ...args: string[]) => run('npm', args, { cwd, maxBuffer: 2 ** 26 });
  const { stdout: packed } = await npm(process.cwd(), 'pack', '--ignore-scripts', '--json', '--pack-destination', temporary);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(temporary, filename);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('package.json', '{ "private": true, "type": "module" }');
  await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  return { tarball, folder, write, remove: () => rmSync(temporary, { recursive: true }) };
}
