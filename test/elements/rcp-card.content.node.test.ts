import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCardView } from '../../src/records/views/rcp-card.js';
import { cardContent } from '../../src/elements/rcp-card/rcp-card.content.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { Process } from '../../src/model/schema.js';
import { contextFor, TESTED_LANGUAGES } from '../records/context.js';
import { data, entry, present } from '../data/records.js';
import { htmlOf, optionsIn, read, sectionsOf, type Read } from '../support/content.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const processes = [prague, dialogue];

interface Card extends Read {
  sections: Record<string, Read>;
  /** What is said of facts that were not published. */
  missing: string | undefined;
}

interface Variant {
  language?: 'en' | 'fr';
  names?: 'official' | 'published';
  compact?: boolean;
}

/** The card of a record, everything open. */
async function card(process: Process, variant: Variant = {}): Promise<Card> {
  const { language = 'en', names = 'official', compact = false } = variant;
  const { view, details } = toCardView(process, contextFor(language));
  const messages = { en, fr }[language].rcpCard;
  const options = { ...optionsIn(language, names), compact };
  const html = await htmlOf(cardContent({ ...view, ...details }, messages, options));
  const all = read(html);
  return {
    ...all,
    sections: sectionsOf(html),
    missing: all.elements.find(({ attributes }) => attributes.class?.includes('missing'))?.text,
  };
}

/** A copy of the Prague Process, changed. */
function changed(change: (record: Process) => void): Process {
  const record = structuredClone(prague);
  change(record);
  return record;
}

const from = { sources: ['prague-process-states'], asOf: null };
const other = (en: string, fr: string) => ({ text: { en, fr }, ...from });
const name = (en: string, fr: string) => ({ text: { en, fr }, published: ['en' as const] });
const state = (code: string | null, print: string) => ({ code, published: print, name: print });
const body = (print: string) => ({ name: name(print, print), acronym: null, published: print, type: 'organization' as const });

/** Facts of which the card says so where they were not published, with the words for them. */
const EXPECTED = {
  established: 'Established',
  objectives: 'Objectives',
  chair: 'Chair',
  secretariat: 'Secretariat',
  themes: 'Themes',
  observers: 'Observers',
  meetings: 'Meetings',
  documents: 'Key documents',
  website: 'Website',
  contact: 'Contact',
} as const;

describe('the content of a card', () => {
  for (const language of TESTED_LANGUAGES) {
    it(`ends each sentence once, and leaves nothing open: ${language}`, async () => {
      for (const process of processes) {
        const { text } = await card(process, { language });
        assert.doesNotMatch(text, /\.\s*\.|,\s*[,.)]|\(\s*\)|undefined|null/, process.id);
      }
    });
  }

  it('has no row, section or line without anything in it', async () => {
    for (const process of processes) {
      const { rows, elements } = await card(process);
      for (const [term, value] of Object.entries(rows)) assert.notEqual(value, '', term);
      for (const { name, text } of elements) {
        if (['dt', 'dd', 'li', 'ul', 'p', 'section'].includes(name)) assert.notEqual(text, '', name);
      }
    }
  });
});

describe('what comes with the details', () => {
  it('says so in each fold where they do not come: lists, notes and more sources', async () => {
    const { view } = toCardView(prague, contextFor('en'));
    const options = { ...optionsIn('en'), notes: 'failed' as const, compact: false };
    const { elements } = read(await htmlOf(cardContent(view, en.rcpCard, options)));
    const folds = elements.filter(({ name }) => name === 'details').map(({ text }) => text);
    assert.ok(folds.some((text) => text.includes('5 more sources')), folds.join('\n'));
    for (const text of folds) assert.ok(text.includes(en.rcpCard.failed), text);
  });
});

