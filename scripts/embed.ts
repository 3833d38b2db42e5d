/**
 * Writes the embed pages and the oEmbed answers of a release. There are two thousand of each, so that
 * threads share the work; each runs the released code, which needs no compiler.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import { TAGS, type Tag } from '../src/records/tags.js';
import { scriptedPage, type EmbedPage, type ScriptedSource } from './embed-pages.js';

export interface EmbedSource extends ScriptedSource {
  /** Folder of the release, in which `prerender/content.js` is already. */
  dist: string;
  /** Address that the release is served from, with a slash at its end. */
  base: string;
}

/** What one thread is told to write. */
export interface EmbedTask {
  dist: string;
  base: string;
  shares: readonly EmbedShare[];
}

/** All that an element shows in one language: it comes from the same modules. */
export interface EmbedShare {
  tag: Tag;
  language: Language;
  ids: readonly string[];
}

/**
 * Writes `embed/TAG/ID.LANG.html`, `oembed/TAG/ID.LANG.json` and `embed/TAG.html` of every element.
 * Rejects with the first fault of any thread.
 */
export async function writeEmbed(source: EmbedSource): Promise<void> {
  const { dist, base, ids } = source;
  const tags = Object.keys(TAGS) as Tag[];
  const shares = tags.flatMap((tag) =>
    LANGUAGES.map((language) => ({ tag, language, ids: ids[tag] })),
  );
  const threads = availableParallelism();
  const written = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      writeInThread({ dist, base, shares: shares.filter((_, i) => i % threads === thread) }),
    ),
  );
  const pages = written.flat();
  for (const tag of tags) {
    const own = pages.filter((page) => page.tag === tag).sort(inOrderOf(ids[tag]));
    mkdirSync(join(dist, 'embed'), { recursive: true });
    writeFileSync(join(dist, `embed/${tag}.html`), await scriptedPage(tag, own, source));
  }
}

function inOrderOf(ids: readonly string[]): (a: EmbedPage, b: EmbedPage) => number {
  return (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id);
}

/** The pages that a thread has written. */
function writeInThread(task: EmbedTask): Promise<EmbedPage[]> {
  return new Promise((done, failed) => {
    new Worker(new URL('embed-thread.mjs', import.meta.url), { workerData: task })
      .once('message', done)
      .once('error', failed);
  });
}
