/** `npm run build`: everything of a release, into `dist/`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as schemas from '../src/model/schema.js';
import { LANGUAGES } from '../src/model/vocabulary.js';
import type * as Content from '../src/prerender/content.js';
import { TAG_NAMES } from '../src/records/tags.js';
import type { Manifest } from '../src/reuse/manifest.js';
import { releaseBase } from './base.js';
import { readData } from './data.js';
import { updateTables } from './docs.js';
import { recordFiles, scriptedPage, type ContentOf, type EmbedPage } from './embed-pages.js';
import { filesIn } from './files.js';
import { embedIdsOf } from './records.js';
import { pageSizes, reportSizes } from './sizes.js';
import { embedSheet, sizeSheet, styleSheet } from './stylesheet.js';

const DIST = 'dist';
const { values: given } = parseArgs({ options: { base: { type: 'string' } } });
const { version } = readJson('package.json') as { version: string };
const base = releaseBase(given.base, version);
const data = readData();

rmSync(DIST, { recursive: true, force: true });
await Promise.all([
  run('rollup', '-c', '--silent'),
  run('tsc', '-p', 'tsconfig.types.json'),
  run('cem', 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'),
]);
updateTables(data, 'check');
writeSchemas();
cpSync('data', join(DIST, 'data'), { recursive: true });
write('release.json', `${JSON.stringify({ version, edition: data.edition, base }, null, 2)}\n`);
writeStyles();
await writeEmbedPages();
await writeIntegrity();
reportSizes(await pageSizes(DIST));

function writeSchemas(): void {
  const published = {
    directory: schemas.directorySchema,
    process: schemas.processSchema,
    organization: schemas.organizationSchema,
    office: schemas.officeSchema,
    states: schemas.statesSchema,
    glossary: schemas.glossarySchema,
  };
  for (const [name, schema] of Object.entries(published)) {
    write(`schemas/${name}.json`, JSON.stringify(toJsonSchema(schema)));
  }
}

function writeStyles(): void {
  write('rcp-elements.css', styleSheet());
  for (const tag of TAG_NAMES) {
    write(`sizes/${tag}.css`, sizeSheet(tag));
    write(`embed/${tag}.css`, embedSheet(tag));
  }
}

/** The iframe pages and the oEmbed answers, prerendered by the code of the release itself. */
async function writeEmbedPages(): Promise<void> {
  const released = pathToFileURL(resolve(DIST, 'prerender/content.js')).href;
  const { elementContent, inLight } = (await import(released)) as typeof Content;
  const contentOf: ContentOf = async (...shown) => inLight(await elementContent(...shown));
  const ids = embedIdsOf(data);
  const manifest = readJson(join(DIST, 'custom-elements.json')) as Manifest;
  for (const tag of TAG_NAMES) {
    const pages: EmbedPage[] = [];
    for (const id of ids[tag]) {
      for (const language of LANGUAGES) {
        const { page, files } = await recordFiles({ tag, id, language }, base, contentOf);
        pages.push(page);
        for (const [path, text] of Object.entries(files)) write(path, text);
      }
    }
    write(`embed/${tag}.html`, await scriptedPage(tag, pages, { ids, manifest }));
  }
}

/** `integrity.json`: what a browser needs to refuse any other published file that was changed. */
async function writeIntegrity(): Promise<void> {
  const files = await filesIn(DIST);
  const entries = files.sort().map((file) => {
    const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
    return [file.slice(DIST.length + 1), `sha384-${hash}`];
  });
  write('integrity.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function write(path: string, text: string): void {
  const file = join(DIST, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    spawn(join('node_modules/.bin', command), args, { stdio: 'inherit' }).once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`${command} ended with ${String(code)}.`));
    });
  });
}