describe('what was not published', () => {
  it('is told in one line, in the order of the card, and nowhere else', async () => {
    const nothing = changed((record) => Object.assign(record, nulls(Object.keys(EXPECTED))));
    const { sections, missing, rows } = await card(nothing);
    assert.equal(missing, `Not published, or not found: ${Object.values(EXPECTED).join(', ')}.`);
    for (const fact of Object.values(EXPECTED)) assert.ok(!sections[fact] && !rows[fact], fact);
    const inFrench = await card(nothing, { language: 'fr' });
    assert.equal(
      inFrench.missing,
      'Non publié ou non trouvé : Création, Objectifs, Présidence, Secrétariat, Thèmes, Observateurs, Réunions, Principaux documents, Site web, Coordonnées.',
    );
  });

  for (const [fact, word] of Object.entries(EXPECTED)) {
    it(`is told of each fact alone: ${fact}`, async () => {
      const before = await card(prague);
      const { sections, rows, missing } = await card(changed((record) => Object.assign(record, { [fact]: null })));
      assert.equal(before.missing, undefined);
      assert.equal(missing, `Not published, or not found: ${word}.`);
      if (fact === 'objectives') return;
      assert.ok(before.sections[word] ?? before.rows[word], word);
      assert.ok(!sections[word], word);
      // The website stands with the address where the record has it there alone.
      if (fact !== 'website') assert.ok(!rows[word], word);
    });
  }

  it('is not told of what a process may well be without', async () => {
    const without = ['fullName', 'otherNames', 'association', 'launch', 'background', 'memberOrganizations'];
    const { missing, sections, rows } = await card(
      changed((record) => Object.assign(record, nulls([...without, 'partners', 'links']))),
    );
    assert.equal(missing, undefined);
    for (const word of ['Full name', 'Other names', 'Associated regional body']) assert.ok(!rows[word], word);
    for (const word of ['Launch', 'Background', 'Partners', 'Other roles']) assert.ok(!sections[word], word);
  });

  it('is told in brief too', async () => {
    const { missing } = await card(
      changed((record) => (record.chair = null)),
      { compact: true },
    );
    assert.equal(missing, 'Not published, or not found: Chair.');
  });
});

function nulls(facts: readonly string[]): Record<string, null> {
  return Object.fromEntries(facts.map((fact) => [fact, null]));
}

describe('what is not published, empty or not found', () => {
  it('is another thing for observers and partners each time', async () => {
    for (const [role, heading] of [['observers', 'Observers'], ['partners', 'Partners']] as const) {
      const section = async (items: ReturnType<typeof body>[] | null, states: ReturnType<typeof state>[] | null) => {
        const fact = { items, states, text: null, ...from };
        const { sections, missing } = await card(changed((record) => (record[role] = fact)));
        assert.equal(missing, undefined);
        return present(sections[heading]).text.replace(heading, '').trim();
      };
      assert.equal(await section([], []), 'None');
      const onlyBodies = await section([body('A body')], []);
      assert.match(onlyBodies, /A body/);
      const onlyStates = await section([], [state('AL', 'Albania')]);
      assert.match(onlyStates, /Albania/);
      const halfKnown = [await section(null, [state('AL', 'Albania')]), await section([body('A body')], null)];
      for (const text of [onlyBodies, onlyStates, ...halfKnown]) assert.doesNotMatch(text, /none/i);
      // One list is empty, of the other nothing is known: that there is none is not said.
      assert.doesNotMatch(await section(null, []), /none/i);
      assert.doesNotMatch(await section([], null), /none/i);
      const { sections } = await card(changed((record) => (record[role] = null)));
      assert.equal(sections[heading], undefined);
    }
  });

  it('is never a heading with nothing under it', async () => {
    const unknown = { items: null, states: null, text: null, ...from };
    const empty = { items: [], ...from };
    const cases: [heading: string, change: Partial<Process>][] = [
      ['Observers', { observers: unknown }],
      ['Partners', { partners: { ...unknown, items: [] } }],
      ['Themes', { themes: { ...empty, text: null } }],
      ['Meetings', { meetings: empty }],
      ['Key documents', { documents: { ...present(prague.documents), items: [], more: null } }],
      ['Related links', { links: empty }],
      ['Background', { background: empty }],
    ];
    const bare: string[] = [];
    for (const [heading, change] of cases) {
      const { sections } = await card({ ...prague, ...change, notes: [] });
      if (sections[heading]?.text === heading) bare.push(heading);
    }
    assert.deepEqual(bare, []);
  });

  it('is an empty heading of the source only where the list is empty', async () => {
    const links = async (change: Process['links']) => (await card({ ...prague, links: change })).sections['Related links'];
    assert.equal(await links(null), undefined);
    assert.match(present(await links({ items: [], ...from })).text, /Empty section/);
    const item = { title: name('A page', 'Une page'), url: 'https://example.org/' };
    assert.doesNotMatch(present(await links({ items: [item], ...from })).text, /Empty section/);
  });
});

