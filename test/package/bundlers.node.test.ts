import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import type { Office } from '../../src/model/schema.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { install, type Project } from './install.js';
import { element, html, readJson, readOrganization, readProcess, search } from './pages.js';

/** Bundles an entry of the project into a folder of it, as the bundler does if left alone. */
type Bundle = (entry: string, project: Project, folder: string) => Promise<void>;

const BUNDLERS: Record<string, Bundle> = {
  async esbuild(entry, project, folder) {
    const { warnings } = await esbuild({
      entryPoints: { main: entry },
      absWorkingDir: project.folder,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: folder,
    });
    assert.deepEqual(warnings, []);
  },

  async rollup(entry, _project, folder) {
    const warnings: string[] = [];
    const bundle = await rollup({
      input: { main: entry },
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir: folder, format: 'es' });
    await bundle.close();
    assert.deepEqual(warnings, []);
  },

  async vite(entry, project, folder) {
    await vite({
      root: project.folder,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        rollupOptions: { input: entry, output: { entryFileNames: 'main.js' } },
      },
    });
  },

  async webpack(entry, project, folder) {
    const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
      webpack(
        {
          mode: 'production',
          context: project.folder,
          entry,
          output: { path: folder },
          performance: { hints: false },
        },
        (error, stats) => {
          if (error) fail(error);
          else done(stats);
        },
      );
    });
    const { errors, warnings } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
    assert.deepEqual([errors, warnings], [[], []]);
  },
};

/** Texts that stand in records of other elements only. */
function foreignTexts(): string[] {
  const offices = readdirSync('data/offices').map((file) => readJson(`data/offices/${file}`) as Office);
  const processes = ['prague-process', 'un-high-level-dialogue'].map(readProcess);
  const organizations = ['iom', 'icmpd'].map(readOrganization);
  const texts = [
    ...offices.flatMap(({ coverage, functions }) => [coverage.text, ...functions.items]),
    ...organizations.flatMap(({ figures, funding }) => [
      ...figures.items.map(({ unit }) => unit),
      ...(funding ? [funding.total.measure] : []),
    ]),
    ...processes.flatMap(({ objectives, themes, meetings, documents }) => [
      ...(objectives ? [objectives.text] : []),
      ...(themes?.items ?? []).map(({ text }) => text),
      ...(meetings?.items ?? []).map(({ title }) => title.text),
      ...(documents?.items ?? []).map(({ title }) => title.text),
    ]),
  ];
  // Short words may be anywhere, and quotation marks may be escaped in the bundle.
  return [...new Set(texts.flatMap(({ en, fr }) => [en, fr]))].filter(
    (text): text is string => typeof text === 'string' && text.length > 40 && !/["'`\\]/.test(text),
  );
}

/** The text of a bundle, its chunks included, with escaped letters as they are. */
function readBundle(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    .replace(/\\x([\da-f]{2})|\\u([\da-f]{4})/gi, (_, two?: string, four?: string) =>
      String.fromCharCode(parseInt(two ?? four ?? '', 16)),
    );
}

const pages: Pages = {};
const { browser, server } = await setUp(pages);
const project = await install();
after(() => project.remove());

for (const [name, bundle] of Object.entries(BUNDLERS)) {
  describe(`a bundle of one element, made by ${name},`, () => {
    let folder: string;
    let text: string;

    before(async () => {
      folder = join(project.folder, `out-${name}`);
      const entry = project.write(`${name}.js`, "import 'rcp-elements/define/member-list.js';");
      await bundle(entry, project, folder);
      text = readBundle(folder);
    });

    it('carries no data of the others', () => {
      const other = foreignTexts();
      assert.ok(other.length > 100);
      assert.deepEqual(
        other.filter((each) => text.includes(each)),
        [],
      );
    });

    it('carries no code of the others', () => {
      for (const tag of ['rcp-card', 'office-directory', 'key-figures']) {
        assert.ok(!text.includes(tag), tag);
      }
    });

    it('carries no development build of Lit', () => {
      assert.ok(text.includes('litElementVersions'), 'Lit is there');
      assert.doesNotMatch(text, /dev mode|dev-mode|Multiple versions of Lit loaded/);
    });

    it('works in a page, in silence', async () => {
      const headers = { 'content-type': 'text/javascript; charset=utf-8' };
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && file.endsWith('.js')) {
          pages[`/${name}${file.slice(folder.length)}`] = { body: readFileSync(file, 'utf8'), headers };
        }
      }
      // What webpack makes is a classic script.
      const how = name === 'webpack' ? 'defer' : 'type="module"';
      pages['/page'] = html(
        `<script ${how} src="/${name}/main.js"></script>`,
        element('member-list', { lang: 'fr' }),
      );
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/page`);
      await settled(page);
      assert.deepEqual(await search(page, 'member-list', 'allemagne'), ['DE']);
      assert.deepEqual(said, []);
      await page.close();
    });
  });
}

describe('a bundle of all elements', () => {
  it('carries every one of those texts, so that their absence means something', async () => {
    const folder = join(project.folder, 'out-all');
    const entry = project.write('all.js', "import 'rcp-elements/define/all.js';");
    await BUNDLERS.esbuild?.(entry, project, folder);
    const text = readBundle(folder);
    assert.deepEqual(
      foreignTexts().filter((each) => !text.includes(each)),
      [],
    );
  });
});
