import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as ar from '../../src/i18n/ar.js';
import * as en from '../../src/i18n/en.js';
import * as es from '../../src/i18n/es.js';
import * as fr from '../../src/i18n/fr.js';
import * as ru from '../../src/i18n/ru.js';
import * as zh from '../../src/i18n/zh.js';
import type { MessagesOfLanguage } from '../../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { FAULTS } from '../support/typography.js';

/** What a message may be given. Where a number is expected, each form of the plural is asked for. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 101, 195];

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
    const given = key.endsWith('.initiativeText') ? [INITIATIVE] : key.includes('.millions.') ? COUNTS : [...COUNTS, 'Prague'];
    for (const value of given) {
      const say = part as (...values: unknown[]) => unknown;
      const said = say(value, 'organization');
      // What takes up markup is a list of parts.
      const text = key.endsWith('.place') && Array.isArray(said) ? said.join('') : said;
      assert.ok(typeof text === 'string' || text === value, key);
      yield { key: `${key}(${JSON.stringify(value)})`, text: String(text) };
    }
  } else {
    const { space: _, ...rest } = part as { space?: string };
    for (const [inner, child] of Object.entries(rest)) {
      yield* messagesOf(child, `${key}.${inner}`);
    }
  }
}

function keysOf(part: unknown, key = ''): string[] {
  if (typeof part !== 'object' || part === null) return [key];
  return Object.entries(part).flatMap(([inner, child]) => keysOf(child, `${key}.${inner}`));
}

const MESSAGES: Record<Language, MessagesOfLanguage> = { ar, zh, en, fr, ru, es };

/** A figure that is exact has no qualifier before it. */
const EMPTY_ON_PURPOSE = ['.keyFigures.qualifiers.exact'];
/** These stand between two texts, so that they begin or end with a space. */
const SEPARATORS = ['colon', 'semicolon', 'comma', 'enumerationComma', 'open', 'openQuote', 'closeQuote'];

describe('messages', () => {
  it('are the same in each language, those of open lists included', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(keysOf(MESSAGES[language]).sort(), keysOf(en).sort(), language);
    }
  });

  for (const language of LANGUAGES) {
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
      const { memberList } = MESSAGES[language];
      for (const word of ['missing', 'declared', 'membersOf', 'dated'] as const) {
        assert.match(memberList[word]('Prague'), /Prague/, word);
      }
      assert.match(memberList.unknown('process', 'praha'), /praha.*process/);
    });

    it(`keep to the typography of the language: ${language}`, () => {
      for (const { key, text } of messages) {
        const tested = SEPARATORS.includes(key.split('.').at(-1) ?? '') ? text.replace(/^ | $/g, '') : text;
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

  it('have the form of the plural that Russian wants', () => {
    const said = (n: number) => ru.memberList.statesListed(n).replace(/ в списке$/, '');
    for (const n of [0, 5, 11, 100, 195]) assert.equal(said(n), `${n} государств-членов`);
    for (const n of [1, 21, 101]) assert.equal(said(n), `${n} государство-член`);
    for (const n of [2, 3]) assert.equal(said(n), `${n} государства-члена`);
  });

  it('have the form of the plural that Arabic wants', () => {
    const said = (n: number) => ar.memberList.found(n);
    assert.deepEqual([0, 1, 2].map(said), ['لا نتائج', 'نتيجة واحدة', 'نتيجتان']);
    for (const n of [3, 10, 103]) assert.equal(said(n), `${n} نتائج`);
    const members = (n: number) => ar.memberList.statesListed(n);
    for (const n of [11, 21, 49, 99]) assert.equal(members(n), `${n} دولة عضوا مدرجة`);
    for (const n of [100, 101]) assert.equal(members(n), `${n} دولة عضو مدرجة`);
    assert.equal(members(5), '5 دول أعضاء مدرجة');
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
