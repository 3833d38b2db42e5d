import { waitUntil as wait } from '@open-wc/testing';

/**
 * Waits until something is so, and fails with the message where it is not after 20 seconds: the one
 * second of the original is over on a busy machine before a module is there.
 */
export function waitUntil(isSo: () => boolean, message?: string): Promise<void> {
  return wait(isSo, message, { timeout: 20_000 });
}
