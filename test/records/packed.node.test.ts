import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readData } from '../../scripts/data.js';
import {
  packAlpha3,
  packCodes,
  packRegions,
  packSteps,
  unpackAlpha3,
  unpackCodes,
  unpackRegions,
  unpackSteps,
} from '../../src/records/packed.js';

const { states } = readData().states;
const alpha2 = states.map((state) => state.alpha2);

describe('lists in short forms', () => {
  it('have codes of two letters with nothing between them', () => {
    assert.equal(packCodes(['AT', 'PL', 'XK']), 'ATPLXK');
    assert.deepEqual(unpackCodes('ATPLXK'), ['AT', 'PL', 'XK']);
    assert.deepEqual(unpackCodes(''), []);
  });

  it('have codes of three letters by what they add to those of two', () => {
    const two = ['AD', 'AF', 'BA', 'XK'];
    const three = ['AND', 'AFG', 'BIH', null];
    assert.equal(packAlpha3(three, two), 'Ng|BIH-');
    assert.deepEqual(unpackAlpha3('Ng|BIH-', two), ['AND', 'AFG', 'BIH', '']);
  });

  it('have the codes of all States', () => {
    const alpha3 = states.map((state) => state.alpha3);
    assert.deepEqual(
      unpackAlpha3(packAlpha3(alpha3, alpha2), alpha2),
      alpha3.map((code) => code ?? ''),
    );
  });

  it('have the regions of all States', () => {
    const regions = states.map((state) => state.region);
    assert.deepEqual(unpackRegions(packRegions(regions)), regions);
    assert.equal(packRegions(['002', '150']), '03');
  });

  it('have some of a list as the steps from one to the next', () => {
    assert.equal(packSteps(['b', 'd'], ['a', 'b', 'c', 'd']), '$$');
    assert.deepEqual(unpackSteps('$$', ['a', 'b', 'c', 'd']), ['b', 'd']);
  });

  it('have any States, in the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(alpha2), (some) => {
        const inOrder = alpha2.filter((code) => some.includes(code));
        assert.deepEqual(unpackSteps(packSteps(some, alpha2), alpha2), inOrder);
      }),
    );
  });
});
