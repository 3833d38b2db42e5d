/** `rcp-elements.js` and the modules that it loads, in `chunks/`. */
import { resolve } from 'node:path';
import { rollup } from 'rollup';
import { camelCase, TAGS, type Tag } from '../src/catalog/tags.js';
import { bundleModule, elementPlugins, minify, warnings } from './bundle.js';
import type { Data } from './data.js';
import { AVAILABLE, idsOf, servedRecords, shelfModules } from './generate.js';

/** Files of a release, by path. */
type Files = Record<string, string>;

/** What every element needs is one module, and what lists with a search need is another. */
const LIST =
  /\/(lit-html\/directive.*|list-search(\.styles)?|announcer|stamp|fold|catalog\/states|generated\/(states|aliases|state-codes))\.[jt]s$/;
const BASE =
  /\/node_modules\/(?!lit-html\/directive)|\/(elements\/base\/(?!note-list).*|model\/.*|define\/define|i18n\/language|catalog\/(shelf|served)|generated\/(languages|notes-words|release))\.ts$/;

/**
 * The loader and its modules. It knows which of them an element consists of, and asks for them
 * together; the records and messages lie where both the loader and the elements look for them.
 */
export async function bundleLoader(data: Data): Promise<Files> {
  const { files, imports } = await bundleElements(data);
  const ids = idsOf(data);
  const parts = Object.fromEntries(
    (Object.keys(TAGS) as Tag[]).map((tag) => [
      tag,
      { attribute: TAGS[tag].attribute, ids: ids[tag], imports: imports[tag] },
    ]),
  );
  return {
    'rcp-elements.js': await bundleModule(
      `export * from ${JSON.stringify(resolve('src/loader/rcp-elements.ts'))};`,
      `const ELEMENTS = ${JSON.stringify(parts)};`,
    ),
    ...inChunks({ ...files, ...(await bundleWords()), ...servedRecords(data) }),
  };
}

async function bundleElements(
  data: Data,
): Promise<{ files: Files; imports: Record<string, string[]> }> {
  const bundle = await rollup({
    ...warnings,
    input: Object.fromEntries(Object.keys(TAGS).map((tag) => [tag, `src/define/${tag}.ts`])),
    plugins: elementPlugins(shelfModules(AVAILABLE, 'served', idsOf(data))),
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks,
    plugins: [minify()],
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    files: Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code])),
    imports: Object.fromEntries(
      chunks
        .filter(({ isEntry }) => isEntry)
        .map(({ name, imports }) => [name, imports.map((file) => file.replace(/\.js$/, ''))]),
    ),
  };
}

function manualChunks(id: string): string | null {
  const [, kind, language] = /\/generated\/(states|aliases)\/(\w+)\.ts$/.exec(id) ?? [];
  if (kind) return `${kind}.${language}`;
  if (LIST.test(id)) return 'list';
  return BASE.test(id) ? 'base' : null;
}

/** The messages of each element, and those around notes, in each language. */
async function bundleWords(): Promise<Files> {
  const all = [...(Object.keys(TAGS) as Tag[]), 'notes'].flatMap((of) =>
    AVAILABLE.map(async (language): Promise<[string, string]> => {
      const file = JSON.stringify(resolve(`src/i18n/${language}.ts`));
      const code = await bundleModule(`export { ${camelCase(of)} as default } from ${file};`);
      return [`${of}/${language}.js`, code];
    }),
  );
  return Object.fromEntries(await Promise.all(all));
}

function inChunks(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, code]) => [`chunks/${path}`, code]));
}
