import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDate } from '../../src/format/date.js';

/** Spaces are compared as spaces here; which kind stands where has a test of its own. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

const EXAMPLES: [edtf: string, en: string, fr: string][] = [
  ['2009', '2009', '2009'],
  ['2013-01', 'January 2013', 'janvier 2013'],
  ['2016-05-25', '25 May 2016', '25 mai 2016'],
  ['2016-06-15/2016-06-16', '15–16 June 2016', '15–16 juin 2016'],
  ['2016-06-29/2016-07-02', '29 June – 2 July 2016', '29 juin – 2 juillet 2016'],
  ['2012-08/2012-10', 'August – October 2012', 'août – octobre 2012'],
  ['2012-08/2016-01', 'August 2012 – January 2016', 'août 2012 – janvier 2016'],
  ['2011/2017', '2011–2017', '2011–2017'],
  ['2021/..', '2021 –', '2021 –'],
  ['2021-05/..', 'May 2021 –', 'mai 2021 –'],
  ['{2015-11-20,2015-11-23}', '20 and 23 November 2015', '20 et 23 novembre 2015'],
  [
    '{2015-11-20,2015-11-23,2015-11-25}',
    '20, 23 and 25 November 2015',
    '20, 23 et 25 novembre 2015',
  ],
  [
    '{2015-11-30,2015-12-02}',
    '30 November 2015 and 2 December 2015',
    '30 novembre 2015 et 2 décembre 2015',
  ],
];

describe('a date in words', () => {
  for (const [edtf, en, fr] of EXAMPLES) {
    it(`is as exact as ${edtf}`, () => {
      assert.equal(plain(formatDate(edtf, 'en')), en);
      assert.equal(plain(formatDate(edtf, 'fr')), fr);
    });
  }

  it('has an en dash without spaces between two figures of one kind', () => {
    assert.equal(formatDate('2016-06-15/2016-06-16', 'fr'), '15–16 juin 2016');
    assert.equal(formatDate('2011/2017', 'fr'), '2011–2017');
  });

  it('keeps the spaces around the dash where its sides have several words', () => {
    const edtf = '2015-12-30/2016-01-02';
    assert.equal(plain(formatDate(edtf, 'en')), '30 December 2015 – 2 January 2016');
    assert.equal(plain(formatDate(edtf, 'fr')), '30 décembre 2015 – 2 janvier 2016');
  });

  it('calls the first of a month “1er” in French, and only there', () => {
    assert.equal(plain(formatDate('2016-07-01', 'fr')), '1er juillet 2016');
    assert.equal(plain(formatDate('2016-07-21', 'fr')), '21 juillet 2016');
    assert.equal(plain(formatDate('2016-07-01', 'en')), '1 July 2016');
  });

  it('does not hang on the time zone of the reader', () => {
    const program =
      `import { formatDate } from './src/format/date.ts';` +
      `console.log(['2009', '2013-01', '2016-05-25'].map((day) => formatDate(day, 'en')).join());`;
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const said = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', program],
        { env: { ...process.env, TZ }, encoding: 'utf8' },
      );
      assert.equal(said, '2009,January 2013,25 May 2016\n', TZ);
    }
  });
});

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
};

const year = fc.integer({ min: 1900, max: 2099 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const month = fc.tuple(year, two(12)).map((parts) => parts.join('-'));
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const ordered = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
const interval = (point: fc.Arbitrary<string>) =>
  fc
    .tuple(point, point)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ordered(a, b).join('/'));
const date = fc.oneof(
  year,
  month,
  day,
  interval(year),
  interval(month),
  interval(day),
  fc.oneof(year, month, day).map((start) => `${start}/..`),
  fc.uniqueArray(day, { minLength: 2, maxLength: 4 }).map((days) => `{${days.sort().join()}}`),
);

describe('any date', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`shows no figure and no month that it has not: ${language}`, () => {
      fc.assert(
        fc.property(date, (edtf) => {
          const text = formatDate(edtf, language);
          const parts = edtf.split(/[^\d]/).filter(Boolean).map(Number);
          for (const figure of text.match(/\d+/g) ?? []) assert.ok(parts.includes(Number(figure)));
          const named = MONTHS[language].filter((name) => text.includes(name));
          const own = [...edtf.matchAll(/\d{4}-(\d{2})/g)].map(
            ([, m]) => MONTHS[language][Number(m) - 1],
          );
          assert.deepEqual(new Set(named), new Set(own));
          if (!/-\d{2}-/.test(edtf)) assert.doesNotMatch(text, /(?<!\d)\d{1,2}(?!\d)/);
        }),
      );
    });

    it(`shows every figure that it has: ${language}`, () => {
      fc.assert(
        fc.property(date, (edtf) => {
          const text = formatDate(edtf, language);
          for (const [, y = '', , d] of edtf.matchAll(/(\d{4})(-\d{2}(?:-(\d{2}))?)?/g)) {
            assert.ok(text.includes(y));
            if (d) assert.match(text, new RegExp(`(?<!\\d)${Number(d)}(?!\\d)`));
          }
        }),
      );
    });
  }
});
