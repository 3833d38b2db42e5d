import { firstLetter, fold } from '../format/fold.js';
import type { Language } from '../model/vocabulary.js';
import aliasShelf from './generated/aliases.js';
import codeLists from './generated/state-codes.js';
import tableShelf from './generated/states.js';
import { unpackAlpha3, unpackCodes, unpackRegions } from './packed.js';
import { take, type StateTable } from './shelf.js';

/** A table as it is stored: names in the order of the codes, without repeating them. */
export interface PackedStateTable {
  names: string;
  letters?: string;
  regions: [code: string, name: string][];
}

/** Former and common names, in the order of the codes; of one State with spaces between them. */
export interface PackedAliases {
  names: string;
}

/** What is the same in every language, as `packed.ts` writes it, in one order. */
export interface StateCodes {
  alpha2: string;
  alpha3: string;
  regions: string;
}

const SEPARATOR = '|';
const ALPHA2 = unpackCodes(codeLists.alpha2);
const opened = new WeakMap<PackedStateTable, StateTable>();

/** The names of States and regions in a language that this build carries. */
export async function statesIn(language: Language): Promise<StateTable> {
  const lazy = tableShelf[language];
  if (!lazy) throw new Error(`This build has no State names in "${language}".`);
  const packed = await take(lazy);
  const table = opened.get(packed) ?? {
    names: byCode(packed.names.split(SEPARATOR)),
    ...(packed.letters && { letters: byCode(packed.letters.split(SEPARATOR)) }),
    regions: packed.regions,
  };
  opened.set(packed, table);
  return table;
}

/** M49 region by code of the State. */
function regionsOfStates(): Record<string, string> {
  return byCode(unpackRegions(codeLists.regions));
}

/** States that stand together. */
export interface StateGroup<R> {
  /** M49 code of the region or `other`, the letter, or `all`. */
  key: string;
  /** Empty where all stand in one group. */
  name: string;
  rows: R[];
}

/** Groups rows by M49 region, by the letter of their name, or not at all; no group is empty. */
export function groupStates<R extends { code: string; name: string }>(
  rows: readonly R[],
  groupBy: 'region' | 'letter' | 'none',
  { states, english }: { states: StateTable; english: StateTable | undefined },
  other: string,
): StateGroup<R>[] {
  const regionOf = regionsOfStates();
  const letters = (english ?? states).letters;
  const initial = ({ code, name }: R) => letters?.[code] ?? firstLetter(name);
  const keyOf = { none: () => '', letter: initial, region: ({ code }: R) => regionOf[code] ?? '' }[groupBy];
  const groups = {
    none: [['', '']],
    letter: [...new Set(rows.map(initial))].map((letter) => [letter, letter]),
    region: [...states.regions, ['', other]],
  }[groupBy];
  const rest = groupBy === 'none' ? 'all' : 'other';
  return groups
    .map(([key = '', name = '']) => ({
      key: key || rest,
      name,
      rows: rows.filter((row) => keyOf(row) === key),
    }))
    .filter((group) => group.rows.length > 0);
}

function byCode(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(ALPHA2.map((code, i) => [code, values[i] ?? '']));
}

/** What search knows of a State: its folded words after spaces, and its folded codes between spaces. */
export interface SearchKey {
  words: string;
  codes: string;
}

let keys: Promise<Map<string, SearchKey>> | undefined;

/**
 * Search keys by code: official names in every language this build carries, English always among
 * them, former and common names, ISO codes. Folded once, when first asked for, for all elements.
 */
export function stateSearchKeys(): Promise<Map<string, SearchKey>> {
  keys ??= foldStates();
  return keys;
}

async function foldStates(): Promise<Map<string, SearchKey>> {
  const languages = Object.keys(tableShelf) as Language[];
  const [tables, aliases] = await Promise.all([
    Promise.all(languages.map(statesIn)),
    Promise.all(Object.values(aliasShelf).map(async (lazy) => (await take(lazy)).names.split(SEPARATOR))),
  ]);
  const alpha3 = unpackAlpha3(codeLists.alpha3, ALPHA2);
  return new Map(
    ALPHA2.map((code, i) => {
      const official = tables.map((table) => table.names[code] ?? '');
      const others = aliases.map((names) => names[i] ?? '');
      return [
        code,
        {
          words: searchWords([...official, ...others]),
          codes: ` ${code} ${alpha3[i] ?? ''} `.toLowerCase(),
        },
      ];
    }),
  );
}

/** Folds texts into the form that `matches` searches. */
export function searchWords(texts: readonly string[]): string {
  return texts.map((text) => ` ${fold(text)}`).join('');
}

/**
 * Whether every word typed begins a word of the key, or all that was typed is a code. Scripts
 * without spaces between words match anywhere.
 */
export function matches({ words, codes }: SearchKey, query: string): boolean {
  const typed = fold(query);
  if (!typed) return false;
  if (codes.includes(` ${typed} `)) return true;
  return typed
    .split(' ')
    .every((word) => words.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word}`));
}
