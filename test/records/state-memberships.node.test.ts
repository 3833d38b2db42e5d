import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  toStateMembershipsView,
  type StateMembershipsView,
} from '../../src/records/views/state-memberships.js';
import {
  stateMembershipsContent,
  statesIn,
} from '../../src/elements/state-memberships/state-memberships.content.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { ListedState, Process } from '../../src/model/schema.js';
import { STATE_ROLES } from '../../src/model/vocabulary.js';
import { data, entry, nodes, present } from '../data/records.js';
import { htmlOf, optionsIn, read } from '../support/content.js';
import { collatorOf, contextFor, states, TESTED_LANGUAGES } from './context.js';

const messages = { en: en.stateMemberships, fr: fr.stateMemberships };
const processes = Object.values(data.process);

/** The files as they are, read by nothing of ours. */
const files = readdirSync('data/processes').map(
  (file) => JSON.parse(readFileSync(`data/processes/${file}`, 'utf8')) as Process,
);

/** Who has which role where, as the files say: "PL prague-process past-chair". */
function rolesInFiles(): string[] {
  const found = new Set<string>();
  for (const { id, chair, secretariat, members, observers, partners, otherRoles } of files) {
    const add = (role: string, states: (string | ListedState)[] | null | undefined) => {
      for (const state of states ?? []) {
        found.add(`${typeof state === 'string' ? state : (state.code ?? state.name)} ${id} ${role}`);
      }
    };
    add('chair', chair?.latest.states);
    for (const { states } of chair?.previous ?? []) add('past-chair', states);
    const initiative = secretariat?.supportInitiative;
    if (initiative) add('lead', [initiative.leadState, ...initiative.otherLeadStates.items]);
    add(members.role, members.items);
    add('observer', observers?.states);
    add('partner', partners?.states);
    for (const { role, states } of otherRoles) add(role, states);
  }
  return [...found].sort();
}

function viewIn(language: 'en' | 'fr', of = processes): StateMembershipsView {
  return toStateMembershipsView(of, contextFor(language)).view;
}

/** What a page without script says of a view. */
function page(view: StateMembershipsView, language: 'en' | 'fr' = 'en', names?: 'published'): Promise<string> {
  return htmlOf(stateMembershipsContent(view, messages[language], optionsIn(language, names)));
}

/** The roles of one State in one process of a view, in their order. */
function rolesOf(code: string, id: string, language: 'en' | 'fr' = 'en', of = processes) {
  const item = present(viewIn(language, of).items.find((each) => each.id === id));
  return item.roles
    .filter(({ codes }) => codes.includes(code))
    .map(({ codes: _c, uncoded: _u, prints: _p, from: _f, ...role }) => role);
}

const prague = entry(data.process, 'prague-process');

