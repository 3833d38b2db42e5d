import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { attributeFor } from '../../src/records/tags.js';
import { inside, setUp, watchedPage, type Pages } from '../support/server.js';
import { install, run } from './install.js';
import { element, html, idsFor, readJson, tags } from './pages.js';

const pages: Pages = {};
const { browser, server } = await setUp(pages);
const project = await install();
const installed = join(project.folder, 'node_modules/rcp-elements');
after(() => project.remove());

describe('the packed package', () => {
  it('has the release and nothing else', () => {
    const roots = new Set(readdirSync(installed));
    for (const wanted of ['dist', 'package.json']) assert.ok(roots.delete(wanted), wanted);
    for (const usual of ['README.md', 'LICENSE', 'CHANGELOG.md']) roots.delete(usual);
    assert.deepEqual([...roots], []);
  });

  it('has what its package.json points to', () => {
    const { exports, customElements } = readJson(join(installed, 'package.json')) as {
      exports: Record<string, string | Record<string, string>>;
      customElements: string;
    };
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of [...targets, customElements]) {
      const [folder = '', end] = target.split('*');
      const found =
        end === undefined
          ? existsSync(join(installed, target))
          : readdirSync(join(installed, folder)).some((file) => file.endsWith(end));
      assert.ok(found, target);
    }
  });

  it('has no fault that publint knows', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    assert.deepEqual(messages, []);
  });

  it('has types that every resolver of ES modules finds', async () => {
    const attw = join('node_modules', '.bin', 'attw');
    const modules = ['all', ...tags].map((name) => `./define/${name}`);
    const options = ['--profile', 'esm-only', '--format', 'json', '--include-entrypoints', ...modules];
    const { stdout } = await run(attw, [project.tarball, ...options], { maxBuffer: 2 ** 26 });
    const { analysis } = JSON.parse(stdout) as {
      analysis: {
        entrypoints: Record<string, unknown>;
        problems: { kind: string; entrypoint?: string; resolutionKind?: string }[];
      };
    };
    for (const entry of ['.', ...modules]) assert.ok(entry in analysis.entrypoints, entry);
    // What the profile leaves out: CommonJS, and resolving as Node 10 did.
    const ignored = ['node10', 'node16-cjs'];
    assert.deepEqual(
      analysis.problems.filter(({ resolutionKind = '' }) => !ignored.includes(resolutionKind)),
      [],
    );
  });

  it('can be imported in Node, where there is no page', async () => {
    const program =
      "import * as library from 'rcp-elements'; console.log(library.VERSION, typeof library.define, customElements.get('member-list'))";
    const { version } = readJson('package.json') as { version: string };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: project.folder,
    });
    assert.equal(stdout.trim(), `${version} function undefined`);
  });
});

describe('importing the library into a page', () => {
  interface Library {
    define(options?: { prefix?: string; registry?: CustomElementRegistry }): void;
  }

  before(async () => {
    const entry = project.write(
      'library.js',
      "import * as library from 'rcp-elements'; globalThis.library = library;",
    );
    const { outputFiles } = await build({
      entryPoints: [entry],
      absWorkingDir: project.folder,
      bundle: true,
      format: 'esm',
      splitting: true,
      outdir: 'out',
      write: false,
    });
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    for (const { path, text } of outputFiles) {
      pages[path.slice(join(project.folder, 'out').length)] = { body: text, headers };
    }
  });

  async function load(body: string) {
    pages['/page'] = html('<script type="module" src="/library.js"></script>', body);
    const watched = await watchedPage(browser);
    await watched.page.goto(`${server.origin}/page`);
    return watched;
  }

  it('registers nothing', async () => {
    const { page, said } = await load(tags.map((tag) => element(tag)).join('\n'));
    const registered = await page.evaluate(
      (tags) => tags.filter((tag) => customElements.get(tag) !== undefined),
      tags,
    );
    assert.equal(
      await page.evaluate(() => typeof (Reflect.get(globalThis, 'library') as Library).define),
      'function',
    );
    assert.deepEqual(registered, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  const ORDERS = [
    ['x-', 'x-'],
    ['x-', '', 'x-', ''],
    ['', 'x-', '', 'x-'],
  ];
  for (const order of ORDERS) {
    const named = order.map((prefix) => `"${prefix}"`).join(', ');
    it(`lets a program register under the prefixes ${named}, without a word`, async () => {
      const prefixes = [...new Set(order)];
      const all = tags.flatMap((tag) =>
        prefixes.map((prefix) => {
          const first = idsFor(tag)[0] ?? '';
          return `<${prefix}${tag}${attributeFor(tag, first)}></${prefix}${tag}>`;
        }),
      );
      const { page, said } = await load(all.join('\n'));
      await page.evaluate((order) => {
        const { define } = Reflect.get(globalThis, 'library') as Library;
        for (const prefix of order) define(prefix ? { prefix } : {});
      }, order);
      await page.waitForFunction(
        () =>
          [...document.body.children].every((child) => child.shadowRoot?.querySelector('[part=source]')),
      );
      assert.equal(await page.evaluate(() => document.body.children.length), all.length);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('lets a program register in a registry of its own, twice, and leaves the one of the page', async () => {
    const { page, said } = await load('<div></div>');
    await page.evaluate((inside) => {
      const { define } = Reflect.get(globalThis, 'library') as Library;
      const registry = new CustomElementRegistry();
      define({ prefix: 'x-', registry });
      define({ prefix: 'x-', registry });
      const options = { mode: 'open', customElementRegistry: registry } as ShadowRootInit;
      const root = document.querySelector('div')?.attachShadow(options);
      if (root) root.innerHTML = inside;
    }, '<x-member-list process="prague-process"></x-member-list>');
    await inside(page, 'div', 'x-member-list', '[part=source]');
    assert.equal(
      await page.evaluate(() => typeof customElements.get('x-member-list')),
      'undefined',
    );
    assert.deepEqual(said, []);
    await page.close();
  });
});
