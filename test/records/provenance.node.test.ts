import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewWithDetails } from '../../src/records/views/view.js';
import { toKeyFiguresView } from '../../src/records/views/key-figures.js';
import { toMemberListView } from '../../src/records/views/member-list.js';
import { toOfficeDirectoryView } from '../../src/records/views/office-directory.js';
import { toCardView } from '../../src/records/views/rcp-card.js';
import { factName } from '../../src/elements/base/notes.content.js';
import { citedOf } from '../../src/records/cited.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { MessagesOfLanguage } from '../../src/i18n/messages.js';
import type { Note, Office, Process } from '../../src/model/schema.js';
import type { Language } from '../../src/model/vocabulary.js';
import { data, entry, nodes, present } from '../data/records.js';
import { contextFor, TESTED_LANGUAGES } from './context.js';

interface Case {
  name: string;
  messages: Exclude<keyof MessagesOfLanguage, 'embed' | 'vocabulary'>;
  record: object & { notes: Note[] };
  /** The facts that the element shows. */
  facts: readonly string[];
  offices: readonly Office[];
  view: (language: Language) => ViewWithDetails;
}

const CARD = [
  ...['names', 'fullName', 'otherNames', 'acronym', 'kind', 'regions', 'status', 'established'],
  ...['association', 'website', 'objectives', 'launch', 'background', 'themes', 'chair'],
  ...['secretariat', 'members', 'memberOrganizations', 'observers', 'partners', 'otherRoles'],
  ...['meetings', 'documents', 'links', 'contact'],
];

const cases: Case[] = [
  ...Object.values(data.process).flatMap((record): Case[] => [
    {
      name: `rcp-card of ${record.id}`,
      messages: 'rcpCard',
      record,
      facts: CARD,
      offices: [],
      view: (language) => toCardView(record, contextFor(language)),
    },
    {
      name: `member-list of ${record.id}`,
      messages: 'memberList',
      record,
      facts: ['members', 'members.items', 'memberOrganizations'],
      offices: [],
      view: (language) => toMemberListView(record, contextFor(language)),
    },
  ]),
  ...Object.values(data.organization).flatMap((record): Case[] => [
    {
      name: `office-directory of ${record.id}`,
      messages: 'officeDirectory',
      record,
      facts: ['offices', 'headquarters', 'permanentMission', 'officesLegend', 'mapDisclaimer'],
      offices: (record.offices?.items ?? []).map((id) => entry(data.office, id)),
      view: (language) => toOfficeDirectoryView(record, contextFor(language)),
    },
    {
      name: `key-figures of ${record.id}`,
      messages: 'keyFigures',
      record,
      facts: ['figures', 'funding'],
      offices: [],
      view: (language) => toKeyFiguresView(record, contextFor(language)),
    },
  ]),
];

function sourcesOf(part: unknown): string[] {
  return [...nodes(part, '')].flatMap(({ value }) =>
    'sources' in value && Array.isArray(value.sources) ? (value.sources as string[]) : [],
  );
}

function shownParts({ record, facts, offices }: Case): unknown[] {
  const parts = facts.map((fact) => (record as Record<string, unknown>)[fact]);
  return [...parts, ...offices.map(({ notes: _, ...office }) => office)];
}

function isParticipating(record: object): boolean {
  return 'members' in record && (record as Process).members.role === 'participating';
}

