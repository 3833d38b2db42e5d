/**
 * Which of many cases a run takes. With `EXHAUSTIVE=1`, as `npm run test:exhaustive` has it, all of
 * them; else few that still say much.
 */
import fc from 'fast-check';

export const EXHAUSTIVE = process.env.EXHAUSTIVE === '1';

/** Printed, so that a run that failed can be had again: `SEED=123 npm test`. */
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

type Factors = Record<string, readonly (string | number)[]>;
type Row<F extends Factors> = { [K in keyof F]: F[K][number] };

/**
 * Rows in which each value of a factor stands beside each value of every other factor once at least:
 * what fails mostly hangs on one thing or on two, seldom on three.
 */
export function combinations<F extends Factors>(factors: F): Row<F>[] {
  const product = Object.entries(factors).reduce<Record<string, string | number>[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row<F>[];
  if (EXHAUSTIVE) return product;
  const rows = product.map((row) => ({ row, pairs: pairsIn(row) }));
  const open = new Set(rows.flatMap(({ pairs }) => pairs));
  const chosen: Row<F>[] = [];
  while (open.size > 0) {
    const gains = rows.map(({ pairs }) => pairs.filter((pair) => open.has(pair)).length);
    const best = rows[gains.indexOf(Math.max(...gains))];
    if (!best) break;
    for (const pair of best.pairs) open.delete(pair);
    chosen.push(best.row);
  }
  return chosen;
}

function pairsIn(row: Record<string, string | number>): string[] {
  const values = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return values.flatMap((one, i) => values.slice(i + 1).map((other) => `${one} ${other}`));
}

/** How many samples a test file has drawn: lists of one length are not all to give the same places. */
let drawn = 0;

/** A few of a list, in its order, others in each run. */
export function sample<T>(all: readonly T[], count: number): T[] {
  if (EXHAUSTIVE || all.length <= count) return [...all];
  const few = fc.subarray([...all], { minLength: count, maxLength: count });
  return fc.sample(few, { seed: SEED + drawn++, numRuns: 1 }).flat();
}

/** To be printed by the tests that take a sample. */
export const chosenBy = EXHAUSTIVE ? 'all of them' : `chosen by SEED=${SEED}`;
