/** What the tests of the loader put on a page, and what they ask of the page and the server. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { ALL, isTag, type Shows, type Tag, TAGS } from '../../src/records/tags.js';
import { chunkPath, messagesPath, readRelease, recordPath } from '../support/release.js';
import { watchedPage, type Answer, type Pages, type TestServer } from '../support/server.js';
import { attributesFor, html, idsFor } from '../package/pages.js';

export const LOADER = moduleScript('/dist/rcp-elements.js');

const MODULE = { 'content-type': 'text/javascript; charset=utf-8' };

export function moduleScript(src: string): string {
  return `<script type="module" src="${src}"></script>`;
}

/** A script of the test's own. */
export function code(body: string): Answer {
  return { body, headers: MODULE };
}

/** Where a file of the release is served. */
export function served(path: string): string {
  return `/dist/${path}`;
}

/** A file of the release, as a page of the test's own that may be held back. */
export function released(path: string, after?: Promise<unknown>): Answer {
  const answer = code(readRelease(path));
  return after ? { ...answer, after } : answer;
}

/** The modules that an element needs to stand complete. */
export function modulesOf(tag: Tag, id: string, language: string): string[] {
  const { opens, all }: Shows = TAGS[tag];
  const list = all || tag === 'member-list' || tag === 'office-directory' ? ['list'] : [];
  const chunks = [tag, 'base', ...list, ...(opens ? [opens] : [])].map(chunkPath);
  return [...chunks, messagesPath(tag, language), recordPath(tag, all ? ALL : id, language)];
}

/** What a page with the loader asks for: itself, the loader, and modules in any order. */
export function assertAsked(asked: readonly string[], modules: readonly string[]): void {
  assert.deepEqual(asked.slice(0, 2), ['/page', '/dist/rcp-elements.js']);
  assert.deepEqual(asked.slice(2).sort(), [...new Set(modules.map(served))].sort());
}

/** Our tags as an author writes them, but for the record: the first one of each tag. */
export function firstId(tag: Tag): string {
  return idsFor(tag)[0] ?? '';
}

/** One of our tags by the placeholder that hosts keep which remove unknown tags. */
export function placeholder(tag: string, attributes: Record<string, string> = {}, inside = ''): string {
  const own = isTag(tag) ? attributesFor(tag) : {};
  const all = {
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [`data-${name}`, value])),
    ...attributes,
  };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);
  return `<div data-rcp-element="${tag}"${written.join('')}>${inside}</div>`;
}

export interface Watched {
  page: Page;
  said: string[];
  /** Paths that this page has asked for so far, in order. */
  asked: string[];
}

/** A page that keeps what it asks the server for; nothing is taken from a cache. */
export async function freshPage(browser: Browser, server: TestServer): Promise<Watched> {
  const watched = await watchedPage(browser);
  await watched.page.setCacheEnabled(false);
  const asked: string[] = [];
  watched.page.on('request', (request) => {
    const path = request.url().replace(server.origin, '');
    if (path !== '/favicon.ico') asked.push(path);
  });
  return { ...watched, asked };
}

/** Opens a page of one head and one body; the loader alone, if nothing else is said. */
export async function open(
  browser: Browser,
  server: TestServer,
  pages: Pages,
  body: string,
  { head = LOADER, lang = 'en', policy = '' } = {},
): Promise<Watched> {
  pages['/page'] = {
    body: html(head, body, lang),
    headers: policy ? { 'content-security-policy': policy } : {},
  };
  const watched = await freshPage(browser, server);
  await watched.page.goto(`${server.origin}/page`);
  return watched;
}

/** Waits until as many elements of ours show a record, in open shadow roots too; gives their headings. */
export async function headings(page: Page, count: number): Promise<string[]> {
  const handle = await page.waitForFunction(
    (count) => {
      const inRoot = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => {
          const inside = element.shadowRoot ? inRoot(element.shadowRoot) : [];
          // A form may have a field called "matches".
          const isRoot = Element.prototype.matches.call(element, '.root:has([part=source])');
          return isRoot ? [element] : inside;
        });
      const roots = inRoot(document);
      if (roots.length !== count) return null;
      return roots.map((root) => root.querySelector('[part=heading]')?.textContent.trim() ?? '');
    },
    {},
    count,
  );
  const found = await handle.jsonValue();
  return found ?? [];
}

/** Waits until the first such tag has something in its shadow root that matches. */
export async function inside(page: Page, tag: string, selector: string): Promise<void> {
  await page.waitForFunction(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector),
    {},
    tag,
    selector,
  );
}

/** What was said in the console; the browser's own lines on failed requests left out. */
export function ours(said: readonly string[]): string[] {
  return said.filter((line) => !line.startsWith('error: Failed to load '));
}

/** A promise with the function that keeps it. */
export function held(): { until: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((done) => (release = done));
  return { until, release };
}

/** Waits until something in the console matches; not for ever. */
export async function warned(page: Page, said: readonly string[], pattern: RegExp): Promise<void> {
  if (said.some((line) => pattern.test(line))) return;
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`Nothing in the console matches ${String(pattern)}:\n${said.join('\n')}`)),
      page.getDefaultTimeout(),
    );
    page.on('console', (message) => {
      if (!pattern.test(`${message.type()}: ${message.text()}`)) return;
      clearTimeout(timer);
      done();
    });
  });
}
