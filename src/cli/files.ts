import { accessSync, constants, readFileSync } from 'node:fs';
import { UsageError } from './errors.js';

/** The bytes of a file that was named on the command line; a usage error where there is none. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${error instanceof Error ? error.message : ''})`);
  }
}

/** A usage error where a file may not be written. */
export function checkWritable(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${error instanceof Error ? error.message : ''})`);
  }
}

/** Every character of a text in UTF-8, a byte order mark too; undefined for another encoding. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
