/** What the tests of the release put on a page, and what they do there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { ALL, TAG_NAMES, TAGS, type Shows, type Tag } from '../../src/records/tags.js';
import type { Organization, Process, States } from '../../src/model/schema.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { describedIn, type Manifest } from '../../src/reuse/manifest.js';
import type { Answer } from '../support/server.js';

export const tags = TAG_NAMES;

/** What browsers are shown of each kind: long and short, with lists and without, and all at once. */
const SAMPLES = {
  process: ['prague-process', 'un-high-level-dialogue', 'bali-process', 'caribbean-migration-consultations'],
  organization: ['iom', 'icmpd'],
  state: ['MA', 'XK'],
} as const;

/** What an element is shown with in these tests: `all`, or ids of records, or codes of States. */
export function idsFor(tag: Tag): readonly string[] {
  const { attribute, all }: Shows = TAGS[tag];
  const named = attribute === undefined ? [] : SAMPLES[attribute];
  return all ? [ALL, ...named.slice(0, 2)] : named;
}

/** One of these that an attribute names: not `all`, which nothing names and which is long. */
export function namedFor(tag: Tag): string | undefined {
  return idsFor(tag).find((id) => id !== ALL);
}

/** What is shown in which language: one in each of the six, the others in English and French. */
export function viewsFor(tag: Tag): { id: string; language: Language }[] {
  const inEach = namedFor(tag) ?? ALL;
  return idsFor(tag).flatMap((id) =>
    LANGUAGES.filter((language) => id === inEach || ['en', 'fr'].includes(language)).map((language) => ({
      id,
      language,
    })),
  );
}

/** The attribute that says what is shown, with its value; nothing for `all`. */
export function attributesFor(tag: Tag, id = idsFor(tag)[0] ?? ''): Record<string, string> {
  const { attribute }: Shows = TAGS[tag];
  return attribute === undefined || id === ALL ? {} : { [attribute]: id };
}

/** The attribute that says what is shown; `process` where an element has none, to be ignored. */
export function attributeOf(tag: Tag): string {
  return (TAGS[tag] as Shows).attribute ?? 'process';
}

/** The attributes of a tag, but for the one that names a record. */
export function attributesOf(tag: Tag): string[] {
  const { attributes } = describedIn(readJson('dist/custom-elements.json') as Manifest, tag);
  return attributes.map(({ name }) => name).filter((name) => name !== attributeOf(tag));
}

export function isSearchable(tag: Tag): boolean {
  return attributesOf(tag).includes('no-search');
}

/** One of our tags as an author writes it; with the first of its samples where nothing is named. */
export function element(tag: Tag, attributes: Record<string, string> = {}, inside = ''): string {
  const all = { ...attributesFor(tag), ...attributes };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

/** How many elements `everyElement` writes. */
export const EVERY = tags.flatMap(idsFor).length;

/** Every tag with every sample. */
export function everyElement(attributes: Record<string, string> = {}): string {
  return tags
    .flatMap((tag) =>
      idsFor(tag).map((id) => element(tag, { ...attributesFor(tag, id), ...attributes })),
    )
    .join('\n');
}

export const javascript = { 'content-type': 'text/javascript; charset=utf-8' };

export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";
export const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html rcp-elements";

/** A script of a page where another Lit has made its policy, which can be made once. */
export const ANOTHER_LIT: Answer = {
  body: "trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });",
  headers: javascript,
};

/** The script element for a file of `dist/standalone/`, or for any path of the test's own. */
export function script(file: string): string {
  const src = file.startsWith('/') ? file : `/dist/standalone/${file}`;
  return `<script src="${src}" defer></script>`;
}

export function html(head: string, body: string, lang = 'en'): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
${head}
</head>
<body>
${body}
</body>
</html>`;
}

export function readStandalone(file: string): string {
  return readFileSync(`dist/standalone/${file}`, 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function readProcess(id: string): Process {
  return readJson(`data/processes/${id}.json`) as Process;
}

export function readOrganization(id: string): Organization {
  return readJson(`data/organizations/${id}.json`) as Organization;
}

/** What the heading of an element names: a record or a State; nothing where it shows them all. */
export function nameOf(tag: Tag, id: string, language: Language): string {
  const { attribute, record }: Shows = TAGS[tag];
  if (id === ALL) return '';
  if (attribute === 'state') {
    const { states } = readJson('data/states.json') as States;
    return states.find(({ alpha2 }) => alpha2 === id)?.names[language] ?? id;
  }
  const { names } = record === 'process' ? readProcess(id) : readOrganization(id);
  return names.text[language] ?? '';
}

/** How many elements of ours show something with its source. */
export function shownOn(page: Page): Promise<number> {
  return page.$$eval(
    '>>> .root',
    (roots) => roots.filter((root) => root.querySelector('[part=source]')).length,
  );
}

/** Types into the search field of the first such tag; gives the codes of what is left. */
export async function search(page: Page, tag: Tag, query: string): Promise<string[]> {
  const input = await page.$(`${tag} >>> input[type=search]`);
  assert.ok(input, `<${tag}> has a search field`);
  const left = page.evaluate(
    (tag, query) =>
      new Promise<string[]>((done) => {
        document.querySelector(tag)?.addEventListener('rcp-filter', (event) => {
          const { detail } = event as CustomEvent<{ query: string; codes: string[] }>;
          if (detail.query === query) done(detail.codes);
        });
      }),
    tag,
    query,
  );
  await input.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(query);
  return left;
}

/** Opens everything that can be opened, as a reader does. Gives the number of what was opened. */
export async function openEverything(page: Page): Promise<number> {
  return page.$$eval('>>> details', (all) => {
    for (const details of all) if (!details.open) details.querySelector('summary')?.click();
    return all.filter((details) => details.open).length;
  });
}

/** Searches for something that is nowhere, and waits until that is read out: the last thing a search does. */
export async function searchInVain(page: Page, tag: Tag): Promise<void> {
  await search(page, tag, 'zzz-secret');
  await page.waitForFunction(
    () => document.querySelector('#rcp-elements-announcer')?.textContent === 'No results',
  );
}

/** Everything that a page can keep or tell; `history` is the number of its entries. */
export function kept(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    address: location.href,
    title: document.title,
    history: history.length,
  }));
}

/** What `kept` gives for a page made by `html` that has kept nothing. */
export function nothingKept(address: string) {
  return { cookie: '', localStorage: 0, sessionStorage: 0, databases: 0, caches: 0, address, title: 'A page', history: 2 };
}
