/** `npm run release`: the built release, compressed for a web server, in `release/rcp-elements/VERSION/`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyCompressed } from './compress.js';

if (!existsSync('dist/integrity.json')) {
  console.error('There is no release in dist/. Build it first: npm run build');
  process.exit(1);
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = join('release', 'rcp-elements', version);
rmSync(folder, { recursive: true, force: true });
const { files, compressed } = await copyCompressed('dist', folder);
console.log(`${folder}: ${files} files, and ${compressed} compressed forms of them.`);
