import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatNumber, formatPercent } from '../../src/format/number.js';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('a number', () => {
  it('has the separators of the language', () => {
    assert.equal(formatNumber(138, 'en'), '138');
    assert.equal(formatNumber(138, 'fr'), '138');
    assert.equal(formatNumber(726000, 'en'), '726,000');
    assert.equal(formatNumber(726000, 'fr'), `726${NARROW}000`);
    assert.equal(formatNumber(101.1, 'en'), '101.1');
    assert.equal(formatNumber(101.1, 'fr'), '101,1');
  });

  it('keeps every digit', () => {
    assert.equal(formatNumber(0.1234567, 'en'), '0.1234567');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, places) => {
        const value = n / 10 ** places;
        const back = (text: string) => Number(text.replace(/[^\d.]/g, ''));
        assert.equal(back(formatNumber(value, 'en')), value);
        assert.equal(back(formatNumber(value, 'fr').replace(',', '.')), value);
      }),
    );
  });
});

describe('a share', () => {
  it('has its percent sign as the language sets it', () => {
    assert.equal(formatPercent(79, 'en'), '79%');
    assert.equal(formatPercent(79, 'fr'), `79${NO_BREAK}%`);
    assert.equal(formatPercent(0.1, 'en'), '0.1%');
    assert.equal(formatPercent(0.1, 'fr'), `0,1${NO_BREAK}%`);
  });

  it('is out of a hundred and may be more', () => {
    assert.equal(formatPercent(101.1, 'en'), '101.1%');
    assert.equal(formatPercent(1, 'en'), '1%');
  });
});