describe('what other sources say', () => {
  it('stands at the row of the fact, in the language of the reader', async () => {
    const told = changed((record) => {
      const others = [other('since 2010', 'depuis 2010'), other('since 2011', 'depuis 2011')];
      record.notes = [];
      for (const fact of [record.kind, record.regions, record.status]) fact.others = others;
      for (const fact of [record.established, record.association, record.website]) present(fact).others = others;
      record.acronym = { value: { en: 'PP', fr: 'PP' }, ...from, others };
      record.fullName = { name: name('A full name', 'Un nom complet'), ...from, others };
      record.otherNames = { items: [{ name: name('Another', 'Un autre') }], ...from, others };
    });
    const { rows } = await card(told);
    assert.equal(rows.Established, '2009 (elsewhere: since 2010; since 2011)');
    const messages = ['Full name', 'Other names', 'Acronym', 'Type', 'Region', 'Status', 'Established'];
    for (const word of [...messages, 'Associated regional body', 'Website']) {
      assert.ok(rows[word]?.endsWith(' (elsewhere: since 2010; since 2011)'), `${word}: ${rows[word] ?? ''}`);
    }
    const inFrench = await card(told, { language: 'fr' });
    assert.equal(inFrench.rows['Création'], '2009 (ailleurs : depuis 2010 ; depuis 2011)');
  });

  it('stands after the latest chair and the count of members', async () => {
    const { sections } = await card(prague);
    const { rows } = present(sections.Chair);
    assert.equal(
      rows['Latest published'],
      'Czechia (since 2021) (elsewhere: to be announced, on IOM’s French page)',
    );
    assert.match(
      present(sections['Member States']).text,
      /50 declared by the source \(elsewhere: the Process’s own list of 2018, with Albania and without the United Kingdom\)/,
    );
  });

  it('is nothing where they say the same', async () => {
    assert.doesNotMatch((await card(dialogue)).text, /elsewhere/);
  });

  it('is lost of no fact that the card shows', async () => {
    const facts = [
      ...['fullName', 'otherNames', 'acronym', 'kind', 'regions', 'status', 'established', 'association'],
      ...['website', 'objectives', 'launch', 'themes', 'secretariat', 'members'],
      ...['memberOrganizations', 'observers', 'partners', 'otherRoles', 'meetings', 'documents'],
      ...['links', 'contact', 'previous chair'],
    ];
    const others = [other('said elsewhere', 'dit ailleurs')];
    const lost: string[] = [];
    for (const fact of facts) {
      const told = changed((record) => {
        record.acronym.value = { en: 'PP', fr: 'PP' };
        record.fullName = { name: name('A full name', 'Un nom complet'), ...from };
        record.otherNames = { items: [{ name: name('Another', 'Un autre') }], ...from };
        record.partners = { items: [body('A body')], states: [], text: null, ...from };
        record.otherRoles = [{ role: 'founder', states: [state('PL', 'Poland')], text: null, ...from }];
        record.links = { items: [], ...from };
        const part: unknown =
          fact === 'previous chair'
            ? present(record.chair).previous[0]
            : fact === 'otherRoles'
              ? record.otherRoles[0]
              : record[fact as keyof Process];
        assert.ok(typeof part === 'object' && part, fact);
        Object.assign(part, { others });
      });
      if (!(await card(told)).text.includes('said elsewhere')) lost.push(fact);
    }
    assert.deepEqual(lost, []);
  });
});

