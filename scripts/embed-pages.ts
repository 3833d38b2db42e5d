/** What the iframe pages and the oEmbed answers are made of: one of each for every element, record and language. */
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { ALL, attributeFor, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { directionOf } from '../src/i18n/language.js';
import type { MessagesOfLanguage } from '../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import { describedIn, type Manifest } from '../src/reuse/manifest.js';
import { escape } from '../src/reuse/snippet.js';

/** Text by its path in the release. */
export type Files = Record<string, string>;

/** One record in one language: its page and its answer have the same name and title. */
export interface EmbedPage {
  tag: Tag;
  id: string;
  language: Language;
  /** The heading of the content, as plain text. */
  title: string;
}

/** What an element shows, as HTML for a place without a shadow root. */
export type ContentOf = (
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  language: Language,
) => Promise<string>;

/** Until the page has told its height; WordPress takes 200 to 1000. In CSS pixels. */
const WIDTH = 600;
const HEIGHT = 600;

/** In seconds: a year, since an address has a version in it, and so never another content. */
const CACHE_AGE = 31_536_000;

/**
 * The page of one record in one language with its oEmbed answer, `embed/TAG/ID.LANG.html` and
 * `oembed/TAG/ID.LANG.json`. `base` is the address that the release is served from, with a slash at
 * its end.
 */
export async function recordFiles(
  { tag, id, language }: Omit<EmbedPage, 'title'>,
  base: string,
  contentOf: ContentOf,
): Promise<{ page: EmbedPage; files: Files }> {
  const { attribute }: Shows = TAGS[tag];
  const named = attribute === undefined || id === ALL ? {} : { [attribute]: id };
  const content = await contentOf(tag, { ...named, 'heading-level': '1' }, language);
  const title = headingIn(content);
  if (!title) throw new Error(`<${tag}> shows "${id}" in "${language}" without a heading.`);
  const page = { tag, id, language, title };
  return {
    page,
    files: { [pageOf(page)]: recordPage(page, content, base), [answerOf(page)]: answer(page, base) },
  };
}

function pageOf({ tag, id, language }: EmbedPage): string {
  return `embed/${tag}/${id}.${language}.html`;
}

function answerOf({ tag, id, language }: EmbedPage): string {
  return `oembed/${tag}/${id}.${language}.json`;
}

function recordPage(page: EmbedPage, content: string, base: string): string {
  const { tag, id, language, title } = page;
  const address = base + answerOf(page);
  return htmlPage({
    language,
    title,
    folder: '../',
    head: [
      `<link rel="canonical" href="${id}.${language}.html">`,
      // The address must be absolute: consumers of oEmbed do not resolve it.
      `<link rel="alternate" type="application/json+oembed" href="${escape(address)}" title="${escape(title)}">`,
    ],
    tag,
    scripts: hasSearch(content) ? [`../../standalone/${tag}.${language}.js`] : [],
    body: `<${tag}${attributeFor(tag, id)} lang="${language}" heading-level="1">${content}</${tag}>`,
  });
}

/**
 * Whether there is something that only a script can operate: the content then has the place of the
 * search field. All else in it is links, and `details` that open by themselves.
 */
function hasSearch(content: string): boolean {
  return content.includes('<div class="search">');
}

/** What decides which scripted pages there are, and what they take. */
export interface ScriptedSource {
  /** What each element can show on a page of its own: ids of records, codes of States, or `all`. */
  ids: Record<Tag, readonly string[]>;
  manifest: Manifest;
}

/**
 * Text of `embed/TAG.html`. Says what it would show, and links the pages that need no script; both go when a
 * record is there. Throws where the manifest has an attribute with unknown values.
 */
export async function scriptedPage(
  tag: Tag,
  pages: readonly EmbedPage[],
  source: ScriptedSource,
): Promise<string> {
  const { description } = describedIn(source.manifest, tag);
  const list = JSON.stringify(valuesOf(tag, source)).replaceAll('<', '\\u003c');
  const title = `RCP Elements: ${tag}`;
  const sections = await Promise.all(
    LANGUAGES.map((language) =>
      linksIn(
        language,
        pages.filter((page) => page.language === language),
      ),
    ),
  );
  return htmlPage({
    language: 'en',
    title,
    folder: '',
    head: [`<script type="application/json" id="attributes">${list}</script>`],
    tag,
    // In this order, so that the element has its attributes when it begins.
    scripts: ['attributes.js', `../standalone/${tag}.js`],
    body: `<${tag}>
<div lang="en" dir="ltr">
<h1>${title}</h1>
<p>${escape(description.replaceAll('\n', ' '))}</p>
</div>
${sections.join('\n')}
</${tag}>`,
  });
}

async function linksIn(language: Language, pages: readonly EmbedPage[]): Promise<string> {
  const { embed } = (await import(`../src/i18n/${language}.js`)) as MessagesOfLanguage;
  // Within the frame, and not in place of the page around as other links.
  const links = pages.map(
    ({ tag, id, title }) =>
      `<li><a href="${tag}/${id}.${language}.html" hreflang="${language}" target="_self">${escape(title)}</a></li>`,
  );
  return `<section lang="${language}" dir="${directionOf(language)}">
<h2>${escape(embed.pages)}</h2>
<ul>
${links.join('\n')}
</ul>
</section>`;
}

interface Page {
  language: Language;
  title: string;
  /** The way from the page to `embed/`. */
  folder: '' | '../';
  /** More lines for the head. */
  head: readonly string[];
  tag: Tag;
  /** Beside `frame.js`. */
  scripts: readonly string[];
  body: string;
}

function htmlPage({ language, title, folder, head, tag, scripts, body }: Page): string {
  // Classic scripts, since a sandboxed page may not fetch modules.
  const loaded = [`${folder}frame.js`, ...scripts].map((path) => `<script src="${path}" defer></script>`);
  // Search engines are to take the content as part of the page around, and not this page beside it.
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, indexifembedded">
<title>${escape(title)}</title>
<base target="_top">
${head.join('\n')}
<link rel="stylesheet" href="${folder}${tag}.css">
${loaded.join('\n')}
</head>
<body>
${body}
</body>
</html>
`;
}

/** A static answer to an oEmbed request, as https://oembed.com describes it. */
function answer(page: EmbedPage, base: string): string {
  const { title } = page;
  const address = escape(base + pageOf(page));
  // WordPress hides the quotation when the frame has told its height; others show it as a link.
  const quotation = `<blockquote class="wp-embedded-content"><a href="${address}">${escape(title)}</a></blockquote>`;
  const frame = `<iframe class="wp-embedded-content" sandbox="allow-scripts" src="${address}" title="${escape(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></iframe>`;
  const fields = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'RCP Elements',
    provider_url: base,
    cache_age: CACHE_AGE,
    width: WIDTH,
    height: HEIGHT,
    html: quotation + frame,
  };
  return JSON.stringify(fields);
}

