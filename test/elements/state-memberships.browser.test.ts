import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/state-memberships.js';
import { all, one, opened, rootOf, sharedChecks, shown, textOf } from '../support/shared-checks.js';
import { type } from '../support/type.js';

const ALL = '<state-memberships></state-memberships>';

/** Names of the processes that are shown. */
function processes(element: HTMLElement): string[] {
  return all(element, '.processes strong').map(textOf);
}

/** What stands in the row of a process, line by line. */
function linesOf(element: HTMLElement, id: string): string[] {
  return all(element, `[data-row=${id}] > p`).map(textOf);
}

function states(element: HTMLElement): string[] {
  return all(element, '[data-row] > summary')
    .filter((summary) => summary.checkVisibility())
    .map(textOf);
}

function groups(element: HTMLElement): string[] {
  return all(element, '[data-group]')
    .filter((group) => group.checkVisibility())
    .map((group) => textOf(group.querySelector('.inner') ?? group));
}

function state(element: HTMLElement, code: string): HTMLDetailsElement {
  return one(element, `[data-row="${code}"]`) as HTMLDetailsElement;
}

async function clear(element: HTMLElement): Promise<void> {
  const filtered = oneEvent(element, 'rcp-filter');
  one(element, 'input').focus();
  await sendKeys({ press: 'Escape' });
  await filtered;
}

