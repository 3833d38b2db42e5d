import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateNamesIn } from '../../scripts/records.js';
import { matches, searchWords, toSearchKeys } from '../../src/records/states.js';
import { data } from '../data/records.js';
import { FOUND, NOT_FOUND } from '../support/search-pairs.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';

const keys = toSearchKeys(stateNamesIn(LANGUAGES, data));
const found = (typed: string, code: string) => {
  const key = keys.get(code);
  assert.ok(key, `there is a key for ${code}`);
  return matches(key, typed);
};

describe('searching for a State', () => {
  it('knows a key for each State', () => {
    assert.deepEqual([...keys.keys()].sort(), data.states.states.map(({ alpha2 }) => alpha2));
  });

  it('has examples enough, none of them twice', () => {
    assert.ok(FOUND.length >= 80);
    assert.ok(NOT_FOUND.length >= 20);
    const all = [...FOUND, ...NOT_FOUND].map((pair) => pair.join('/'));
    assert.equal(new Set(all).size, all.length);
  });

  for (const [typed, code] of FOUND) {
    it(`finds ${code} by “${typed}”`, () => assert.ok(found(typed, code)));
  }

  for (const [typed, code] of NOT_FOUND) {
    it(`does not find ${code} by “${typed}”`, () => assert.ok(!found(typed, code)));
  }

  it('finds each State by its names, its other names and its codes', () => {
    for (const { alpha2, alpha3, names, otherNames } of data.states.states) {
      const typed = LANGUAGES.flatMap((language) => [
        names[language],
        ...(otherNames[language] ?? []),
      ]);
      for (const text of [...typed, alpha2, alpha3 ?? alpha2]) {
        assert.ok(found(text, alpha2), `${text} finds ${alpha2}`);
      }
    }
  });

  it('finds each member of a process by the name that was published', () => {
    for (const { members } of Object.values(data.process)) {
      for (const { code, name, published } of members.items ?? []) {
        if (code === null) continue;
        const known = keys.get(code);
        assert.ok(known);
        // As the list of members does: what the source prints is searched too.
        const key = { ...known, words: known.words + searchWords([published, name]) };
        assert.ok(matches(key, published), published);
        assert.ok(matches(key, name), name);
      }
    }
  });

  it('finds a State by every beginning of its name', () => {
    for (const { alpha2, names } of data.states.states) {
      for (let length = 1; length <= names.en.length; length++) {
        assert.ok(found(names.en.slice(0, length), alpha2), names.en.slice(0, length));
      }
    }
  });

  it('takes what is typed as text, not as a pattern', () => {
    for (const typed of ['po.and', 'pol*x', 'p[o]l', '^pol$x', '(pol|ger)']) {
      assert.ok(!found(typed, 'PL'), typed);
    }
  });
});

describe('a search key', () => {
  const key = { words: searchWords(['European Commission', '欧洲联盟委员会']), codes: '' };

  it('is found when every word typed begins one of its words', () => {
    assert.ok(matches(key, 'euro comm'));
    assert.ok(matches(key, 'commission european'));
    assert.ok(!matches(key, 'mission'));
    assert.ok(!matches(key, 'european union'));
  });

  it('is found anywhere in a script without spaces', () => {
    assert.ok(matches(key, '委员会'));
    assert.ok(!matches(key, '联合国'));
  });

  it('is not found where nothing is typed that could be compared', () => {
    for (const typed of ['', '  ', '?', '…', '(', '%']) assert.ok(!matches(key, typed), typed);
  });

  it('is found by a code only as a whole', () => {
    const poland = { words: '', codes: ' pl pol ' };
    assert.ok(matches(poland, 'PL'));
    assert.ok(matches(poland, 'pol'));
    assert.ok(!matches(poland, 'p'));
    assert.ok(!matches(poland, 'l'));
  });
});
