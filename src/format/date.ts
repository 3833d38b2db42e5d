import { datePoints } from '../model/dates.js';
import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';
import { formatList } from './list.js';

/** An EDTF date in words, exactly as precise as it is: "January 2013", "15–16 June 2016". */
export function formatDate(edtf: string, language: Language): string {
  const points = datePoints(edtf);
  if (edtf.startsWith('{')) return formatDays(points, language);
  const [start = '', end] = points;
  const format = formatterFor(start, language);
  if (end === undefined) return format.format(toDate(start));
  if (end === '..') return `${format.format(toDate(start))} –`;
  return format.formatRange(toDate(start), toDate(end)).replace(RANGE_BETWEEN_DIGITS, '–');
}

/** Some locales set a thin space on both sides of the dash; between two figures none is wanted. */
const RANGE_BETWEEN_DIGITS = /(?<=\d)\s–\s(?=\d)/;

/** Separate days: "20 and 23 November 2015" where the language puts the day first. */
function formatDays(days: string[], language: Language): string {
  const format = formatterFor(days[0] ?? '', language);
  const oneMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
  const dayFirst = format.formatToParts(toDate(days[0] ?? ''))[0]?.type === 'day';
  const shorten = oneMonth && dayFirst;
  const last = days.length - 1;
  return formatList(
    days.map((day, i) =>
      shorten && i < last ? String(Number(day.slice(8))) : format.format(toDate(day)),
    ),
    language,
  );
}

function formatterFor(point: string, language: Language): Intl.DateTimeFormat {
  const [, month, day] = point.split('-');
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return intl(Intl.DateTimeFormat, language, options);
}

function toDate(point: string): Date {
  const [year, month = '1', day = '1'] = point.split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
