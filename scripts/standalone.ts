/** Standalone files: the code of some tags, bundled once, with the plain data of each set of languages before it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import type { InlineData } from '../src/records/inline.js';
import type { StateNames } from '../src/records/load.js';
import { TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { inBrief, type CardView } from '../src/records/views/rcp-card.js';
import { codesIn, type ViewWithDetails } from '../src/records/views/view.js';
import type { Data } from './data.js';
import { contextIn, idsOf, stateNamesIn, stateTable, viewOf } from './records.js';

/** A page in another encoding, served or opened without a header, would misread the script. */
const BYTE_ORDER_MARK = '\uFEFF';

const fileOf = (name: string) => fileURLToPath(new URL(`../src/records/${name}.ts`, import.meta.url));

/**
 * Puts `inline.ts` in the place of `fetched.ts`, and writes the bundle once for all languages, as
 * `NAME.js`, and for a single tag once for each, as `NAME.LANG.js`. The messages are those that
 * `folder` has already.
 */
export function standalone(of: readonly Tag[], name: string, data: Data, folder: string): Plugin {
  return {
    name: 'standalone',
    async resolveId(source, importer) {
      if (!source.endsWith('/fetched.js')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id === fileOf('fetched') ? fileOf('inline') : null;
    },
    generateBundle(_, bundle) {
      const [chunk, more] = Object.values(bundle);
      if (chunk?.type !== 'chunk' || more) this.error(`${name}.js must be one file.`);
      // Rollup has removed `stateNames` from the code of elements without a search for States.
      const searchesStates = /\bstateNames\b/.test(chunk.code);
      const write = (fileName: string, languages: readonly Language[]) => {
        const inline = inlineData(of, languages, searchesStates, data, folder);
        const source = `${BYTE_ORDER_MARK}(()=>{const INLINE=${inline};\n${chunk.code}})();\n`;
        this.emitFile({ type: 'asset', fileName, source });
      };
      Reflect.deleteProperty(bundle, chunk.fileName);
      write(`standalone/${name}.js`, LANGUAGES);
      if (of.length === 1) {
        for (const language of LANGUAGES) write(`standalone/${name}.${language}.js`, [language]);
      }
    },
  };
}

/** All that tags show in some languages, as code: JSON, but for the messages. */
function inlineData(
  of: readonly Tag[],
  languages: readonly Language[],
  searchesStates: boolean,
  data: Data,
  folder: string,
): string {
  const records: Partial<Record<Tag, Record<string, unknown>>> = {};
  for (const tag of of) {
    records[tag] = recordsOf(tag, languages, data);
    const { opens }: Shows = TAGS[tag];
    // An element that opens cards shows them in brief.
    if (opens) records[opens] ??= recordsOf(opens, languages, data, of.includes(opens) ? undefined : inBrief);
  }
  const shown = Object.keys(records) as Tag[];
  const codes = codesIn(records);
  const withRegions = shown.find((tag) => TAGS[tag].states === 'regions');
  const messages = shown.map((tag) => {
    const inLanguages = languages.map(
      (language) => `${language}:${messagesIn(`${folder}/messages/${tag}/${language}.js`)}`,
    );
    return `${JSON.stringify(tag)}:{records:${JSON.stringify(records[tag])},messages:{${inLanguages.join()}}}`;
  });
  const parts = [
    `languages:${JSON.stringify(languages)}`,
    `notesMessages:${JSON.stringify(
      Object.fromEntries(languages.map((language) => [language, contextIn(data, language).vocabulary.notes])),
    )}`,
    ...(codes.size > 0
      ? [`states:${JSON.stringify(statesIn(languages, codes, withRegions ?? 'rcp-card', data))}`]
      : []),
    ...(searchesStates ? [`stateNames:${JSON.stringify(otherNamesIn(languages, data))}`] : []),
    `tags:{${messages.join()}}`,
  ];
  return `{${parts.join()}}`;
}

function recordsOf(
  tag: Tag,
  languages: readonly Language[],
  data: Data,
  change?: (view: ViewWithDetails<CardView>) => ViewWithDetails,
): Record<string, unknown> {
  const viewIn = (id: string, language: Language) => {
    const view = viewOf(tag, id, language, data);
    return withoutDerived(change ? change(view as ViewWithDetails<CardView>) : view);
  };
  return Object.fromEntries(
    idsOf(tag, data).map((id) => [
      id,
      mergeLanguages(Object.fromEntries(languages.map((language) => [language, viewIn(id, language)]))),
    ]),
  );
}

/** Without what `inline.ts` tells from the rest, or has from elsewhere. */
function withoutDerived({ view, details }: ViewWithDetails): object {
  const { id: _, sourceCount: __, noted: ___, ...open } = view;
  const { notesMessages: ____, ...rest } = details;
  return { view: open, details: rest };
}

/** What search knows of States beside their official names. */
function otherNamesIn(languages: readonly Language[], data: Data): Record<string, StateNames> {
  const known = withEnglish(languages);
  const official = new Map(
    data.states.states.map(({ alpha2, names }) => [alpha2, known.map((language) => names[language])]),
  );
  return Object.fromEntries(
    Object.entries(stateNamesIn(known, data)).map(([code, { alpha3, names }]) => [
      code,
      { alpha3, names: names.filter((name) => !official.get(code)?.includes(name)) },
    ]),
  );
}

/** The names of States by language; in English, where it is none of the languages of the file, names alone. */
function statesIn(
  languages: readonly Language[],
  codes: ReadonlySet<string>,
  tag: Tag,
  { states }: Data,
): NonNullable<InlineData['states']> {
  return Object.fromEntries(
    withEnglish(languages).map((language) => {
      const table = stateTable(tag, codes, language, states);
      return [language, languages.includes(language) ? table : { names: table.names }];
    }),
  );
}

/** English names are always searched, and stand where they are asked for as published. */
function withEnglish(languages: readonly Language[]): Language[] {
  return [...new Set<Language>([...languages, 'en'])];
}

/** The messages of a module, as an expression. */
function messagesIn(file: string): string {
  const [, code, name] = /^(.*)export\s*\{\s*([\w$]+) as default\s*\};?\s*$/s.exec(readFileSync(file, 'utf8')) ?? [];
  if (code === undefined || name === undefined) throw new Error(`${file} exports something else than messages.`);
  return `(()=>{${code}return ${name}})()`;
}

/** One value from that in each language: what differs stands as `{ar: …, en: …}` at its leaves. */
export function mergeLanguages(versions: Partial<Record<Language, unknown>>): unknown {
  const values = Object.values(versions);
  const [first] = values;
  const whole = JSON.stringify(first);
  if (values.every((value) => JSON.stringify(value) === whole)) return first;
  const each = (of: (value: never) => unknown) =>
    mergeLanguages(
      Object.fromEntries(Object.entries(versions).map(([language, value]) => [language, of(value as never)])),
    );
  if (Array.isArray(first) && values.every((value) => Array.isArray(value) && value.length === first.length)) {
    return first.map((_, i) => each((list: unknown[]) => list[i]));
  }
  if (values.every((value) => typeof value === 'object' && value !== null && !Array.isArray(value))) {
    const keys = new Set(values.flatMap((value) => Object.keys(value as object)));
    return Object.fromEntries([...keys].map((key) => [key, each((value: Record<string, unknown>) => value[key])]));
  }
  return versions;
}
