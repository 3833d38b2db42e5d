import { expect, fixture, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/rcp-directory.js';
import * as en from '../../src/i18n/en.js';
import type { RecordLoader } from '../../src/records/load.js';
import {
  all,
  headingLevels,
  one,
  rootOf,
  saidDuring,
  shown,
  textOf,
} from '../support/shared-checks.js';
import { type } from '../support/type.js';
import { waitUntil } from '../support/wait-until.js';

const DIRECTORY = '<rcp-directory></rcp-directory>';

function visible(element: HTMLElement, selector: string): HTMLElement[] {
  return all(element, selector).filter((each) => each.checkVisibility());
}

/** Ids of the entries that can be seen. */
function entries(element: HTMLElement): string[] {
  return visible(element, '[data-row]').map((row) => row.dataset['row'] ?? '');
}

/** Headings of the groups that can be seen, statuses and regions, with their counts. */
function groups(element: HTMLElement): string[] {
  return visible(element, '[data-group] > .inner').map(textOf);
}

/** Clicks on an entry, as a reader does, and waits for its card. */
async function open(element: HTMLElement, id: string): Promise<HTMLElement> {
  one(element, `[data-row=${id}] > summary`).click();
  await waitUntil(() => all(element, `[data-row=${id}] > .card`).length > 0, 'the card is there');
  return one(element, `[data-row=${id}] > .card`);
}

async function changed(element: HTMLElement, change: () => void): Promise<void> {
  const loaded = oneEvent(element, 'rcp-load');
  change();
  await loaded;
}

describe('<rcp-directory>', () => {
  afterEach(() => fixtureCleanup());

  describe('the list', () => {
    it('has every process by status and region, in the order of the index, with counts', async () => {
      const element = await shown(DIRECTORY);
      expect(entries(element)).to.have.length(33);
      expect(groups(element)).to.deep.equal([
        'Active 11',
        'Africa 5',
        'Americas 4',
        'Asia and the Pacific 0',
        'Europe 2',
        'Middle East 0',
        'Emerging 2',
        'Africa 2',
        'Inactive 6',
        'Africa 0',
        'Americas 0',
        'Asia and the Pacific 4',
        'Europe 2',
        'Not in IOM’s directory 14',
        'Africa 1',
        'Americas 1',
        'Asia and the Pacific 2',
        'Europe 1',
        'Middle East 1',
        'Inter-regional 6',
        'Worldwide 2',
      ]);
      expect(entries(element).slice(0, 3)).to.deep.equal(['au-hoai', 'igad-rcp', 'midsa']);
    });

    it('says in words where the index has a heading and nothing under it', async () => {
      const element = await shown('<rcp-directory lang="fr"></rcp-directory>');
      for (const group of ['active-asia-pacific', 'inactive-africa']) {
        expect(textOf(one(element, `[data-group=${group}] p`))).to.equal(
          'Rubrique vide dans le répertoire.',
        );
      }
    });

    it('names a process with its acronym, and its full name where there is one', async () => {
      const element = await shown(DIRECTORY);
      expect(textOf(one(element, '[data-row=midsa] summary'))).to.equal(
        'Migration Dialogue for Southern Africa (MIDSA)',
      );
      expect(textOf(one(element, '[data-row=rabat-process] .full'))).to.equal(
        'Euro-African Dialogue on Migration and Development',
      );
    });

    it('tells which processes it shows', async () => {
      const element = document.createElement('rcp-directory');
      element.region = 'global';
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      const { detail } = (await loaded) as CustomEvent<object>;
      expect(detail).to.include({ id: 'gfmd un-high-level-dialogue' });
      element.remove();
    });

    it('has notes on the index, on what such processes are, and at the entry that is in doubt', async () => {
      const element = await shown(DIRECTORY);
      one(element, '.muted + .note > summary').click();
      await waitUntil(() => all(element, '.note li').length > 0, 'the notes are there');
      expect(textOf(one(element, '.muted + .note'))).to.contain('Nothing stands under Asia and the Pacific');
      expect(textOf(one(element, '.about > .note'))).to.contain('19 September 2016');
      const note = one(element, '[data-row=midcas] ~ .note');
      expect(note.querySelector('summary')?.ariaLabel).to.equal(
        'Note: Migration Dialogue for Central African States, Status',
      );
    });

    it('says at the end what such processes are, closed until it is opened', async () => {
      const element = await shown(DIRECTORY);
      const about = one(element, '.about') as HTMLDetailsElement;
      expect(about.open).to.be.false;
      expect(about.querySelectorAll('p').length).to.equal(7);
      expect(about.nextElementSibling?.className).to.equal('provenance');
    });

    it('says nothing in the console', async () => {
      const run = async () => open(await shown(DIRECTORY), 'midsa');
      expect(await saidDuring('error', run)).to.deep.equal([]);
      expect(await saidDuring('warn', run)).to.deep.equal([]);
    });

    it('lets its parts be styled', async () => {
      const element = await shown(DIRECTORY);
      for (const part of ['heading', 'search', 'count', 'group', 'item', 'note', 'source']) {
        expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
      }
    });
  });

  describe('an entry', () => {
    it('has no card before it is opened', async () => {
      const element = await shown(DIRECTORY);
      expect(all(element, '.card')).to.have.length(0);
    });

    it('opens its card in place, with its meetings and sources, without its notes and the names on its list', async () => {
      const element = await shown(DIRECTORY);
      const card = await open(element, 'prague-process');
      expect(textOf(card)).to.contain('49 member States listed');
      expect(textOf(card)).to.contain('Chair').and.to.contain('Czechia');
      expect(textOf(card)).to.contain('January 2013').and.not.to.contain('Azerbaijan');
      expect(card.querySelector('[part~=source]')).to.exist;
      expect(card.querySelectorAll('.note, .notes').length).to.equal(0);
      expect(element.shadowRoot?.querySelector('rcp-card') === null).to.be.true;
    });

    it('keeps the note on its status beside it', async () => {
      const element = await shown(DIRECTORY);
      await open(element, 'prague-process');
      expect(one(element, '[data-row=prague-process] ~ .note').checkVisibility()).to.be.true;
    });

    it('stays open and changes language with the element, and nothing else opens', async () => {
      const element = await shown(DIRECTORY);
      // Two whose places in the list are not the same in the other language.
      await open(element, 'rabat-process');
      await open(element, 'igc');
      await changed(element, () => (element.lang = 'fr'));
      await waitUntil(() => all(element, '.card:not([lang=fr])').length === 0, 'all is in French');
      const rows = all(element, '[data-row][open]');
      expect(rows.map((row) => row.dataset['row'])).to.deep.equal(['igc', 'rabat-process']);
      for (const row of rows) expect(textOf(row)).to.contain('Type Forum interrégional');
      expect(textOf(one(element, '[data-row=rabat-process] .card'))).to.contain('Rabat');
    });

    it('is in the other language too when it is closed meanwhile and opened again', async () => {
      const element = await shown(DIRECTORY);
      await open(element, 'midsa');
      const closed = oneEvent(one(element, '[data-row=midsa]'), 'toggle');
      one(element, '[data-row=midsa] > summary').click();
      await closed;
      await changed(element, () => (element.lang = 'fr'));
      await open(element, 'midsa');
      await waitUntil(() => one(element, '.card').lang === 'fr', 'it is in French');
      expect(textOf(one(element, '.card'))).to.contain('Afrique');
    });

    it('names States letter for letter as the source when asked to', async () => {
      const element = await shown('<rcp-directory names="published" lang="fr"></rcp-directory>');
      const card = await open(element, 'khartoum-process');
      expect(textOf(card)).to.contain('Czech Republic').and.not.to.contain('Tchéquie');
      element.removeAttribute('names');
      await waitUntil(
        () => textOf(one(element, '.card')).includes('Tchéquie'),
        'they have their official names',
      );
    });

    it('says so where its card does not come, and brings it when asked again', async () => {
      const element = await shown(DIRECTORY);
      const { cards } = element as unknown as { cards: { loadRecord: unknown } };
      const { loadRecord } = cards;
      cards.loadRecord = () => Promise.reject(new Error('This test is offline.'));
      one(element, '[data-row=midsa] > summary').click();
      await waitUntil(() => all(element, '[data-row] > .error').length > 0, 'it says so');
      cards.loadRecord = loadRecord;
      expect(textOf(one(element, '[data-row=midsa] > .error'))).to.equal(
        'The data could not be loaded. Try again',
      );
      one(element, '[data-row=midsa] > .error button').click();
      await waitUntil(() => all(element, '.card').length > 0, 'the card is there');
      expect(all(element, '.error')).to.have.length(0);
      expect(textOf(one(element, '[data-row=midsa] > .card'))).to.contain('Africa');
    });

    it('names no record where it does not come', async () => {
      const element = document.createElement('rcp-directory');
      Object.assign(element, {
        region: 'africa',
        records: { languages: ['en'], loadMessages: () => Promise.resolve(en.rcpDirectory), loadRecord: () => Promise.reject(new Error('offline')) },
      });
      const failed = oneEvent(element, 'rcp-error');
      document.body.append(element);
      const { detail } = (await failed) as CustomEvent<{ id: string; status: number }>;
      expect(detail).to.include({ id: '', status: 0 });
      element.remove();
    });

    it('loads the details of a card again when they did not come', async () => {
      const element = await shown(DIRECTORY);
      const { cards } = element as unknown as { cards: RecordLoader };
      const { loadRecord } = cards;
      let isOffline = true;
      cards.loadRecord = async (...request) => {
        const record = await loadRecord(...request);
        const loadDetails = () =>
          isOffline ? Promise.reject(new Error('This test is offline.')) : record?.loadDetails() ?? expect.fail();
        return record && { ...record, loadDetails };
      };
      one(element, '[data-row=midsa] > summary').click();
      await waitUntil(() => all(element, '.card details').length > 0, 'the card is there');
      cards.loadRecord = loadRecord;
      const saysSo = () => textOf(one(element, '.card')).includes('could not be loaded');
      expect(saysSo()).to.be.true;
      isOffline = false;
      one(element, '.card details > summary').click();
      await waitUntil(() => !saysSo(), 'the details are there');
    });

    for (const [level, expected] of [
      ['2', [2, 3, 4, 5, 6]],
      ['none', [2, 3, 4, 5]],
      ['5', [5, 6]],
    ] as const) {
      it(`has its headings without a gap below heading-level="${level}"`, async () => {
        const element = await shown(`<rcp-directory heading-level="${level}"></rcp-directory>`);
        await open(element, 'prague-process');
        const levels = headingLevels(element);
        expect([...new Set(levels)].sort()).to.deep.equal(expected);
        levels.reduce((before, next) => {
          expect(next).to.be.at.most(Math.min(before + 1, 6));
          return next;
        });
        expect(all(element, 'slot[name=heading]')).to.have.length(level === 'none' ? 0 : 1);
      });
    }

    for (const attributes of ['lang="en"', 'lang="fr"', 'theme="dark"']) {
      it(`is accessible with its card open: ${attributes}`, async () => {
        const element = await shown(`<rcp-directory ${attributes}></rcp-directory>`);
        await open(element, 'prague-process');
        await open(element, 'un-high-level-dialogue');
        for (const details of all(element, '.card details, .about, .note')) details.setAttribute('open', '');
        await waitUntil(() => all(element, '.note:not(:has(li))').length === 0, 'the notes are there');
        await expect(element).to.be.accessible();
      });
    }

    it('keeps within a narrow column', async () => {
      const column = await fixture<HTMLElement>(html`<div></div>`);
      column.style.inlineSize = '240px';
      const element = await shown(DIRECTORY, column);
      await open(element, 'prague-process');
      expect(rootOf(element).scrollWidth).to.equal(240);
    });
  });

  describe('the attributes', () => {
    it('show one region, wherever in the regions of a process it stands', async () => {
      const element = await shown('<rcp-directory region="europe"></rcp-directory>');
      expect(textOf(one(element, '.own'))).to.equal('Dialogues and processes on migration: Europe');
      expect(groups(element)).to.deep.equal([
        'Active 2',
        'Europe 2',
        'Inactive 2',
        'Europe 2',
        'Not in IOM’s directory 7',
        'Europe 1',
        'Inter-regional 6',
      ]);
    });

    it('show one status, with the empty groups that it has in the index', async () => {
      const element = await shown('<rcp-directory status="inactive"></rcp-directory>');
      expect(groups(element)).to.deep.equal([
        'Inactive 6',
        'Africa 0',
        'Americas 0',
        'Asia and the Pacific 4',
        'Europe 2',
      ]);
    });

    it('show an empty group alone, without a search but with the source and the notes of the index', async () => {
      const element = await shown('<rcp-directory region="middle-east" status="active"></rcp-directory>');
      expect(groups(element)).to.deep.equal(['Active 0', 'Middle East 0']);
      expect(all(element, 'input')).to.have.length(0);
      expect(textOf(one(element, '[part~=source]'))).to.match(/^Source: International Organization/);
      expect(all(element, '.muted + .note')).to.have.length(1);
    });

    it('say so where there is nothing of the kind', async () => {
      const element = await shown('<rcp-directory region="global" status="emerging"></rcp-directory>');
      expect(groups(element)).to.deep.equal([]);
      expect(textOf(rootOf(element))).to.contain('The data have no process of this region and status.');
    });

    it('keep the sources and notes of what is shown', async () => {
      const element = await shown('<rcp-directory region="global"></rcp-directory>');
      expect(textOf(one(element, '[part~=source]'))).to.contain('Processus consultatifs régionaux');
      const note = (id: string) => all(element, `[data-row=${id}] ~ .note`).length;
      expect(note('un-high-level-dialogue')).to.be.above(0);
    });

    it('count as absent where their value is unknown, with one warning each', async () => {
      const warnings = await saidDuring('warn', async () => {
        const element = await shown('<rcp-directory region="mars" status="dead"></rcp-directory>');
        expect(entries(element)).to.have.length(33);
        expect(textOf(one(element, '.own'))).to.equal('Dialogues and processes on migration');
        await changed(element, () => (element.lang = 'fr'));
      });
      expect(warnings).to.have.length(2);
      expect(warnings[0]).to.contain('region="mars"');
      expect(warnings[1]).to.contain('status="dead"');
    });

    it('can change, and what was opened stays open', async () => {
      const element = await shown(DIRECTORY);
      await open(element, 'gfmd');
      await type(element, 'forum');
      await changed(element, () => element.setAttribute('region', 'global'));
      expect(entries(element)).to.deep.equal(['gfmd']);
      expect(groups(element)).to.deep.equal(['Not in IOM’s directory 1', 'Worldwide 1']);
      expect((one(element, '[data-row=gfmd]') as HTMLDetailsElement).open).to.be.true;
      await changed(element, () => element.removeAttribute('region'));
      await clear(element);
      expect(groups(element)[0]).to.equal('Active 11');
      expect(all(element, '[data-row][open]').map((row) => row.dataset['row'])).to.deep.equal(['gfmd']);
    });
  });

  describe('the search', () => {
    it('can be left out', async () => {
      const element = await shown('<rcp-directory no-search></rcp-directory>');
      expect(all(element, 'input')).to.have.length(0);
    });

    for (const [query, id] of [
      ['cooperation', undefined],
      ['midwa', 'midwa'],
      ['Söderköping', 'eap-panel-migration-mobility-ibm'],
      ['soderkoping', 'eap-panel-migration-mobility-ibm'],
      ['euro-african', 'rabat-process'],
      ['puebla', 'regional-conference-on-migration'],
      ['processus de lima', 'south-american-conference-on-migration'],
      ['high-level', 'un-high-level-dialogue'],
      ['dialogue haut niveau', 'un-high-level-dialogue'],
      ['DIMAC', 'midcas'],
      ['MIDCAS', 'midcas'],
    ] as const) {
      it(`finds ${id ?? 'nothing'} as “${query}”, in French`, async () => {
        const element = await shown('<rcp-directory lang="fr"></rcp-directory>');
        const { detail } = await type(element, query);
        expect(entries(element)).to.deep.equal(id ? [id] : []);
        expect(detail).to.deep.equal({ query, codes: id ? [id] : [] });
      });
    }

    it('hides regions and statuses without a match, and counts what is left', async () => {
      const element = await shown(DIRECTORY);
      await type(element, 'prague');
      expect(groups(element)).to.deep.equal(['Active 1', 'Europe 1']);
      expect(visible(element, 'li:has(> [data-row])')).to.have.length(1);
      await clear(element);
      expect(groups(element)).to.have.length(21);
      expect(groups(element)).to.include('Middle East 0').and.to.include('Active 11');
    });

    it('follows the language', async () => {
      const element = await shown(DIRECTORY);
      await type(element, 'forum');
      await changed(element, () => (element.lang = 'fr'));
      expect(entries(element)).to.deep.equal(['rmfm', 'gfmd']);
      await clear(element);
      await type(element, 'haut niveau');
      expect(entries(element)).to.deep.equal(['un-high-level-dialogue']);
    });

    it('finds entries, not what stands in their cards', async () => {
      const element = await shown(DIRECTORY);
      await open(element, 'prague-process');
      await type(element, 'germany');
      expect(entries(element)).to.deep.equal([]);
      expect(one(element, '.empty').checkVisibility()).to.be.true;
    });
  });
});

async function clear(element: HTMLElement): Promise<void> {
  const filtered = oneEvent(element, 'rcp-filter');
  one(element, 'input').focus();
  await sendKeys({ press: 'Escape' });
  await filtered;
}
