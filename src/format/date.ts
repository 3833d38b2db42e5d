import { datePoints } from '../model/dates.js';
import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';
import { formatList } from './list.js';

/** An EDTF date in words, exactly as precise as it is: "January 2013", "15–16 June 2016". */
export function formatDate(edtf: string, language: Language): string {
  const words = inWords(edtf, language);
  return CORRECTIONS[language]?.(words) ?? words;
}

/** What locale data does not know of a language. */
const CORRECTIONS: Partial<Record<Language, (words: string) => string>> = {
  // The first day of a month is an ordinal.
  fr: (words) => words.replace(/\b1(?=(–\d+)? \p{L})/u, '1er'),
  // Two months of a year name it once.
  ru: (words) => words.replace(/^(\p{L}+)( \d{4}\sг\.)( – \p{L}+)\2$/u, '$1$3$2').replace(/\s–\s/, ' — '),
  // Figures have a hyphen between them, other dates a word.
  es: (words) => words.replace(/^(\d+)–(?=\d)/, '$1-').replace(/(?<=\p{L})–(?=\p{L})|\s–\s/u, ' a '),
};

/** Since a date, which has no end; a day has an article in some languages, a Russian month its genitive. */
const SINCE: Record<Language, (start: string) => string> = {
  en: (start) => `since ${start}`,
  fr: (start) => `depuis ${/^\d+ /.test(start) ? 'le ' : ''}${start}`,
  es: (start) => `desde ${/^\d+ /.test(start) ? 'el ' : ''}${start}`,
  ru: (start) =>
    `с ${start
      .replace(/^\p{L}+/u, (month) => month.replace(/[ьй]$/, '') + (/[ьй]$/.test(month) ? 'я' : 'а'))
      .replace(/^\d{4}$/, '$& г.')}`,
  ar: (start) => `منذ ${start}`,
  zh: (start) => `${start}起`,
};

function inWords(edtf: string, language: Language): string {
  const points = datePoints(edtf);
  if (edtf.startsWith('{')) return formatDays(points, language);
  const [start = '', end] = points;
  const format = formatterFor(start, language);
  if (end === undefined) return format.format(toDate(start));
  if (end === '..') return SINCE[language](format.format(toDate(start)));
  if (language === 'zh') return chineseRange(start, end, format);
  return format.formatRange(toDate(start), toDate(end)).replace(SPACED_RANGE, '$1–');
}

/** Some locales space the dash; where only a day or a year stands before it, none is wanted. */
const SPACED_RANGE = /^(\d+)\s–\s(?=\d)/;

/** Chinese names what the second date has of its own: 2016年6月15日至16日. Locale data has numerals only. */
function chineseRange(start: string, end: string, format: Intl.DateTimeFormat): string {
  return `${format.format(toDate(start))}至${ownPart(start, end, format.format(toDate(end)))}`;
}

/** A Chinese date without the year, or the year and month, that it has in common with one before it. */
function ownPart(before: string, date: string, words: string): string {
  const shared = [/^.*?月/, /^.*?年/].find(
    (unit, i) => before.slice(0, 7 - 3 * i) === date.slice(0, 7 - 3 * i) && words.replace(unit, ''),
  );
  return shared ? words.replace(shared, '') : words;
}

/** Separate days: "20 and 23 November 2015" where the language puts the day first. */
function formatDays(days: string[], language: Language): string {
  const format = formatterFor(days[0] ?? '', language);
  if (language === 'zh') {
    const words = days.map((day) => format.format(toDate(day)));
    return formatList(
      words.map((word, i) => ownPart(days[i - 1] ?? '', days[i] ?? '', word)),
      language,
    );
  }
  const oneMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
  const dayFirst = format.formatToParts(toDate(days[0] ?? ''))[0]?.type === 'day';
  const shorten = oneMonth && dayFirst;
  const last = days.length - 1;
  return formatList(
    days.map((day, i) => (shorten && i < last ? String(Number(day.slice(8))) : format.format(toDate(day)))),
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
