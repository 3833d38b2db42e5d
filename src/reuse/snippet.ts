/**
 * The code to paste for one element, for each kind of host. Pure, so that the command and the embed
 * builder print the same.
 */
import { ALL, isTag, pascalCase, TAGS, type Shows, type Tag } from '../records/tags.js';
import { formatList } from '../format/list.js';
import { negotiate } from '../i18n/language.js';
import type { Text } from '../model/schema.js';
import { LANGUAGES, type Language } from '../model/vocabulary.js';

/** Hosts whose pages load `rcp-elements.js`; only there an import map has a use. */
export const LOADER_TARGETS = ['html', 'wordpress', 'drupal', 'hugo', 'jekyll', 'eleventy'] as const;

/** Everything that code can be printed for. */
export const TARGETS = [
  ...LOADER_TARGETS,
  'mediawiki',
  'react',
  'vue',
  'svelte',
  'angular',
  'iframe',
] as const;
export type Target = (typeof TARGETS)[number];

/** Attributes as they are written; `true` for one that has no value. */
export type Attributes = Readonly<Record<string, string | true>>;

export interface SnippetOptions {
  /** Where the files of the release are; ends in `/` and names the version. */
  base: string;
  /** `integrity.json` of that release. */
  integrity: Readonly<Record<string, string>>;
  /** Names of the records by id and language, for the text of links and titles. */
  names: Readonly<Record<string, Partial<Text>>>;
  /** `html` by default. */
  target?: Target;
  /** Adds an import map with the `integrity` of every module that the element may load. */
  importMap?: boolean;
}

export interface Snippet {
  /** To be pasted as it is; no line break at its end. */
  code: string;
  /** What the host must fulfil for the code to work, one sentence each. */
  notes: string[];
}

/** What the code for a target is made of. */
interface Parts extends SnippetOptions {
  tag: Tag;
  attributes: Attributes;
}

/** Until a script tells the height. */
const IFRAME_HEIGHT = 600;

const MARKDOWN_NOTE = 'Leave a blank line before and after it, and none inside.';
const IMPORT_MAP_NOTE =
  'The import map is an inline script, which a Content-Security-Policy must allow by its hash; ' +
  'it must stand before every module script of the page.';
const NO_FALLBACK_NOTE =
  'No page of the release shows your own record: write between the tags what is to be read without script.';
const PACKAGE_NOTE = 'The package must be installed: npm install rcp-elements';

/** The code that shows one element with these attributes. */
export function snippet(tag: Tag, attributes: Attributes, options: SnippetOptions): Snippet {
  return WRITERS[options.target ?? 'html']({ ...options, tag, attributes });
}

/**
 * The modules of the loader that a tag with these records can ask for, in any language: code and
 * messages of the tag and of what it opens, its records, and what belongs to no tag.
 */
export function chunksOf(tag: Tag, ids: readonly string[], paths: readonly string[]): string[] {
  const { all, opens }: Shows = TAGS[tag];
  return paths.filter((path) => {
    const [, folder, owner = '', file] = MODULE.exec(path) ?? [];
    if (folder === undefined) return false;
    if (owner === opens) return true;
    if (!isTag(owner)) return folder === 'chunks' || path === 'records/state-names.js';
    if (owner !== tag) return false;
    // Of a record, ID.LANG.js and ID.LANG.details.js.
    const [id = ''] = file?.split('.') ?? [];
    return folder !== 'records' || all === true || id === 'ids' || ids.includes(id);
  });
}

/** `chunks/OWNER.js`, `messages/OWNER/LANG.js`, `records/OWNER/….js`. */
const MODULE = /^(chunks|messages|records)\/([\w.-]+?)(?:\/([\w.-]+))?\.js$/;

