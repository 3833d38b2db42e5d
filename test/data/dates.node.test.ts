import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'edtf';
import { datePoints, earliestDay, latestDay } from '../../src/model/dates.js';
import { data, nodes, records } from './records.js';

const KEYS = new Set(['date', 'period', 'asOf', 'newest', 'read', 'since']);
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The points of a date, but for an open end. */
const pointsOf = (edtf: string) => datePoints(edtf).filter((point) => point !== '..');

interface Dated {
  path: string;
  edtf: string;
  published: string | undefined;
}

const dated: Dated[] = [
  ...records,
  ...Object.entries(data.sources).map(([id, record]) => ({ path: `sources/${id}`, record })),
].flatMap(({ path, record }) =>
  [...nodes(record, path)].flatMap((node) =>
    Object.entries(node.value).flatMap(([key, value]: [string, unknown]) => {
      if (!KEYS.has(key) || typeof value !== 'string') return [];
      const published = (node.value as { published?: unknown }).published;
      return [
        {
          path: `${node.path}.${key}`,
          edtf: value,
          published: key !== 'asOf' && typeof published === 'string' ? published : undefined,
        },
      ];
    }),
  ),
);

describe('dates in the data', () => {
  it('are EDTF, of level 2 only where separate days are meant', () => {
    assert.ok(dated.length > 50, 'there are dates to look at');
    for (const { path, edtf } of dated) {
      assert.doesNotThrow(() => parse(edtf, { level: edtf.startsWith('{') ? 2 : 1 }), path);
    }
  });

  it('run forwards', () => {
    for (const { path, edtf } of dated) {
      assert.ok(earliestDay(edtf) <= latestDay(edtf), path);
      assert.ok(!datePoints(edtf).slice(0, -1).includes('..'), path);
      const points = pointsOf(edtf);
      assert.deepEqual(points, points.toSorted(), path);
      assert.equal(new Set(points).size, points.length, path);
    }
  });

  it('are never more exact than what was published', () => {
    const compared = dated.filter(({ published }) => published !== undefined);
    assert.ok(compared.length >= 30, 'most dates have a print');
    for (const { path, edtf, published = '' } of compared) {
      for (const point of pointsOf(edtf)) {
        const [year = '', month, day] = point.split('-');
        assert.ok(published.includes(year), `${path}: ${year} in “${published}”`);
        const monthName = MONTHS[Number(month) - 1];
        if (monthName) {
          assert.ok(published.toLowerCase().includes(monthName), `${path}: ${monthName}`);
        }
        if (day) {
          assert.match(published, new RegExp(`(?<!\\d)${Number(day)}(?!\\d)`), `${path}: ${day}`);
        }
      }
    }
  });

  it('are never less exact than what was published', () => {
    for (const { path, edtf, published = '' } of dated) {
      const printsMonth = MONTHS.some((month) =>
        new RegExp(`(?<!\\p{L})${month} \\d{4}`, 'iu').test(published),
      );
      if (printsMonth) assert.match(edtf, /\d{4}-\d{2}/, path);
      const printsDay = MONTHS.some((month) =>
        new RegExp(`\\d ${month} \\d{4}`, 'iu').test(published),
      );
      if (printsDay) assert.match(edtf, /\d{4}-\d{2}-\d{2}/, path);
    }
  });
});
