/** `rcp-elements prerender`: fills our tags in HTML files with what they show. */
import { writeFileSync } from 'node:fs';
import { prerender, PrerenderError } from '../prerender.js';
import { ContentError, UsageError } from './errors.js';
import { checkWritable, decode, readBytes } from './files.js';
import { choice, readOptions } from './options.js';

const OPTIONS = { write: { type: 'boolean' }, mode: { type: 'string' } } as const;

const MODES = ['light', 'shadow'] as const;

export function help(): string {
  return `rcp-elements prerender FILE… [--write] [--mode light|shadow]

Fills every one of our tags, and every data-rcp-element, in HTML files with what it shows, so that
it can be read without script. What stood there is replaced, but for slot="heading".

  --write         into the files; without it one FILE, to standard output
  --mode light    semantic HTML inside the tag (default)
  --mode shadow   Declarative Shadow DOM, which works inside a <p> too

If there is a fault in any of the files, none is written.`;
}

export async function run(args: string[]): Promise<void> {
  const { options, positionals: files } = readOptions(args, OPTIONS);
  const { write } = options;
  const mode = choice('--mode', options['mode'] ?? 'light', MODES);
  if (files.length === 0) throw new UsageError('name an HTML file');
  if (files.length > 1 && !write) {
    throw new UsageError('several files can be filled only with --write');
  }
  const filled: [file: string, html: string][] = [];
  for (const file of files) filled.push([file, await fill(file, mode)]);
  if (write) for (const file of files) checkWritable(file);
  for (const [file, html] of filled) {
    if (write) writeFileSync(file, html);
    else process.stdout.write(html);
  }
}

async function fill(file: string, mode: (typeof MODES)[number]): Promise<string> {
  const html = decode(readBytes(file));
  if (html === undefined) {
    throw new ContentError(`${file}: not in UTF-8 – save it in that encoding`);
  }
  try {
    return await prerender(html, { mode });
  } catch (error) {
    if (error instanceof PrerenderError) {
      throw new ContentError(`${file}:${error.line}: ${error.message}`);
    }
    throw error;
  }
}
