import { expect, fixtureCleanup } from '@open-wc/testing';
import { render } from 'lit';
import type { OrganizationCardView } from '../../src/records/views/organization-card.js';
import { recordsOf } from '../../src/records/fetched.js';
import '../../src/define/organization-card.js';
import type { Options } from '../../src/elements/base/options.js';
import {
  organizationCardContent,
} from '../../src/elements/organization-card/organization-card.content.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import { all, one, opened, sharedChecks, shown, textOf } from '../support/shared-checks.js';

const RECORDS = recordsOf<OrganizationCardView, unknown>('organization-card');
const VIEWS = {
  en: (await RECORDS.loadRecord('icmpd', 'en'))?.view,
  fr: (await RECORDS.loadRecord('icmpd', 'fr'))?.view,
};
const WORDS = { en: en.organizationCard, fr: fr.organizationCard };

/** Facts that a record may be without, with the words for them, in the order of the card. */
const EXPECTED = {
  unitedNations: 'United Nations',
  headquarters: 'Headquarters',
  permanentMission: 'Permanent mission',
  memberStates: 'List of member States',
  governance: 'Governance',
  partnerTypes: 'Types of partners',
  pillars: 'Pillars',
  approach: 'Approach',
  expertise: 'Areas of expertise',
  flagships: 'Flagship initiatives',
  priorityRegions: 'Priority regions',
  roles: 'Roles in regional consultative processes',
  offices: 'Offices',
  contact: 'Contact',
} as const;

const ICMPD = '<organization-card organization="icmpd"></organization-card>';
const IOM = '<organization-card organization="iom"></organization-card>';

function of(organization: string, more: string): string {
  return `<organization-card organization="${organization}" ${more}></organization-card>`;
}

/** What the element shows, as the content alone would be: a page to look into. */
function cardOf(element: HTMLElement): HTMLElement {
  return one(element, '.facts').parentElement as HTMLElement;
}

/** The card of ICMPD, changed; without an element around it. */
function changed(
  change: (record: OrganizationCardView) => void,
  options: Partial<Options> = {},
): HTMLElement {
  const { language = 'en' } = options;
  const record = structuredClone(VIEWS[language as 'en' | 'fr']);
  if (!record) throw new Error('There is no record of ICMPD.');
  change(record);
  const names = { AT: 'Austria', BE: 'Belgium', NL: 'Netherlands (Kingdom of the)' };
  const place = document.createElement('div');
  const content = organizationCardContent(record, WORDS[language as 'en' | 'fr'], {
    language,
    states: { names, regions: [] },
    english: undefined,
    headingLevel: 2,
    notes: undefined,
    loadDetails: () => undefined,
    ...options,
  });
  render(content, place);
  return place;
}

function headings(card: ParentNode): string[] {
  return [...card.querySelectorAll('section > .inner')].map(textOf);
}

function section(card: ParentNode, heading: string): HTMLElement {
  const found = [...card.querySelectorAll('section')].find(
    (each) => textOf(each.querySelector('.inner') ?? each) === heading,
  );
  if (!found) throw new Error(`The card has no section “${heading}”.`);
  return found;
}

function items(part: ParentNode): string[] {
  return [...part.querySelectorAll('[part~=item]')].map(textOf);
}

function rows(part: ParentNode): Record<string, string> {
  return Object.fromEntries(
    [...part.querySelectorAll('dt')].map((term) => [
      textOf(term),
      term.nextElementSibling ? textOf(term.nextElementSibling) : '',
    ]),
  );
}

function missing(card: ParentNode): string | undefined {
  const line = card.querySelector('.missing');
  return line ? textOf(line) : undefined;
}

function isFolded(part: ParentNode): boolean {
  return part.querySelector('details.more [part~=item]') !== null;
}