/** The values that the scripted page takes for each attribute; `''` is the one of a boolean. */
function valuesOf(tag: Tag, { ids, manifest }: ScriptedSource): Record<string, readonly string[]> {
  const { attribute }: Shows = TAGS[tag];
  const open: Record<string, readonly string[]> = {
    lang: LANGUAGES,
    ...(attribute && { [attribute]: ids[tag].filter((id) => id !== ALL) }),
  };
  const values: Record<string, readonly string[]> = {};
  for (const { name, isFlag, choices } of describedIn(manifest, tag).attributes) {
    // Whoever makes the address must not choose what is fetched.
    if (name === 'src') continue;
    const known = open[name] ?? (isFlag ? [''] : choices);
    if (!known) {
      throw new Error(
        `embed/${tag}.html cannot check "${name}", which takes any value: add those it may have in scripts/embed-pages.ts.`,
      );
    }
    values[name] = known;
  }
  return values;
}

/** Text of the first heading, spaces folded; empty where there is none. */
function headingIn(html: string): string {
  // Parse the heading alone: two thousand whole pages would take too long.
  const [heading = ''] = /<h([1-6])\b[^>]*>.*?<\/h\1>/s.exec(html) ?? [];
  return textOf(parseFragment(heading)).replace(/[ \n\t]+/g, ' ').trim();
}

function textOf(node: Html.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
