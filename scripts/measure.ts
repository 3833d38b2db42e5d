/**
 * `npm run measure`, after a build: writes `scripts/reserved-sizes.json`, the heights that elements take in a
 * browser, so that `sizes/TAG.css` can reserve that size for them.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { LANGUAGES } from '../src/model/vocabulary.js';
import { ALL, TAG_NAMES, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { findBrowser } from './browser.js';
import { readData } from './data.js';
import { embedIdsOf } from './records.js';
import { HIGH, WIDTHS } from './stylesheet.js';

const reserved: Record<string, Record<string, Record<string, number[]>>> = {};
const ids = embedIdsOf(readData());

const files = sirv('.', { dev: true });
const server = createServer((request, response) => {
  if (request.url !== '/') files(request, response);
  else {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><meta name="viewport" content="width=device-width">');
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const browser = await puppeteer.launch(await findBrowser());
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
await page.evaluate(() => import(`${location.origin}/dist/rcp-elements.js`).then(() => undefined));
for (const tag of TAG_NAMES) {
  for (const id of ids[tag]) {
    for (const language of LANGUAGES) {
      const heights = await heightsOf(tag, id, language);
      if (heights.every((height) => height >= HIGH)) continue;
      ((reserved[tag] ??= {})[id] ??= {})[language] = heights.map((height) => Math.min(height, HIGH));
    }
  }
}
await browser.close();
server.closeAllConnections();
server.close();
writeFileSync(new URL('reserved-sizes.json', import.meta.url), `${JSON.stringify(reserved)}\n`);

/** In CSS pixels, for each width, on a page that has nothing else, in text of 16 pixels. */
async function heightsOf(tag: Tag, id: string, language: string): Promise<number[]> {
  const { attribute }: Shows = TAGS[tag];
  await page.evaluate(
    async (tag, attribute, id, language) => {
      document.documentElement.lang = language;
      const element = document.createElement(tag);
      if (attribute) element.setAttribute(attribute, id);
      const loaded = new Promise((done) => element.addEventListener('rcp-load', done));
      document.body.replaceChildren(element);
      await loaded;
    },
    tag,
    id === ALL ? undefined : attribute,
    id,
    language,
  );
  const heights = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    heights.push(await page.$eval(tag, (element) => Math.round(element.getBoundingClientRect().height)));
  }
  // Many of the 200 States are nearly as high as each other: rounded, they share a rule.
  const step = attribute === 'state' ? 16 : 1;
  return heights.map((height) => Math.ceil(height / step) * step);
}