describe('<organization-card>', () => {
  sharedChecks({
    tag: 'organization-card',
    attribute: 'organization',
    id: 'icmpd',
    otherId: 'iom',
    heading: {
      en: 'International Centre for Migration Policy Development',
      fr: 'Centre international pour le développement des politiques migratoires',
    },
  });

  afterEach(fixtureCleanup);

  describe('of ICMPD', () => {
    it('says since when, what it is and is for, and where it sits', async () => {
      const card = cardOf(await shown(ICMPD));
      const identity = card.querySelector('.facts');
      expect(identity && rows(identity)).to.deep.equal({
        Acronym: 'ICMPD',
        Since: '1993Year of foundation',
        'United Nations': 'Observer at the United Nations.',
        Purpose:
          'Helps governments to build sound migration management that respects rights, within countries and for them.',
        Headquarters: 'Vienna, Austria',
        'Permanent mission': 'Brussels, Belgium (country inferred)',
      });
    });

    it('says the same in French', async () => {
      const card = cardOf(await shown(of('icmpd', 'lang="fr"')));
      expect(rows(card)).to.include({
        Sigle: 'ICMPD',
        Depuis: '1993Année de fondation',
        'Nations Unies': 'Observateur auprès de l’Organisation des Nations Unies.',
        Siège: 'Vienne, Autriche',
        'Mission permanente': 'Bruxelles, Belgique (pays déduit)',
      });
    });

    it('has a section for each fact, in a fixed order', async () => {
      const element = await shown(ICMPD);
      expect(headings(cardOf(element))).to.deep.equal([
        'Key figures',
        'List of member States',
        'Governance',
        'Types of partners',
        'Pillars',
        'Approach',
        'Areas of expertise',
        'Flagship initiatives',
        'Priority regions',
        'Roles in regional consultative processes',
        'Secretariats, according to the records of this edition',
        'Offices',
        'Contact',
      ]);
    });

    it('reads value, unit and label as one phrase, the qualifier in words', async () => {
      const card = cardOf(await shown(of('icmpd', 'lang="fr"')));
      const figures = section(card, 'Chiffres clés');
      expect([...figures.querySelectorAll('li [part~=figure]')].map(textOf)).to.deep.equal([
        '138 projets',
        '109 pays où ces projets sont menés',
        'plus de 715 partenaires dans le monde',
        '32 bureaux',
        'plus de 600 employées et employés',
        '73 nationalités travaillant ensemble',
        '21 États membres',
      ]);
      expect([...figures.querySelectorAll('[part~=value]')].map(textOf)).to.include('plus de 715');
    });

    it('says that member States and offices are counted and not named', async () => {
      const english = cardOf(await shown(ICMPD));
      expect(textOf(section(english, 'List of member States'))).to.contain(
        'None named; 21 declared by the source',
      );
      expect(textOf(section(english, 'Offices'))).to.equal(
        'Offices None named; 32 declared by the source',
      );
      const french = cardOf(await shown(of('icmpd', 'lang="fr"')));
      expect(textOf(section(french, 'Liste des États membres'))).to.contain(
        'Aucun n’est nommé ; 21 annoncés par la source',
      );
      expect(textOf(section(french, 'Bureaux'))).to.contain(
        'Aucun n’est nommé ; 32 annoncés par la source',
      );
    });

    it('names who governs, the types of partners and the priority regions', async () => {
      const card = cardOf(await shown(ICMPD));
      expect(rows(section(card, 'Governance'))).to.deep.equal({ Body: 'Steering Group' });
      expect(textOf(section(card, 'Governance'))).to.contain('set the strategic course');
      expect(items(section(card, 'Types of partners'))).to.deep.equal([
        'Member States',
        'European institutions',
        'United Nations agencies',
        'Various countries',
      ]);
      expect(items(section(card, 'Priority regions'))).to.deep.equal([
        'Eastern Europe and Central Asia',
        'Mediterranean',
        'African continent',
        'Silk Routes',
        'Türkiye and the Western Balkans',
      ]);
    });

    it('explains its approach, with the fields', async () => {
      const card = cardOf(await shown(ICMPD));
      expect(items(section(card, 'Pillars'))).to.deep.equal(['Understand', 'Connect', 'Support']);
      const approach = section(card, 'Approach');
      expect(textOf(approach)).to.contain('region by region');
      expect(textOf(approach.querySelector('h4') ?? approach)).to.equal('Fields');
      expect(Object.keys(rows(approach))).to.deep.equal([
        'Policy Advice & Research',
        'Dialogues & Networks',
        'Capacity-building & Engagement',
      ]);
      expect(rows(approach)['Dialogues & Networks']).to.match(/^Exchange and cooperation/);
    });

    it('folds the 17 areas of expertise, in the order of the source', async () => {
      const expertise = section(cardOf(await shown(ICMPD)), 'Areas of expertise');
      expect(isFolded(expertise)).to.be.true;
      expect(textOf(expertise.querySelector('summary') ?? expertise)).to.equal('Show all 17');
      const areas = items(expertise);
      expect(areas).to.have.length(17);
      expect(areas[0]).to.equal('Asylum, refugees and international protection');
      expect(areas[16]).to.equal('Trafficking in persons');
      expect(isFolded(section(cardOf(await shown(ICMPD)), 'Key figures'))).to.be.false;
    });

    it('shows each flagship initiative under its pillar, with acronym and other form of the name', async () => {
      const card = cardOf(await shown(ICMPD));
      const flagships = section(card, 'Flagship initiatives');
      const names = [...flagships.querySelectorAll('h4, dt')].map(textOf);
      expect(names).to.deep.equal([
        'Understand',
        'ICMPD Migration Outlook',
        'Connect',
        'Vienna Migration Conference (VMC)',
        'Support',
        'Migrant Resource Centre (MRC)',
      ]);
      const texts = rows(flagships);
      expect(texts['Vienna Migration Conference (VMC)']).to.contain('every autumn');
      expect(texts['Migrant Resource Centre (MRC)']).to.contain(
        'Also in the source as: Migration Resource Centres',
      );
      expect(textOf(flagships).split('Also in the source').length).to.equal(2);
    });

    it('marks a name that is in another language', async () => {
      const card = cardOf(await shown(of('icmpd', 'lang="fr"')));
      const variant = section(card, 'Initiatives phares').querySelector('[lang]');
      expect(variant && [variant.getAttribute('lang'), textOf(variant)]).to.deep.equal([
        'en',
        'Migration Resource Centres',
      ]);
    });

    it('says what it does for regional processes, and whose secretariat it serves', async () => {
      const card = cardOf(await shown(ICMPD));
      expect(rows(section(card, 'Roles in regional consultative processes'))).to.deep.equal({
        'Support given':
          'Technical advice to regional consultative processes (RCPs), at their request',
        'Takes part as': 'Secretariat of RCPs, at the request of their member States',
      });
      const served = section(card, 'Secretariats, according to the records of this edition');
      expect(textOf(served)).to.contain('Provided, hosted or supported at the time of each source.');
      expect(items(served)).to.deep.equal([
        'Budapest Process',
        'Khartoum Process',
        'Mediterranean Transit Migration Dialogue',
        'Prague Process',
        'Rabat Process',
      ]);
    });

    it('offers its site, and has no row for what its contact does not have', async () => {
      const contact = section(cardOf(await shown(ICMPD)), 'Contact');
      expect(rows(contact)).to.deep.equal({
        Website: 'https://icmpd.org',
        'Social media': '@ICMPD',
      });
      expect(contact.querySelector('a')?.href).to.equal('https://icmpd.org/');
      expect(contact.querySelector('address')).to.be.null;
    });

    it('leaves nothing to be said of what is not given', async () => {
      expect(missing(cardOf(await shown(ICMPD)))).to.be.undefined;
    });
  });

  describe('of IOM', () => {
    it('says what the year stands for, and that it is no foundation', async () => {
      const card = cardOf(await shown(IOM));
      expect(rows(card)['Since']).to.match(/^1951Year since which, .* not given as the year of its foundation\.$/);
      expect(rows(card)['Acronym']).to.equal('IOM');
      const french = cardOf(await shown(of('iom', 'lang="fr"')));
      expect(rows(french)['Sigle']).to.equal('OIM');
    });

    it('gives its five figures, those on regional processes apart', async () => {
      const figures = section(cardOf(await shown(IOM)), 'Key figures');
      expect([...figures.querySelectorAll('[part~=figure]')].map(textOf)).to.deep.equal([
        '175 member States',
        '171 countries in which the organization is present',
        '6 regional consultative processes to which IOM is an observer',
        '5 regional consultative processes for which IOM is the technical secretariat, at the request of participating governments',
        '6 other regional consultative processes for which IOM manages secretariat support projects, at the request of participating governments',
      ]);
    });

    it('has its roles, coordination and global meetings', async () => {
      const roles = section(cardOf(await shown(IOM)), 'Roles in regional consultative processes');
      expect(Object.keys(rows(roles))).to.deep.equal([
        'Support given',
        'Takes part as',
        'Coordination',
        'Has organized global meetings since',
      ]);
      expect(items(roles)).to.have.length(10);
      expect(rows(roles)['Coordination']).to.equal(
        'International Partnerships Division (IPD), at headquarters',
      );
      expect(rows(roles)['Has organized global meetings since']).to.match(/^2005Exchange between/);
    });

    it('lists the 13 processes of the records, and says which are inactive', async () => {
      const element = await opened(await shown(IOM));
      const served = section(cardOf(element), 'Secretariats, according to the records of this edition');
      expect(isFolded(served)).to.be.true;
      expect(items(served)).to.have.length(13);
      expect(items(served).filter((text) => text.endsWith('(inactive according to IOM)'))).to.deep.equal([
        'CIS Conference (inactive according to IOM)',
        'Colombo Process (inactive according to IOM)',
        'Eastern Partnership Panel on Migration, Mobility and Integrated Border Management (inactive according to IOM)',
      ]);
    });

    it('describes nine regional offices where eight are declared', async () => {
      const element = await opened(await shown(of('iom', 'lang="fr"')));
      const offices = section(cardOf(element), 'Bureaux');
      expect(textOf(offices)).to.contain('9 bureaux régionaux décrits ; 8 annoncés par la source');
      expect(textOf(offices)).to.contain('fournissent un appui technique aux bureaux de pays');
      expect(isFolded(offices)).to.be.true;
      expect(items(offices)).to.deep.equal([
        'Bangkok, Thaïlande',
        'Bruxelles, Belgique',
        'Vienne, Autriche',
        'Le Caire, Égypte',
        'Dakar, Sénégal',
        'Nairobi, Kenya',
        'Pretoria, Afrique du Sud',
        'Buenos Aires, Argentine',
        'San José, Costa Rica',
      ]);
    });

    it('names States in English, and says so, when asked for published names', async () => {
      const element = await shown(of('iom', 'names="published" lang="fr"'));
      const [bangkok] = section(cardOf(element), 'Bureaux').querySelectorAll('li');
      expect(bangkok && textOf(bangkok)).to.equal('Bangkok, Thailand');
      expect(bangkok?.querySelector('[lang=en]')?.textContent).to.equal('Thailand');
    });

    it('tells in one line what the sources do not give', async () => {
      expect(missing(cardOf(await shown(IOM)))).to.equal(
        'Not given in the sources: Headquarters, Permanent mission, List of member States, Governance, Types of partners, Pillars, Approach, Areas of expertise, Flagship initiatives, Priority regions, Contact.',
      );
      expect(missing(cardOf(await shown(of('iom', 'lang="fr"'))))).to.match(
        /^Absent des sources : Siège, Mission permanente, Liste des États membres, .*, Coordonnées\.$/,
      );
    });
  });

  describe('the notes', () => {
    it('stand at their facts', async () => {
      for (const [markup, labels] of [
        [ICMPD, ['Key figures', 'List of member States', 'Approach', 'Areas of expertise', 'Flagship initiatives', 'Priority regions']],
        [IOM, ['Key figures', 'Offices']],
      ] as const) {
        const card = cardOf(await shown(markup));
        const notes = [...card.querySelectorAll<HTMLElement>('details.note > summary')];
        expect(notes.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(labels.map((label) => `Note: ${label}`));
        for (const note of notes) {
          const heading = note.closest('section')?.querySelector('.inner');
          expect(note.ariaLabel).to.equal(`Note: ${heading ? textOf(heading) : ''}`);
        }
      }
    });

    it('open in place, and all of them in the foot', async () => {
      const element = await opened(await shown(IOM));
      const offices = section(cardOf(element), 'Offices').querySelector('[part~=note]');
      expect(offices && textOf(offices)).to.contain('announces eight offices and describes nine');
      const foot = [...one(element, '.provenance').querySelectorAll('li > strong')].map(textOf);
      expect(foot).to.deep.equal(['Offices', 'Key figures', 'Key figures']);
    });

    it('can be about any fact of the card, the name included', () => {
      const facts = Object.entries(en.organizationCard.facts).filter(([fact]) => fact !== 'secretariatOf');
      const card = changed((record) => (record.noted = facts.map(([fact]) => fact)));
      const labels = [...card.querySelectorAll('details.note > summary')].map(({ ariaLabel }) => ariaLabel);
      expect(labels.toSorted()).to.deep.equal(
        facts.map(([, name]) => `Note: ${name}`).toSorted(),
      );
    });
  });

  describe('of a record with missing parts', () => {
    for (const [fact, word] of Object.entries(EXPECTED)) {
      it(`says that a fact is not given, and has no place for it: ${fact}`, () => {
        const card = changed((record) => Object.assign(record, { [fact]: null }));
        expect(missing(card)).to.equal(`Not given in the sources: ${word}.`);
        expect(headings(card)).not.to.include(word);
        expect(rows(card)).not.to.have.property(word);
      });
    }

    it('tells of all of them in the order of the card', () => {
      const nulls = Object.fromEntries(Object.keys(EXPECTED).map((fact) => [fact, null]));
      const card = changed((record) => Object.assign(record, nulls));
      expect(missing(card)).to.equal(`Not given in the sources: ${Object.values(EXPECTED).join(', ')}.`);
      expect(headings(card)).to.deep.equal([
        'Key figures',
        'Secretariats, according to the records of this edition',
      ]);
    });

    it('has no row for an acronym, a body or a coordination that there is not', () => {
      const card = changed((record) => {
        record.acronym.value = null;
        if (record.governance) record.governance.body = null;
        if (record.roles) Object.assign(record.roles, { coordination: null, globalMeetings: null });
      });
      const terms = Object.keys(rows(card));
      for (const term of ['Acronym', 'Body', 'Coordination']) expect(terms).not.to.include(term);
      expect(missing(card)).to.be.undefined;
    });

    it('says “none” of a list that is empty', () => {
      for (const [language, none] of [['en', 'None.'], ['fr', 'Néant.']] as const) {
        const card = changed(
          (record) => {
            const { partnerTypes, pillars, approach, expertise, flagships, priorityRegions } = record;
            for (const part of [partnerTypes, pillars, expertise, flagships, priorityRegions, record.figures]) {
              if (part) part.items = [];
            }
            if (approach) approach.fields = [];
            if (record.roles) Object.assign(record.roles, { support: [], capacities: [] });
            record.secretariatOf = [];
          },
          { language },
        );
        const { facts, support, capacities } = WORDS[language];
        for (const fact of ['figures', 'partnerTypes', 'pillars', 'approach', 'expertise', 'flagships', 'priorityRegions', 'secretariatOf'] as const) {
          const part = section(card, facts[fact].replace(/\s/g, ' '));
          expect([...part.querySelectorAll('p')].map(textOf), fact).to.include(none);
          expect(items(part), fact).to.be.empty;
        }
        expect(rows(card)).to.include({ [support]: none, [capacities]: none });
      }
    });

    it('tells offices that are not named from a list that is empty', () => {
      const notNamed = changed(() => undefined);
      const empty = changed((record) => record.offices && (record.offices.items = []));
      expect(textOf(section(notNamed, 'Offices'))).to.contain('None named; 32 declared');
      expect(textOf(section(empty, 'Offices'))).to.contain('None; 32 declared');
    });

    it('shows flagship initiatives without a known pillar under no heading', () => {
      const card = changed((record) => (record.pillars = null));
      const flagships = section(card, 'Flagship initiatives');
      expect(flagships.querySelectorAll('h4')).to.have.length(0);
      expect(flagships.querySelectorAll('dt')).to.have.length(3);
    });
  });

  describe('of a record with more', () => {
    const codes = ['AT', 'BE', 'NL', 'FR', 'DE', 'IT', 'ES', 'PT', 'SE'];
    const withStates = (count: number) => (record: OrganizationCardView) => {
      record.memberStates = { declared: 21, codes: codes.slice(0, count), prints: { NL: 'Netherlands, The' } };
    };

    it('lists member States, folded from the ninth on', () => {
      const eight = section(changed(withStates(8)), 'List of member States');
      expect(textOf(eight)).to.contain('8 member States listed; 21 declared by the source');
      expect(isFolded(eight)).to.be.false;
      expect(items(eight).slice(0, 4)).to.deep.equal(['Austria', 'Belgium', 'Netherlands (Kingdom of the)', 'FR']);
      const nine = section(changed(withStates(9)), 'List of member States');
      expect(isFolded(nine)).to.be.true;
      expect(textOf(nine)).to.contain('Show all 9');
    });

    it('names member States as the source prints them when asked to', () => {
      const english = { names: { AT: 'Austria', NL: 'Netherlands' }, regions: [] };
      const list = section(changed(withStates(3), { english }), 'List of member States');
      expect(items(list)).to.deep.equal(['Austria', 'BE', 'Netherlands, The']);
      expect(list.querySelectorAll('li [lang=en]')).to.have.length(3);
    });

    it('says no more than that a source declares where it lists as many', () => {
      const card = changed((record) => {
        record.memberStates = { declared: 3, codes: codes.slice(0, 3), prints: {} };
      });
      expect(textOf(section(card, 'List of member States'))).not.to.contain('declared');
    });

    it('says that a declared number is the least that it can be', () => {
      const card = changed((record) => Object.assign(record.offices ?? {}, { moreThan: true }));
      expect(textOf(section(card, 'Offices'))).to.contain('more than 32 declared by the source');
    });

    it('shows what other sources say, once, at the fact', () => {
      const facts = Object.entries(en.organizationCard.facts).filter(
        ([fact]) => fact !== 'secretariatOf' && fact !== 'names',
      );
      const card = changed((record) => {
        for (const [fact] of facts) {
          const part = record[fact as 'purpose'];
          part.others = [`something else on ${fact}`];
        }
      });
      for (const [fact, word] of facts) {
        const said = `(elsewhere: something else on ${fact})`;
        expect(textOf(card).split(said).length, fact).to.equal(2);
        const place = rows(card)[word] ?? textOf(section(card, word));
        expect(place, fact).to.contain(said);
      }
    });

    it('gives address, e-mail, telephone and fax where there are any', () => {
      const card = changed((record) =>
        Object.assign(record.contact ?? {}, {
          address: ['Street 1', 'Vienna'],
          addressLanguage: 'en',
          email: 'a@example.org',
          phone: { value: '+43 1 504' },
          fax: { value: '+43 1 505' },
        }),
      );
      const contact = section(card, 'Contact');
      expect(contact.querySelector('address')?.lang).to.equal('en');
      expect(contact.querySelectorAll('address br')).to.have.length(1);
      expect([...contact.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
        'mailto:a@example.org',
        'tel:+431504',
        'https://icmpd.org/',
      ]);
      expect(rows(contact)['Fax']).to.equal('+43 1 505');
    });
  });

  it('leaves no gap between the levels of its headings', () => {
    const levels = (headingLevel: Options['headingLevel']) =>
      [...changed(() => undefined, { headingLevel }).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
        ({ localName }) => Number(localName[1]),
      );
    expect(new Set(levels(2))).to.deep.equal(new Set([2, 3, 4]));
    expect(new Set(levels('none'))).to.deep.equal(new Set([2, 3]));
    expect(new Set(levels(6))).to.deep.equal(new Set([6]));
  });

  it('needs no more room than a narrow column has', async () => {
    const element = await shown(IOM);
    element.style.inlineSize = '240px';
    await opened(element);
    expect(element.scrollWidth).to.be.at.most(240);
  });

  it('lets its parts be styled', async () => {
    const element = await shown(IOM);
    for (const part of ['heading', 'count', 'figure', 'value', 'label', 'group', 'item', 'note', 'source']) {
      expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
    }
  });
});
