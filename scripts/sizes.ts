/**
 * What a user's page loads: every file that it asks for, style sheets included, measured after
 * brotli 11 and held against the budgets of `performance.md`.
 */
import { readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { TAG_NAMES } from '../src/records/tags.js';
import { brotli, filesIn } from './files.js';

/** One case of the budget. */
export interface Size {
  what: string;
  /** Bytes of all files together. */
  amount: number;
  /** What is asked of it. */
  must: number;
  /** What is aimed at. */
  aim: number;
  /** Beyond this the build fails, where that is not `must`. */
  limit?: number;
  /** What each file adds, by its path in the release; empty where they are too many to name. */
  files: Readonly<Record<string, number>>;
}

type Limits = Pick<Size, 'must' | 'aim' | 'limit'>;

/** A correction of two sentences must never fail a build. */
const ROOM = 0.08;

/** How many of the largest files are compressed to find the one that stays largest. */
const CANDIDATES = 3;

/** What the snippet of one card in one language makes a browser ask for. */
export const CARD = {
  styles: ['rcp-elements.css', 'sizes/rcp-card.css'],
  scripts: [
    'rcp-elements.js',
    'chunks/base.js',
    'chunks/rcp-card.js',
    'messages/rcp-card/fr.js',
    'records/rcp-card/prague-process.fr.js',
  ],
} as const;

/** What an application imports, and what that loads by itself to show the same card. */
const APPLICATION = {
  entry: 'define/rcp-card.js',
  loads: ['messages/rcp-card/fr.js', 'records/rcp-card/prague-process.fr.js'],
} as const;

/**
 * How much each case may take, in bytes after brotli; of a release, in bytes on disk. Where what is asked
 * leaves less room than a correction may need, the build fails only at a limit beyond it.
 */
const LIMITS = {
  cardScripts: { must: 19e3, aim: 17e3, limit: 20e3 },
  card: { must: 24e3, aim: 20e3, limit: 25.5e3 },
  embedPage: { must: 12e3, aim: 9e3 },
  // Its words alone are 10 kB in Russian: 33 processes with their notes, 210 names of States.
  embedPageOfAll: { must: 19e3, aim: 16e3 },
  embedList: { must: 45e3, aim: 32e3 },
  keyFigures: { must: 16e3, aim: 13e3 },
  memberList: { must: 29e3, aim: 25e3, limit: 31.5e3 },
  oneLanguage: { must: 48e3, aim: 42e3, limit: 50e3 },
  allLanguages: { must: 125e3, aim: 110e3 },
  application: { must: 24e3, aim: 20e3 },
  release: { must: 40e6, aim: 25e6, limit: 42e6 },
} satisfies Record<string, Limits>;

/** Every case, measured on a release. Throws where a page would ask for a file that is not counted. */
export async function pageSizes(dist: string): Promise<Size[]> {
  const sizes = await Promise.all([
    cardSizes(dist),
    embedSizes(dist),
    standaloneSizes(dist),
    applicationSize(dist),
    releaseSize(dist),
  ]);
  return sizes.flat();
}

/** Prints every case with its files; warns of little room, and throws when one is beyond its limit. */
export function reportSizes(sizes: readonly Size[]): void {
  for (const { what, amount, must, aim, limit = must, files } of sizes) {
    const sign = amount > must ? 'TOO LARGE' : amount > aim ? 'within the limit' : 'as aimed at';
    console.log(`${inUnit(amount)}  ${what}  (must ${inUnit(must)}, aim ${inUnit(aim)})  ${sign}`);
    for (const [path, bytes] of Object.entries(files)) console.log(`    ${inUnit(bytes)}  ${path}`);
    if (amount <= limit && amount > limit * (1 - ROOM)) {
      console.warn(`    Warning: less than ${ROOM * 100} % of room for ${what}: the build fails at ${inUnit(limit)}.`);
    }
  }
  const tooLarge = sizes.filter(({ amount, must, limit = must }) => amount > limit);
  if (tooLarge.length > 0) {
    throw new Error(`Too large: ${tooLarge.map(({ what }) => what).join('; ')}. See scripts/sizes.ts.`);
  }
}

function inUnit(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(2)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

async function cardSizes(dist: string): Promise<Size[]> {
  const { styles, scripts } = CARD;
  await checkImports(dist, scripts);
  return Promise.all([
    sizeOf('the snippet of one card: scripts', dist, scripts, LIMITS.cardScripts),
    sizeOf('the snippet of one card: scripts and styles', dist, [...styles, ...scripts], LIMITS.card),
  ]);
}

/** All that modules import must be among them: else the page asks for more, and later. */
async function checkImports(dist: string, scripts: readonly string[]): Promise<void> {
  for (const script of scripts) {
    const code = await readFile(join(dist, script), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      const path = posix.join(posix.dirname(script), imported);
      if (!scripts.includes(path)) throw new Error(`${script} imports ${path}, which is not counted: see scripts/sizes.ts.`);
    }
  }
}

/** Kinds of embed pages, told by a page and the files that it names. */
const EMBED_PAGES: { what: string; limits: Limits; isMeant: (files: readonly string[]) => boolean }[] = [
  {
    what: 'an embed page',
    limits: LIMITS.embedPage,
    isMeant: (files) => !isScripted(files) && !isOfAll(files),
  },
  {
    what: 'an embed page of all records',
    limits: LIMITS.embedPageOfAll,
    isMeant: (files) => !isScripted(files) && isOfAll(files),
  },
  {
    what: 'an embed page with search',
    limits: LIMITS.embedList,
    isMeant: ([page = '', ...files]) => page.startsWith('embed/member-list/') && isScripted(files),
  },
];

function isScripted(files: readonly string[]): boolean {
  return files.some((file) => file.startsWith('standalone/'));
}

function isOfAll([page = '']: readonly string[]): boolean {
  return posix.basename(page).startsWith('all.');
}

/** The largest embed page of each element and kind. */
async function embedSizes(dist: string): Promise<Size[]> {
  const paths = await bySize(dist, 'embed');
  const sizes = TAG_NAMES.map(async (tag) => {
    const pages: string[][] = [];
    for (const path of paths) {
      if (path.startsWith(`embed/${tag}/`)) pages.push(await filesOfPage(dist, path));
    }
    const ofTag = EMBED_PAGES.map(({ what, limits, isMeant }) =>
      largest(`${what} of ${tag}, the largest`, dist, pages.filter(isMeant), limits),
    );
    return (await Promise.all(ofTag)).flat();
  });
  return (await Promise.all(sizes)).flat();
}

/** An HTML page of a release, with every style sheet and script that it names. */
export async function filesOfPage(dist: string, page: string): Promise<string[]> {
  const html = await readFile(join(dist, page), 'utf8');
  const [head = ''] = html.split('<body>');
  const named = head.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"/g);
  const files = [...named].map(([, sheet, script]) => posix.join(posix.dirname(page), sheet ?? script ?? ''));
  return [page, ...files];
}

async function standaloneSizes(dist: string): Promise<Size[]> {
  const paths = await bySize(dist, 'standalone');
  const one = (path: string, limits: Limits) => sizeOf(path, dist, [path], limits);
  const largestOf = (what: string, pattern: RegExp, limits: Limits) =>
    largest(what, dist, paths.filter((path) => pattern.test(path)).map((path) => [path]), limits);
  const sizes = await Promise.all([
    one('standalone/key-figures.en.js', LIMITS.keyFigures),
    one('standalone/member-list.fr.js', LIMITS.memberList),
    largestOf('a standalone file in one language, the largest', /\/[\w-]+\.[a-z]{2}\.js$/, LIMITS.oneLanguage),
    largestOf('a standalone file in all languages, the largest', /\/(?!all\.)[\w-]+\.js$/, LIMITS.allLanguages),
  ]);
  return sizes.flat();
}

/**
 * What an application ships that imports one element from npm: its bundle, and the chunks that the
 * element loads before anything is opened.
 */
async function applicationSize(dist: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(dist, APPLICATION.entry)],
    outdir: 'application',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const loaded = [APPLICATION.entry, ...APPLICATION.loads].flatMap((path) => chunksFrom(posix.join(dist, path), outputs));
  const files = await Promise.all(
    [...new Set(loaded)].map(async (path): Promise<[string, number]> => {
      const file = outputFiles.find((each) => each.path.endsWith(`/${path}`));
      return [path, (await brotli(file?.contents ?? new Uint8Array())).length];
    }),
  );
  return summed('an application with one card from npm', files, LIMITS.application);
}

/** The chunk that was made of a module, and all that it imports at once. */
function chunksFrom(module: string, outputs: Metafile['outputs']): string[] {
  const entry = Object.keys(outputs).find((path) => {
    const { entryPoint } = outputs[path] ?? {};
    return entryPoint !== undefined && posix.resolve(entryPoint) === posix.resolve(module);
  });
  if (entry === undefined) throw new Error(`No chunk is made of ${module}: see scripts/sizes.ts.`);
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') found.add(imported);
    }
  }
  return [...found];
}

