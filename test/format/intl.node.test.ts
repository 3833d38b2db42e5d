import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intl } from '../../src/format/intl.js';

let made = 0;

/** Counts how often it is made, as no Intl object tells. */
class Counting {
  readonly locale: string;

  constructor(locale: string, _options: { n: number }) {
    this.locale = locale;
    made++;
  }
}

describe('the cache of Intl objects', () => {
  it('makes one object for the same class, language and options', () => {
    made = 0;
    assert.equal(intl(Counting, 'fr', { n: 1 }), intl(Counting, 'fr', { n: 1 }));
    assert.equal(made, 1);
    assert.notEqual(intl(Counting, 'fr', { n: 1 }), intl(Counting, 'en', { n: 1 }));
    assert.notEqual(intl(Counting, 'fr', { n: 1 }), intl(Counting, 'fr', { n: 2 }));
    assert.equal(made, 3);
  });

  it('gives British conventions for English', () => {
    assert.equal(intl(Counting, 'en', { n: 3 }).locale, 'en-GB');
  });
});