describe('<state-memberships>', () => {
  sharedChecks({
    tag: 'state-memberships',
    attribute: 'state',
    id: 'MA',
    otherId: 'FR',
    all: true,
    heading: { en: 'Morocco: processes', fr: 'Maroc : processus' },
  });

  describe('of one State', () => {
    it('lists its processes by name, each once, with a line for each role', async () => {
      const element = await shown('<state-memberships state="PL"></state-memberships>');
      const names = processes(element);
      expect(names).to.have.length(8).and.to.deep.equal([...new Set(names)].sort());
      expect(linesOf(element, 'prague-process')).to.deep.equal([
        'Prague Process (active)',
        'earlier published chair (2011–2017)',
        'lead State of a support initiative (August 2012 – January 2016)',
        'member (newest date in the source: 2017) (elsewhere: the Process’s own list of 2018, with Albania and without the United Kingdom)',
      ]);
    });

    it('keeps an inactive process from reading as a present membership', async () => {
      const element = await shown('<state-memberships state="AF"></state-memberships>');
      expect(textOf(one(element, '[part~=count]'))).to.match(/; in addition, 1 inactive process: /);
      expect(linesOf(element, 'colombo-process')[0]).to.equal('Colombo Process (inactive)');
    });

    it('says that the chair is the latest published, and what other versions say', async () => {
      const element = await shown('<state-memberships state="BZ"></state-memberships>');
      expect(linesOf(element, 'regional-conference-on-migration')[1]).to.match(
        /^latest published chair \(.*\) \(elsewhere: Guatemala or Panama/,
      );
    });

    it('says where lists were not found, so that nothing is denied', async () => {
      const element = await shown('<state-memberships state="AU"></state-memberships>');
      expect(linesOf(element, 'bali-process')[1]).to.match(/^latest published chair/);
      expect(textOf(one(element, '.gaps'))).to.match(/^No list of States was found for: .*Bali Process.*CIS Conference\./);
    });

    it('takes a code in small letters, and tells it in capitals', async () => {
      const element = document.createElement('state-memberships');
      element.state = ' xk ';
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      const { detail } = (await loaded) as CustomEvent<object>;
      expect(detail).to.include({ id: 'XK' });
      expect(textOf(one(element, '.own'))).to.equal('Kosovo (UNSCR 1244/1999): processes');
      element.remove();
    });

    it('names a code that no process has', async () => {
      const element = document.createElement('state-memberships');
      element.state = 'aq';
      const failed = oneEvent(element, 'rcp-error');
      document.body.append(element);
      const { detail } = (await failed) as CustomEvent<object>;
      expect(detail).to.include({ id: 'aq', status: 404 });
      expect(textOf(rootOf(element))).to.contain('“aq”').and.to.contain('“state”');
      element.remove();
    });

    it('has the notes about its roles at the role and at the foot, and none about other States', async () => {
      const element = await opened(
        await shown('<state-memberships state="TR"></state-memberships>'),
      );
      const notes = all(element, '[data-row=prague-process] [part~=note]');
      expect(notes.map((note) => note.querySelector('summary')?.ariaLabel)).to.deep.equal([
        'Note: Prague Process, Member States',
      ]);
      expect(notes[0]?.previousElementSibling?.textContent.trim()).to.match(/^member/);
      const foot = all(element, '.provenance .notes li').map(textOf).join('\n');
      expect(foot).to.contain('Prague Process, Member States').and.to.contain('Now Türkiye in UN usage');
      // It has never been the chair, and how many the list has is told at the list.
      expect(foot).not.to.contain('Prague Process, Chair');
      expect(foot).not.to.contain('ISO 3166-1').and.not.to.contain('50 names');
    });

    it('has the notes about itself where its role is another one', async () => {
      const element = await opened(await shown('<state-memberships state="GB"></state-memberships>'));
      expect(all(element, '.provenance .notes li').map(textOf).join()).to.contain('lacks the United Kingdom');
    });

    it('has them once where several roles are of one fact', async () => {
      const element = await shown('<state-memberships state="PE"></state-memberships>');
      const id = 'south-american-conference-on-migration';
      expect(linesOf(element, id).filter((line) => line.startsWith('earlier published chair'))).to.have.length(2);
      expect(all(element, `[data-row=${id}] [part~=note]`)).to.have.length(1);
    });

    it('cites the sources of its roles only', async () => {
      const element = await shown('<state-memberships state="AI"></state-memberships>');
      const source = textOf(one(element, '[part~=source]'));
      expect(source).to.contain('Caribbean').and.not.to.contain('Prague');
      const sweden = await opened(await shown('<state-memberships state="SE"></state-memberships>'));
      const sources = all(sweden, '[part~=source]').map(textOf).join('\n');
      expect(sources).to.contain('States and partners').and.not.to.contain('Handing over the Prague Process chairmanship');
    });

    it('says how a process prints its name, and is headed by the official one', async () => {
      const element = await shown(
        '<state-memberships state="TR" names="published" lang="fr"></state-memberships>',
      );
      expect(textOf(one(element, '.own'))).to.equal('Türkiye : processus');
      expect(linesOf(element, 'prague-process')[1]).to.contain('), écrit « Turkey » (ailleurs');
      expect(textOf(one(element, '[data-row=prague-process] [lang=en]'))).to.equal('Turkey');
      const official = await shown('<state-memberships state="TR"></state-memberships>');
      expect(textOf(rootOf(official))).not.to.contain('Turkey');
    });

    it('has no search', async () => {
      const element = await shown('<state-memberships state="MA"></state-memberships>');
      expect(all(element, 'input')).to.have.length(0);
    });
  });

  describe('of all States', () => {
    it('shows every State that has a role, in the regions of M49, with counts', async () => {
      const element = await shown(ALL);
      expect(textOf(one(element, '.own'))).to.equal('States and their processes');
      expect(textOf(one(element, '[part~=count]'))).to.match(/^210 States and areas/);
      expect(groups(element)).to.deep.equal([
        'Africa 54',
        'Americas 41',
        'Asia 48',
        'Europe 45',
        'Oceania 21',
        'Other 1',
      ]);
      expect(states(element)).to.have.length(210).and.to.include('Morocco 5');
      expect(textOf(one(element, '[data-group=other] summary'))).to.equal('St. Martin 1');
    });

    it('tells the codes of all', async () => {
      const element = document.createElement('state-memberships');
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      const { detail } = (await loaded) as CustomEvent<{ id: string }>;
      const codes = all(element, '[data-row]:not([data-row=""])').map((row) => row.dataset['row']);
      expect(detail.id.split(' ').sort()).to.deep.equal(codes.sort());
      element.remove();
    });

    it('says of each State what it says of that State alone', async () => {
      const element = await shown(ALL);
      for (const code of ['KZ', 'TR', 'PE']) {
        const alone = await shown(`<state-memberships state="${code}"></state-memberships>`);
        const lines = [...state(element, code).querySelectorAll('p')].map(textOf);
        expect(lines).to.deep.equal(all(alone, '[part~=count], [data-row] > p').map(textOf));
      }
    });

    it('names States as the visitor does, in the order of the language', async () => {
      const element = await shown('<state-memberships lang="fr"></state-memberships>');
      const names = all(element, '[data-group="150"] summary').map((each) => textOf(each).replace(/ \d+$/, ''));
      expect(names).to.include('Tchéquie');
      expect(names).to.deep.equal([...names].sort(new Intl.Collator('fr').compare));
    });

    it('gives its rows no binding each, and another element a copy', async () => {
      const first = await shown(ALL);
      const second = await shown(ALL);
      const comments = document.createTreeWalker(one(first, '.states'), NodeFilter.SHOW_COMMENT);
      expect(comments.nextNode()).to.be.null;
      state(first, 'MA').textContent = 'changed';
      expect(textOf(state(second, 'MA'))).to.match(/^Morocco 5/);
    });

    it('lets its parts be styled', async () => {
      const element = await shown(ALL);
      for (const part of ['heading', 'search', 'count', 'group', 'item', 'note', 'source']) {
        expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
      }
    });

    it('is accessible, with States open', async () => {
      const element = await shown(ALL);
      for (const code of ['AF', 'KZ']) state(element, code).open = true;
      // The others are like these, and axe looks at 5,000 elements where all are there.
      for (const other of all(element, '[data-row]:not([open])')) other.remove();
      await expect(element).to.be.accessible();
    });
  });

  describe('the search', () => {
    for (const query of ['maroc', 'MA', 'morocco', 'MAR']) {
      it(`finds Morocco as “${query}”`, async () => {
        const element = await shown(ALL);
        const { detail } = await type(element, query);
        expect(states(element)).to.include('Morocco 5');
        expect(detail.codes).to.include('MA').and.to.have.length(states(element).length);
      });
    }

    it('opens the only State that is left, and closes it when the search goes on', async () => {
      const element = await shown(ALL);
      await type(element, 'maro');
      expect(states(element)).to.deep.equal(['Morocco 5']);
      expect(groups(element)).to.deep.equal(['Africa 1']);
      expect(state(element, 'MA').open).to.be.true;
      await clear(element);
      expect(state(element, 'MA').open).to.be.false;
      expect(states(element)).to.have.length(210);
    });

    it('leaves open what a reader has opened', async () => {
      const element = await shown(ALL);
      state(element, 'FR').open = true;
      await type(element, 'maroc');
      await clear(element);
      expect(all(element, '.states [open]')).to.deep.equal([state(element, 'FR')]);
    });

    it('opens it again in another language', async () => {
      const element = await shown(ALL);
      await type(element, 'maroc');
      const loaded = oneEvent(element, 'rcp-load');
      element.lang = 'fr';
      await loaded;
      expect(states(element)).to.deep.equal(['Maroc 5']);
      expect(state(element, 'MA').open).to.be.true;
    });

    it('lets a reader close what it has opened', async () => {
      const element = document.createElement('state-memberships');
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      await loaded;
      await type(element, 'maroc');
      state(element, 'MA').open = false;
      element.requestUpdate();
      await element.updateComplete;
      expect(state(element, 'MA').open).to.be.false;
      element.remove();
    });

    it('finds a name without a code, by its words and not by its processes', async () => {
      const element = await shown(ALL);
      await type(element, 'martin');
      expect(states(element)).to.deep.equal(['St. Martin 1']);
      await clear(element);
      await type(element, 'caribbean');
      expect(one(element, '.empty').checkVisibility()).to.be.true;
    });

    it('finds a State by what a source prints', async () => {
      const element = await shown(ALL);
      await type(element, 'andherz');
      expect(states(element)).to.deep.equal(['Bosnia and Herzegovina 3']);
    });

    it('hides nothing of the one State that is named afterwards', async () => {
      const element = await shown(ALL);
      await type(element, 'maroc');
      const loaded = oneEvent(element, 'rcp-load');
      element.setAttribute('state', 'FR');
      await loaded;
      expect(all(element, '[data-row]').filter((row) => !row.checkVisibility())).to.deep.equal([]);
    });
  });
});