/** All files of a release. */
async function releaseSize(dist: string): Promise<Size> {
  const files = await filesIn(dist);
  const stats = await Promise.all(files.map((file) => stat(file)));
  const amount = stats.reduce((sum, { size }) => sum + size, 0);
  return { what: `the release, ${files.length} files`, amount, ...LIMITS.release, files: {} };
}

/** The files of a folder, the largest before compression first. */
async function bySize(dist: string, folder: string): Promise<string[]> {
  const files = await Promise.all(
    (await filesIn(join(dist, folder))).map(async (file) => ({ file, bytes: (await stat(file)).size })),
  );
  return files.sort((a, b) => b.bytes - a.bytes).map(({ file }) => posix.relative(dist, file));
}

/** The largest of one kind, each with its files and the largest before compression first; none of none. */
async function largest(what: string, dist: string, all: readonly string[][], limits: Limits): Promise<Size[]> {
  const candidates = all.slice(0, CANDIDATES).map((paths) => sizeOf(what, dist, paths, limits));
  const sizes = await Promise.all(candidates);
  return sizes.sort((a, b) => b.amount - a.amount).slice(0, 1);
}

async function sizeOf(what: string, dist: string, paths: readonly string[], limits: Limits): Promise<Size> {
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, number]> => [path, (await brotli(await readFile(join(dist, path)))).length]),
  );
  return summed(what, files, limits);
}

function summed(what: string, files: readonly [path: string, bytes: number][], limits: Limits): Size {
  const amount = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { what, amount, ...limits, files: Object.fromEntries(files) };
}