describe('the States of a card', () => {
  const members = async (change: Partial<Process['members']>, variant?: Variant) => {
    const { sections } = await card({ ...prague, members: { ...prague.members, others: undefined, ...change } }, variant);
    return present(sections['Member States'] ?? sections['États membres']);
  };

  it('are at least as many as declared where the source says so', async () => {
    const declared = (qualifier: 'more-than' | 'exact', value: number) => ({
      declared: { value, qualifier, published: null },
    });
    assert.match((await members(declared('more-than', 40))).text, /49 member States listed; more than 40 declared by/);
    assert.match((await members(declared('exact', 40))).text, /49 member States listed; 40 declared by the source/);
    // More than 49 is not 49.
    assert.match((await members(declared('more-than', 49))).text, /listed; more than 49 declared/);
    assert.doesNotMatch((await members(declared('exact', 49))).text, /declared/);
    assert.match(
      (await members(declared('more-than', 40), { language: 'fr' })).text,
      /énumérés ; plus de 40 annoncés par la source/,
    );
  });

  it('are not listed where no list was found, which is not a list of none', async () => {
    const { text, elements } = await members({ items: null });
    assert.match(text, /No list of States was found; 50 declared by the source/);
    assert.doesNotMatch(text, /listed|Show all|cut off/);
    assert.deepEqual(elements.filter(({ attributes }) => attributes.class === 'more'), []);
    const alone = await members({ items: null, declared: null });
    assert.match(alone.text, /No list of States was found/);
    assert.doesNotMatch(alone.text, /declared/);
    const empty = await members({ items: [], declared: null });
    assert.match(empty.text, /^Member States 0 member States listed/);
    assert.match((await members({ items: null }, { language: 'fr' })).text, /Aucune liste d’États trouvée/);
  });

  it('are said to be a part of them where the page was cut off', async () => {
    const cutOff = /The list as read is incomplete\./;
    assert.match((await members({ partial: true })).text, cutOff);
    assert.doesNotMatch((await members({})).text, cutOff);
    const text = { en: 'Those of 2009.', fr: 'Ceux de 2009.' };
    const both = await members({ partial: true, text });
    assert.match(both.text, /The list as read is incomplete\. Those of 2009\./);
    const whole = await members({ text });
    assert.match(whole.text, /Those of 2009\./);
    assert.doesNotMatch(whole.text, cutOff);
  });

  it('are counted in brief too, with all that is said of the count', async () => {
    const variant = { compact: true };
    assert.match((await members({ items: null }, variant)).text, /No list of States was found; 50 declared/);
    assert.match((await members({ partial: true }, variant)).text, /The list as read is incomplete/);
    assert.doesNotMatch((await members({}, variant)).text, /Show all/);
  });

  it('stand beside bodies among the observers, in the order of their names', async () => {
    const states = [state(null, 'Elsewhere'), state('GE', 'Georgia'), state('DE', 'Federal Germany')];
    const observed = changed((record) => {
      record.observers = { items: [body('A body')], states, text: { en: 'by invitation', fr: 'sur invitation' }, ...from };
    });
    const paragraphs = async (variant?: Variant) => {
      const { sections } = await card(observed, variant);
      const { elements } = present(sections.Observers ?? sections.Observateurs);
      return elements.filter(({ name }) => name === 'p' || name === 'li').map(({ text }) => text);
    };
    assert.deepEqual(await paragraphs(), ['Georgia, Germany, Elsewhere', 'A body', 'By invitation.']);
    assert.deepEqual(await paragraphs({ names: 'published' }), ['Georgia, Federal Germany, Elsewhere', 'A body', 'By invitation.']);
    assert.deepEqual(await paragraphs({ language: 'fr' }), ['Allemagne, Géorgie, Elsewhere', 'A body', 'Sur invitation.']);
  });

  it('are printed in each list as its own source prints them', async () => {
    const printed = changed((record) => {
      record.observers = { items: [], states: [state('AL', 'Shqipëria')], text: null, ...from };
      record.partners = { items: [], states: [state('AL', 'Republic of Albania')], text: null, ...from };
    });
    const { sections } = await card(printed, { names: 'published' });
    assert.match(present(sections.Observers).text, /Shqipëria/);
    assert.match(present(sections.Partners).text, /Republic of Albania/);
  });

  it('stand in other roles under the name of the role', async () => {
    const roles = changed((record) => {
      record.otherRoles = [
        { role: 'candidate', states: [state('AL', 'Albania')], text: { en: 'since 2018', fr: 'depuis 2018' }, ...from },
        { role: 'founder', states: [state('CZ', 'Czechia'), state('PL', 'Poland')], text: null, ...from },
        { role: 'signatory', states: [state(null, 'Elsewhere')], text: null, ...from },
      ];
    });
    const paragraphs = async (variant: Variant) => {
      const { sections } = await card(roles, variant);
      const { elements } = present(sections['Other roles'] ?? sections['Autres rôles']);
      return elements.filter(({ name }) => name === 'p').map(({ text }) => text);
    };
    assert.deepEqual(await paragraphs({}), [
      'Candidates (since 2018): Albania',
      'Founders: Czechia, Poland',
      'Signatories: Elsewhere',
    ]);
    assert.deepEqual(await paragraphs({ language: 'fr' }), [
      'Candidats (depuis 2018) : Albanie',
      'Fondateurs : Pologne, Tchéquie',
      'Signataires : Elsewhere',
    ]);
    assert.equal((await card(prague)).sections['Other roles'], undefined);
    assert.equal((await card(roles, { compact: true })).sections['Other roles'], undefined);
  });
});

