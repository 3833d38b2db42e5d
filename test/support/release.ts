/** The release in `dist/`: where its files are, and its prerenderer as others import it. */
import { readFileSync } from 'node:fs';
import type { Tag } from '../../src/records/tags.js';

/** What an element shows of a record (or `all`) before anything is opened. */
export function recordPath(tag: Tag, id: string, language: string): string {
  return `records/${tag}/${id}.${language}.js`;
}

/** What comes when a visitor opens it. */
export function detailsPath(tag: Tag, id: string, language: string): string {
  return `records/${tag}/${id}.${language}.details.js`;
}

export function messagesPath(tag: Tag, language: string): string {
  return `messages/${tag}/${language}.js`;
}

/** A module of code: of an element by its tag, or one that several share. */
export function chunkPath(name: string): string {
  return `chunks/${name}.js`;
}

/** What comes when a visitor types into a search field: names of States that are not shown. */
export function searchPath(): string {
  return 'records/state-names.js';
}

export function readRelease(path: string): string {
  return readFileSync(`dist/${path}`, 'utf8');
}

// From the build, since the sources alone do not run in Node.
export const { prerender, PrerenderError } = (await import(
  new URL('../../dist/prerender.js', import.meta.url).href
)) as typeof import('../../src/prerender.js');
