import { EDITION, VERSION } from '../records/release.js';

const COPIES = Symbol.for('rcp-elements');

/** One copy of the library on the page. */
export interface Copy {
  version: string;
  /** Edition of its data, YYYY-MM-DD. */
  edition: string;
}

let listed = false;

/** Enters this copy, once, in the page's list of copies: `globalThis[Symbol.for('rcp-elements')]`. */
function listCopy(): void {
  if (listed) return;
  listed = true;
  const page = globalThis as Partial<Record<symbol, Copy[]>>;
  (page[COPIES] ??= []).push({ version: VERSION, edition: EDITION });
}

function named(version: string, edition: string): string {
  return `RCP Elements ${version} (data of ${edition})`;
}

/**
 * Registers an element. A free name is taken; a name that the same version of ours has is left
 * alone in silence; any other is left alone with one warning. Nothing is ever thrown.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  listCopy();
  const present = registry.get(tag) as (CustomElementConstructor & Partial<Copy>) | undefined;
  if (!present) {
    try {
      registry.define(tag, element);
    } catch (error) {
      console.warn(`<${tag}> cannot be registered: ${String(error)}. Choose another name by define({ prefix, registry }).`);
    }
    return;
  }
  const { version, edition } = present;
  const ours = version && edition;
  if (ours && version === VERSION) return;
  console.warn(
    `<${tag}> is already registered by ${ours ? named(version, edition) : 'another script'}; ${named(VERSION, EDITION)} ` +
      `leaves it alone. Load one version only, or use define({ prefix }).`,
  );
}
