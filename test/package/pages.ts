/** What the tests of the release put on a page, and what they do there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { TAGS, type Tag } from '../../src/catalog/tags.js';
import type { Organization, Process } from '../../src/model/schema.js';

export const tags = Object.keys(TAGS) as Tag[];

const IDS = {
  process: ['prague-process', 'un-high-level-dialogue'],
  organization: ['iom', 'icmpd'],
} as const;

/** Ids of the records that a tag can show. */
export function idsFor(tag: Tag): readonly string[] {
  return IDS[TAGS[tag].attribute];
}

/** One of our tags as an author writes it; the first of its records where none is named. */
export function element(tag: Tag, attributes: Record<string, string> = {}, inside = ''): string {
  const all = { [TAGS[tag].attribute]: idsFor(tag)[0] ?? '', ...attributes };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

/** Every tag with every record it knows. */
export function everyElement(attributes: Record<string, string> = {}): string {
  return tags
    .flatMap((tag) =>
      idsFor(tag).map((id) => element(tag, { [TAGS[tag].attribute]: id, ...attributes })),
    )
    .join('\n');
}

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
