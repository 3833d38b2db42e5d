import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/meeting-timeline.js';
import { printed } from '../support/print-media.js';
import { all, one, opened, rootOf, saidDuring, sharedChecks, shown, textOf } from '../support/shared-checks.js';

const HLD = 'un-high-level-dialogue';

/** The dates of the meetings, in their order. */
function dates(element: HTMLElement): string[] {
  return all(element, '[part~=item] .date').map(textOf);
}

function years(element: HTMLElement): string[] {
  return all(element, '[data-group] > .inner').map(textOf);
}

describe('<meeting-timeline>', () => {
  sharedChecks({
    tag: 'meeting-timeline',
    attribute: 'process',
    id: 'prague-process',
    otherId: HLD,
    heading: { en: 'Prague Process: meetings', fr: 'Processus de Prague : réunions' },
    all: true,
  });

  describe('the timeline', () => {
    it('shows the meetings of one process, earliest first, under their years', async () => {
      const element = await shown(`<meeting-timeline process="${HLD}"></meeting-timeline>`);
      expect(textOf(one(element, 'p'))).to.equal('11 meetings, from 4 July 2006 to 20 and 23 November 2015');
      expect(years(element)).to.deep.equal(['2006 4', '2011 1', '2013 3', '2015 3']);
      expect(dates(element).slice(0, 4)).to.deep.equal([
        '4 July 2006',
        '8 July 2006',
        '12 July 2006',
        '14–15 September 2006',
      ]);
      expect(dates(element).at(-1)).to.equal('20 and 23 November 2015');
      expect(all(element, '.process')).to.be.empty;
    });

    it('shows dates only as exact as the source', async () => {
      const element = await shown('<meeting-timeline process="prague-process"></meeting-timeline>');
      expect(dates(element).slice(0, 4)).to.deep.equal([
        'November 2011',
        '20 November 2012',
        'January 2013',
        '27–28 February 2013',
      ]);
    });

    it('says at each meeting what is known of it', async () => {
      const element = await shown(`<meeting-timeline process="${HLD}"></meeting-timeline>`);
      expect(textOf(one(element, '[data-group="2006"] li'))).to.equal(
        '4 July 2006 Panel discussion on international migration and development ' +
          '(Table ronde sur les migrations internationales et le développement) ' +
          'Geneva, Switzerland (country inferred) Under the source’s heading “Related meetings”',
      );
      expect(one(element, 'li cite').lang).to.equal('fr');
      const prague = await shown('<meeting-timeline process="prague-process"></meeting-timeline>');
      expect(textOf(one(prague, '[data-group="2014"] li'))).to.match(/Place not published$/);
    });

    it('mixes the meetings of several processes, each under the name of its process', async () => {
      const element = await shown(
        `<meeting-timeline process="prague-process ${HLD}" lang="fr"></meeting-timeline>`,
      );
      expect(textOf(one(element, '.own'))).to.equal('Réunions');
      expect(all(element, '[part~=item]')).to.have.length(27);
      expect(all(element, '[part~=item] .process')).to.have.length(27);
      const dialogue =
        'Dialogue de haut niveau des Nations Unies sur les migrations internationales et le développement';
      const rows = all(element, '[data-group="2015"] li');
      expect(rows.map((row) => [...row.querySelectorAll('.date, .process')].map(textOf))).to.deep.equal([
        ['12–13 février 2015', 'Processus de Prague'],
        ['6–7 juillet 2015', 'Processus de Prague'],
        ['30 septembre 2015', dialogue],
        ['19 novembre 2015', dialogue],
        ['20 et 23 novembre 2015', dialogue],
        ['7–8 décembre 2015', 'Processus de Prague'],
      ]);
    });

    it('shows every process where none is named, and names those without meetings', async () => {
      const element = await shown('<meeting-timeline></meeting-timeline>');
      expect(textOf(one(element, '.own'))).to.equal('Meetings');
      expect(dates(element).length).to.be.above(60);
      expect(textOf(one(element, '.without'))).to.match(/^No meetings published: .*Colombo Process/);
      expect(textOf(rootOf(element))).not.to.contain('none in it');
      await expect(element).to.be.accessible();
    });

    it('says of a process without meetings that none were published', async () => {
      const element = await shown('<meeting-timeline process="midsa"></meeting-timeline>');
      expect(textOf(one(element, '.own + p'))).to.equal(
        'No meetings published: Migration Dialogue for Southern Africa.',
      );
      expect(all(element, '[data-group]')).to.be.empty;
    });

    it('shows nothing of a list of processes one of which is unknown, and names that one', async () => {
      const element = document.createElement('meeting-timeline');
      element.process = 'prague-process prague';
      const failed = oneEvent(element, 'rcp-error');
      document.body.append(element);
      const { detail } = (await failed) as CustomEvent<{ message: string }>;
      expect(detail).to.include({ id: 'prague-process prague', status: 404 });
      expect(detail.message).to.contain('“prague”');
      expect(all(element, '[part~=item]')).to.be.empty;
      element.remove();
    });

    it('has the notes of a process beside its count, and of several by process', async () => {
      const alone = await opened(await shown(`<meeting-timeline process="${HLD}"></meeting-timeline>`));
      expect(textOf(one(alone, 'p + .note'))).to.contain('A Saturday, the only weekend day');

      const both = await opened(
        await shown(`<meeting-timeline process="budapest-process midsa ${HLD}"></meeting-timeline>`),
      );
      const [first, second, ...more] = all(both, '.noted > ul > li');
      expect(more).to.be.empty;
      expect(first && textOf(first)).to.match(/^Budapest Process Note .*2024/);
      expect(second && textOf(second)).to.match(/^United Nations High-level Dialogue .* A Saturday/);
    });

    it('prints no names of processes without the notes on them', async () => {
      const element = await shown('<meeting-timeline></meeting-timeline>');
      await printed(element, async () => {
        expect(one(element, '.noted').checkVisibility()).to.be.false;
        expect(one(await opened(element), '.noted').checkVisibility()).to.be.true;
      });
    });

    it('gives countries their English names where names are to be as published', async () => {
      const element = await shown('<meeting-timeline names="published" lang="fr"></meeting-timeline>');
      const country = one(element, '[data-group="1996"] .detail span');
      expect([textOf(country), country.lang]).to.deep.equal(['Mexico', 'en']);

      const loaded = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!textOf(one(element, '[data-group="1996"] .detail')).includes('Mexique')) return;
          observer.disconnect();
          done();
        });
        observer.observe(rootOf(element), { subtree: true, childList: true });
      });
      element.removeAttribute('names');
      await loaded;
    });

    it('gives its rows no binding each: two timelines share nothing but the text', async () => {
      const first = await shown('<meeting-timeline></meeting-timeline>');
      const second = await shown('<meeting-timeline></meeting-timeline>');
      expect(one(first, 'ol').innerHTML).not.to.contain('<!--');
      one(first, '.date').textContent = 'changed';
      expect(dates(second)[0]).to.equal('March 1996');
    });

    it('fits into 240 px, and does not stretch the page', async () => {
      const narrow = document.createElement('div');
      narrow.style.width = '240px';
      document.body.append(narrow);
      const element = await opened(await shown('<meeting-timeline lang="fr"></meeting-timeline>', narrow));
      expect(narrow.scrollWidth).to.equal(240);
      const [date, meeting] = one(element, '[part~=item]').children;
      expect(meeting?.getBoundingClientRect().top).to.be.at.least(date?.getBoundingClientRect().bottom ?? 0);
      narrow.remove();
    });

    it('has the date beside the meeting where there is room, on the other side from right to left', async () => {
      const wide = document.createElement('div');
      wide.style.width = '720px';
      document.body.append(wide);
      const element = await shown('<meeting-timeline process="prague-process"></meeting-timeline>', wide);
      const starts = () => [...one(element, '[part~=item]').children].map((part) => part.getBoundingClientRect().left);
      const [date = 0, meeting = 0] = starts();
      expect(date).to.be.below(meeting);
      rootOf(element).dir = 'rtl';
      const [mirroredDate = 0, mirroredMeeting = 0] = starts();
      expect(mirroredDate).to.be.above(mirroredMeeting);
      wide.remove();
    });

    it('says nothing in the console where the same process is named twice, and shows it once', async () => {
      const warnings = await saidDuring('warn', async () => {
        const element = await shown('<meeting-timeline process="prague-process  prague-process"></meeting-timeline>');
        expect(textOf(one(element, '.own'))).to.equal('Prague Process: meetings');
      });
      expect(warnings).to.deep.equal([]);
    });

    it('lets its parts be styled', async () => {
      const element = await shown('<meeting-timeline process="prague-process"></meeting-timeline>');
      for (const part of ['heading', 'count', 'group', 'item', 'note', 'source']) {
        expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
      }
    });
  });
});
