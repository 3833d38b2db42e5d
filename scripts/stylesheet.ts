/**
 * The style sheets of a release: `rcp-elements.css`, the look of prerendered content;
 * `sizes/TAG.css`, the size reserved for an element that is not there yet; and `embed/TAG.css`, the
 * look of the embed pages of an element.
 */
import { readFileSync } from 'node:fs';
import * as classes from '../src/define/classes.js';
import { controlStyles } from '../src/elements/base/control.styles.js';
import { ALL, pascalCase, TAG_NAMES, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { minifyCss } from './plugins.js';
import reserved from './reserved-sizes.json' with { type: 'json' };
import type { Language } from '../src/model/vocabulary.js';

/** Heights in CSS pixels of what is less high than `HIGH`: one for each of `WIDTHS`, by id and language. */
export type Heights = Record<string, Partial<Record<Language, number[]>>>;

/** Widths of the window at which heights were measured, and from where on each is taken. */
export const WIDTHS = [320, 768, 1280];
const FROM = [0, 544, 1024];

/** Where an element is higher than any window, it need not be known how high, in CSS pixels. */
export const HIGH = 1200;

/** The measured heights of what an element shows. */
export function heightsOf(tag: Tag): Heights {
  return (reserved as Partial<Record<Tag, Heights>>)[tag] ?? {};
}

/** Text of `rcp-elements.css`. */
export function styleSheet(): string {
  return `${[...looks()].join('\n')}\n`;
}

/** The styles that the elements have inside, for their content in the page or in a declared root. */
function* looks(): Generator<string> {
  const users = new Map<string, Tag[]>();
  for (const tag of TAG_NAMES) {
    for (const cssText of stylesOf(tag)) users.set(cssText, [...(users.get(cssText) ?? []), tag]);
  }
  yield `${anyOf(TAG_NAMES)},:host{display:block}`;
  // A Declarative Shadow DOM has its own height. `!important`, since rules of the page are stronger than those in a root.
  yield ':host{--rcp-reserved-size:0px!important}';
  yield `:is(${anyOf(TAG_NAMES)})[hidden],:host([hidden]){display:none!important}`;
  for (const [cssText, of] of users) {
    const rules = nested(cssText);
    yield `:is(${anyOf(of)})>.root{${rules}}`;
    yield `:host(:is(${anyOf(of)}))>.root{${rules}}`;
  }
}

/** Text of `embed/TAG.css`: all that an embed page of one element needs, and nothing for others. */
export function embedSheet(tag: Tag): string {
  const page = readFileSync(new URL('../src/embed/embed.css', import.meta.url), 'utf8');
  return `${minifyCss(page)}
${tag}{display:block}
${tag}[hidden]{display:none}
${stylesOf(tag).map((cssText) => `${tag}>.root{${nested(cssText)}}`).join('\n')}
`;
}

/** What an element looks like without a script. */
function stylesOf(tag: Tag): string[] {
  const { styles } = classes[pascalCase(tag) as keyof typeof classes];
  return styles.filter((each) => each !== controlStyles).map(({ cssText }) => cssText);
}

/**
 * What a style sheet of an element says of its root and all in it, to stand in a rule for the root.
 * Nested as it is: a minifier would move what is said of the root itself behind its exceptions.
 */
function nested(cssText: string): string {
  return minifyCss(cssText.replace(/:host[^{]*\{[^}]*\}/g, '')).replaceAll('.root', '&');
}

/**
 * Text of `sizes/TAG.css`: the size that an element will take, as long as there is neither its
 * content nor that of a prerenderer. Without script it will never take any. What has no measured
 * height is taken to be as high as any window.
 *
 * Each id says all its heights as custom properties, and each language which of them is meant, so
 * that an id stands in the file once. Every selector begins with a tag or an attribute of ours: a
 * browser holds any other against every element of a page.
 */
export function sizeSheet(tag: Tag, heights: Heights = heightsOf(tag)): string {
  const waiting = [
    `${tag}:is(:not(:defined),:state(loading)):not(:has(>.root))`,
    `[data-rcp-element=${tag}]:not(:has(>.root))`,
  ];
  const height = `calc(var(--rcp-height,${HIGH})/16*1em)`;
  return `${[
    '@media (scripting:enabled){',
    `${waiting.join()}{min-block-size:var(--rcp-reserved-size,${height})}`,
    ...heightByLanguage(tag, heights),
    ...heightsById(tag, heights),
    '}',
  ].join('\n')}\n`;
}

/** Which height is meant, in which language and from which width of the window on. */
function* heightByLanguage(tag: Tag, heights: Heights): Generator<string> {
  const measured = new Set(Object.values(heights).flatMap((byLanguage) => Object.keys(byLanguage)));
  if (measured.size === 0) return;
  const others = [...measured].filter((language) => language !== 'en');
  const placeholder = `[data-rcp-element=${tag}]`;
  for (const [i, from] of FROM.entries()) {
    const height = (language: string) => `{--rcp-height:var(--rcp-${language}-${WIDTHS[i]})}`;
    yield `@media (width>=${from}px){`;
    // English is what an element shows where there is no other language that it knows.
    yield `${anyOf([tag])}${height('en')}`;
    for (const language of others) {
      yield `${tag}:lang(${language}),${placeholder}:lang(${language})${height(language)}`;
    }
    // The `data-lang` of a placeholder comes before the `lang` of the page around it.
    for (const language of measured) yield `${placeholder}[data-lang|=${language}]${height(language)}`;
    yield '}';
  }
}

/** Every height of what an element shows; what has equal ones stands together. */
function* heightsById(tag: Tag, heights: Heights): Generator<string> {
  const byHeights = new Map<string, string[]>();
  for (const [id, byLanguage] of Object.entries(heights)) {
    const said = Object.entries(byLanguage)
      .flatMap(([language, high]) =>
        high.map((each, i) => (each < HIGH ? [`--rcp-${language}-${WIDTHS[i]}:${each}`] : [])),
      )
      .flat()
      .join(';');
    byHeights.set(said, [...(byHeights.get(said) ?? []), ...showing(tag, id)]);
  }
  for (const [said, selectors] of byHeights) yield `${selectors.join()}{${said}}`;
}

/** An element that shows this, and what stands for it. */
function showing(tag: Tag, id: string): string[] {
  const { attribute }: Shows = TAGS[tag];
  const placeholder = `[data-rcp-element=${tag}]`;
  if (attribute === undefined) return [tag, placeholder];
  return id === ALL
    ? [`${tag}:not([${attribute}])`, `${placeholder}:not([data-${attribute}])`]
    : [`${tag}[${attribute}=${id}]`, `${placeholder}[data-${attribute}=${id}]`];
}

function anyOf(of: readonly Tag[]): string {
  return of.flatMap((tag) => [tag, `[data-rcp-element=${tag}]`]).join();
}
