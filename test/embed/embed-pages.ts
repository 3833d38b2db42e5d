/** What the tests of the iframe pages share. */
import type { Frame, Page } from 'puppeteer-core';
import { readData } from '../../scripts/data.js';
import { embedIdsOf } from '../../scripts/records.js';
import { sample } from '../support/choose.js';
import { readRelease } from '../support/release.js';
import type { Answer, Pages } from '../support/server.js';
import { tags } from '../package/pages.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';

const shown = embedIdsOf(readData());

/** All that each element can show, in every language: its page and its oEmbed answer. */
export const embedPages = tags.flatMap((tag) =>
  shown[tag].flatMap((id) =>
    LANGUAGES.map((language) => ({
      tag,
      id,
      language,
      page: `embed/${tag}/${id}.${language}.html`,
      answer: `oembed/${tag}/${id}.${language}.json`,
    })),
  ),
);

/** Those of them that are opened in a browser: one of each element, others in each run. */
export const samples = tags.flatMap((tag) =>
  sample(
    embedPages.filter((page) => page.tag === tag),
    1,
  ),
);

/** What the release asks of a page that shows it. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types rcp-elements";

/** Pages of the release, served under that policy. */
export function strictly(paths: readonly string[]): Pages {
  const headers = { 'content-security-policy': STRICT };
  return Object.fromEntries(paths.map((path) => [`/dist/${path}`, { body: readRelease(path), headers }]));
}

/** A message as the page around got it. */
export interface Received {
  data: unknown;
  origin: string;
  /** Which iframe of the page it came from; -1 for none. */
  frame: number;
}

/** A script for the page around that keeps every message it gets. */
export const COLLECT: Answer = {
  body: `globalThis.received = [];
addEventListener('message', ({ data, origin, source }) => {
  const frame = [...document.querySelectorAll('iframe')].findIndex((each) => each.contentWindow === source);
  received.push({ data, origin, frame });
});`,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
};

/** What `COLLECT` has kept, but for what the tests themselves send. */
export async function received(page: Page): Promise<Received[]> {
  const all = await page.evaluate(() => Reflect.get(globalThis, 'received') as Received[]);
  return all.filter(({ data }) => !isMark(data));
}

/** The heights told in our own messages. */
export async function heights(page: Page): Promise<unknown[]> {
  const ours = (await received(page)).map(({ data }) => data as { type?: string; value?: unknown });
  return ours.filter(({ type }) => type === 'rcp-elements:height').map(({ value }) => value);
}

let marks = 0;

function isMark(data: unknown): boolean {
  return typeof data === 'string' && data.startsWith('mark ');
}

/** Waits until the page around has got all that a frame had to tell after its next two layouts. */
export async function allTold(page: Page, frame: Frame): Promise<void> {
  const mark = `mark ${marks++}`;
  await frame.evaluate(async (mark) => {
    for (const _ of [1, 2]) await new Promise((done) => requestAnimationFrame(done));
    parent.postMessage(mark, '*');
  }, mark);
  await arrived(page, mark);
}

/** Waits until a message that is a text has arrived. */
export async function arrived(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      (Reflect.get(globalThis, 'received') as { data: unknown }[]).some(({ data }) => data === text),
    {},
    text,
  );
}

/** The frame of the first, or of another, iframe of a page, once its element shows something. */
export async function shownIn(page: Page, iframe = 'iframe'): Promise<Frame> {
  const frame = await frameOf(page, iframe);
  await recordShown(frame);
  return frame;
}

export async function frameOf(page: Page, iframe = 'iframe'): Promise<Frame> {
  const handle = await page.waitForSelector(iframe);
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`${iframe} has no frame.`);
  return frame;
}

/** Waits until an iframe page shows its record: drawn by the element, or as written where no script defines it. */
export async function recordShown(frame: Frame | Page): Promise<void> {
  await frame.waitForFunction(() => {
    const element = document.readyState === 'complete' ? document.body.firstElementChild : null;
    const isDefined = element && customElements.get(element.localName);
    return (isDefined ? element.shadowRoot : element)?.querySelector('.root') ?? false;
  });
}

/** Height of the document in a frame, as a reader would measure it: no scroll bar, no room left. */
export function documentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
}