const WRITERS: Record<Target, (parts: Parts) => Snippet> = {
  html: (parts) => page(parts, element(parts)),

  wordpress: (parts) => {
    const { code, notes } = page(parts, placeholder(parts));
    return {
      code: `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`,
      notes: [
        ...notes,
        'Paste it into the code editor, or without its first and last line into a Custom HTML block.',
        'From authors without the right to unfiltered HTML, WordPress takes the stylesheet and the script away: ' +
          'the element then shows only where the site itself loads rcp-elements.js, else what stands inside.',
      ],
    };
  },

  drupal: (parts) =>
    page(parts, element(parts), [
      'Paste it as source into a text format that does not limit HTML tags, such as Full HTML.',
    ]),

  hugo: (parts) => {
    const { code, notes } = page(parts, element(parts), [MARKDOWN_NOTE]);
    // A reference that nothing refers to: the one comment of Markdown that reaches no page.
    const condition = '[//]: # (Needs markup.goldmark.renderer.unsafe = true in hugo.toml)';
    return { code: `${condition}\n\n${code}`, notes };
  },

  jekyll: (parts) => page(parts, element(parts), [MARKDOWN_NOTE]),

  eleventy: (parts) => page(parts, element(parts), [MARKDOWN_NOTE]),

  mediawiki: ({ tag, attributes }) => ({
    code: `<${tag}${written(attributes)} />`,
    notes: [
      'The wiki must have an extension that registers the tag (Parser::setHook); others show it as text.',
    ],
  }),

  react: (parts) => ({
    code: `${registration(parts)}

export default function ${pascalCase(parts.tag)}() {
  return ${bare(parts)};
}`,
    notes: [PACKAGE_NOTE],
  }),

  vue: (parts) => ({
    code: `<script setup>
${registration(parts)}
</script>

<template>
  ${bare(parts)}
</template>`,
    notes: [
      PACKAGE_NOTE,
      `In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${parts.tag}' } } })`,
    ],
  }),

  svelte: (parts) => ({
    code: `<script>
  ${registration(parts)}
</script>

${bare(parts)}`,
    notes: [PACKAGE_NOTE],
  }),

  angular: (parts) => ({
    code: `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${registration(parts)}

@Component({
  selector: 'app-${parts.tag}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${bare(parts).replace(/[\\`]/g, '\\$&')}\`,
})
export class ${pascalCase(parts.tag)} {}`,
    notes: [PACKAGE_NOTE, 'Before Angular 19 the component also needs: standalone: true'],
  }),

  iframe: (parts) => {
    const frame = written({
      src: (isPlain(parts) ? recordPage(parts) : undefined) ?? queryPage(parts),
      title: title(parts),
      width: '100%',
      height: String(IFRAME_HEIGHT),
      loading: 'lazy',
    });
    const script = `<script${written(fetched(parts, 'src', 'embed/parent.js'))} defer></script>`;
    return {
      code: `<iframe${frame}></iframe>\n${script}`,
      notes: unprotected(parts, ['embed/parent.js']),
    };
  },
};

/** Code for a page that loads the element by itself. */
function page(parts: Parts, shown: string, notes: readonly string[] = []): Snippet {
  const { tag, importMap } = parts;
  const sheets = ['rcp-elements.css', `sizes/${tag}.css`];
  return {
    code: [
      ...sheets.map((path) => `<link rel="stylesheet"${written(fetched(parts, 'href', path))}>`),
      ...(importMap ? [importMapOf(parts)] : []),
      // The browser fetches these two at once; the loader would ask for them only when it runs.
      ...['base', tag].map(
        (name) => `<link rel="modulepreload"${written(fetched(parts, 'href', `chunks/${name}.js`))}>`,
      ),
      `<script type="module"${written(fetched(parts, 'src', 'rcp-elements.js'))}></script>`,
      shown,
    ].join('\n'),
    notes: [
      ...notes,
      ...unprotected(parts, [...sheets, 'rcp-elements.js']),
      ...(importMap ? [IMPORT_MAP_NOTE] : []),
      ...(fallback(parts) === '' ? [NO_FALLBACK_NOTE] : []),
    ],
  };
}

function importMapOf(parts: Parts): string {
  const { tag, base, integrity } = parts;
  const covered = chunksOf(tag, idsIn(parts), Object.keys(integrity)).map((path) => [base + path, integrity[path]]);
  const map = JSON.stringify({ integrity: Object.fromEntries(covered) as object }, null, 2);
  // Escape `<`, which could end the script early or begin a comment in it.
  return `<script type="importmap">\n${map.replaceAll('<', '\\u003c')}\n</script>`;
}