describe('the chair of a card', () => {
  type Term = NonNullable<Process['chair']>['latest'];

  async function chair(latest: Partial<Term>, previous: Partial<Term>[] = [], variant: Variant = {}) {
    const term: Term = { states: [], period: null, text: null, published: null, ...from };
    const chaired = {
      ...prague,
      chair: { latest: { ...term, ...latest }, previous: previous.map((each) => ({ ...term, ...each })) },
    };
    const { sections } = await card(chaired, variant);
    return present(sections.Chair ?? sections['Présidence']).rows;
  }

  it('is undated where no period is known', async () => {
    const rows = await chair({ states: ['CZ'] }, [{ states: ['LT'] }, { states: ['PL'], period: '2011/2017' }]);
    assert.deepEqual(rows, {
      'Latest published': 'Czechia (undated)',
      Previous: 'Lithuania (undated); Poland (2011–2017)',
    });
    assert.deepEqual(await chair({ states: ['CZ'] }, [], { language: 'fr' }), {
      'Dernière publiée': 'Tchéquie (sans date)',
    });
  });

  it('has its capacity and its period, either, or no State', async () => {
    const text = { en: 'Strategic Group', fr: 'Groupe stratégique' };
    const latest = async (term: Partial<Term>) => (await chair(term))['Latest published'];
    assert.equal(await latest({ states: ['CZ'], period: '2021/..', text }), 'Czechia (Strategic Group, since 2021)');
    assert.equal(await latest({ states: ['CZ'], text }), 'Czechia (Strategic Group)');
    assert.equal(await latest({ states: ['CZ', 'PL'], period: '2021' }), 'Czechia, Poland (2021)');
    assert.equal(await latest({ text }), 'Strategic Group');
    assert.equal(await latest({ text, period: '2021' }), 'Strategic Group, 2021');
  });

  it('has no earlier one where none was published', async () => {
    assert.deepEqual(Object.keys(await chair({ states: ['CZ'] })), ['Latest published']);
  });
});

describe('what a card says of a process', () => {
  it('has its names: full, other and former', async () => {
    const named = changed((record) => {
      record.fullName = { name: name('The full name', 'Le nom complet'), ...from };
      record.otherNames = {
        items: [
          { name: name('Building Partnerships', 'Construire'), former: true },
          { name: { text: { en: 'Only in English' }, published: ['en'] } },
        ],
        ...from,
      };
    });
    const { rows } = await card(named);
    assert.equal(rows['Full name'], 'The full name');
    assert.equal(rows['Other names'], 'Building Partnerships (former name); Only in English');
    const inFrench = await card(named, { language: 'fr' });
    assert.equal(inFrench.rows['Autres noms'], 'Construire (ancien nom) ; Only in English');
    const foreign = inFrench.elements.find(({ name, text }) => name === 'span' && text === 'Only in English');
    assert.equal(foreign?.attributes.lang, 'en');
  });

  it('tells tied to no regional body from not known', async () => {
    const row = async (association: Process['association']) =>
      (await card({ ...prague, association })).rows['Associated regional body'];
    assert.equal(await row({ name: null, ...from }), 'None');
    assert.equal(await row({ name: name('African Union', 'Union africaine'), ...from }), 'African Union');
    assert.equal(await row(null), undefined);
  });

  it('has the website once, beside what it is, in brief too', async () => {
    const url = 'https://www.pragueprocess.eu';
    for (const compact of [false, true]) {
      const { rows, elements } = await card(prague, { compact });
      assert.equal(rows.Website, url);
      assert.equal(elements.filter(({ attributes }) => attributes.href === url).length, 1);
    }
    const { sections } = await card(prague);
    assert.equal(present(sections.Contact).rows.Website, undefined);
    const moved = changed((record) => (present(record.website).url = 'https://example.org/'));
    const { rows: contact } = present((await card(moved)).sections.Contact);
    assert.equal(contact.Website, url);
  });

  it('says what is missing from its themes, and who serves it where no body is named', async () => {
    const told = changed((record) => {
      present(record.themes).text = { en: 'among others', fr: 'entre autres' };
      Object.assign(present(record.secretariat), {
        organization: null,
        text: { en: 'hosted by the chair', fr: 'assuré par la présidence' },
        supportInitiative: null,
      });
    });
    const { sections } = await card(told);
    assert.match(present(sections.Themes).text, / Among others\. Note$/);
    assert.equal(present(sections.Secretariat).text, 'Secretariat Hosted by the chair.');
  });

  it('names a network as such', async () => {
    const network = changed((record) => (record.kind.value = 'network'));
    assert.equal((await card(network)).rows.Type, 'Network of practitioners, not a consultative process');
  });
});