describe('the foot of a view', () => {
  for (const each of cases) {
    it(`names the sources of the facts that are shown, once each: ${each.name}`, () => {
      const ids = new Set(shownParts(each).flatMap(sourcesOf));
      // The names of States are the UN's, not the source's.
      if (each.facts.includes('members')) ids.add('un-m49');
      const { view, details } = each.view('en');
      const all = [...view.sources, ...details.moreSources];
      assert.equal(view.sourceCount, ids.size);
      assert.deepEqual(view.sources, all.slice(0, citedOf(all.length)));
      assert.deepEqual(
        all.map(({ title, url = null }) => `${title} ${url}`).sort(),
        [...ids].map((id) => entry(data.sources, id)).map(({ title, url }) => `${title} ${url}`).sort(),
      );
    });

    it(`has the notes on the facts that are shown, and no others: ${each.name}`, () => {
      const { view, details } = each.view('fr');
      const { notes } = details;
      // States that take part in a process need not be its members.
      const shownAs = (field: string) => {
        const [fact] = field.split('.');
        return fact === 'members' && isParticipating(each.record) ? 'participants' : fact;
      };
      const expected = [
        ...each.record.notes
          .filter(({ field }) => each.facts.includes(field))
          .map(({ field, states, finding }) => [
            [shownAs(field), states?.join(' ')].filter(Boolean).join('/'),
            finding.fr,
          ]),
        ...each.offices.flatMap((office) =>
          office.notes.map(({ field, finding }) => [`${office.id}/${field}`, finding.fr]),
        ),
      ];
      assert.deepEqual(
        notes.map(({ about, finding }) => [about, finding]),
        expected,
      );
      assert.deepEqual(
        view.noted,
        expected.map(([about]) => about),
      );
    });

    it(`can name every fact that it has a note about: ${each.name}`, () => {
      for (const about of each.view('en').view.noted) {
        for (const language of [en, fr]) assert.ok(factName({ about }, language[each.messages]), about);
      }
    });
  }

  it('marks the title of a source in another language than the reader’s', () => {
    const prague = entry(data.process, 'prague-process');
    const titles = (language: Language) => {
      const { view, details } = toMemberListView(prague, contextFor(language));
      return [...view.sources, ...details.moreSources].map(({ title, lang }) => [title, lang]);
    };
    const m49 = 'Standard country or area codes for statistical use (M49)';
    const partners = 'States and partners';
    assert.deepEqual(titles('fr'), [['Processus de Prague', undefined], [partners, 'en'], [m49, 'en']]);
    assert.deepEqual(titles('en'), [['Processus de Prague', 'fr'], [partners, undefined], [m49, undefined]]);
  });

  it('has the dates of a source in words', () => {
    const prague = entry(data.process, 'prague-process');
    const [source] = toMemberListView(prague, contextFor('fr')).view.sources;
    assert.deepEqual(
      [source?.date, source?.newest, source?.read],
      [undefined, '2017', '21 novembre 2026'],
    );
  });
});

describe('a view', () => {
  const prague = entry(data.process, 'prague-process');
  const icmpd = entry(data.organization, 'icmpd');

  it('of a list of members has no other fact of the process', () => {
    for (const language of TESTED_LANGUAGES) {
      const { view, details } = toMemberListView(prague, contextFor(language));
      const text = JSON.stringify({ ...view, sources: [] });
      for (const foreign of [
        present(prague.meetings).items[0]?.title.text[language],
        present(prague.objectives).text[language],
        present(prague.contact).email,
        present(prague.themes).items[0]?.text[language],
      ]) {
        assert.ok(foreign);
        assert.ok(!text.includes(foreign), foreign);
      }
      assert.deepEqual(
        Object.keys(view).sort(),
        ['id', 'members', 'name', 'noted', 'organizations', 'sourceCount', 'sources'].sort(),
      );
      assert.ok(details.notes.every(({ about }) => /^members\b/.test(about)));
    }
  });

  it('of key figures has no other fact of the organization', () => {
    const text = JSON.stringify(toKeyFiguresView(icmpd, contextFor('en')));
    for (const foreign of [
      icmpd.purpose.text.en,
      present(icmpd.expertise).items[0]?.text.en,
      present(icmpd.flagships).items[0]?.text.en,
    ]) {
      assert.ok(foreign);
      assert.ok(!text.includes(foreign), foreign);
    }
  });

  it('has nothing of the other language but names, titles and prints', () => {
    const text = JSON.stringify(toCardView(prague, contextFor('en')));
    for (const foreign of [
      present(prague.objectives).text.fr,
      present(prague.launch).text.fr,
      prague.notes[0]?.finding.fr,
    ]) {
      assert.ok(foreign);
      assert.ok(!text.includes(JSON.stringify(foreign).slice(1, -1)), foreign);
    }
  });
});
