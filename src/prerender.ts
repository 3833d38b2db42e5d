/** Fills our tags in an HTML text with what they show, so that it can be read without script. */
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { isTag, type Tag } from './records/tags.js';
import { negotiate } from './i18n/language.js';
import { LANGUAGES, type Language } from './model/vocabulary.js';
import { elementContent, inLight } from './prerender/content.js';

export interface PrerenderOptions {
  /**
   * `light` (the default): semantic HTML inside the tag. `shadow`: Declarative Shadow DOM, which
   * works in places where the content itself may not stand, such as inside a `<p>`.
   */
  mode?: 'light' | 'shadow';
}

/** Where HTML allows neither headings nor lists and links. */
const NO_CONTENT = /^(?:a|button|h[1-6]|label|p|summary)$/;

/** Whatever may come after a heading. */
const NEXT = '<div>next</div>';

/** Why an HTML text cannot be filled, and where. */
export class PrerenderError extends Error {
  /** Line in the HTML text, from 1 on. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** One of our tags, or what stands for it, where it stands in the text. */
interface Place {
  tag: Tag;
  element: Html.Element;
  line: number;
  /** Offsets of all that is inside. */
  inside: [start: number, end: number];
  language: Language;
  /** The author's own heading, as written; it stays. */
  heading: string;
}

/** A place with what it is filled with. */
type Filled = Place & { content: string };

/**
 * Fills every one of our tags, and every `data-rcp-element`, with its content; what stood there is
 * replaced, but for `slot="heading"`. Every other character of the text stays as it is. The same
 * text gives the same result, also when it was filled before. Rejects with a `PrerenderError` at
 * the first tag that cannot be filled.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<string> {
  const { mode = 'light' } = options;
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const places: Filled[] = [];
  // One after the other, so that of several faults the first in the text is told.
  for (const place of placesIn(document, html)) {
    if (mode === 'light') checkAncestors(place);
    const shown = await contentOf(place);
    const content =
      mode === 'light' ? besideHeading(shown, place) : inShadow(shown, styleSheetOf(document)) + place.heading;
    places.push({ ...place, content });
  }
  const filled = replaceInside(html, places);
  checkPlaces(filled, places);
  return filled;
}

/** Our tags in the order of the text. What is inside of one is its fallback, and not looked at. */
function* placesIn(node: Html.Node, html: string, lang?: string): Generator<Place> {
  if ('tagName' in node) {
    if (node.tagName === 'select') checkSelect(node, html);
    const tag = nameOf(node);
    const prefix = tag === node.tagName ? '' : 'data-';
    // An empty `lang` counts as none, as in the element itself.
    lang = (attribute(node, `${prefix}lang`) ?? attribute(node, 'lang')) || lang;
    if (isTag(tag)) {
      yield placeOf(tag, node, html, negotiate(lang, LANGUAGES));
      return;
    }
  }
  for (const child of childrenOf(node)) yield* placesIn(child, html, lang);
}

function placeOf(tag: Tag, element: Html.Element, html: string, language: Language): Place {
  const location = element.sourceCodeLocation;
  const line = location?.startLine ?? 1;
  if (!location?.startTag || !location.endTag) {
    throw new PrerenderError(
      `<${element.tagName}> has no end tag of its own: close all that is inside, then write </${element.tagName}>.`,
      line,
    );
  }
  checkTable(element, tag);
  const heading = element.childNodes
    .filter((child) => 'tagName' in child && attribute(child, 'slot') === 'heading')
    .map(({ sourceCodeLocation: at }) => (at ? html.slice(at.startOffset, at.endOffset) : ''))
    .join('');
  if (serialize(parseFragment(heading + NEXT)) !== serialize(parseFragment(heading)) + NEXT) {
    throw new PrerenderError(`The slot="heading" in <${element.tagName}> has no end tag of its own.`, line);
  }
  return {
    tag,
    element,
    line,
    inside: [location.startTag.endOffset, location.endTag.startOffset],
    language,
    heading,
  };
}

/** What the element in this place shows. */
async function contentOf({ tag, element, language, line }: Place): Promise<string> {
  const prefix = element.tagName === tag ? '' : 'data-';
  const own = element.attrs
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => [name.slice(prefix.length), value]);
  try {
    return await elementContent(tag, Object.fromEntries(own) as Record<string, string>, language);
  } catch (error) {
    throw new PrerenderError(error instanceof Error ? error.message : String(error), line);
  }
}

/** In the light, the author's own heading stands beside the content, in the place of ours. */
function besideHeading(content: string, { heading }: Place): string {
  return heading
    ? heading + content.replace(/<h([1-6])[^>]*><slot name="heading">.*?<\/slot><\/h\1>/s, '')
    : inLight(content);
}

