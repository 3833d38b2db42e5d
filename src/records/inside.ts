/**
 * What brings the records of a file that has all of them inside. Where it has several languages,
 * what is the same in all of them stands once, in a template that the build writes, beside a column
 * of what differs for each language.
 */
import type { View, Details, LocalNote } from './views/view.js';
import { unpackCodes, unpackSteps } from './packed.js';
import type { Entry, InLanguages, Shelf } from './shelf.js';

type States = Required<Entry<View>>['states'];

/** A record with all its sources, without what the rest of it, or where it stands, says by itself. */
export interface Packed<C extends View> {
  view: Omit<C, 'id' | 'sourceCount' | 'noted'>;
  details?: Omit<Details<C>, 'notes' | 'moreSources'>;
  notes?: LocalNote[];
}

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
export type Template<C extends View> = (
  value: (position?: number) => unknown,
  sorted: (list: string | { id: string }[]) => unknown[],
) => Record<string, Packed<C>>;

/** A shelf of records in the one language that a file has. */
export function shelfOf<C extends View>(
  records: Record<string, Packed<C>>,
  states?: States,
): (id: string) => Entry<C> | undefined {
  return (id) => {
    const record = Object.hasOwn(records, id) ? records[id] : undefined;
    return record && { ...unpacked(id, record), ...(states && { states }) };
  };
}

function unpacked<C extends View>(
  id: string,
  { view, details, notes }: Packed<C>,
): Omit<Entry<C>, 'states'> {
  const sourceCount = view.sources.length;
  const noted = (notes ?? []).map(({ about }) => about);
  return {
    view: { id, sourceCount, noted, ...view } as C,
    details: { moreSources: [], ...details } as Entry<C>['details'],
    ...(notes && { notes }),
  };
}

/** A shelf of columns and their template. Each language is filled in when it is first asked for. */
export function shelfFrom<C extends View>(
  columns: InLanguages<Column>,
  template: Template<C>,
  states?: States,
): Shelf<C> {
  const shelves: InLanguages<ReturnType<typeof shelfOf<C>>> = {};
  return (id, language) => {
    const column = columns[language];
    if (!column) return undefined;
    const shelf = (shelves[language] ??= shelfOf(fill(column, template), states));
    return shelf(id);
  };
}

function fill<C extends View>(
  { order, values }: Column,
  template: Template<C>,
): ReturnType<Template<C>> {
  const ids = order.match(/[A-Z]{2}|[a-z\d-]+/g) ?? [];
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const alphabet = ids.sort();
  const rank = (item: string | { id: string }) =>
    ranks.get(typeof item === 'string' ? item : item.id) ?? 0;
  let next = 0;
  return template(
    (position = next++) => values[position],
    (list) =>
      [...(typeof list === 'string' ? unpackSteps(list, alphabet) : list)].sort(
        (a, b) => rank(a) - rank(b),
      ),
  );
}

/**
 * The names of those States only that stand in the records of a file, without their regions.
 *
 * @param codes - in one order, with nothing between them
 * @param names - in the same order, with "|" between them, in each language
 */
export function namesFrom(codes: string, names: InLanguages<string>): States {
  return (language) => {
    const inLanguage = names[language]?.split('|') ?? [];
    const byCode = unpackCodes(codes).map((code, i) => [code, inLanguage[i]]);
    return Promise.resolve({
      names: Object.fromEntries(byCode) as Record<string, string>,
      regions: [],
    });
  };
}
