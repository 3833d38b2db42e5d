import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { FAULTS } from '../support/typography.js';
import { data, records, textsIn } from './records.js';

const texts = [
  ...records,
  ...Object.entries(data.sources).map(([id, record]) => ({ path: `sources/${id}`, record })),
].flatMap(({ path, record }) => [...textsIn(record, path)]);

/** What is spelled alike in English and French, beside cities, years, counts and proper names of publishers. */
const ALIKE = new Set([
  'COMESA-RCP',
  'COVID-19',
  'Dialogues',
  'Diaspora',
  'Migration XXI Century',
  'collaboration',
  'diaspora',
  'diasporas',
  'immigration',
]);
const NAMES = /\.city\.text$|^sources\/[\w-]+\.publisher$/;

describe('texts in the data', () => {
  it('are in English and French', () => {
    for (const { path, texts: by, kind, published } of texts) {
      if (kind === 'acronym') continue;
      // A second form of a name stands only in the language that has it.
      if (path.endsWith('.variant.text')) assert.deepEqual(Object.keys(by), published, path);
      else assert.ok(by.en !== undefined && by.fr !== undefined, path);
    }
  });

  it('differ between the two, but for what is spelled alike', () => {
    const alike = new Set(
      texts.flatMap(({ path, texts: by, kind }) =>
        kind !== 'acronym' &&
        !NAMES.test(path) &&
        by.en !== undefined &&
        by.en === by.fr &&
        !/^\d+$/.test(by.en)
          ? [by.en]
          : [],
      ),
    );
    assert.deepEqual([...alike].sort(), [...ALIKE].sort());
  });

  it('stand in every language in which a name is said to be published', () => {
    for (const { path, texts: by, published } of texts) {
      for (const language of published) assert.ok(by[language] !== undefined, path);
    }
  });

  it('keep to the typography of their language where they are our own', () => {
    for (const { path, texts: by, published } of texts) {
      for (const language of LANGUAGES) {
        const text = by[language];
        if (text === undefined || published.includes(language)) continue;
        assert.deepEqual(FAULTS[language](text), [], `${path}.${language}: ${text}`);
      }
    }
  });

  it('have no space at either end and no control character', () => {
    for (const { path, texts: by } of texts) {
      for (const text of Object.values(by)) {
        assert.equal(text, text.trim(), path);
        assert.doesNotMatch(text, /[\p{Cc}\u200b-\u200f\u2028-\u202e\ufeff]/u, path);
      }
    }
  });
});