describe('the roles of States in a view', () => {
  const expected = rolesInFiles();

  for (const language of TESTED_LANGUAGES) {
    it(`are those of the records, for every State and process: ${language}`, () => {
      assert.ok(expected.length > 900);
      const found = viewIn(language).items.flatMap(({ id, roles }) =>
        roles.flatMap(({ role, codes, uncoded = [] }) =>
          [...codes, ...uncoded].map((state) => `${state} ${id} ${role}`),
        ),
      );
      assert.deepEqual([...new Set(found)].sort(), expected);
    });

    it(`are on the page, for every State and process: ${language}`, async () => {
      const view = viewIn(language);
      const html = await page(view, language);
      const ids = Object.fromEntries(view.items.map(({ id, name }) => [name, id]));
      assert.equal(Object.keys(ids).length, view.items.length, 'no two names are the same');
      const found = new Set<string>();
      for (const [details, code = ''] of html.matchAll(/<details part="item" data-row="(.*?)".*?<\/details>/gs)) {
        const summary = read(present(/<summary.*?<\/summary>/s.exec(details))[0]).text;
        const [, name = '', count] = present(/^(.*) (\d+)$/.exec(summary));
        if (code) assert.equal(name, entry(states, code).names[language]);
        const rows = details.match(/<li.*?<\/li>/gs) ?? [];
        assert.equal(rows.length, Number(count), name);
        for (const row of rows) {
          const [title, ...lines] = read(row).elements.filter(({ name }) => name === 'p');
          const process = read(row).elements.find(({ name }) => name === 'strong')?.text ?? '';
          assert.ok(title?.text.startsWith(process));
          for (const { text } of lines) {
            const role = STATE_ROLES.find((role) => text.startsWith(`${messages[language].roles[role]} (`));
            found.add(`${code || name} ${ids[process]} ${role}`);
          }
        }
      }
      assert.deepEqual([...found].sort(), expected);
    });

    it(`belong to States that are all named once, in the order of their names: ${language}`, async () => {
      const view = viewIn(language);
      const codes = new Set(expected.flatMap((role) => /^[A-Z]{2}(?= )/.exec(role) ?? []));
      assert.deepEqual(statesIn(view), [...codes].sort());
      const groups = (await page(view, language)).match(/<section\b.*?<\/section>/gs) ?? [];
      const shown = groups.map((group) => [...group.matchAll(/data-row="(\w+)"/g)].map(([, code = '']) => code));
      assert.deepEqual(shown.flat().sort(), statesIn(view));
      for (const inRegion of shown) {
        const names = inRegion.map((code) => entry(states, code).names[language]);
        assert.deepEqual(names, names.toSorted(collatorOf(language).compare));
      }
    });
  }

  it('begin with the closest', () => {
    for (const { id, roles } of viewIn('en').items) {
      const ranks = roles.map(({ role }) => STATE_ROLES.indexOf(role));
      assert.deepEqual(ranks, ranks.toSorted((a, b) => a - b), id);
    }
    assert.deepEqual(
      rolesOf('PL', 'prague-process').map(({ role }) => role),
      ['past-chair', 'lead', 'member'],
    );
  });

  it('leave out a role that no State has', () => {
    const roles = viewIn('en').items.flatMap((item) => item.roles);
    for (const { codes, uncoded = [] } of roles) assert.ok(codes.length + uncoded.length > 0);
  });

  it('say what qualifies them, and what other sources say', () => {
    assert.deepEqual(rolesOf('MA', 'un-high-level-dialogue', 'fr'), [
      {
        role: 'participating',
        text: 'apparemment tous ceux qui peuvent participer\u00a0; ce n’est pas une liste de présence',
        newest: '23 novembre 2015',
      },
    ]);
    const [member] = rolesOf('TM', 'almaty-process').filter(({ role }) => role === 'observer');
    assert.equal(member?.others, undefined);
    assert.deepEqual(rolesOf('KZ', 'almaty-process').find(({ role }) => role === 'member')?.others, [
      '7, Turkmenistan among them',
    ]);
    assert.match(rolesOf('AF', 'budapest-process')[0]?.text ?? '', /until August 2021/);
  });

  it('do not put what is said of a secretariat on the States that lead an initiative', () => {
    const changed = structuredClone(prague);
    const said = { text: { en: 'another', fr: 'un autre' }, sources: ['iom-prague-en'], asOf: null };
    present(changed.secretariat).others = [said];
    const lead = rolesOf('CZ', 'prague-process', 'en', [changed]).find(({ role }) => role === 'lead');
    assert.deepEqual(lead, { role: 'lead', period: 'August 2012\u2009–\u2009January 2016' });
  });
});

describe('the sources of a role', () => {
  it('are those of its fact and of the names of States, and of no other role', () => {
    const view = viewIn('en');
    const { roles } = present(view.items.find(({ id }) => id === 'prague-process'));
    for (const role of ['past-chair', 'member'] as const) {
      const { from } = present(roles.find((each) => each.role === role));
      const fact = role === 'member' ? prague.members : present(prague.chair).previous[0];
      const ids = [...nodes(fact, '')].flatMap(({ value }) => ('sources' in value ? (value.sources as string[]) : []));
      const cited = [...new Set([...ids, data.states.source])].map((id) => entry(data.sources, id).url);
      assert.deepEqual(from.map((position) => view.sources[position]?.url ?? null).sort(), cited.sort());
    }
  });
});

