/** Bundles: the self-contained standalone files, and the modules of the npm package. */
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terserPlugin from '@rollup/plugin-terser';
import { transformSync } from 'esbuild';
import {
  rollup,
  type OutputOptions,
  type OutputPlugin,
  type Plugin,
  type RollupOptions,
} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import type { Tag } from '../src/records/tags.js';
import type { Language } from '../src/model/vocabulary.js';
import { shelfModules, type Records } from './generate.js';

// Its types describe a CommonJS default that Node does not give.
const terser = terserPlugin as unknown as typeof terserPlugin.default;

/** Browsers with `light-dark()`, custom states and element internals. */
const TARGET = ['chrome125', 'firefox126', 'safari17.5'];

/** A page in another encoding, served or opened without a header, would misread the script. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Name of an entry that is no file. */
const ENTRY = 'entry';

const GENERATED = '/src/records/generated/';

const compile = () => esbuild({ target: TARGET, tsconfig: 'tsconfig.json', minify: false });

export const warnings: Pick<RollupOptions, 'onwarn'> = {
  onwarn(warning) {
    throw new Error(`Rollup warns: ${warning.message}`);
  },
};

/** What goes into a standalone file. */
export interface Contents {
  tags: readonly Tag[];
  languages: readonly Language[];
  /** Without any, neither records nor State names go in: the code alone. */
  records: Records | undefined;
}

const NO_RECORDS: Records = {
  parts: [],
  opened: [],
  orders: { ar: [], zh: [], en: [], fr: [], ru: [], es: [] },
  states: { source: '', regions: [], states: [] },
};

/** Languages with words in common stand together, where a compressor finds them. */
const SIDE_BY_SIDE: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/** One script that needs nothing after it. */
export async function bundleStandalone({ tags, languages, records }: Contents): Promise<string> {
  const inOrder = SIDE_BY_SIDE.filter((language) => languages.includes(language));
  const source = tags.map((tag) => importOf(`src/define/${tag}.ts`)).join('\n');
  const shelves = shelfModules(inOrder, 'inside', records ?? NO_RECORDS);
  const code = await bundleOne(source, { format: 'iife' }, elementPlugins(shelves));
  return BYTE_ORDER_MARK + code;
}

/** One module with all that the source imports, but for what it imports at run time. */
export async function bundleModule(source: string, intro = ''): Promise<string> {
  return bundleOne(source, { format: 'es', intro }, [compile()]);
}

/** One script of a file of ours with all that it imports. */
export async function bundleScript(file: string): Promise<string> {
  return bundleOne(importOf(file), { format: 'iife' }, [compile()]);
}

async function bundleOne(source: string, output: OutputOptions, plugins: Plugin[]): Promise<string> {
  const bundle = await rollup({ ...warnings, input: ENTRY, plugins: [entry(source), ...plugins] });
  const { output: chunks } = await bundle.generate({
    ...output,
    inlineDynamicImports: true,
    plugins: [minify()],
  });
  await bundle.close();
  if (chunks.length !== 1) throw new Error('This must be one file.');
  return chunks[0].code;
}

function importOf(file: string): string {
  return `import ${JSON.stringify(resolve(file))};`;
}

/** How elements are bundled for a page, with other shelves than those on disk. */
export function elementPlugins(shelves: Record<string, string>): Plugin[] {
  return [
    otherShelves(shelves),
    smallLit(),
    shortTemplates(),
    compile(),
  ];
}

export function minify(): OutputPlugin {
  return terser({ ecma: 2020, module: true, compress: { passes: 2, inline: false }, format: { comments: false } });
}

/** The modules of the npm package: one for each of ours, with the packages it needs left to whoever installs it. */
export async function bundlePackage(tags: readonly Tag[], folder: string): Promise<void> {
  const bundle = await rollup({
    ...warnings,
    input: {
      index: 'src/index.ts',
      'cli/main': 'src/cli/main.ts',
      prerender: 'src/prerender.ts',
      'define/all': 'src/define/all.ts',
      ...Object.fromEntries(tags.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
    },
    external: /^(lit|@lit\/|@lit-labs\/|parse5$|valibot$|jsonc-parser$|node:)/,
    plugins: [nodeResolve(), compile()],
  });
  await bundle.write({
    dir: folder,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
  });
  await bundle.close();
}

function entry(source: string): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? source : null),
  };
}

/** Brings the records in another way than the modules on disk, which load each when asked for it. */
function otherShelves(modules: Record<string, string>): Plugin {
  return {
    name: 'other-shelves',
    load(id) {
      const at = id.lastIndexOf(GENERATED);
      return (at < 0 ? undefined : modules[id.slice(at + GENERATED.length)]) ?? null;
    },
  };
}

/** Line breaks in templates that no reader sees, since they stand beside the tag of a block. */
const BESIDE_BLOCKS = (() => {
  const block =
    '</?(?:address|caption|dd|details|div|dl|dt|li|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\\b';
  return new RegExp(`(?<=${block}[^<>\`]*>)\\n|\\n(?=${block})`, 'g');
})();

/** A style sheet, minified. */
export function minifyCss(css: string): string {
  const options = { loader: 'css', minify: true, target: TARGET, charset: 'utf8' } as const;
  return transformSync(css, options).code.trim().replace(/(--[\w-]+): /g, '$1:');
}

/** Takes the indentation out of our templates, and all that is for readers out of our styles. */
function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!id.includes('/src/elements/')) return null;
      const short = code
        .replace(/css`([^`]*)`/g, (_, css: string) => JSON.stringify(minifyCss(css)))
        .replace(/\n\s+/g, '\n')
        .replace(BESIDE_BLOCKS, '');
      return { code: short, map: null };
    },
  };
}

/** Brings our own renderer of Lit's templates in the place of Lit. */
function smallLit(): Plugin {
  return {
    name: 'small-lit',
    resolveId: (id) => (/^lit(\/|$)/.test(id) ? resolve('src/lit/lit.ts') : null),
  };
}
