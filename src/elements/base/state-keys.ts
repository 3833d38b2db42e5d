import { loadStateNames } from '../../records/bundled/state-names.js';
import { once } from '../../records/once.js';
import { toSearchKeys } from '../../records/states.js';

/** Search keys by code, folded once for all elements: official, former and common names, and ISO codes. */
export const loadStateKeys = once(async () => toSearchKeys(await loadStateNames()));