/** The attributes that fetch a file of the release and have the browser check it. */
function fetched({ base, integrity }: Parts, attribute: 'href' | 'src', path: string): Attributes {
  const hash = integrity[path];
  return {
    [attribute]: base + path,
    ...(hash === undefined ? {} : { integrity: hash }),
    crossorigin: 'anonymous',
  };
}

function unprotected({ integrity }: Parts, paths: readonly string[]): string[] {
  return paths
    .filter((path) => integrity[path] === undefined)
    .map((path) => `integrity.json does not name ${path}: a browser takes it unchecked.`);
}

function element(parts: Parts): string {
  const { tag, attributes } = parts;
  return `<${tag}${written(attributes)}>${fallback(parts)}</${tag}>`;
}

/** What the loader takes for the tag where a filter removes unknown ones. */
function placeholder(parts: Parts): string {
  const { tag, attributes } = parts;
  const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
  const all = { 'data-rcp-element': tag, ...(Object.fromEntries(data) as Attributes) };
  return `<div${written(all)}>${fallback(parts)}</div>`;
}

/** The tag alone, where a framework brings its own content. */
function bare({ tag, attributes }: Parts): string {
  return `<${tag}${written(attributes)}></${tag}>`;
}

/** A link to a page that can be read without script; nothing for a record of the author's own. */
function fallback(parts: Parts): string {
  const { attributes } = parts;
  const isOwn = attributes['src'] !== undefined && idsIn(parts).length === 0;
  if (isOwn) return '';
  const href = recordPage(parts) ?? queryPage(parts);
  return `\n  <a${written({ href })}>${escape(title(parts))}</a>\n`;
}

/** The page of what is shown, in one language; undefined where several are named. */
function recordPage(parts: Parts): string | undefined {
  const { all }: Shows = TAGS[parts.tag];
  const [id = all && ALL, ...others] = idsIn(parts);
  if (id === undefined || others.length > 0) return undefined;
  return `${parts.base}embed/${parts.tag}/${encodeURIComponent(id)}.${languageOf(parts)}.html`;
}

/** The page that takes every attribute from its address. */
function queryPage({ tag, attributes, base }: Parts): string {
  const query = Object.entries(attributes).map(([name, value]) => [name, value === true ? '' : value]);
  const search = new URLSearchParams(query).toString();
  return `${base}embed/${tag}.html${search && `?${search}`}`;
}

/** Whether the attributes say no more than which record, and in which language. */
function isPlain({ tag, attributes }: Parts): boolean {
  const { attribute }: Shows = TAGS[tag];
  const plain = ['lang', attribute];
  return Object.keys(attributes).every((name) => plain.includes(name));
}

/** The names of the records that are shown; without any, the tag's own. */
function title(parts: Parts): string {
  const language = languageOf(parts);
  const { all }: Shows = TAGS[parts.tag];
  const ids = idsIn(parts);
  const names = (ids.length === 0 && all ? [ALL] : ids).map(
    (id) => parts.names[id]?.[language] ?? parts.names[id]?.en ?? id,
  );
  return names.length > 0 ? formatList(names, language) : parts.tag;
}

function idsIn({ tag, attributes }: Parts): string[] {
  const { attribute }: Shows = TAGS[tag];
  const value = attribute && attributes[attribute];
  return typeof value === 'string' ? value.split(/\s+/).filter((id) => id !== '') : [];
}

function languageOf({ attributes: { lang } }: Parts): Language {
  return negotiate(typeof lang === 'string' ? lang : undefined, LANGUAGES);
}

function registration({ tag }: Parts): string {
  return `import 'rcp-elements/define/${tag}';`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * For text and attribute values in every host: braces begin an expression in JSX, Svelte, Vue,
 * Angular, Liquid and shortcodes, and an empty line ends HTML in Markdown.
 */
export function escape(text: string): string {
  return text.replace(
    /[&<>"{}\r\n]/g,
    (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
