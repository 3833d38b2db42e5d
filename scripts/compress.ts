import { cp, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli, filesIn } from './files.js';

/** Kinds of files that are text; others are compressed in themselves. */
const TEXT = new Set('.css .html .js .json .map .md .mjs .svg .ts .txt'.split(' '));

/** As many as Node compresses side by side. */
const AT_ONCE = 4;

const encodings = [
  { suffix: '.br', compress: brotli },
  { suffix: '.gz', compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
];

/**
 * Copies a folder into a new one, with `FILE.br` and `FILE.gz` beside each text file that becomes
 * smaller by it. All keep the time of their original, from which servers make `Last-Modified` and
 * `ETag`. Gives the number of files copied and of compressed forms written.
 */
export async function copyCompressed(from: string, to: string): Promise<{ files: number; compressed: number }> {
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  const files = await filesIn(to);
  const waiting = files.filter((file) => TEXT.has(extname(file))).values();
  let compressed = 0;
  const work = async () => {
    for (const file of waiting) {
      const written = await compressBeside(file);
      compressed += written;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { files: files.length, compressed };
}

/** Both forms or none, so that all answers of a file vary by encoding, or none does. */
async function compressBeside(file: string): Promise<number> {
  const content = await readFile(file);
  const { atime, mtime } = await stat(file);
  const forms = await Promise.all(
    encodings.map(async ({ suffix, compress }) => ({ path: file + suffix, bytes: await compress(content) })),
  );
  if (forms.some(({ bytes }) => bytes.length >= content.length)) return 0;
  for (const { path, bytes } of forms) {
    await writeFile(path, bytes);
    await utimes(path, atime, mtime);
  }
  return forms.length;
}
