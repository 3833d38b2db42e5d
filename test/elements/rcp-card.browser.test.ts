import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/rcp-card.js';
import { all, one, opened, rootOf, sharedChecks, shown, textOf } from '../support/shared-checks.js';

function section(element: HTMLElement, heading: string): HTMLElement {
  const found = all(element, 'section').find(
    (each) => textOf(each.querySelector('.inner') ?? each) === heading,
  );
  if (!found) throw new Error(`The card has no section “${heading}”.`);
  return found;
}

function facts(list: ParentNode): Record<string, string> {
  return Object.fromEntries(
    [...list.querySelectorAll('dt')].map((term) => [
      textOf(term),
      term.nextElementSibling ? textOf(term.nextElementSibling) : '',
    ]),
  );
}

describe('<rcp-card>', () => {
  sharedChecks({
    tag: 'rcp-card',
    attribute: 'process',
    id: 'prague-process',
    otherId: 'un-high-level-dialogue',
    heading: { en: 'Prague Process', fr: 'Processus de Prague' },
  });

  describe('of the Prague Process', () => {
    it('says what it is, where and since when', async () => {
      const element = await shown('<rcp-card process="prague-process"></rcp-card>');
      expect(facts(one(element, 'dl'))).to.include({
        Type: 'Regional consultative process on migration',
        Established: '2009',
      });
      expect(facts(one(element, 'dl')).Status).to.contain('Active (inferred');
      expect(facts(one(element, 'dl')).Region).to.match(/^Europe/);
      expect(facts(one(element, 'dl'))['Associated regional body']).to.equal('None');
      expect(facts(one(element, 'dl')).Website).to.equal('https://www.pragueprocess.eu');
      expect(one(element, 'dl a').getAttribute('href')).to.equal('https://www.pragueprocess.eu');
      expect(all(element, '.missing')).to.have.length(0);
    });

    it('shows the latest chair, what others say, a note, and those before', async () => {
      const element = await shown('<rcp-card process="prague-process" lang="fr"></rcp-card>');
      const chair = section(element, 'Présidence');
      expect(facts(chair)).to.deep.equal({
        'Dernière publiée': 'Tchéquie (depuis 2021) (ailleurs : à annoncer, sur la page française de l’OIM)',
        Auparavant: 'Lituanie (2018–2020) ; Pologne (2011–2017)',
      });
      expect(chair.querySelector('details[part~=note]')).to.exist;
    });

    it('names the secretariat, and folds the initiative in its support with the lead States', async () => {
      const element = await opened(await shown('<rcp-card process="prague-process"></rcp-card>'));
      expect(textOf(section(element, 'Secretariat'))).to.contain(
        'International Centre for Migration Policy Development',
      );
      const background = textOf(section(element, 'How it began and works'));
      expect(background).to.contain('(August 2012 – January 2016)');
      expect(background).to.contain(
        'Lead State: Poland. Other lead States: Czechia, Germany, Hungary, Romania, Slovakia and Sweden.',
      );
    });

    it('shows members listed and declared, and lists them', async () => {
      const element = await opened(await shown('<rcp-card process="prague-process"></rcp-card>'));
      const members = section(element, 'Member States');
      expect(textOf(members)).to.contain(
        '49 member States listed; 50 declared by the source (elsewhere: the Process’s own list of 2018, with Albania and without the United Kingdom)',
      );
      expect(members.querySelectorAll('.columns li')).to.have.length(49);
    });

    it('names members as published when asked to', async () => {
      const element = await opened(
        await shown('<rcp-card process="prague-process" names="published"></rcp-card>'),
      );
      expect(all(element, '.columns li').map(textOf)).to.include('Netherlands, The');
    });

    it('says that there is no observer, where the source says so', async () => {
      const element = await shown('<rcp-card process="prague-process"></rcp-card>');
      expect(textOf(section(element, 'Observers'))).to.contain('None.');
      expect(textOf(section(element, 'Observers'))).not.to.contain('..');
    });

    it('shows the three newest meetings, and the earlier ones when they are opened', async () => {
      const element = await shown('<rcp-card process="prague-process" lang="fr"></rcp-card>');
      const dates = () => all(element, '.meetings .date').map(textOf);
      expect(dates()).to.deep.equal([
        '20 septembre 2016',
        '19 septembre 2016',
        '15–16 juin 2016',
      ]);
      expect(textOf(section(element, 'Réunions'))).to.contain('13 réunions antérieures');
      await opened(element);
      expect(dates()).to.have.length(16);
      expect(dates().slice(-4)).to.deep.equal([
        '27–28 février 2013',
        'janvier 2013',
        '20 novembre 2012',
        'novembre 2011',
      ]);
    });

    it('keeps open what a reader opened when the language changes', async () => {
      const element = await opened(await shown('<rcp-card process="prague-process"></rcp-card>'));
      const loaded = oneEvent(element, 'rcp-load');
      element.lang = 'fr';
      await loaded;
      expect(all(element, '.columns li').map(textOf)).to.include('Pologne');
      expect(textOf(section(element, 'Présidence'))).to.contain('Groupe stratégique');
    });

    it('keeps the original of a title that it translates, in its own language', async () => {
      const element = await shown('<rcp-card process="prague-process"></rcp-card>');
      const original = one(element, '.meetings cite');
      expect(original.lang).to.equal('fr');
      // In its brackets, since it stands on a line of its own.
      expect(textOf(original)).to.equal('(Troisième Conférence ministérielle du Processus de Prague)');
    });

    it('says where the place of a meeting was not published, or its country inferred', async () => {
      const element = await opened(await shown('<rcp-card process="prague-process"></rcp-card>'));
      const meeting = (date: string) =>
        all(element, '.meetings > li').map(textOf).find((text) => text.startsWith(date));
      expect(meeting('7–8 December 2015')).to.contain('Place not published');
      expect(meeting('27–28 February 2013')).to.contain('Prague, Czechia (country inferred)');
      expect(meeting('November 2011')).to.match(/Poland$/);
    });

    it('offers address, e-mail and telephone, and not once more the site', async () => {
      const element = await shown('<rcp-card process="prague-process"></rcp-card>');
      const links = [...section(element, 'Contact').querySelectorAll('a')].map((link) => link.href);
      expect(links).to.deep.equal([
        'mailto:PragueProcess@icmpd.org',
        'tel:+43150446770',
      ]);
      expect(one(element, 'address').lang).to.equal('en');
    });
  });

  describe('of the High-level Dialogue', () => {
    it('marks what is inferred, and what was not published', async () => {
      const element = await shown('<rcp-card process="un-high-level-dialogue"></rcp-card>');
      expect(facts(one(element, 'dl')).Type).to.contain('Global process on migration (inferred');
      expect(textOf(one(element, '.missing'))).to.equal('Not published, or not found: Chair, Website.');
      const headings = all(element, 'section .inner').map(textOf);
      expect(headings).not.to.include('Chair').and.not.to.include('Website');
    });

    it('says that a heading of the source has Empty section', async () => {
      const element = await shown('<rcp-card process="un-high-level-dialogue"></rcp-card>');
      expect(textOf(section(element, 'Related links'))).to.contain('Empty section');
    });

    it('lists 195 participating States, 21 observers, 2 partners, 8 documents with their symbols', async () => {
      const element = await opened(
        await shown('<rcp-card process="un-high-level-dialogue"></rcp-card>'),
      );
      const count = (heading: string) => section(element, heading).querySelectorAll('li').length;
      const notes = (heading: string) =>
        section(element, heading).querySelectorAll('[part~=note] li').length;
      expect(section(element, 'Participating States').querySelectorAll('.columns li')).to.have.length(195);
      expect(count('Observers') - notes('Observers')).to.equal(21);
      expect(count('Partners') - notes('Partners')).to.equal(2);
      expect(count('Key documents') - notes('Key documents')).to.equal(8);
      expect([...section(element, 'Key documents').querySelectorAll('bdi:not([part=note] *)')].map(textOf)).to.deep.equal([
        'A/RES/67/219',
        'A/RES/65/170',
        'A/RES/63/225',
        'A/RES/61/208',
        'A/RES/60/227',
        'A/RES/59/241',
        'A/RES/58/208',
      ]);
    });

    it('writes two separate days as two days', async () => {
      const element = await shown('<rcp-card process="un-high-level-dialogue"></rcp-card>');
      expect(all(element, '.date').map(textOf)[0]).to.equal('20 and 23 November 2015');
    });
  });

  it('shows in brief what it is, its chair, secretariat and numbers', async () => {
    const element = await shown('<rcp-card process="prague-process" compact></rcp-card>');
    expect(all(element, 'section .inner').map(textOf)).to.deep.equal([
      'Chair',
      'Secretariat',
      'Member States',
    ]);
    expect(all(element, '.columns, .meetings, address')).to.have.length(0);
    expect(textOf(rootOf(element))).to.contain('49 member States listed');
  });

  it('shows a note where the doubt is, and opens it in place', async () => {
    const element = await shown('<rcp-card process="prague-process"></rcp-card>');
    const note = section(element, 'Chair').querySelector<HTMLDetailsElement>('[part~=note]');
    if (!note) throw new Error('The chair has no note.');
    const brought = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (!note.querySelector('li')) return;
        observer.disconnect();
        done();
      });
      observer.observe(note, { childList: true, subtree: true });
    });
    expect(note.querySelector('summary')?.ariaLabel).to.equal('Note: Chair');
    note.querySelector('summary')?.click();
    await brought;
    expect(textOf(note)).to.contain('Strategic Group');
    const print = note.querySelector('bdi');
    expect(print?.textContent).to.equal('doit être annoncée');
    // A source may print several languages in one: not to be read as that of the element.
    expect(print?.getAttribute('lang')).to.equal('');
    expect(textOf(note)).to.contain('“doit être annoncée”: ');
  });

  it('lets its parts be styled', async () => {
    const element = await shown('<rcp-card process="prague-process"></rcp-card>');
    for (const part of ['heading', 'count', 'group', 'item', 'note', 'source']) {
      expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
    }
  });
});
