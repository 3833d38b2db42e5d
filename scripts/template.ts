/** Writes the records of a file as code; those in several languages as one template and a column for each. */
import { packCodes, packSteps } from '../src/records/packed.js';

/** A value that is not the same in all languages. */
class Hole {
  constructor(
    readonly key: string,
    readonly values: readonly unknown[],
  ) {}
}

/** A list that has another order in each language. */
class Sorted {
  constructor(readonly items: readonly unknown[]) {}
}

/**
 * A value that is there in several languages, as code for `src/records/inside.ts`: an expression
 * that asks `value` and `sorted` for what differs, and a column for each language.
 *
 * @param versions - the value in each language
 * @param orders - for each language, codes and ids in the order of their names
 */
export function writeTemplate(
  versions: readonly unknown[],
  orders: readonly (readonly string[])[],
): { template: string; columns: string[] } {
  const sortedIds = new Set<string>();
  const positions = new Map<string, number>();
  const columns = versions.map((): unknown[] => []);

  const merge = (values: readonly unknown[]): unknown => {
    if (new Set(values.map((value) => JSON.stringify(value))).size === 1) return values[0];
    if (areLists(values)) {
      const ids = values.map((list) => list.map(idOf));
      if (ids.every((list, i) => isSorted(list, ids[0] ?? [], orders[i] ?? []))) {
        for (const id of ids[0] ?? []) sortedIds.add(id);
        return new Sorted(
          (ids[0] ?? []).map((id) => merge(values.map((list) => list.find((item) => idOf(item) === id)))),
        );
      }
      const [first = []] = values;
      if (values.every((list) => list.length === first.length)) {
        return first.map((_, i) => merge(values.map((list) => list[i])));
      }
    } else if (values.every(isRecord)) {
      const keys = new Set(values.flatMap((value) => Object.keys(value)));
      return Object.fromEntries([...keys].map((key) => [key, merge(values.map((value) => value[key]))]));
    }
    return new Hole(JSON.stringify(values), values);
  };

  const write = (part: unknown): string => {
    if (part instanceof Hole) {
      const position = positions.get(part.key);
      if (position !== undefined) return `value(${position})`;
      positions.set(part.key, positions.size);
      columns.forEach((column, i) => column.push(part.values[i]));
      return 'value()';
    }
    if (part instanceof Sorted) {
      return isCodes(part.items) ? inSteps(part.items) : `sorted(${write(part.items)})`;
    }
    if (isCodes(part)) return inCode(part);
    if (Array.isArray(part)) return `[${part.map(write).join()}]`;
    if (isRecord(part)) {
      const entries = Object.entries(part).filter(([, value]) => value !== undefined);
      return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join()}}`;
    }
    return inCode(part);
  };

  const merged = merge(versions);
  const alphabet = [...sortedIds].sort();
  // In the alphabet, since it is the same in all languages.
  const inSteps = (codes: readonly string[]) => `sorted(${JSON.stringify(packSteps(codes, alphabet))})`;
  const template = write(merged);
  return {
    template,
    columns: columns.map((values, i) => {
      const order = (orders[i] ?? [])
        .filter((id) => sortedIds.has(id))
        .map((id) => (isCode(id) ? id : `|${id}`))
        .join('');
      return `{order:${JSON.stringify(order)},values:[${values.map((value) => inCode(value)).join()}]}`;
    }),
  };
}

/**
 * A value as code. Codes of States are one string, which `unpackCodes` takes apart; or, where they
 * stand in a given order, the steps in it, which `inOrder` does.
 */
export function inCode(value: unknown, order: readonly string[] = []): string {
  if (isCodes(value)) {
    return isSorted(value, value, order)
      ? `inOrder(${JSON.stringify(packSteps(value, order))})`
      : `unpackCodes(${JSON.stringify(packCodes(value))})`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => inCode(item, order)).join()}]`;
  if (!isRecord(value)) return value === undefined ? 'void 0' : JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${inCode(inner, order)}`).join()}}`;
}

function isCodes(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every(isCode);
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value);
}

function isSorted(ids: readonly string[], same: readonly string[], order: readonly string[]): boolean {
  const ranks = ids.map((id) => order.indexOf(id));
  return (
    ids.length === same.length &&
    ids.every((id) => same.includes(id)) &&
    ranks.every((rank, i) => rank > (ranks[i - 1] ?? -1))
  );
}

/** What a list is sorted by; an item without code or id counts as unsorted. */
function idOf(item: unknown): string {
  const id = isRecord(item) ? item['id'] : item;
  return typeof id === 'string' ? id : '';
}

function areLists(values: readonly unknown[]): values is readonly unknown[][] {
  return values.every(Array.isArray);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
