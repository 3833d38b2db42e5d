/** Writes the embed pages and the oEmbed answers of a release, two thousand of each. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES } from '../src/model/vocabulary.js';
import type * as Content from '../src/prerender/content.js';
import { TAG_NAMES } from '../src/records/tags.js';
import { recordFiles, scriptedPage, type ContentOf, type EmbedPage, type ScriptedSource } from './embed-pages.js';

/**
 * `embed/TAG/ID.LANG.html`, `oembed/TAG/ID.LANG.json` and `embed/TAG.html` of every element, given to
 * `write` with their paths. `dist` is the release, whose own code prerenders them; `base` is the address
 * that it is served from, with a slash at its end.
 */
export async function writeEmbed(
  dist: string,
  base: string,
  source: ScriptedSource,
  write: (path: string, text: string) => void,
): Promise<void> {
  const released = pathToFileURL(resolve(dist, 'prerender/content.js')).href;
  const { elementContent, inLight } = (await import(released)) as typeof Content;
  const contentOf: ContentOf = async (...shown) => inLight(await elementContent(...shown));
  for (const tag of TAG_NAMES) {
    const pages: EmbedPage[] = [];
    for (const id of source.ids[tag]) {
      for (const language of LANGUAGES) {
        const { page, files } = await recordFiles({ tag, id, language }, base, contentOf);
        pages.push(page);
        for (const [path, text] of Object.entries(files)) write(path, text);
      }
    }
    write(`embed/${tag}.html`, await scriptedPage(tag, pages, source));
  }
}
