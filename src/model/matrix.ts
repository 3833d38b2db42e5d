/** Who is on which of several lists: the arithmetic of lists set against each other. */

/** The States of a list, as codes and as names that have none. */
export interface StateList {
  codes: readonly string[];
  uncoded?: readonly string[];
}

/** One State against all lists. */
export interface MatrixRow {
  /** Empty for a name without any code. */
  code: string;
  /** Empty for a State, whose name hangs on the language. */
  name: string;
  /** Positions of the lists that have it. */
  lists: ReadonlySet<number>;
}

export interface Matrix {
  /** A row for every State that is on a list; in no order. */
  rows: MatrixRow[];
  /** How many rows each list has. */
  totals: number[];
  /** Memberships in all. */
  total: number;
}

export function matrixOf(lists: readonly StateList[]): Matrix {
  const rows = new Map<string, MatrixRow & { lists: Set<number> }>();
  for (const [position, { codes, uncoded = [] }] of lists.entries()) {
    const entries = [...codes.map((code) => ({ code, name: '' })), ...uncoded.map((name) => ({ code: '', name }))];
    for (const { code, name } of entries) {
      // The prefix keeps a name without a code apart from a State whose code is the same text.
      const key = JSON.stringify([code, name]);
      const row = rows.get(key) ?? { code, name, lists: new Set() };
      row.lists.add(position);
      rows.set(key, row);
    }
  }
  const all = [...rows.values()];
  const totals = lists.map((_, position) => all.filter((row) => row.lists.has(position)).length);
  return { rows: all, totals, total: totals.reduce((sum, count) => sum + count, 0) };
}
