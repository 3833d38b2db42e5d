import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { WordsOfLanguage } from '../../src/i18n/words.js';
import { englishFaults, frenchFaults } from '../support/typography.js';

/** What a message may be given. Where a number is expected, each form of the plural is asked for. */
const GIVEN = [0, 1, 2, 5, 21, 195, 'Prague'];

interface Message {
  key: string;
  text: string;
}

const INITIATIVE = {
  name: 'Initiative',
  fullName: 'An initiative',
  text: 'Carried out.',
  period: '2012',
  funding: 'A fund',
  leadState: 'Poland',
  otherLeadStates: 'Czechia',
};

/** Every message, with each function called. */
function* messagesOf(part: unknown, key: string): Generator<Message> {
  if (typeof part === 'string') yield { key, text: part };
  else if (typeof part === 'function') {
    const given = key.endsWith('.initiativeText') ? [INITIATIVE] : GIVEN;
    for (const value of given) {
      const say = part as (...values: unknown[]) => unknown;
      const text = say(value, 'organization');
      assert.equal(typeof text, 'string', key);
      yield { key: `${key}(${JSON.stringify(value)})`, text: String(text) };
    }
  } else {
    for (const [inner, child] of Object.entries(part as object)) {
      yield* messagesOf(child, `${key}.${inner}`);
    }
  }
}

function keysOf(part: unknown, key = ''): string[] {
  if (typeof part !== 'object' || part === null) return [key];
  return Object.entries(part).flatMap(([inner, child]) => keysOf(child, `${key}.${inner}`));
}

const MESSAGES: Record<'en' | 'fr', WordsOfLanguage> = { en, fr };
const FAULTS = { en: englishFaults, fr: frenchFaults };

/** A figure that is exact has no qualifier before it. */
const EMPTY_ON_PURPOSE = ['.keyFigures.qualifiers.exact'];
/** These stand between two texts, so that they begin or end with a space. */
const SEPARATORS = ['colon', 'semicolon'];

describe('messages', () => {
  it('are the same in each language, those of open lists included', () => {
    assert.deepEqual(keysOf(fr).sort(), keysOf(en).sort());
  });

  for (const language of ['en', 'fr'] as const) {
    const messages = [...messagesOf(MESSAGES[language], '')];

    it(`are filled: ${language}`, () => {
      assert.ok(messages.length > 150);
      const empty = messages.filter(({ text }) => text.trim() === '').map(({ key }) => key);
      assert.deepEqual(empty, EMPTY_ON_PURPOSE);
    });

    it(`take up what they are given: ${language}`, () => {
      for (const { key, text } of messages) {
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|=>|\$\{/, `${key}: ${text}`);
      }
      const { memberList, rcpCard } = MESSAGES[language];
      for (const word of ['missing', 'declared', 'membersOf', 'dated'] as const) {
        assert.match(memberList[word]('Prague'), /Prague/, word);
      }
      assert.match(rcpCard.quoted('Prague'), /Prague/);
      assert.match(memberList.unknown('process', 'praha'), /praha.*process/);
    });

    it(`keep to the typography of the language: ${language}`, () => {
      for (const { key, text } of messages) {
        const tested = SEPARATORS.includes(key.split('.').at(-1) ?? '') ? text.trimEnd() : text;
        assert.deepEqual(FAULTS[language](tested), [], `${key}: ${text}`);
        if (!SEPARATORS.includes(key.split('.').at(-1) ?? '')) assert.equal(text, text.trim(), key);
      }
    });
  }

  it('tell one from several', () => {
    assert.equal(en.memberList.statesListed(1), '1 member State listed');
    assert.equal(en.memberList.statesListed(49), '49 member States listed');
    assert.equal(fr.memberList.statesListed(1), '1 État membre énuméré');
    assert.equal(fr.memberList.statesListed(49), '49 États membres énumérés');
    assert.equal(fr.memberList.found(0), 'Aucun résultat');
    assert.equal(en.memberList.found(0), 'No results');
    assert.equal(en.memberList.source(1), 'Source');
    assert.equal(fr.memberList.source(2), 'Sources');
  });

  it('put a floor into words', () => {
    assert.equal(en.keyFigures.qualifiers['more-than'], 'more than');
    assert.equal(fr.keyFigures.qualifiers['more-than'], 'plus de');
    assert.equal(en.rcpCard.declared('50', true), 'more than 50 declared by the source');
    assert.equal(en.rcpCard.declared('50'), '50 declared by the source');
    assert.equal(fr.rcpCard.declared('50', true), 'plus de 50 annoncés par la source');
    assert.equal(fr.rcpCard.declared('50'), '50 annoncés par la source');
  });
});
