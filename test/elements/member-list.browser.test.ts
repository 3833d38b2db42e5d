import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/member-list.js';
import { all, one, sharedChecks, shown, textOf } from '../support/shared-checks.js';
import { type } from '../support/type.js';
import { waitUntil } from '../support/wait-until.js';

const HLD = 'un-high-level-dialogue';

function states(element: HTMLElement): string[] {
  return all(element, '[data-row]:not([data-row=""])')
    .filter((row) => row.checkVisibility())
    .map(textOf);
}

function groups(element: HTMLElement): string[] {
  return all(element, '[data-group]')
    .filter((group) => group.checkVisibility())
    .map((group) => textOf(group.querySelector('.inner') ?? group));
}

async function clear(element: HTMLElement): Promise<void> {
  const filtered = oneEvent(element, 'rcp-filter');
  one(element, 'input').focus();
  await sendKeys({ press: 'Escape' });
  await filtered;
}

/** The next message in the live region of the page. */
function nextMessage(): Promise<string> {
  const region = document.querySelector('[aria-live=polite]');
  if (!region) throw new Error('The page has no live region.');
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done(region.textContent);
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  });
}

describe('a language that comes through a slot', () => {
  it('is followed when it changes', async () => {
    const layout = document.createElement('div');
    layout.attachShadow({ mode: 'open' }).innerHTML = '<section lang="fr"><slot></slot></section>';
    document.body.append(layout);
    const element = await shown('<member-list process="prague-process"></member-list>', layout);
    expect(textOf(one(element, '.own'))).to.equal('Processus de Prague : États cités');
    layout.shadowRoot?.querySelector('section')?.setAttribute('lang', 'en');
    await waitUntil(() => textOf(one(element, '.own')).startsWith('Prague Process'), 'it is in English');
    layout.remove();
  });
});

