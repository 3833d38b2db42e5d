import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datePoints, earliestDay, latestDay, newestFirst } from '../../src/model/dates.js';

describe('dates of records', () => {
  it('name one point, two or several', () => {
    assert.deepEqual(datePoints('2009'), ['2009']);
    assert.deepEqual(datePoints('2016-06-15/2016-06-16'), ['2016-06-15', '2016-06-16']);
    assert.deepEqual(datePoints('{2015-11-20,2015-11-23}'), ['2015-11-20', '2015-11-23']);
  });

  it('have an earliest and a latest day, however vague they are', () => {
    assert.equal(earliestDay('2009'), '2009-01-01');
    assert.equal(latestDay('2009'), '2009-12-31');
    assert.equal(earliestDay('2013-01'), '2013-01-01');
    assert.equal(latestDay('2012-02'), '2012-02-29');
    assert.equal(latestDay('{2015-11-20,2015-11-23}'), '2015-11-23');
    assert.equal(latestDay('2021/..'), '9999-12-31');
  });

  it('are ordered by day, never as text', () => {
    const dates = ['2013-01', '2013-02-27/2013-02-28', '2011-11', '2016-09-20', '2016-09-19'];
    assert.deepEqual(dates.sort(newestFirst), [
      '2016-09-20',
      '2016-09-19',
      '2013-02-27/2013-02-28',
      '2013-01',
      '2011-11',
    ]);
  });
});