describe('the date of a role', () => {
  /** What a view says of the one who had the chair before, for a term that is changed. */
  function term(change: { period?: string | null; asOf?: string | null; sources?: string[] }) {
    const changed = structuredClone(prague);
    Object.assign(present(present(changed.chair).previous.at(-1)), { period: null, asOf: null, ...change });
    const [role] = rolesOf('PL', 'prague-process', 'en', [changed]);
    return role;
  }
  const dated = { sources: ['prague-process-chair', 'iom-prague-fr'] };

  it('is the one that the fact stands for', () => {
    assert.deepEqual(term({ asOf: '2024-04' }), { role: 'past-chair', asOf: 'April 2024' });
    assert.deepEqual(term({ asOf: '2024-04', period: '2013/2016' }), {
      role: 'past-chair',
      period: '2013–2016',
      asOf: 'April 2024',
    });
  });

  it('is else the newest in its sources, and is not called the date it is known for', () => {
    assert.deepEqual(term(dated), { role: 'past-chair', newest: '2017' });
  });

  it('is said to be missing where no source has one', () => {
    assert.deepEqual(term({ sources: ['prague-process-chair'] }), { role: 'past-chair', asOf: null });
  });

  it('is no date of a source where there is a period', () => {
    assert.deepEqual(term({ ...dated, period: '2013/2016' }), { role: 'past-chair', period: '2013–2016' });
    assert.deepEqual(term({ ...dated, period: '2013/..' }), { role: 'past-chair', period: 'since 2013' });
  });
});

describe('what nobody could read', () => {
  it('is told: processes without a list of their States, and with a part of it', () => {
    const { missing, partial } = viewIn('en').gaps;
    const name = (id: string) => entry(data.process, id).names.text.en;
    assert.deepEqual(missing.toSorted(), ['apc', 'bali-process', 'gfmd', 'manila-process'].map(name).sort());
    assert.deepEqual(partial, [name('cis-conference')]);
    assert.deepEqual(viewIn('en', [prague]).gaps, { missing: [], partial: [] });
  });

  it('may be the observers alone', () => {
    const changed = structuredClone(prague);
    present(changed.observers).states = null;
    assert.deepEqual(viewIn('fr', [changed]).gaps.missing, ['Processus de Prague']);
    assert.deepEqual(viewIn('fr', [{ ...prague, observers: null }]).gaps.missing, []);
  });
});

describe('the processes of a State, on the page', () => {
  const counts = (html: string) =>
    read(html).elements.filter(({ attributes }) => attributes['part'] === 'count').map(({ text }) => text);

  it('are counted by role, those that are inactive apart', async () => {
    const view = viewIn('en');
    const items = view.items.filter(({ roles }) => roles.some(({ codes }) => codes.includes('AF')));
    assert.deepEqual(counts(await page({ ...view, items, state: 'AF' })), [
      '4 processes: member in 2, participating in 1, partner in 1; in addition, 1 inactive process: earlier published chair in 1, member in 1',
    ]);
  });

  it('say none where there is none', async () => {
    assert.deepEqual(counts(await page({ ...viewIn('en', []), state: 'AF' })), ['none']);
  });

  it('say what each prints, where it is not the official English name', async () => {
    const view = viewIn('fr');
    const { elements } = read(await page({ ...view, state: 'TR' }, 'fr', 'published'));
    const rows = elements.filter(({ attributes }) => attributes['data-row']);
    const row = rows.find(({ attributes }) => attributes['data-row'] === 'prague-process');
    assert.match(row?.text ?? '', /écrit « Turkey »/);
  });

  it('say nothing of gaps where there are none', async () => {
    const { text } = read(await page({ ...viewIn('en', [prague]), state: 'PL' }));
    assert.ok(!text.includes(messages.en.mayHaveMore));
    const { text: all } = read(await page(viewIn('en')));
    assert.ok(all.includes('Only a part of the list could be read for: CIS Conference.'));
    assert.ok(all.includes(messages.en.mayHaveMore));
  });
});
