import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { once } from '../../src/records/once.js';
import { held } from '../support/held.js';

describe('what is loaded once', () => {
  it('is asked for when somebody wants it, and then for everybody', async () => {
    const answer = held<string>();
    const load = mock.fn(() => answer.promise);
    const get = once(load);
    assert.equal(load.mock.callCount(), 0);
    const asked = [get(), get()];
    answer.resolve('names');
    assert.deepEqual(await Promise.all(asked), ['names', 'names']);
    assert.equal(await get(), 'names');
    assert.equal(load.mock.callCount(), 1);
  });

  it('is loaded again after a failure, which everybody hears of who had asked', async () => {
    const answers = [held<string>(), held<string>()];
    const load = mock.fn(() => answers[load.mock.callCount()]?.promise ?? assert.fail('asked once more'));
    const get = once(load);
    const asked = Promise.allSettled([get(), get()]);
    answers[0]?.reject(new Error('offline'));
    assert.deepEqual((await asked).map(({ status }) => status), ['rejected', 'rejected']);
    assert.equal(load.mock.callCount(), 1);
    const again = get();
    answers[1]?.resolve('names');
    assert.equal(await again, 'names');
    assert.equal(await get(), 'names');
    assert.equal(load.mock.callCount(), 2);
  });
});
