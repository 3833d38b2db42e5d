import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesFrom } from '../../src/records/inside.js';

describe('a file with every record inside', () => {
  it('has the names of the States that stand in it, by code, in each of its languages', async () => {
    const states = namesFrom('ATPL', { fr: 'Autriche|Pologne', en: 'Austria|Poland' });
    assert.deepEqual((await states('fr'))?.names, { AT: 'Autriche', PL: 'Pologne' });
    assert.deepEqual((await states('en'))?.names, { AT: 'Austria', PL: 'Poland' });
  });
});
