import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localize } from '../../src/records/localize.js';
import type { Name } from '../../src/model/schema.js';

const name: Name = {
  text: { en: 'Migration Resource Centres', fr: 'Centres de ressources' },
  published: ['en'],
};

describe('a part of a record in one language', () => {
  it('has texts as plain strings', () => {
    assert.equal(localize({ en: 'countries', fr: 'pays' }, 'fr'), 'pays');
  });

  it('has a name in the reader’s language, without a language of its own', () => {
    assert.deepEqual(localize(name, 'fr'), { text: 'Centres de ressources' });
  });

  it('marks a name that is only there in another language', () => {
    const english: Name = { text: { en: 'Migration Resource Centres' }, published: ['en'] };
    assert.deepEqual(localize(english, 'fr'), { text: 'Migration Resource Centres', lang: 'en' });
    const french: Name = { text: { fr: 'Groupe de pilotage' }, published: ['fr'] };
    assert.deepEqual(localize(french, 'en'), { text: 'Groupe de pilotage', lang: 'fr' });
  });

  it('has a label that no source prints in the reader’s language, as a title too', () => {
    const label: Name = { text: { en: 'Migration dialogue', fr: 'Dialogue' }, published: [] };
    assert.deepEqual(localize({ name: label, title: label }, 'fr'), {
      name: { text: 'Dialogue' },
      title: { text: 'Dialogue' },
    });
  });

  it('quotes what the source prints beside a translated title', () => {
    assert.deepEqual(localize({ title: name }, 'fr').title, {
      text: 'Centres de ressources',
      original: { text: 'Migration Resource Centres', lang: 'en' },
    });
    assert.deepEqual(localize({ title: name }, 'en').title, { text: 'Migration Resource Centres' });
  });

  it('has dates in words, and keeps figures, codes and nulls', () => {
    const meeting = { date: '2013-01', place: null, country: 'MD', value: 50, inferred: true };
    assert.deepEqual(localize(meeting, 'fr'), {
      date: 'janvier 2013',
      place: null,
      country: 'MD',
      value: 50,
      inferred: true,
    });
  });

  it('drops where each fact comes from', () => {
    const fact = { text: 'a', sources: ['iom'], asOf: '2025', published: 'b' };
    assert.deepEqual(localize([fact], 'en'), [{ text: 'a' }]);
  });

  it('has what other sources say as plain strings', () => {
    const others = [
      { text: { en: 'one', fr: 'un' }, sources: ['iom'], asOf: '2018' },
      { text: { en: 'two', fr: 'deux' }, sources: ['icmpd'], asOf: null },
    ];
    assert.deepEqual(localize({ date: '2009', others }, 'fr'), { date: '2009', others: ['un', 'deux'] });
    assert.deepEqual(localize([{ text: { en: 'a', fr: 'b' }, others }], 'en'), [
      { text: 'a', others: ['one', 'two'] },
    ]);
  });

  it('refuses a name without any text', () => {
    assert.throws(() => localize<Name>({ text: {}, published: ['fr'] }, 'en'), /no text/);
  });
});
