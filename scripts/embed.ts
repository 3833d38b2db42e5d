/** The iframe pages and the oEmbed answers: for every element, record and language. */
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { ALL, attributeFor, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { directionOf } from '../src/i18n/language.js';
import type { MessagesOfLanguage } from '../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import { describedIn, type Manifest } from '../src/reuse/manifest.js';

/** Until the page has told its height; WordPress takes 200 to 1000. In CSS pixels. */
const WIDTH = 600;
const HEIGHT = 600;

/** In seconds: a year, since an address has a version in it, and so never another content. */
const CACHE_AGE = 31_536_000;

/** What the pages are made of. */
export interface EmbedSource {
  /** Address that the release is served from, with a slash at its end. */
  base: string;
  /** What each element can show on a page of its own: ids of records, codes of States, or `all`. */
  ids: Record<Tag, string[]>;
  manifest: Manifest;
  /** Fills each of our tags in an HTML text with its content. */
  prerender: (html: string) => Promise<string>;
}

/** One record in one language: its page and its answer have the same name and title. */
interface EmbedPage {
  tag: Tag;
  id: string;
  language: Language;
  /** The tag with its content inside. */
  content: string;
  /** The heading of the content, as plain text. */
  title: string;
}

/**
 * Text of each file by its path in the release: `embed/TAG/ID.LANG.html`, `embed/TAG.html` and
 * `oembed/TAG/ID.LANG.json`. Throws where the manifest has an attribute with unknown values.
 */
export async function embedFiles(source: EmbedSource): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const tag of Object.keys(TAGS) as Tag[]) {
    const pages = await embedPagesOf(tag, source);
    for (const page of pages) {
      files[pageOf(page)] = recordPage(page, source.base);
      files[answerOf(page)] = answer(page, source.base);
    }
    files[`embed/${tag}.html`] = await scriptedPage(tag, pages, source);
  }
  return files;
}

async function embedPagesOf(tag: Tag, { ids, prerender }: EmbedSource): Promise<EmbedPage[]> {
  const pages: EmbedPage[] = [];
  for (const language of LANGUAGES) {
    for (const id of ids[tag]) {
      const content = await prerender(
        `<${tag}${attributeFor(tag, id)} lang="${language}" heading-level="1"></${tag}>`,
      );
      const title = headingIn(content);
      if (!title) throw new Error(`<${tag}> shows "${id}" in "${language}" without a heading.`);
      pages.push({ tag, id, language, content, title });
    }
  }
  return pages;
}

function pageOf({ tag, id, language }: EmbedPage): string {
  return `embed/${tag}/${id}.${language}.html`;
}

function answerOf({ tag, id, language }: EmbedPage): string {
  return `oembed/${tag}/${id}.${language}.json`;
}

function recordPage(page: EmbedPage, base: string): string {
  const { tag, id, language, content, title } = page;
  const address = base + answerOf(page);
  return htmlPage({
    language,
    title,
    root: '../../',
    head: [
      `<link rel="canonical" href="${id}.${language}.html">`,
      ...LANGUAGES.map(
        (other) => `<link rel="alternate" hreflang="${other}" href="${id}.${other}.html">`,
      ),
      // Consumers of oEmbed take the address as it stands.
      `<link rel="alternate" type="application/json+oembed" href="${escape(address)}" title="${escape(title)}">`,
    ],
    script: `${tag}.${language}.js`,
    body: content,
  });
}

/** Says what it would show, and links the pages that need no script; both go when a record is there. */
async function scriptedPage(
  tag: Tag,
  pages: readonly EmbedPage[],
  source: EmbedSource,
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
    root: '../',
    head: [`<script type="application/json" id="attributes">${list}</script>`],
    script: `${tag}.js`,
    body: `<${tag}>
<div lang="en" dir="ltr">
<h1>${title}</h1>
<p>${escape(description)}</p>
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
  /** The way from the page to the root of the release. */
  root: '../' | '../../';
  /** More lines for the head. */
  head: readonly string[];
  /** Name of a standalone file. */
  script: string;
  body: string;
}

function htmlPage({ language, title, root, head, script, body }: Page): string {
  const own = root.slice('../'.length);
  // Search engines are to take the content as part of the page around, and not this page beside it.
  // Classic scripts, since a sandboxed page may not fetch modules; frame.js is first, so that the
  // element has its attributes when it begins.
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, indexifembedded">
<title>${escape(title)}</title>
<base target="_top">
${head.join('\n')}
<link rel="stylesheet" href="${root}rcp-elements.css">
<link rel="stylesheet" href="${own}embed.css">
<script src="${own}frame.js" defer></script>
<script src="${root}standalone/${script}" defer></script>
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
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** The values that the scripted page takes for each attribute; `''` is the one of a boolean. */
function valuesOf(tag: Tag, { ids, manifest }: EmbedSource): Record<string, readonly string[]> {
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
        `embed/${tag}.html cannot check "${name}", which takes any value: add those it may have in scripts/embed.ts.`,
      );
    }
    values[name] = known;
  }
  return values;
}

/** Text of the first heading, spaces details; empty where there is none. */
function headingIn(html: string): string {
  const find = (node: Html.Node): Html.Node | undefined => {
    if (/^h[1-6]$/.test(node.nodeName)) return node;
    for (const child of childrenOf(node)) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const text = (node: Html.Node): string =>
    'value' in node ? node.value : childrenOf(node).map(text).join('');
  const heading = find(parseFragment(html));
  return heading ? text(heading).replace(/[ \n\t]+/g, ' ').trim() : '';
}

function childrenOf(node: Html.Node): Html.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
