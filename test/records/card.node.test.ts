import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCardView } from '../../src/records/views/rcp-card.js';
import { newestFirst } from '../../src/model/dates.js';
import { formatDate } from '../../src/format/date.js';
import { data, entry, present } from '../data/records.js';
import { contextFor, TESTED_LANGUAGES } from './context.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const view = (process: typeof prague, language: 'en' | 'fr') =>
  toCardView(process, contextFor(language)).view;

/** The dates of its meetings, those that stand open and those in its details. */
function datesOf(process: typeof prague, language: 'en' | 'fr') {
  const { view, details } = toCardView(process, contextFor(language));
  const open = present(view.meetings).items.map(({ date }) => date);
  const earlier = present(details.earlier).map(({ date }) => date);
  assert.equal(view.earlierMeetings, earlier.length);
  return { open, all: [...open, ...earlier] };
}

describe('the view of a card', () => {
  it('keeps what is printed for the States that it names outside of the list', () => {
    const chaired = structuredClone(prague);
    present(chaired.chair).latest.states = ['NL'];
    assert.equal(toCardView(chaired, contextFor('en')).view.prints.NL, 'Netherlands, The');
    assert.equal(toCardView(prague, contextFor('en')).view.prints.NL, undefined);
  });

  it('has the meetings newest first, with their dates in words', () => {
    for (const process of [prague, dialogue]) {
      for (const language of TESTED_LANGUAGES) {
        const dates = present(process.meetings).items.map(({ date }) => date);
        assert.deepEqual(
          datesOf(process, language).all,
          dates.toSorted(newestFirst).map((date) => formatDate(date, language)),
        );
      }
    }
    const { open } = datesOf(prague, 'en');
    assert.deepEqual(open.slice(0, 2), ['20 September 2016', '19 September 2016']);
    assert.equal(open.length, 3);
  });

  it('leaves the record in the order of its source', () => {
    view(prague, 'en');
    assert.equal(present(prague.meetings).items[0]?.date, '2016-06-15/2016-06-16');
  });

  it('sorts a month before a later day and after an earlier one', () => {
    const dates = datesOf(prague, 'fr').all;
    const at = (date: string) => dates.indexOf(date);
    assert.ok(at('27–28 février 2013') < at('janvier 2013'));
    assert.ok(at('janvier 2013') < at('20 novembre 2012'));
    assert.equal(at('novembre 2011'), 15);
  });

  it('carries the original of a title that the source prints in another language', () => {
    const [newest] = present(view(prague, 'en').meetings).items;
    assert.deepEqual(newest?.title, {
      text: 'Third Ministerial Conference of the Prague Process',
      original: { text: 'Troisième Conférence ministérielle du Processus de Prague', lang: 'fr' },
    });
    const { details } = toCardView(prague, contextFor('fr'));
    const [declaration] = present(details.listedDocuments).items;
    assert.deepEqual(declaration?.title.original, {
      text: 'Bratislava Ministerial Declaration',
      lang: 'en',
    });
    const { launch } = toCardView(prague, contextFor('en')).details;
    assert.equal(launch?.document?.original?.lang, 'fr');
  });

  it('carries no original where the title is in the language of the source', () => {
    for (const { title } of present(view(prague, 'fr').meetings).items) {
      assert.equal(title.original, undefined, title.text);
      assert.equal(title.lang, undefined, title.text);
    }
  });

  it('translates a name that is no title without its original', () => {
    assert.deepEqual(present(view(prague, 'en').themes).items[0], { text: 'asylum' });
    assert.deepEqual(present(view(prague, 'fr').themes).items[0], { text: 'asile' });
  });

  it('has an acronym only in a language that has it', () => {
    assert.equal(view(dialogue, 'en').acronym.value, 'HLD');
    assert.equal(view(dialogue, 'fr').acronym.value, null);
  });

  it('keeps apart what is not published and what is empty', () => {
    assert.equal(view(prague, 'en').links, null);
    assert.deepEqual(present(view(dialogue, 'en').links).items, []);
    assert.equal(view(dialogue, 'en').chair, null);
    assert.deepEqual(present(view(prague, 'en').observers).items, []);
    const facts = ['fullName', 'otherNames', 'established', 'association', 'website', 'objectives'] as const;
    const sections = ['themes', 'chair', 'secretariat', 'documents', 'meetings', 'contact'] as const;
    for (const fact of [...facts, ...sections]) {
      assert.equal(view({ ...prague, [fact]: null }, 'en')[fact], null, fact);
    }
    const without = toCardView({ ...prague, launch: null, background: null }, contextFor('en'));
    assert.equal(without.details.launch, null);
    assert.deepEqual(present(without.details.background).map(({ heading }) => heading), ['Support initiative']);
    assert.equal(without.view.hasBackground, true);
    const { secretariat } = prague;
    const bare = {
      ...prague,
      launch: null,
      background: null,
      secretariat: secretariat && { ...secretariat, supportInitiative: null },
    };
    assert.equal(view(bare, 'en').hasBackground, false);
    assert.equal(view({ ...bare, secretariat: null }, 'en').hasBackground, false);
  });

  it('keeps apart what was found of observers and partners, empty and not found', () => {
    const bodies = present(present(dialogue.partners).items);
    const listed = { code: 'AL', published: 'Albania', name: 'Albania' };
    for (const role of ['observers', 'partners'] as const) {
      const of = (items: typeof bodies | null, states: (typeof listed)[] | null) => {
        const fact = { items, states, text: null, sources: ['iom-prague-fr'], asOf: null };
        const local = present(view({ ...prague, [role]: fact }, 'en')[role]);
        return [local.items && local.items.length, local.states && local.states.codes];
      };
      assert.deepEqual(of(null, null), [null, null]);
      assert.deepEqual(of([], []), [0, []]);
      assert.deepEqual(of([], null), [0, null]);
      assert.deepEqual(of(null, []), [null, []]);
      assert.deepEqual(of(bodies, [listed]), [2, ['AL']]);
      assert.equal(view({ ...prague, [role]: null }, 'en')[role], null);
    }
  });

  it('has States beside the members in the alphabet of their codes, those without code last', () => {
    const states = [
      { code: null, published: 'Elsewhere', name: 'Elsewhere' },
      { code: 'GE', published: 'Georgia', name: 'Georgia' },
      { code: 'DE', published: 'Germany', name: 'Germany' },
      { code: 'AL', published: 'Republic of Albania', name: 'Republic of Albania' },
    ];
    const facts = { states, text: null, sources: ['iom-prague-fr'], asOf: null };
    const process: typeof prague = {
      ...prague,
      observers: { items: null, ...facts },
      otherRoles: [{ role: 'candidate', ...facts, text: { en: 'since 2018', fr: 'depuis 2018' } }],
    };
    assert.deepEqual(present(present(view(process, 'en').observers).states).codes, ['AL', 'DE', 'GE', 'Elsewhere']);
    assert.deepEqual(view(process, 'fr').otherRoles, [
      {
        role: 'Candidats',
        states: { codes: ['AL', 'DE', 'GE', 'Elsewhere'], prints: { AL: 'Republic of Albania' } },
        text: 'depuis 2018',
      },
    ]);
    // Of members, what is printed of those alone that are in the chair.
    assert.deepEqual(view(process, 'en').prints, {});
  });

  it('has what other sources say of a fact as plain strings', () => {
    const others = [
      { text: { en: 'elsewhere 2010', fr: 'ailleurs 2010' }, sources: ['prague-process-states'], asOf: null },
    ];
    const told = structuredClone(prague);
    told.kind.others = others;
    present(told.established).others = others;
    present(told.association).others = others;
    present(told.observers).others = others;
    const { kind, established, association, observers, members, chair } = view(told, 'fr');
    for (const fact of [kind, present(established), present(association), present(observers)]) {
      assert.deepEqual(fact.others, ['ailleurs 2010']);
    }
    assert.deepEqual(members.others, present(told.members.others).map(({ text }) => text.fr));
    assert.deepEqual(
      present(chair).latest.others,
      present(present(told.chair).latest.others).map(({ text }) => text.fr),
    );
    assert.equal(view(dialogue, 'fr').kind.others, undefined);
  });

  it('has the terms of a chair with codes, years in words, and no period where none is known', () => {
    const chaired = structuredClone(prague);
    const { latest, previous } = present(chaired.chair);
    latest.states = ['CZ', 'LT'];
    latest.period = null;
    previous.push({ ...latest, states: ['SK'] });
    const chair = present(view(chaired, 'fr').chair);
    assert.deepEqual(chair.latest, { states: ['CZ', 'LT'], others: chair.latest.others });
    assert.deepEqual(
      chair.previous.map(({ states, when }) => [states, when]),
      [
        [['LT'], '2018–2020'],
        [['PL'], '2011–2017'],
        [['SK'], undefined],
      ],
    );
  });

  it('counts States without listing them, and folds the list', () => {
    const { view: open, details } = toCardView(prague, contextFor('en'));
    assert.equal(open.members.listed, 49);
    assert.ok(!('codes' in open.members) && !('items' in open.members));
    assert.equal(present(details.listed).codes.length, 49);
    const unlisted: typeof prague = { ...prague, members: { ...prague.members, items: null } };
    const without = toCardView(unlisted, contextFor('en'));
    assert.equal(without.view.members.listed, null);
    assert.equal(without.view.members.declared, 50);
    assert.deepEqual(present(without.details.listed), { codes: [] });
  });

  it('carries no provenance beside its foot', () => {
    const { sources: _, ...facts } = view(dialogue, 'en');
    assert.doesNotMatch(JSON.stringify(facts), /"(?:sources|asOf|published|severity)":/);
  });
});
