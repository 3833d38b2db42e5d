import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMemberListView } from '../../src/records/views/member-list.js';
import { toCardView } from '../../src/records/views/rcp-card.js';
import type { Qualifier } from '../../src/model/vocabulary.js';
import { data, entry, present } from '../data/records.js';
import { contextFor, states, TESTED_LANGUAGES } from './context.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');

describe('the members in a view', () => {
  for (const language of TESTED_LANGUAGES) {
    it(`are all there, in the alphabet of their codes: ${language}`, () => {
      for (const process of [prague, dialogue]) {
        const { members } = toMemberListView(process, contextFor(language)).view;
        assert.deepEqual(
          members.codes,
          present(process.members.items).map(({ code }) => code ?? '').sort(),
        );
      }
    });
  }

  it('carry a print exactly where it is not the official English name', () => {
    for (const process of [prague, dialogue]) {
      const { prints = {} } = toMemberListView(process, contextFor('fr')).view.members;
      for (const { code, published } of present(process.members.items)) {
        assert.ok(code);
        const official = entry(states, code).names.en;
        assert.equal(prints[code], published === official ? undefined : published, code);
      }
    }
    const { prints = {} } = toMemberListView(prague, contextFor('fr')).view.members;
    assert.deepEqual(Object.keys(prints).sort(), ['GB', 'MD', 'NL', 'TR']);
  });

  it('keep the declared number, and the role of the States', () => {
    const members = (process: typeof prague) => toMemberListView(process, contextFor('en')).view.members;
    assert.equal(members(prague).declared, 50);
    assert.equal(members(prague).role, 'member');
    assert.equal(members(dialogue).role, 'participating');
  });

  it('say where more than the declared number take part', () => {
    const count = (qualifier?: Qualifier) => {
      const counted = structuredClone(prague);
      counted.members.declared = { value: 40, published: null, ...(qualifier && { qualifier }) };
      const { declared, moreThan } = toMemberListView(counted, contextFor('en')).view.members;
      return [declared, moreThan];
    };
    assert.deepEqual(count('more-than'), [40, true]);
    assert.deepEqual(count('exact'), [40, undefined]);
    assert.deepEqual(count(), [40, undefined]);
  });

  it('tell a list that was not found from one that is empty', () => {
    const listed = (items: typeof prague.members.items) => {
      const { view } = toMemberListView({ ...prague, members: { ...prague.members, items } }, contextFor('en'));
      const { listed, codes, uncoded, prints } = view.members;
      assert.deepEqual([codes, uncoded, prints], [[], undefined, undefined]);
      return listed;
    };
    assert.equal(listed(null), null);
    assert.equal(listed([]), 0);
  });

  it('say where a list was read in part, what it is, and what other sources say', () => {
    const told = structuredClone(prague);
    told.members.partial = true;
    told.members.text = { en: 'those of 2009', fr: 'ceux de 2009' };
    const of = (process: typeof prague, language: 'en' | 'fr') => {
      const { partial, text, others } = toMemberListView(process, contextFor(language)).view.members;
      return { partial, text, others };
    };
    assert.deepEqual(of(told, 'fr'), {
      partial: true,
      text: 'Ceux de 2009.',
      others: ['liste de 2018 du Processus, avec l’Albanie et sans le Royaume-Uni'],
    });
    const { others: _, ...bare } = prague.members;
    const { members } = toMemberListView({ ...prague, members: { ...bare, text: null } }, contextFor('en')).view;
    for (const key of ['moreThan', 'partial', 'text', 'others']) assert.ok(!(key in members), key);
  });

  it('stand apart where they have no code', () => {
    const uncoded = structuredClone(prague);
    present(uncoded.members.items).push({ code: null, published: 'Elsewhere', name: 'Elsewhere' });
    const { members } = toMemberListView(uncoded, contextFor('en')).view;
    assert.deepEqual(members.uncoded, ['Elsewhere']);
    assert.equal(members.codes.length, 49);
    assert.equal(members.listed, 50);
  });

  it('are the same in the card and in the list', () => {
    for (const language of TESTED_LANGUAGES) {
      const card = toCardView(prague, contextFor(language));
      const { codes, prints, ...count } = toMemberListView(prague, contextFor(language)).view.members;
      assert.equal(count.listed, codes.length);
      assert.deepEqual(card.view.members, count);
      assert.deepEqual(card.details.listed, { codes, prints });
    }
  });

  it('must be known States', () => {
    const unknown = structuredClone(prague);
    present(unknown.members.items).push({ code: 'QQ', published: 'Nowhere', name: 'Nowhere' });
    assert.throws(() => toMemberListView(unknown, contextFor('en')), /no State called "QQ"/);
  });
});
