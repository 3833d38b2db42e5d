/**
 * Dates of records: EDTF strings (levels 0 and 1, and the set of level 2), only as exact as the
 * source. Nothing here pads a month to a day for display; the days below serve ordering only.
 */

/** The points a date names: one for a date, two for an interval, several for a set. `..` is open. */
export function datePoints(edtf: string): string[] {
  return edtf.startsWith('{') ? edtf.slice(1, -1).split(',') : edtf.split('/');
}

/** Earliest day a date can mean, `YYYY-MM-DD`: "2013-01" gives "2013-01-01". */
export function earliestDay(edtf: string): string {
  const [year, month = '01', day = '01'] = (datePoints(edtf)[0] ?? '').split('-');
  return `${year}-${month}-${day}`;
}

/** Latest day a date can mean, `YYYY-MM-DD`; "9999-12-31" for an interval that is still open. */
export function latestDay(edtf: string): string {
  const last = datePoints(edtf).at(-1) ?? '';
  if (last === '..') return '9999-12-31';
  const [year, month, day] = last.split('-');
  if (day) return last;
  if (!month) return `${year}-12-31`;
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${lastOfMonth}`;
}

/** Newest first, by earliest day and then by latest day, as `Array.prototype.sort` wants it. */
export function newestFirst(a: string, b: string): number {
  const order = (x: string) => earliestDay(x) + latestDay(x);
  return order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0;
}
