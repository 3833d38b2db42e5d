import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newestFirst } from '../../src/model/dates.js';
import { data, entry, present } from './records.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const members = present(prague.members.items);
const codes = members.map((member) => member.code);

describe('the Prague Process', () => {
  it('declares 50 member States and lists 49, each once', () => {
    assert.equal(prague.members.declared?.value, 50);
    assert.equal(prague.members.role, 'member');
    assert.equal(codes.length, 49);
    assert.equal(new Set(codes).size, 49);
    assert.ok(!codes.includes(null), 'each has a code');
  });

  it('lists the United Kingdom and not Albania', () => {
    assert.ok(codes.includes('GB'));
    assert.ok(!codes.includes('AL'));
  });

  it('has one member organization, as declared', () => {
    const { declared, items } = present(prague.memberOrganizations);
    assert.equal(declared?.value, 1);
    assert.deepEqual(items.map((body) => body.name.text.en), ['European Commission']);
  });

  it('shares all its States but Kosovo with the High-level Dialogue', () => {
    const others = new Set(present(dialogue.members.items).map((member) => member.code));
    const shared = codes.filter((code) => others.has(code));
    assert.equal(shared.length, 48);
    assert.deepEqual(
      codes.filter((code) => !others.has(code)),
      ['XK'],
    );
  });

  it('prints every name without faults of transmission', () => {
    for (const { published, name } of members) assert.equal(name, published);
  });

  it('lists its 16 meetings in the order of the source, where a newer one follows three times', () => {
    const dates = present(prague.meetings).items.map((meeting) => meeting.date);
    assert.equal(dates.length, 16);
    const newer = dates.flatMap((date, i) => {
      const next = dates[i + 1];
      return next !== undefined && newestFirst(date, next) > 0 ? [[date, next]] : [];
    });
    assert.deepEqual(newer, [
      ['2016-02-11/2016-02-12', '2016-09-20'],
      ['2014-10-28/2014-10-29', '2015-12-07/2015-12-08'],
      ['2015-02-12/2015-02-13', '2015-07-06/2015-07-07'],
    ]);
  });

  it('dates two meetings by month only', () => {
    const byMonth = present(prague.meetings).items.filter((meeting) =>
      /^\d{4}-\d{2}$/.test(meeting.date),
    );
    assert.deepEqual(
      byMonth.map((meeting) => meeting.date),
      ['2013-01', '2011-11'],
    );
  });

  it('leaves two meetings without place, one without city, and infers one country', () => {
    const places = present(prague.meetings).items.map((meeting) => meeting.place);
    assert.equal(places.filter((place) => place === null).length, 2);
    assert.deepEqual(
      places.flatMap((place) => (place && !place.city ? [place.country] : [])),
      ['PL'],
    );
    assert.deepEqual(
      places.flatMap((place) => (place?.inferred ? [place.country] : [])),
      ['CZ'],
    );
  });

  it('is chaired by Czechia since 2021 by newer pages, where the French one has nobody after Poland', () => {
    const { latest, previous } = present(prague.chair);
    assert.deepEqual([latest.states, latest.period], [['CZ'], '2021/..']);
    assert.match(present(latest.others)[0]?.text.en ?? '', /^to be announced/);
    assert.deepEqual(
      previous.map(({ states, period, published }) => [states, period, published]),
      [
        [['LT'], '2018/2020', null],
        [['PL'], '2011/2017', 'Pologne (2011-2017)'],
      ],
    );
  });

  it('is served by a support initiative led by Poland and six declared States', () => {
    const { leadState, otherLeadStates, period } = present(
      present(prague.secretariat).supportInitiative,
    );
    assert.equal(leadState, 'PL');
    assert.equal(period, '2012-08/2016-01');
    assert.equal(otherLeadStates.declared?.value, 6);
    assert.deepEqual(otherLeadStates.items, ['CZ', 'DE', 'HU', 'RO', 'SK', 'SE']);
    for (const state of [leadState, ...otherLeadStates.items]) assert.ok(codes.includes(state));
  });

  it('has four themes, three documents, no observer and nothing published on partners', () => {
    assert.equal(present(prague.themes).items.length, 4);
    assert.equal(present(prague.documents).items.length, 3);
    const { items, states } = present(prague.observers);
    assert.deepEqual([items, states], [[], []]);
    assert.equal(prague.partners, null);
  });
});
