/** `npm run build`: everything of a release, into `dist/`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { TAGS, type Tag } from '../src/records/tags.js';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import * as schemas from '../src/model/schema.js';
import type { Manifest } from '../src/reuse/manifest.js';
import { releaseBase } from './base.js';
import { bundlePackage, bundleScript, bundleStandalone } from './bundle.js';
import { readData } from './data.js';
import { embedFiles } from './embed.js';
import { embedIdsOf, generate, recordsOf } from './generate.js';
import { bundleLoader } from './loader.js';
import { checkCoverage } from './coverage.js';
import { checkReadme } from './readme.js';
import { brotliSize, reportSizes, type Size } from './sizes.js';

const DIST = 'dist';
const { values: given } = parseArgs({ options: { base: { type: 'string' } } });
const { version } = readJson('package.json') as { version: string };
const base = releaseBase(given.base, version);
const tags = Object.keys(TAGS) as Tag[];
const data = readData();
const records = recordsOf(data);

rmSync(DIST, { recursive: true, force: true });
generate(base);
const sizes = [...(await writeStandalone()), ...(await writeLoader())];
await bundlePackage(tags, DIST);
run('tsc', '-p', 'tsconfig.types.json');
run('cem', 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs');
checkReadme();
checkCoverage(data);
writeSchemas();
cpSync('data', join(DIST, 'data'), { recursive: true });
write('rcp-elements.css', await styleSheet());
await writeEmbed();
writeIntegrity();
reportSizes(sizes);

async function writeStandalone(): Promise<Size[]> {
  const make = async (name: string, of: readonly Tag[], languages: readonly Language[]) => {
    const code = await bundleStandalone({ tags: of, languages, records });
    write(`standalone/${name}.js`, code);
    return brotliSize(code);
  };
  const oneLanguage = async (tag: Tag, language: Language): Promise<Size[]> => {
    const what = `${tag}.${language}.js`;
    const code = await bundleStandalone({ tags: [tag], languages: [language], records: undefined });
    const bytes = await make(`${tag}.${language}`, [tag], [language]);
    return [
      { what: `${what}, code alone`, bytes: brotliSize(code), must: 15e3, aim: 12e3 },
      { what, bytes, ...wholeLimits(tag, language) },
    ];
  };
  const allLanguages = async (tag: Tag): Promise<Size> => {
    const bytes = await make(tag, [tag], LANGUAGES);
    return { what: `${tag}.js`, bytes, must: 100e3, aim: 65e3 };
  };
  const [sizes] = await Promise.all([
    Promise.all(
      tags.flatMap((tag) => [
        ...LANGUAGES.map((language) => oneLanguage(tag, language)),
        allLanguages(tag),
      ]),
    ),
    make('all', tags, LANGUAGES),
  ]);
  return [...sizes.flat(), ...LANGUAGES.map(recordSize)];
}

/** How large a file with all records in one language may be, in bytes. */
function wholeLimits(tag: Tag, language: Language): Pick<Size, 'must' | 'aim'> {
  const isList = tag === 'member-list' && language === 'fr';
  return isList ? { must: 22e3, aim: 16e3 } : { must: 42e3, aim: 30e3 };
}

/** The loader, and what one card in one language makes it load. */
async function writeLoader(): Promise<Size[]> {
  const files = await bundleLoader(data, records);
  for (const [path, code] of Object.entries(files)) write(path, code);
  return LANGUAGES.map((language) => {
    const card = [
      'rcp-elements.js',
      'chunks/base.js',
      'chunks/rcp-card.js',
      `chunks/rcp-card/${language}.js`,
      `chunks/rcp-card/prague-process.${language}.js`,
    ];
    const bytes = card.reduce((sum, path) => sum + brotliSize(files[path] ?? ''), 0);
    return { what: `rcp-elements.js and a card, ${language}`, bytes, must: 16e3, aim: 12e3 };
  });
}

/** Records of all processes in one language, notes apart. */
function recordSize(language: string): Size {
  const cards = Object.keys(data.process).map((id) =>
    readFileSync(`src/records/generated/rcp-card/${id}.${language}.ts`, 'utf8'),
  );
  return {
    what: `records of ${cards.length} processes, ${language}`,
    bytes: brotliSize(cards.join('')),
    must: cards.length * 0.9e3,
    aim: cards.length * 0.7e3,
  };
}

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
    write(`schemas/${name}.json`, `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`);
  }
}

async function styleSheet(): Promise<string> {
  // The elements come with modules that this build has just written.
  const module = await import('./stylesheet.js');
  return module.styleSheet();
}

/** The iframe pages, their scripts, and the oEmbed answers. */
async function writeEmbed(): Promise<void> {
  const { prerender } = await import('../src/prerender.js');
  const manifest = readJson(join(DIST, 'custom-elements.json')) as Manifest;
  const files = await embedFiles({ base, ids: embedIdsOf(data), manifest, prerender });
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const name of ['frame', 'parent'] as const) {
    write(`embed/${name}.js`, await bundleScript(`src/embed/${name}.ts`));
  }
  cpSync('src/embed/embed.css', join(DIST, 'embed/embed.css'));
}

/** `integrity.json`: what a browser needs to refuse any other published file that was changed. */
function writeIntegrity(): void {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
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

function run(command: string, ...args: string[]): void {
  execFileSync(join('node_modules/.bin', command), args, { stdio: 'inherit' });
}
