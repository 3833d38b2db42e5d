/**
 * `npm run measure`, after a build: writes `build/room.json`, the heights that elements take in a
 * browser, so that `rcp-elements.css` can keep that room free for them.
 */
import { writeFileSync } from 'node:fs';
import { TAGS, type Tag } from '../src/catalog/tags.js';
import { launch, serve } from '../test/support/server.js';
import { readData } from './data.js';
import { AVAILABLE, idsOf } from './generate.js';
import { HIGH, WIDTHS } from './stylesheet.js';

const room: Record<string, Record<string, Record<string, number[]>>> = {};
const ids = idsOf(readData());

const server = await serve({
  '/page': '<!doctype html><meta name="viewport" content="width=device-width">',
});
const browser = await launch();
const page = await browser.newPage();
for (const tag of Object.keys(TAGS) as Tag[]) {
  for (const id of ids[tag]) {
    for (const language of AVAILABLE) {
      const heights = [];
      for (const width of WIDTHS) heights.push(await heightOf(tag, id, language, width));
      if (heights.every((height) => height >= HIGH)) continue;
      ((room[tag] ??= {})[id] ??= {})[language] = heights.map((height) => Math.min(height, HIGH));
    }
  }
}
await browser.close();
await server.close();
writeFileSync(new URL('room.json', import.meta.url), `${JSON.stringify(room, null, 2)}\n`);

/** In CSS pixels, on a page that has nothing else, in text of 16 pixels. */
async function heightOf(tag: Tag, id: string, language: string, width: number): Promise<number> {
  await page.setViewport({ width, height: 800 });
  await page.goto(`${server.origin}/page`);
  return page.evaluate(
    async (tag, attribute, id, language) => {
      document.documentElement.lang = language;
      const element = document.createElement(tag);
      element.setAttribute(attribute, id);
      const loaded = new Promise((done) => element.addEventListener('rcp-load', done));
      document.body.replaceChildren(element);
      await import(`${location.origin}/dist/rcp-elements.js`);
      await loaded;
      return Math.round(element.getBoundingClientRect().height);
    },
    tag,
    TAGS[tag].attribute,
    id,
    language,
  );
}
