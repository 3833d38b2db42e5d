import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { data, entry, present } from './records.js';

const icmpd = entry(data.organization, 'icmpd');

describe('ICMPD', () => {
  it('has seven figures, two of them a floor', () => {
    assert.deepEqual(
      icmpd.figures.items.map(({ id, value, qualifier }) => [id, value, qualifier]),
      [
        ['projects', 138, 'exact'],
        ['project-countries', 109, 'exact'],
        ['partners', 715, 'more-than'],
        ['offices', 32, 'exact'],
        ['staff', 600, 'more-than'],
        ['nationalities', 73, 'exact'],
        ['member-states', 21, 'exact'],
      ],
    );
  });

  it('calls a figure a floor exactly where the source prints a plus', () => {
    for (const { qualifier, published } of icmpd.figures.items) {
      assert.equal(qualifier === 'more-than', published.startsWith('+'), published);
    }
  });

  it('has a contract volume of 726 million euros in 2025', () => {
    const { total, asOf } = present(icmpd.funding);
    assert.equal(total.value, 726_000_000);
    assert.equal(total.currency, 'EUR');
    assert.equal(total.year, '2025');
    assert.equal(asOf, '2025');
    assert.match(total.published, /^726\s?M\s?€$/);
  });

  it('has shares of funding that add up to 101.1, and are not rescaled', () => {
    const { shares } = present(icmpd.funding);
    assert.deepEqual(
      shares.map(({ value }) => value),
      [79, 12, 0.1, 10],
    );
    const tenths = shares.reduce((sum, { value }) => sum + Math.round(value * 10), 0);
    assert.equal(tenths, 1011);
    for (const { value, published } of shares) assert.equal(published, `${value}%`);
  });

  it('declares 21 member States and names none', () => {
    assert.equal(present(icmpd.memberStates).declared?.value, 21);
    assert.deepEqual(present(icmpd.memberStates).items, []);
  });

  it('has 17 areas of expertise, each once', () => {
    const areas = present(icmpd.expertise).items.map(({ text }) => text.fr);
    assert.equal(areas.length, 17);
    assert.equal(new Set(areas).size, 17);
  });

  it('has three pillars and one flagship initiative for each', () => {
    const pillars = present(icmpd.pillars).items.map(({ id }) => id);
    assert.deepEqual(pillars, ['understand', 'connect', 'support']);
    assert.deepEqual(
      present(icmpd.flagships).items.map(({ pillar }) => pillar),
      pillars,
    );
  });

  it('sits in Vienna and has its mission in Brussels, whose country is inferred', () => {
    const headquarters = present(icmpd.headquarters);
    assert.deepEqual([headquarters.country, headquarters.inferred], ['AT', undefined]);
    const mission = present(icmpd.permanentMission);
    assert.deepEqual([mission.country, mission.inferred], ['BE', true]);
  });

  it('is the secretariat of the Prague Process', () => {
    const { organizationIds, organization } = present(entry(data.process, 'prague-process').secretariat);
    assert.deepEqual(organizationIds, [icmpd.id]);
    assert.equal(present(organization).text.fr, icmpd.names.text.fr);
    assert.equal(present(organization).text.en, icmpd.names.text.en);
  });
});
