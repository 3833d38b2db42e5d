import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gaps } from '../../scripts/data.js';

const everywhere = { ar: 'أ', zh: '一', en: 'one', fr: 'un', ru: 'один', es: 'uno' };

describe('what is missing in a record', () => {
  it('is nothing where every text is there in six languages', () => {
    assert.deepEqual([...gaps({ notes: [{ finding: everywhere }], date: '2009' })], []);
  });

  it('is a text, with its place and the languages that it is missing in', () => {
    const { ar: _, zh: __, ...text } = everywhere;
    assert.deepEqual(
      [...gaps({ id: 'a', notes: [{ finding: everywhere }, { finding: text }] })],
      ['notes.1.finding: no text in ar, zh'],
    );
  });

  it('is no name that stands as its source prints it, but is a label of our own', () => {
    assert.deepEqual([...gaps({ name: { text: { en: 'SIPPAP' }, published: ['en'] } })], []);
    assert.deepEqual(
      [...gaps({ label: { text: { en: 'Label' }, published: [] } })],
      ['label.text: no text in ar, zh, fr, ru, es'],
    );
  });

  it('is no acronym', () => {
    assert.deepEqual([...gaps({ acronym: { en: 'RCM', fr: 'CRM' } })], []);
  });
});
