/** `rcp-elements.css`: the look of prerendered content, and the sizes reserved for what is not there yet. */
import { ALL, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import '../src/define/all.js';
import { minifyCss } from './bundle.js';
import reserved from './reserved-sizes.json' with { type: 'json' };
import { LANGUAGES } from '../src/model/vocabulary.js';

const tags = Object.keys(TAGS) as Tag[];

/** Heights in CSS pixels of each element that is less high than `HIGH`, by what it shows and language. */
type ReservedSizes = Partial<Record<Tag, Record<string, Partial<Record<string, number[]>>>>>;

/** Widths of the window at which heights were measured, and from where on each is taken. */
export const WIDTHS = [320, 768, 1280];
const FROM = [0, 544, 1024];

/** Where an element is higher than any window, it need not be known how high, in CSS pixels. */
export const HIGH = 1200;

/** The stylesheet of a release. */
export function styleSheet(): string {
  return `${[...looks(), ...reservedSizes()].join('\n')}\n`;
}

/** The styles that the elements have inside, for their content in the page or in a declared root. */
function* looks(): Generator<string> {
  const users = new Map<string, Tag[]>();
  for (const tag of tags) {
    const { styles } = customElements.get(tag) as unknown as { styles: string[] };
    for (const cssText of styles) users.set(cssText, [...(users.get(cssText) ?? []), tag]);
  }
  yield `${anyOf(tags)},:host{display:block}`;
  yield `:is(${anyOf(tags)})[hidden],:host([hidden]){display:none!important}`;
  for (const [cssText, of] of users) {
    // Nested as they are: a minifier would move what is said of the root itself behind its exceptions.
    const rules = minifyCss(cssText.replace(/:host[^{]*\{[^}]*\}/g, '')).replaceAll('.root', '&');
    yield `:is(${anyOf(of)})>.root{${rules}}`;
    yield `:host(:is(${anyOf(of)}))>.root{${rules}}`;
  }
}

/**
 * The size that an element will take, as long as there is neither its content nor that of a
 * prerenderer. Without script it will never take any. What size it is hangs on rules that begin with
 * a tag or an attribute of ours, since a browser holds any other against every element of a page.
 */
function* reservedSizes(): Generator<string> {
  yield '@media (scripting:enabled){';
  yield `:is(${anyOf(tags)}):is(:not(:defined),:state(loading)):not(:has(>.root)){`;
  for (const [i, from] of FROM.entries()) {
    const size = `min-block-size:var(--rcp-reserved-size-${i},${HIGH / 16}em)`;
    yield i === 0 ? `${size};` : `@media (width>=${from}px){${size}}`;
  }
  yield '}';
  for (const [tag, ids] of Object.entries(reserved as ReservedSizes) as [Tag, Record<string, Record<string, number[]>>][]) {
    for (const language of LANGUAGES) {
      for (const [host, prefix] of [[tag, ''], [`[data-rcp-element=${tag}]`, 'data-']] as const) {
        yield `${host}:lang(${language}){`;
        for (const [heights, equal] of idsBySize(ids, language)) {
          const sizes = heights.split(',').map((height, i) => `--rcp-reserved-size-${i}:${Number(height) / 16}em`);
          yield `${equal.map((id) => showing(tag, id, prefix)).join()}{${sizes.join(';')}}`;
        }
        yield '}';
      }
    }
  }
  yield '}';
}

/** What takes an equal size stands together. */
function idsBySize(ids: Record<string, Record<string, number[]>>, language: string): Map<string, string[]> {
  const bySize = new Map<string, string[]>();
  for (const [id, { [language]: heights }] of Object.entries(ids)) {
    const key = heights?.join();
    if (key) bySize.set(key, [...(bySize.get(key) ?? []), id]);
  }
  return bySize;
}

/** What an element, or what stands for it, has where it shows this. */
function showing(tag: Tag, id: string, prefix: string): string {
  const { attribute }: Shows = TAGS[tag];
  if (attribute === undefined) return '&';
  return id === ALL ? `&:not([${prefix}${attribute}])` : `&[${prefix}${attribute}=${id}]`;
}

function anyOf(of: readonly Tag[]): string {
  return of.flatMap((tag) => [tag, `[data-rcp-element=${tag}]`]).join();
}
