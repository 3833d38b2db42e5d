import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatList } from '../../src/format/list.js';

describe('a list', () => {
  it('is joined as the language does', () => {
    assert.equal(formatList(['asylum', 'return'], 'en'), 'asylum and return');
    assert.equal(formatList(['asylum', 'data', 'return'], 'en'), 'asylum, data and return');
    assert.equal(formatList(['asile', 'données', 'retour'], 'fr'), 'asile, données et retour');
  });

  it('may have one entry or none', () => {
    assert.equal(formatList(['asylum'], 'en'), 'asylum');
    assert.equal(formatList([], 'fr'), '');
  });
});
