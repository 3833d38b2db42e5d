/** A thread that writes embed pages and oEmbed answers: see `embed.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type * as Content from '../src/prerender/content.js';
import type { EmbedTask } from './embed.js';
import { recordFiles, type ContentOf, type EmbedPage } from './embed-pages.js';

const { dist, base, shares } = workerData as EmbedTask;
const released = pathToFileURL(resolve(dist, 'prerender/content.js')).href;
const { elementContent, inLight } = (await import(released)) as typeof Content;
const contentOf: ContentOf = async (...shown) => inLight(await elementContent(...shown));

const pages: EmbedPage[] = [];
for (const { tag, language, ids } of shares) {
  for (const id of ids) {
    const { page, files } = await recordFiles({ tag, id, language }, base, contentOf);
    pages.push(page);
    for (const [path, text] of Object.entries(files)) write(join(dist, path), text);
  }
}
parentPort?.postMessage(pages);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
