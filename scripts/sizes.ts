/** What a visitor downloads: measured after brotli 11, held against the budget. */
import { brotliCompressSync, constants } from 'node:zlib';

export interface Size {
  what: string;
  bytes: number;
  /** Beyond this the build fails. */
  must: number;
  /** What is aimed at. */
  aim: number;
}

export function brotliSize(text: string): number {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).length;
}

/** Prints one line per size; throws when one is beyond what it must keep to. */
export function reportSizes(sizes: Size[]): void {
  const width = Math.max(...sizes.map(({ what }) => what.length));
  for (const { what, bytes, must, aim } of sizes) {
    const sign = bytes > must ? 'TOO LARGE' : bytes > aim ? 'within the limit' : 'as aimed at';
    console.log(
      `${what.padEnd(width)} ${kilobytes(bytes)}  (must ${kilobytes(must)}, aim ${kilobytes(aim)})  ${sign}`,
    );
  }
  const tooLarge = sizes.filter(({ bytes, must }) => bytes > must);
  if (tooLarge.length > 0) {
    throw new Error(
      `Too large after brotli: ${tooLarge.map(({ what }) => what).join('; ')}. See scripts/sizes.ts.`,
    );
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2).padStart(6)} kB`;
}
