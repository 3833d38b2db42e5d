/** Bundles: the self-contained standalone files, and the modules of the npm package. */
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terserPlugin from '@rollup/plugin-terser';
import { transformSync } from 'esbuild';
import { rollup, type OutputOptions, type Plugin, type RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { TAGS, type Tag } from '../src/catalog/tags.js';
import type { Language } from '../src/model/vocabulary.js';
import { shelfModules } from './generate.js';

// Its types describe a CommonJS default that Node does not give.
const terser = terserPlugin as unknown as typeof terserPlugin.default;

/** Browsers with `light-dark()`, custom states and element internals. */
const TARGET = ['chrome125', 'firefox126', 'safari17.5'];

/** A page in another encoding, served or opened without a header, would misread the script. */
const BYTE_ORDER_MARK = '\uFEFF';

const NO_IDS = Object.fromEntries(Object.keys(TAGS).map((tag) => [tag, []])) as unknown as Record<
  Tag,
  string[]
>;

const GENERATED = '/src/catalog/generated/';

const compile = () => esbuild({ target: TARGET, tsconfig: 'tsconfig.json', minify: false });

const warnings: Pick<RollupOptions, 'onwarn'> = {
  onwarn(warning) {
    throw new Error(`Rollup warns: ${warning.message}`);
  },
};

/** What goes into a standalone file. */
export interface Contents {
  tags: readonly Tag[];
  languages: readonly Language[];
  /** Records for each tag; without any, neither records nor State names go in: the code alone. */
  ids: Record<Tag, string[]> | undefined;
}

/** One script that needs nothing after it. */
export async function bundleStandalone({ tags, languages, ids }: Contents): Promise<string> {
  const bundle = await rollup({
    ...warnings,
    input: 'standalone',
    plugins: [
      entry(tags),
      shelvesInside(languages, ids ?? NO_IDS),
      ...(ids ? [] : [withoutRecords()]),
      ownTrustedTypesPolicy(),
      shortTemplates(),
      nodeResolve({ exportConditions: ['production', 'default'] }),
      compile(),
    ],
  });
  const output: OutputOptions = {
    format: 'iife',
    plugins: [
      terser({ ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    ],
  };
  const { output: chunks } = await bundle.generate(output);
  await bundle.close();
  if (chunks.length !== 1) throw new Error('A standalone file must be one chunk.');
  return BYTE_ORDER_MARK + chunks[0].code;
}

/** The modules of the npm package: one for each of ours, with Lit left to whoever installs it. */
export async function bundlePackage(tags: readonly Tag[], folder: string): Promise<void> {
  const bundle = await rollup({
    ...warnings,
    input: {
      index: 'src/index.ts',
      'define/all': 'src/define/all.ts',
      ...Object.fromEntries(tags.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
    },
    external: /^(lit|@lit\/)/,
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

function entry(tags: readonly Tag[]): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === 'standalone' ? id : null),
    load: (id) =>
      id === 'standalone'
        ? tags.map((tag) => `import ${JSON.stringify(resolve(`src/define/${tag}.ts`))};`).join('\n')
        : null,
  };
}

/** Puts the records inside, where the modules on disk would load each when it is asked for. */
function shelvesInside(languages: readonly Language[], ids: Record<Tag, string[]>): Plugin {
  const modules = shelfModules(languages, 'inside', ids);
  return {
    name: 'shelves-inside',
    load(id) {
      const at = id.lastIndexOf(GENERATED);
      return (at < 0 ? undefined : modules[id.slice(at + GENERATED.length)]) ?? null;
    },
  };
}

/** For measuring: the parts that are data become empty. */
function withoutRecords(): Plugin {
  const isData = /\/generated\/(states\/|aliases\/|state-codes)/;
  return {
    name: 'without-records',
    load: (id) => (isData.test(id) ? 'export default {};' : null),
  };
}

/** Takes the indentation out of our templates, and all that is for readers out of our styles. */
function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!id.includes('/src/elements/')) return null;
      const short = code
        .replace(/css`([^`]*)`/g, (_, css: string) => {
          const options = { loader: 'css', minify: true, target: TARGET, charset: 'utf8' } as const;
          // With any other character set, escapes would end up in a template, where they mean something else.
          return `css\`${transformSync(css, options).code.trim()}\``;
        })
        .replace(/\n\s+/g, '\n');
      return { code: short, map: null };
    },
  };
}

/**
 * Gives the bundled Lit a Trusted Types policy of ours, `rcp-elements`, in place of its own. The
 * first copy on a page makes it and later copies use it again, since a page may allow a policy
 * name once only.
 */
function ownTrustedTypesPolicy(): Plugin {
  const made = /(\w+)\.createPolicy\(\s*["']lit-html["'],\s*(\{createHTML:\w+=>\w+\})\s*\)/;
  const policy =
    '((page,key)=>(page[key]||(page[key]=[])).policy||Object.defineProperty(page[key],"policy",' +
    '{value:$1.createPolicy("rcp-elements",$2)}).policy)(globalThis,Symbol.for("rcp-elements"))';
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!made.test(code)) throw new Error('Lit makes its Trusted Types policy in another way now.');
      return { code: code.replace(made, policy), map: null };
    },
  };
}
