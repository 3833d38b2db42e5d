/**
 * What brings the records of a file that has all of them inside. Where it has several languages,
 * what is the same in all of them stands once, in a template that the build writes, beside a column
 * of what differs for each language.
 */
import type { Language } from '../model/vocabulary.js';
import type { Cut } from './cuts.js';
import type { Entry, InLanguages, Shelf } from './shelf.js';

/** Codes of two letters each, out of one string. */
export function codes(text: string): string[] {
  return text.match(/../g) ?? [];
}

type States = Required<Entry<Cut>>['states'];

/** The character for no step at all: the first that needs no escape comes after it. */
export const FIRST_STEP = 34;

/** What differs in one language. */
export interface Column {
  /** Codes of States, and ids of processes after a "|" each, in the order of their names. */
  order: string;
  /** All else, in the order in which the template asks for it first. */
  values: readonly unknown[];
}

/**
 * Records by id.
 *
 * @param value - gives the next value of a column, or once more the one at a position
 * @param sorted - puts what has an id into the order of the names; or codes, which are given as the
 *   steps from one to the next in the alphabet, each a character
 */
export type Template<C extends Cut> = (
  value: (position?: number) => unknown,
  sorted: (list: string | { id: string }[]) => unknown[],
) => Record<string, Omit<Entry<C>, 'states'>>;

/** A shelf of columns and their template. Each language is filled in when it is first asked for. */
export function shelfFrom<C extends Cut>(
  columns: InLanguages<Column>,
  template: Template<C>,
  states?: States,
): Shelf<C> {
  const filled: InLanguages<ReturnType<Template<C>>> = {};
  return (id: string, language: Language) => {
    const column = columns[language];
    if (!column) return undefined;
    const records = (filled[language] ??= fill(column, template));
    const record = Object.hasOwn(records, id) ? records[id] : undefined;
    return record && { ...record, ...(states && { states }) };
  };
}

function fill<C extends Cut>(
  { order, values }: Column,
  template: Template<C>,
): ReturnType<Template<C>> {
  const ids = order.match(/[A-Z]{2}|[a-z\d-]+/g) ?? [];
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const alphabet = ids.sort();
  const fromSteps = (steps: string) => {
    let at = -1;
    return Array.from(steps, (step) => alphabet[(at += step.charCodeAt(0) - FIRST_STEP)] ?? '');
  };
  const rank = (item: string | { id: string }) =>
    ranks.get(typeof item === 'string' ? item : item.id) ?? 0;
  let next = 0;
  return template(
    (position = next++) => values[position],
    (list) =>
      [...(typeof list === 'string' ? fromSteps(list) : list)].sort((a, b) => rank(a) - rank(b)),
  );
}

/**
 * The names of those States only that stand in the records of a file, without their regions.
 *
 * @param of - the codes
 * @param names - with "|" between them, in each language
 */
export function namesFrom(of: readonly string[], names: InLanguages<string>): States {
  return (language) => {
    const inLanguage = names[language]?.split('|') ?? [];
    const byCode = of.map((code, i) => [code, inLanguage[i]]);
    return Promise.resolve({
      names: Object.fromEntries(byCode) as Record<string, string>,
      regions: [],
    });
  };
}
