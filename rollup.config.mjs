/**
 * What a release is made of: `npx rollup -c` writes its code and records into `dist/`. What is not
 * code (types, manifest, style sheets, embed pages, integrity values) comes with `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { register } from 'tsx/esm/api';

// The records come from sources in TypeScript.
register();
const { LANGUAGES } = await import('./src/model/vocabulary.ts');
const { TAG_NAMES, TAGS, camelCase, isTag, pascalCase } = await import('./src/records/tags.ts');
const { readData } = await import('./scripts/data.ts');
const { shortTemplates, TARGET, trustedTypesPolicy } = await import('./scripts/plugins.ts');
const { idsModule, idsOf, importsModule, recordModules, stateNamesModule } = await import('./scripts/records.ts');
const { standalone } = await import('./scripts/standalone.ts');

const DIST = 'dist';
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const data = readData();
const manifest = JSON.parse(readFileSync(file('package.json'), 'utf8'));

const onwarn = (warning) => {
  throw new Error(`Rollup warns: ${warning.message}`);
};
const compile = (options) => esbuild({ target: TARGET, charset: 'utf8', tsconfig: 'tsconfig.json', ...options });
/** Version and edition as constants, without the files that they come from. */
const release = () => ({
  name: 'release',
  load: (id) =>
    id === file('src/records/release.ts')
      ? `export const VERSION = '${manifest.version}', EDITION = '${data.edition}';`
      : null,
});
/** Everything for pages has Lit inside, in its production build. */
const forPages = () => [
  nodeResolve({ exportConditions: ['production', 'browser'] }),
  release(),
  trustedTypesPolicy(),
  shortTemplates(),
  compile(),
];
const minify = () => terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } });

/** An entry that is no file. */
const entry = (modules) => ({
  name: 'entry',
  resolveId: (id) => (Object.hasOwn(modules, id) ? id : null),
  load: (id) => (Object.hasOwn(modules, id) ? modules[id] : null),
});

/** The messages of each element in each language, each a module that needs no other. */
const messages = TAG_NAMES.flatMap((tag) =>
  LANGUAGES.map((language) => ({
    input: 'messages',
    onwarn,
    plugins: [
      entry({ messages: `export { ${camelCase(tag)} as default } from '${file(`src/i18n/${language}.ts`)}';` }),
      compile({ minify: true }),
    ],
    output: { file: `${DIST}/messages/${tag}/${language}.js`, format: 'es' },
  })),
);

/** The modules of the npm package, one for each of ours, beside the records that they import. */
const npm = {
  input: {
    index: 'src/index.ts',
    prerender: 'src/prerender.ts',
    'cli/main': 'src/cli/main.ts',
    'define/all': 'src/define/all.ts',
    'records/imported': 'src/records/imported.ts',
    ...Object.fromEntries(TAG_NAMES.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
  },
  external: /^(lit|@lit\/|@lit-labs\/|parse5$|valibot$|jsonc-parser$|node:)/,
  onwarn,
  plugins: [records(), nodeResolve(), release(), shortTemplates(), compile()],
  output: { dir: DIST, format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
};

/** The records, which the npm package and the loader share, and what brings them in the package. */
function records() {
  return {
    name: 'records',
    resolveId(source, importer) {
      if (!source.endsWith('/records/fetched.js')) return null;
      const [, tag = 'state-names'] = /\/elements\/([\w-]+)\/\1\.ts$/.exec(importer) ?? [];
      return { id: file(`src/records/bundled/${tag}.js`), external: true };
    },
    generateBundle() {
      const write = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
      write('records/state-names.js', stateNamesModule(data));
      write('records/bundled/state-names.js', "export const loadStateNames = async () => (await import('../state-names.js')).default;\n");
      for (const tag of TAG_NAMES) {
        write(`records/${tag}/ids.js`, idsModule(tag, data));
        write(`records/bundled/${tag}.js`, importsModule(tag, data));
        for (const id of idsOf(tag, data)) {
          for (const language of LANGUAGES) {
            for (const [path, source] of Object.entries(recordModules(tag, id, language, data))) write(path, source);
          }
        }
      }
    },
  };
}

/** What lists have, and cards have not. */
const LIST = /\/(list-search(\.styles)?|groups\.(content|styles)|state-keys|rcp-collection|announcer|clone-once|fold|records\/states|model\/vocabulary|guard|lit-html\/directive)\.[jt]s$/;

/** The modules that the loader loads: what all elements need, what lists need, and each element. */
const imports = {};
const elements = {
  input: Object.fromEntries(TAG_NAMES.map((tag) => [tag, tag])),
  onwarn,
  plugins: [
    entry(
      Object.fromEntries(
        TAG_NAMES.map((tag) => [
          tag,
          // With what registers it: an element may be needed unregistered.
          `export { ${pascalCase(tag)} as element } from '${file(`src/elements/${tag}/${tag}.ts`)}';
           export { defineElement } from '${file('src/define/define.ts')}';`,
        ]),
      ),
    ),
    ...forPages(),
    {
      name: 'imports',
      generateBundle(_, bundle) {
        for (const { isEntry, name, imports: files } of Object.values(bundle)) {
          if (isEntry) imports[name] = files.map((path) => path.replace('.js', '')).filter((path) => path !== 'base');
        }
      },
    },
  ],
  // An element that shows another one's content imports it from where that element is.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: `${DIST}/chunks`,
    format: 'es',
    chunkFileNames: '[name].js',
    manualChunks(id) {
      const [, tag] = /(?:^|\/src\/elements\/)([\w-]+)(?:$|\/)/.exec(id) ?? [];
      if (isTag(tag)) return tag;
      // What one of them imports, or comes with the details.
      if (/\/(note-list\.content|model\/matrix)\.ts$/.test(id)) return null;
      return LIST.test(id) ? 'list' : 'base';
    },
    plugins: [minify()],
  },
};

/** The loader. Of each element it knows the attribute by whose value a record is loaded, and what it imports. */
const loader = {
  input: { 'rcp-elements': 'src/loader/rcp-elements.ts' },
  onwarn,
  plugins: [compile()],
  output: {
    dir: DIST,
    format: 'es',
    intro: () => {
      const parts = TAG_NAMES.map((tag) => [tag, [TAGS[tag].all ? '' : TAGS[tag].attribute, ...imports[tag]]]);
      return `const ELEMENTS = ${JSON.stringify(Object.fromEntries(parts))};`;
    },
    plugins: [minify()],
  },
};

/** One file with everything for a tag, or for all of them. */
const standaloneFiles = [...TAG_NAMES.map((tag) => [tag, [tag]]), ['all', TAG_NAMES]].map(([name, of]) => ({
  input: name,
  onwarn,
  plugins: [
    entry({ [name]: of.map((tag) => `import '${file(`src/define/${tag}.ts`)}';`).join('\n') }),
    standalone(of, name, data, DIST),
    ...forPages(),
  ],
  output: { dir: DIST, format: 'iife', inlineDynamicImports: true, plugins: [minify()] },
}));

/** The scripts of the iframe pages, and of the page around them. */
const embed = ['frame', 'attributes', 'parent'].map((name) => ({
  input: `src/embed/${name}.ts`,
  onwarn,
  plugins: [compile()],
  output: { file: `${DIST}/embed/${name}.js`, format: 'iife', plugins: [minify()] },
}));

/** In this order: standalone files carry the messages, and the loader knows what the elements import. */
export default [...messages, elements, ...standaloneFiles, npm, ...embed, loader];
