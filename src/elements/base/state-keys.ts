import { loadStateNames } from '../../records/fetched.js';
import { searchWords, toSearchKeys, type SearchKey } from '../../records/states.js';
import { shownKey, type KeyOf } from './list-search.js';

/** Search keys by code, folded once for all elements. */
let known: Map<string, SearchKey> | undefined;

/**
 * Finds a State by what is shown of it, by what sources print, and by its official, former and common
 * names and its codes; a name without a code by itself. Rejects where the names do not come; they
 * can be asked for again.
 */
export async function loadStateKeys(printsOf: (code: string) => readonly string[]): Promise<KeyOf> {
  const keys = (known ??= toSearchKeys(await loadStateNames()));
  return (row) => {
    const code = row.dataset.row ?? '';
    const { words, codes } = keys.get(code) ?? { words: '', codes: '' };
    return { words: words + shownKey(row).words + searchWords(printsOf(code)), codes };
  };
}
