import { datePoints } from '../model/dates.js';
import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';
import { formatList } from './list.js';

/** An EDTF date in words, exactly as precise as it is: "January 2013", "15–16 June 2016". */
export function formatDate(edtf: string, language: Language): string {
  const words = inWords(edtf, language);
  // French alone counts the first day of a month as an ordinal, which no locale data knows.
  return language === 'fr' ? words.replace(/\b1(?=(–\d+)? \p{L})/u, '1er') : words;
}

function inWords(edtf: string, language: Language): string {
  const points = datePoints(edtf);
  if (edtf.startsWith('{')) return formatDays(points, language);
  const [start = '', end] = points;
  const format = formatterFor(start, language);
  if (end === undefined) return format.format(toDate(start));
  if (end === '..') return `${format.format(toDate(start))} –`;
  return format.formatRange(toDate(start), toDate(end)).replace(SPACED_RANGE, '$1–');
}

/** Some locales space the dash; where only a day or a year stands before it, none is wanted. */
const SPACED_RANGE = /^(\d+)\s–\s(?=\d)/;

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
