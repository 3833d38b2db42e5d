/** Pure questions about States: their groups, and how they are found. */
import { firstLetter, fold } from '../format/fold.js';
import type { StateNames, StateTable } from './load.js';

/** By what States can be grouped: region of the UN (M49), first letter, or not at all. */
export const GROUPINGS = ['region', 'letter', 'none'] as const;

export type Grouping = (typeof GROUPINGS)[number];

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
  groupBy: Grouping,
  { states, english }: { states: StateTable; english: StateTable | undefined },
  other: string,
): StateGroup<R>[] {
  const { regions = [] } = states;
  const { letters } = english ?? states;
  const initial = ({ code, name }: R) => letters?.[code] ?? firstLetter(name);
  const inRegions = new Set(regions.flatMap(([, , codes]) => codes));
  const group = (key: string, name: string, has: (row: R) => boolean) => ({ key, name, rows: rows.filter(has) });
  const groups = {
    none: () => [group('all', '', () => true)],
    letter: () =>
      [...new Set(rows.map(initial))].map((letter) =>
        group(letter || 'other', letter, (row) => initial(row) === letter),
      ),
    region: () => [
      ...regions.map(([key, name, codes]) => group(key, name, ({ code }) => codes.includes(code))),
      group('other', other, ({ code }) => !inRegions.has(code)),
    ],
  };
  return groups[groupBy]().filter((each) => each.rows.length > 0);
}

/** What search knows of a State: its folded words after spaces, and its folded codes between spaces. */
export interface SearchKey {
  words: string;
  codes: string;
}

/** Folds what is known of States into search keys, by code. */
export function toSearchKeys(states: Record<string, StateNames>): Map<string, SearchKey> {
  return new Map(
    Object.entries(states).map(([code, { alpha3, names }]) => [
      code,
      { words: searchWords(names), codes: ` ${code} ${alpha3 ?? ''} `.toLowerCase() },
    ]),
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
  return typed.split(' ').every((word) => words.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word}`));
}
