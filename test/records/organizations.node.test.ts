import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toKeyFiguresView } from '../../src/records/views/key-figures.js';
import { toOfficeDirectoryView } from '../../src/records/views/office-directory.js';
import { data, entry, present } from '../data/records.js';
import { contextFor } from './context.js';

const iom = entry(data.organization, 'iom');
const icmpd = entry(data.organization, 'icmpd');
const NO_BREAK = '\u00a0';

describe('the view of key figures', () => {
  it('has the figures as they are shown, with their qualifiers', () => {
    const { figures } = toKeyFiguresView(icmpd, contextFor('fr')).view;
    assert.deepEqual(figures[2], {
      id: 'partners',
      value: '715',
      qualifier: 'more-than',
      unit: 'partenaires dans le monde',
    });
    assert.equal(figures.length, 7);
  });

  it('adds shares up without the faults of binary fractions', () => {
    const tenths = structuredClone(icmpd);
    const { shares } = present(tenths.funding);
    for (const [i, share] of shares.entries()) share.value = [0.1, 0.2][i] ?? 0;
    const funding = present(toKeyFiguresView(tenths, contextFor('en')).view.funding);
    assert.equal(funding.sum, 0.3);
    assert.equal(funding.sumText, '0.3%');
  });

  it('has the shares as published, and their sum', () => {
    const funding = present(toKeyFiguresView(icmpd, contextFor('fr')).view.funding);
    assert.equal(funding.sum, 101.1);
    assert.equal(funding.sumText, `101,1${NO_BREAK}%`);
    assert.deepEqual(
      funding.shares.map(({ text }) => text),
      [79, 12, '0,1', 10].map((share) => `${share}${NO_BREAK}%`),
    );
    assert.equal(funding.total, '726 millions d’euros');
    assert.equal(funding.asOf, '2025');
  });

  it('has no funding where none is published', () => {
    assert.equal(toKeyFiguresView(iom, contextFor('en')).view.funding, null);
  });
});

describe('the view of an office directory', () => {
  it('has the offices in the order of the source, and the declared number', () => {
    const { declared, offices } = toOfficeDirectoryView(iom, contextFor('en')).view;
    assert.equal(declared, 8);
    assert.deepEqual(
      present(offices).map(({ id }) => id),
      present(iom.offices).items,
    );
    assert.deepEqual(present(offices)[0]?.city, { text: 'Bangkok' });
  });

  it('names the office that a note is about', () => {
    const { notes } = toOfficeDirectoryView(iom, contextFor('fr')).details;
    const cairo = notes.filter(({ about }) => about.startsWith('iom-cairo/'));
    assert.ok(cairo.length > 0);
    assert.ok(cairo.every(({ of }) => of === 'Le Caire'));
    assert.ok(notes.some(({ about, of }) => about === 'offices' && of === undefined));
  });

  it('shows the seats, the legend and the disclaimer of an organization without a list', () => {
    const view = toOfficeDirectoryView(icmpd, contextFor('en')).view;
    assert.equal(view.offices, null);
    assert.equal(view.declared, 32);
    assert.equal(view.headquarters?.city.text, 'Vienna');
    assert.equal(view.permanentMission?.inferred, true);
    assert.equal(view.legend.length, 5);
    assert.ok(view.disclaimer);
  });

  it('must find each office', () => {
    const lost = structuredClone(iom);
    lost.offices?.items?.push('iom-atlantis');
    assert.throws(() => toOfficeDirectoryView(lost, contextFor('en')), /no office called "iom-atlantis"/);
  });
});
