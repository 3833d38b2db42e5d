/** The package as a stranger gets it: packed, and installed into an empty project. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Project {
  /** The packed package. */
  tarball: string;
  /** The project that it is installed in. */
  folder: string;
  /** Writes a file of the project; gives its path. */
  write(name: string, text: string): string;
  remove(): void;
}

export function install(): Project {
  const temporary = mkdtempSync(join(tmpdir(), 'rcp-elements-package-'));
  const folder = join(temporary, 'project');
  mkdirSync(folder);
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const packed = npm(process.cwd(), 'pack', '--ignore-scripts', '--json', '--pack-destination', temporary);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(temporary, filename);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('package.json', '{ "private": true, "type": "module" }');
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  return { tarball, folder, write, remove: () => rmSync(temporary, { recursive: true }) };
}
