import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutCard, cutMemberList } from '../../src/catalog/cuts.js';
import { data, entry } from '../data/records.js';
import { CUT_LANGUAGES, library } from './library.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');

describe('the members in a cut', () => {
  for (const language of CUT_LANGUAGES) {
    it(`are all there, in the order of their names: ${language}`, () => {
      const collator = new Intl.Collator(language === 'en' ? 'en-GB' : language);
      for (const process of [prague, dialogue]) {
        const { members } = cutMemberList(process, language, library).cut;
        const names = members.codes.map((code) => entry(library.states, code).names[language]);
        assert.deepEqual(names, names.toSorted(collator.compare));
        assert.deepEqual(
          members.codes.toSorted(),
          process.members.items.map(({ code }) => code ?? '').sort(),
        );
      }
    });
  }

  it('follow another order in each language', () => {
    const first = (language: 'en' | 'fr') =>
      cutMemberList(prague, language, library).cut.members.codes.slice(0, 3);
    assert.deepEqual(first('en'), ['AM', 'AT', 'AZ']);
    assert.deepEqual(first('fr'), ['DE', 'AM', 'AT']);
  });

  it('carry a print exactly where it is not the official English name', () => {
    for (const process of [prague, dialogue]) {
      const { prints } = cutMemberList(process, 'fr', library).cut.members;
      for (const { code, published } of process.members.items) {
        assert.ok(code);
        const official = entry(library.states, code).names.en;
        assert.equal(prints[code], published === official ? undefined : published, code);
      }
    }
    const { prints } = cutMemberList(prague, 'fr', library).cut.members;
    assert.deepEqual(Object.keys(prints).sort(), ['GB', 'MD', 'NL', 'TR']);
  });

  it('keep the declared number, and the role of the States', () => {
    const members = (process: typeof prague) => cutMemberList(process, 'en', library).cut.members;
    assert.equal(members(prague).declared, 50);
    assert.equal(members(prague).role, 'member');
    assert.equal(members(dialogue).role, 'participating');
  });

  it('stand apart where they have no code', () => {
    const uncoded = structuredClone(prague);
    uncoded.members.items.push({ code: null, published: 'Elsewhere', name: 'Elsewhere' });
    const { members } = cutMemberList(uncoded, 'en', library).cut;
    assert.deepEqual(members.uncoded, ['Elsewhere']);
    assert.equal(members.codes.length, 49);
  });

  it('are the same in the card and in the list', () => {
    for (const language of CUT_LANGUAGES) {
      const card = cutCard(prague, language, library);
      const { role, declared, ...listed } = cutMemberList(prague, language, library).cut.members;
      assert.deepEqual(card.cut.members, { role, declared, listed: listed.codes.length });
      assert.deepEqual(card.folded.listed, listed);
    }
  });

  it('must be known States', () => {
    const unknown = structuredClone(prague);
    unknown.members.items.push({ code: 'QQ', published: 'Nowhere', name: 'Nowhere' });
    assert.throws(() => cutMemberList(unknown, 'en', library), /no State called "QQ"/);
  });
});