describe('<member-list>', () => {
  sharedChecks({
    tag: 'member-list',
    attribute: 'process',
    id: 'prague-process',
    otherId: HLD,
    heading: {
      en: 'Prague Process: States listed',
      fr: 'Processus de Prague : États cités',
    },
  });

  describe('the list', () => {
    it('shows 195 States in the five regions of M49, with counts that add up', async () => {
      const element = await shown(`<member-list process="${HLD}" lang="fr"></member-list>`);
      expect(states(element)).to.have.length(195);
      expect(groups(element)).to.deep.equal([
        'Afrique 54',
        'Amériques 35',
        'Asie 48',
        'Europe 44',
        'Océanie 14',
      ]);
    });

    it('shows 49 members of the Prague Process and says that 50 were declared', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      expect(states(element)).to.have.length(49);
      expect(textOf(one(element, 'p'))).to.equal(
        '49 member States listed; 50 declared by the source (elsewhere: the Process’s own list of 2018, with Albania and without the United Kingdom)',
      );
      expect(one(element, 'p + details[part~=note]')).to.exist;
    });

    it('sets the organization apart from the States', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      const group = one(element, '[data-group=organizations]');
      expect([...group.querySelectorAll('li')].map(textOf)).to.deep.equal(['European Commission']);
    });

    it('names States as the UN does, in the order of the language', async () => {
      const element = await shown('<member-list process="prague-process" lang="fr"></member-list>');
      const names = all(element, '[data-group="150"] li').map(textOf);
      expect(names).to.include('Tchéquie').and.to.include('Pays-Bas (Royaume des)');
      expect(names).to.deep.equal([...names].sort(new Intl.Collator('fr').compare));
    });

    it('names States letter for letter as the source when asked to', async () => {
      const element = await shown(
        '<member-list process="prague-process" names="published" lang="fr"></member-list>',
      );
      expect(states(element)).to.include('Netherlands, The').and.to.include('Turkey');
      expect(one(element, 'li').lang).to.equal('en');
      expect(textOf(one(element, '[data-group=organizations] li'))).to.equal(
        'The European Commission',
      );
      const dialogue = await shown(`<member-list process="${HLD}" names="published"></member-list>`);
      expect(states(dialogue)).to.include('Bosnia andHerzegovina').and.to.include('Slovak');
    });

    it('groups by letter, É with E, or not at all', async () => {
      const byLetter = await shown(
        `<member-list process="${HLD}" group-by="letter" lang="fr"></member-list>`,
      );
      const letters = groups(byLetter).map((heading) => heading.charAt(0));
      expect(letters).to.deep.equal([...new Set(letters)].sort());
      expect(all(byLetter, '[data-group=E] li').map(textOf)).to.include('Équateur');
      expect(states(byLetter)).to.have.length(195);

      const flat = await shown(`<member-list process="${HLD}" group-by="none"></member-list>`);
      expect(all(flat, '.inner')).to.have.length(0);
      expect(states(flat)).to.have.length(195);
    });

    it('warns of a grouping that it does not know, and groups by region', async () => {
      const original = console.warn;
      const said: unknown[] = [];
      console.warn = (message: unknown) => void said.push(message);
      const element = await shown('<member-list process="prague-process" group-by="age"></member-list>');
      console.warn = original;
      expect(said).to.have.length(1);
      expect(groups(element)).to.include('Asia 10');
    });

    it('gives its rows no binding each: two lists of one record share nothing but the text', async () => {
      const first = await shown(`<member-list process="${HLD}"></member-list>`);
      const second = await shown(`<member-list process="${HLD}"></member-list>`);
      const comments = document.createTreeWalker(one(first, 'ul'), NodeFilter.SHOW_COMMENT);
      expect(comments.nextNode()).to.be.null;
      one(first, 'li').textContent = 'changed';
      expect(textOf(one(second, 'li'))).to.equal('Algeria');
    });

    it('lets its parts be styled', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      for (const part of ['heading', 'search', 'count', 'group', 'item', 'note', 'source']) {
        expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
      }
    });
  });

  describe('the search', () => {
    it('can be left out', async () => {
      const element = await shown('<member-list process="prague-process" no-search></member-list>');
      expect(all(element, 'input')).to.have.length(0);
    });

    it('hides nothing any more where it goes away', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      await type(element, 'poland');
      expect(all(element, '[data-row][hidden]')).not.to.have.length(0);
      element.setAttribute('no-search', '');
      await waitUntil(() => all(element, 'input').length === 0, 'the field is gone');
      expect(all(element, '[data-row][hidden], [data-group][hidden]')).to.have.length(0);
    });

    it('has a visible label', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      const input = one(element, 'input') as HTMLInputElement;
      expect([...(input.labels ?? [])].map(textOf)).to.deep.equal(['Search for a State']);
      expect(input.labels?.[0]?.checkVisibility()).to.be.true;
    });

    for (const query of ['turquie', 'turkey', 'TR', 'türkiye', 'TUR']) {
      it(`finds Türkiye as “${query}”`, async () => {
        const element = await shown(`<member-list process="${HLD}" lang="fr"></member-list>`);
        const { detail } = await type(element, query);
        expect(states(element)).to.include('Türkiye').and.not.to.include('Allemagne');
        expect(detail.query).to.equal(query);
        expect(detail.codes).to.include('TR');
        expect(detail.codes).to.have.length(states(element).length);
      });
    }

    it('finds a State by its code, though no letter of it began a name', async () => {
      const element = await shown(`<member-list process="${HLD}"></member-list>`);
      await type(element, 'za');
      expect(states(element)).to.include('South Africa');
    });

    it('finds a State by what the source prints', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      await type(element, 'UNSCR');
      expect(states(element)).to.deep.equal(['Kosovo (UNSCR 1244/1999)']);
    });

    it('takes what is typed literally', async () => {
      const element = await shown(`<member-list process="${HLD}"></member-list>`);
      const before = location.href;
      await type(element, '.*');
      expect(states(element)).to.have.length(0);
      expect(location.href).to.equal(before);
    });

    it('lets headings and counts follow, and hides groups without a match', async () => {
      const element = await shown(`<member-list process="${HLD}"></member-list>`);
      await type(element, 'guinea');
      expect(groups(element)).to.deep.equal(['Africa 3', 'Oceania 1']);
      await clear(element);
      expect(groups(element)).to.have.length(5);
      expect(states(element)).to.have.length(195);
      expect((one(element, 'input') as HTMLInputElement).value).to.equal('');
    });

    it('offers a way back where nothing is found, which returns to the field', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      expect(one(element, '.empty').checkVisibility()).to.be.false;
      await type(element, 'atlantis');
      expect(textOf(one(element, '.empty'))).to.contain('No results');
      const filtered = oneEvent(element, 'rcp-filter');
      one(element, '.empty button').click();
      await filtered;
      expect(states(element)).to.have.length(49);
      expect(one(element, '.empty').checkVisibility()).to.be.false;
      expect(element.shadowRoot?.activeElement).to.equal(one(element, 'input'));
    });

    it('has the number of results read once, politely, in its language', async () => {
      const element = await shown('<member-list process="prague-process" lang="fr"></member-list>');
      expect(document.querySelector('[aria-live]')).to.be.null;
      one(element, 'input').focus();
      const message = nextMessage();
      await type(element, 'slov');
      expect(await message).to.equal('2 résultats');
      expect(document.querySelectorAll('[aria-live=polite]')).to.have.length(1);
      expect(document.querySelector<HTMLElement>('[aria-live]')?.lang).to.equal('fr');
      element.remove();
      expect(document.querySelector('[aria-live]')).to.be.null;
    });

    it('shares one live region among lists', async () => {
      const first = await shown('<member-list process="prague-process"></member-list>');
      const second = await shown(`<member-list process="${HLD}"></member-list>`);
      one(first, 'input').focus();
      one(second, 'input').focus();
      expect(document.querySelectorAll('[aria-live]')).to.have.length(1);
      first.remove();
      expect(document.querySelectorAll('[aria-live]')).to.have.length(1);
      second.remove();
      expect(document.querySelectorAll('[aria-live]')).to.have.length(0);
    });

    it('keeps the query when the language changes', async () => {
      const element = await shown('<member-list process="prague-process"></member-list>');
      await type(element, 'germany');
      const loaded = oneEvent(element, 'rcp-load');
      element.lang = 'fr';
      await loaded;
      expect(states(element)).to.deep.equal(['Allemagne']);
    });

    it('tells nobody of a search that no person made', async () => {
      const element = document.createElement('member-list');
      element.process = 'prague-process';
      let filters = 0;
      element.addEventListener('rcp-filter', () => filters++);
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      await loaded;
      element.groupBy = 'letter';
      await element.updateComplete;
      expect(filters).to.equal(0);
      element.remove();
    });
  });
});
