/** `rcp-elements.js` and the modules that it loads, in `chunks/`. */
import { resolve } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { camelCase, pascalCase, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { bundleModule, elementPlugins, minify, warnings } from './bundle.js';
import type { Data } from './data.js';
import { servedRecords, shelfModules, type Records } from './generate.js';
import { LANGUAGES } from '../src/model/vocabulary.js';

/** Files of a release, by path. */
type Files = Record<string, string>;

/** Before the tag, in the name of a module that is no file. */
const ENTRY = 'entry:';

/** What every element needs is one module, and what lists with a search need is another. */
const LIST =
  /\/(list-search(\.styles)?|rcp-collection|announcer|clone-once|fold|records\/states|model\/vocabulary|generated\/(states|aliases|state-codes))\.ts$/;
const BASE =
  /\/(lit\/lit|elements\/base\/(?!unfold|note-list|rcp-collection).*|model\/(?!vocabulary|matrix).*|define\/define|i18n\/language|records\/(shelf|served)|generated\/(languages|release))\.ts$/;

/**
 * The loader and its modules. It knows which of them an element consists of, and asks for them
 * together; the records and messages lie where both the loader and the elements look for them.
 */
export async function bundleLoader(data: Data, records: Records): Promise<Files> {
  const { files, imports } = await bundleElements(records);
  const parts = Object.fromEntries(
    (Object.keys(TAGS) as Tag[]).map((tag) => {
      const { attribute, all }: Shows = TAGS[tag];
      // The attribute by whose value a record is fetched.
      return [tag, [all ? '' : attribute, ...(imports[tag] ?? [])]];
    }),
  );
  return {
    'rcp-elements.js': await bundleModule(
      `export * from ${JSON.stringify(resolve('src/loader/rcp-elements.ts'))};`,
      `const ELEMENTS = ${JSON.stringify(parts)};`,
    ),
    ...inChunks({ ...files, ...(await bundleMessages()), ...servedRecords(data, records) }),
  };
}

async function bundleElements(
  records: Records,
): Promise<{ files: Files; imports: Record<string, string[]> }> {
  const bundle = await rollup({
    ...warnings,
    input: Object.fromEntries((Object.keys(TAGS) as Tag[]).map((tag) => [tag, ENTRY + tag])),
    plugins: [entries(), ...elementPlugins(shelfModules(LANGUAGES, 'served', records))],
    // An element that shows another one's content imports it from where that element is.
    preserveEntrySignatures: 'allow-extension',
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
        .map(({ name, imports }) => [name, imports.map((file) => file.replace(/\.js$/, '')).filter((file) => file !== 'base')]),
    ),
  };
}

/** For each tag a module that has the class, and what registers it: an element may need it unregistered. */
function entries(): Plugin {
  return {
    name: 'entries',
    resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
    load(id) {
      if (!id.startsWith(ENTRY)) return null;
      const tag = id.slice(ENTRY.length) as Tag;
      const file = (path: string) => JSON.stringify(resolve(path));
      return (
        `export { ${pascalCase(tag)} as element } from ${file(`src/elements/${tag}/${tag}.ts`)};` +
        `export { defineElement } from ${file('src/define/define.ts')};`
      );
    },
  };
}

function manualChunks(id: string): string | null {
  const [, kind, language] = /\/generated\/(states|aliases)\/(\w+)\.ts$/.exec(id) ?? [];
  if (kind) return `${kind}.${language}`;
  if (LIST.test(id)) return 'list';
  if (BASE.test(id)) return 'base';
  const [, tag] = /(?:^entry:|\/elements\/|\/generated\/)([\w-]+)(?:$|\/|\.[\w-]*\.?ts$)/.exec(id) ?? [];
  return tag && Object.hasOwn(TAGS, tag) ? tag : null;
}

/** The messages of each element, and those around notes, in each language. */
async function bundleMessages(): Promise<Files> {
  const all = [...(Object.keys(TAGS) as Tag[]), 'notes'].flatMap((of) =>
    LANGUAGES.map(async (language): Promise<[string, string]> => {
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
