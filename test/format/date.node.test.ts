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
  ['2021/..', 'since 2021', 'depuis 2021'],
  ['2021-05/..', 'since May 2021', 'depuis mai 2021'],
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

/** The same in the languages that join their dates in other ways. */
const ELSEWHERE: [edtf: string, es: string, ru: string, ar: string, zh: string][] = [
  ['2009', '2009', '2009', '2009', '2009年'],
  ['2013-01', 'enero de 2013', 'январь 2013 г.', 'يناير 2013', '2013年1月'],
  ['2016-05-25', '25 de mayo de 2016', '25 мая 2016 г.', '25 مايو 2016', '2016年5月25日'],
  ['2016-06-15/2016-06-16', '15-16 de junio de 2016', '15–16 июня 2016 г.', '15–16 يونيو 2016', '2016年6月15日至16日'],
  ['2016-06-29/2016-07-02', '29 de junio a 2 de julio de 2016', '29 июня — 2 июля 2016 г.', '29 يونيو – 2 يوليو 2016', '2016年6月29日至7月2日'],
  ['2015-12-30/2016-01-02', '30 de diciembre de 2015 a 2 de enero de 2016', '30 декабря 2015 г. — 2 января 2016 г.', '30 ديسمبر 2015 – 2 يناير 2016', '2015年12月30日至2016年1月2日'],
  ['2012-08/2012-10', 'agosto a octubre de 2012', 'август — октябрь 2012 г.', 'أغسطس – أكتوبر 2012', '2012年8月至10月'],
  ['2011/2017', '2011-2017', '2011–2017', '2011–2017', '2011年至2017年'],
  ['2021/..', 'desde 2021', 'с 2021 г.', 'منذ 2021', '2021年起'],
  ['2006-01/..', 'desde enero de 2006', 'с января 2006 г.', 'منذ يناير 2006', '2006年1月起'],
  ['2006-05/..', 'desde mayo de 2006', 'с мая 2006 г.', 'منذ مايو 2006', '2006年5月起'],
  ['2006-03/..', 'desde marzo de 2006', 'с марта 2006 г.', 'منذ مارس 2006', '2006年3月起'],
  ['2025-04-24/..', 'desde el 24 de abril de 2025', 'с 24 апреля 2025 г.', 'منذ 24 أبريل 2025', '2025年4月24日起'],
  ['{2015-11-20,2015-11-23}', '20 y 23 de noviembre de 2015', '20 и 23 ноября 2015 г.', '20 و23 نوفمبر 2015', '2015年11月20日和23日'],
  ['{2015-11-30,2015-12-02}', '30 de noviembre de 2015 y 2 de diciembre de 2015', '30 ноября 2015 г. и 2 декабря 2015 г.', '30 نوفمبر 2015 و2 ديسمبر 2015', '2015年11月30日和12月2日'],
];

describe('a date in words', () => {
  for (const [edtf, ...wanted] of ELSEWHERE) {
    it(`is as exact as ${edtf} in Spanish, Russian, Arabic and Chinese`, () => {
      const said = (['es', 'ru', 'ar', 'zh'] as const).map((language) => plain(formatDate(edtf, language)));
      assert.deepEqual(said, wanted);
    });
  }

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

/** How each month begins, in any case; Chinese numbers them. */
const MONTHS = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ru: 'январ феврал март апрел ма[йя] июн июл август сентябр октябр ноябр декабр',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};

const monthsIn = (text: string, language: keyof typeof MONTHS) =>
  MONTHS[language].split(' ').flatMap((name, i) => (new RegExp(name).test(text) ? [i + 1] : []));

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
  for (const language of ['en', 'fr', 'es', 'ru', 'ar'] as const) {
    it(`shows no figure and no month that it has not: ${language}`, () => {
      fc.assert(
        fc.property(date, (edtf) => {
          const text = formatDate(edtf, language);
          const parts = edtf.split(/[^\d]/).filter(Boolean).map(Number);
          for (const figure of text.match(/\d+/g) ?? []) assert.ok(parts.includes(Number(figure)));
          const own = [...edtf.matchAll(/\d{4}-(\d{2})/g)].map(([, m]) => Number(m));
          assert.deepEqual(new Set(monthsIn(text, language)), new Set(own));
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