function inShadow(content: string, styleSheet: string): string {
  return `<template shadowrootmode="open">${styleSheet}${content}</template>`;
}

/**
 * The link to `rcp-elements.css` that the page has, or one beside the script of ours that it has;
 * without either, the content is not styled before the element is there.
 */
function styleSheetOf(document: Html.Document): string {
  const found = [...elementsIn(document)];
  const link = found.find(
    (each) =>
      each.tagName === 'link' &&
      attribute(each, 'rel')?.toLowerCase() === 'stylesheet' &&
      /\brcp-elements\.css\b/.test(attribute(each, 'href') ?? ''),
  );
  const [, base] =
    found
      .filter(({ tagName }) => tagName === 'script')
      .map((script) => /^(.*?)(?:rcp-elements\.js|standalone\/[\w.-]+\.js)/.exec(attribute(script, 'src') ?? ''))
      .find((match) => match) ?? [];
  const attrs =
    link?.attrs ??
    (base !== undefined && [
      { name: 'rel', value: 'stylesheet' },
      { name: 'href', value: `${base}rcp-elements.css` },
    ]);
  if (!attrs) return '';
  const fragment = parseFragment('<link>');
  for (const child of fragment.childNodes) if ('attrs' in child) child.attrs = attrs;
  return serialize(fragment);
}

/** From the last place to the first, so that the offsets of the others stay true. */
function replaceInside(html: string, places: readonly Filled[]): string {
  return places.reduceRight(
    (text, { inside: [start, end], content }) => text.slice(0, start) + content + text.slice(end),
    html,
  );
}

/** Parsers drop what is ours inside a `<select>`, so that no place is found there. */
function checkSelect(select: Html.Element, html: string): void {
  const { startTag, startLine = 1, endOffset } = select.sourceCodeLocation ?? {};
  const inside = parseFragment(html.slice(startTag?.endOffset, endOffset), { sourceCodeLocationInfo: true });
  for (const dropped of elementsIn(inside)) {
    const name = nameOf(dropped);
    const line = startLine + (dropped.sourceCodeLocation?.startLine ?? 1) - 1;
    if (isTag(name)) throw new PrerenderError(`<${name}> cannot stand inside <select>: put it elsewhere.`, line);
  }
}

/** Parsers put before a table what stands in it but in no cell, so that it is its sibling. */
function checkTable({ parentNode, sourceCodeLocation: own }: Html.Element, tag: Tag): void {
  const { startOffset: at = 0, startLine: line = 1 } = own ?? {};
  const isAround = ({ nodeName, sourceCodeLocation: table }: Html.ChildNode) =>
    nodeName === 'table' && table && table.startOffset < at && at < table.endOffset;
  if (parentNode?.childNodes.some(isAround)) {
    throw new PrerenderError(`<${tag}> cannot stand inside <table> without a cell: put it in a <td>.`, line);
  }
}

/** Parsers let through what has no meaning: headings in a heading, or lists in what is pressed. */
function checkAncestors({ tag, element, line }: Place): void {
  for (let node: Html.Node | null = element; node && 'tagName' in node; node = node.parentNode) {
    if (NO_CONTENT.test(node.tagName)) throw misplaced(tag, node.tagName, line);
  }
}

/** A browser must find in each place what was put there, and nothing of it elsewhere. */
function checkPlaces(html: string, places: readonly Filled[]): void {
  const filled = parse(html, { scriptingEnabled: false });
  const found = [...elementsIn(filled)].filter((each) => isTag(nameOf(each)));
  places.forEach(({ tag, element: { parentNode }, line, content }, i) => {
    const there = found[i];
    if (there && serialize(there) === serialize(parseFragment(content))) return;
    throw misplaced(tag, parentNode && 'tagName' in parentNode ? parentNode.tagName : 'template', line);
  });
}

function misplaced(tag: Tag, parent: string, line: number): PrerenderError {
  return new PrerenderError(
    `<${tag}> cannot hold its content inside <${parent}>, where HTML allows no such content: ` +
      'put it elsewhere, or use the mode "shadow".',
    line,
  );
}

/** Every element in the order of the text; what is inside of ours is theirs. */
function* elementsIn(node: Html.Node): Generator<Html.Element> {
  if ('tagName' in node) {
    yield node;
    if (isTag(nameOf(node))) return;
  }
  for (const child of childrenOf(node)) yield* elementsIn(child);
}

/** Children, those of a `<template>` too. */
function childrenOf(node: Html.Node): Html.ChildNode[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The tag that it is, or that it stands for. */
function nameOf(element: Html.Element): string {
  return attribute(element, 'data-rcp-element') ?? element.tagName;
}
