import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/member-matrix.js';
import { all, one, saidDuring, sharedChecks, shown, textOf } from '../support/shared-checks.js';
import { waitUntil } from '../support/wait-until.js';

/** One list that is whole, one with a name without code, one cut off, and one that was not found. */
const FOUR = 'prague-process caribbean-migration-consultations cis-conference bali-process';

/** The matrix in a place of a width. */
async function matrixIn(width: string, more = '', process = FOUR): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.width = width;
  return shown(`<member-matrix process="${process}" ${more}></member-matrix>`, place);
}

function row(element: HTMLElement, code: string): HTMLElement[] {
  return [...one(element, `[data-row="${code}"]`).children] as HTMLElement[];
}

function heads(element: HTMLElement): string[] {
  return all(element, 'thead th').map(textOf);
}

/** The totals of the columns, with the process that each is of. */
function totals(element: HTMLElement): string[] {
  return all(element, 'tfoot .sum').map(textOf);
}

function groups(element: HTMLElement): string[] {
  return all(element, '[data-group]').map((group) => textOf(group.querySelector('.inner') ?? group));
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

function mark(cell: Element): string {
  return getComputedStyle(cell, '::before').content;
}

describe('<member-matrix>', () => {
  sharedChecks({
    tag: 'member-matrix',
    attribute: 'process',
    id: 'prague-process',
    otherId: 'un-high-level-dialogue',
    heading: {
      en: 'Which States take part in which processes: Prague Process',
      fr: 'Quels États participent à quels processus : Processus de Prague',
    },
    all: true,
  });

  describe('the table', () => {
    it('sets States against the processes named, in that order', async () => {
      const element = await matrixIn('60em');
      expect(heads(element)).to.deep.equal([
        'State or area',
        'Processes',
        'Prague Process',
        'Caribbean Migration Consultations',
        'CIS Conference',
        'Bali Process',
      ]);
      expect(row(element, 'AM').map(textOf)).to.deep.equal([
        'Armenia',
        '2 processes',
        'Prague Process',
        '',
        'CIS Conference',
        '',
      ]);
      expect(all(element, '[data-row]')).to.have.length(72);
      expect(all(element, '[data-row=DZ]')).to.have.length(0);
    });

    it('shows every process, in the order of their names, where none is named', async () => {
      const element = await shown('<member-matrix lang="fr"></member-matrix>');
      expect(heads(element)).to.have.length(2 + 33);
      const names = all(element, 'tfoot .sum > span:first-child').map((name) => textOf(name).replace(/ :$/, ''));
      expect(names).to.deep.equal([...names].sort(new Intl.Collator('fr').compare));
      expect(all(element, '[data-row]')).to.have.length(210);
      expect(row(element, 'TR')).to.have.length(2 + 33);
    });

    it('adds up: per State, per process and in all', async () => {
      const element = await shown('<member-matrix></member-matrix>');
      const rows = all(element, '[data-row]').map((each) => ({
        total: parseInt(textOf(each.children[1] as HTMLElement), 10),
        marks: [...each.children].slice(2).map((cell) => cell.matches('.in')),
      }));
      let sum = 0;
      for (const { total, marks } of rows) {
        expect(marks.filter(Boolean)).to.have.length(total);
        sum += total;
      }
      expect(textOf(one(element, 'tfoot .total'))).to.equal(`${sum} memberships`);
      all(element, 'tfoot .sum').forEach((cell, column) => {
        const listed = rows.filter(({ marks }) => marks[column]).length;
        expect(Number(cell.querySelector('b')?.textContent ?? 0), textOf(cell)).to.equal(listed);
      });
      expect(textOf(one(element, 'p'))).to.contain(`210 States and areas; ${sum} memberships`);
    });

    it('says in words what a total alone does not', async () => {
      expect(totals(await matrixIn('60em'))).to.deep.equal([
        'Prague Process: 49 (50 declared)',
        'Caribbean Migration Consultations: 23 (more than 20 declared)',
        'CIS Conference: 3 (12 declared) (list cut off)',
        'Bali Process: no list (45 declared)',
      ]);
      expect(totals(await matrixIn('60em', 'lang="fr"', 'bali-process gfmd midsa'))).to.deep.equal([
        'Processus de Bali : sans liste (45 annoncés)',
        'Forum mondial sur la migration et le développement : sans liste',
        'Dialogue sur la migration pour l’Afrique australe : 16',
      ]);
    });

    it('groups by region of M49, names without a code last', async () => {
      const element = await matrixIn('60em');
      expect(groups(element)).to.deep.equal(['Americas 22', 'Asia 10', 'Europe 39', 'Other 1']);
      expect(textOf(one(element, '[data-group=other] [data-row] th'))).to.equal('St. Martin');
      expect(one(element, '[data-group=other] [data-row] .in')).to.exist;
    });

    it('groups by letter, or not at all', async () => {
      const byLetter = await matrixIn('60em', 'group-by="letter" lang="fr"');
      const letters = groups(byLetter).map((heading) => heading.charAt(0));
      expect(letters).to.deep.equal([...new Set(letters)].sort());
      expect(all(byLetter, '[data-group=I] [data-row] th').map(textOf)).to.include('Îles Caïmanes');
      const flat = await matrixIn('60em', 'group-by="none"');
      expect(all(flat, '[data-group]')).to.have.length(1);
      expect(all(flat, '.inner')).to.have.length(0);
      expect(all(flat, '[data-row]')).to.have.length(72);
    });

    it('warns of a grouping that it does not know, and groups by region', async () => {
      let element: HTMLElement | undefined;
      const said = await saidDuring('warn', async () => {
        element = await matrixIn('60em', 'group-by="age"');
      });
      expect(said).to.have.length(1);
      expect(element && groups(element)).to.include('Asia 10');
    });

    it('names States as the processes shown print them, where they differ in all their ways', async () => {
      const nameOf = (element: HTMLElement, code: string) => row(element, code)[0] as HTMLElement;
      const alone = await matrixIn('60em', 'names="published" lang="fr"', 'prague-process');
      expect(textOf(nameOf(alone, 'NL'))).to.equal('Netherlands, The');
      expect(textOf(nameOf(alone, 'DE'))).to.equal('Germany');
      expect(nameOf(alone, 'DE').lang).to.equal('en');
      const both = 'prague-process khartoum-process';
      const together = await matrixIn('60em', 'names="published"', both);
      expect(textOf(nameOf(together, 'NL'))).to.equal('Netherlands, The / the Netherlands');
      expect(textOf(nameOf(await matrixIn('60em', '', both), 'NL'))).to.equal(
        'Netherlands',
      );
    });

    it('has what it says of a process at hand, with its notes, open where they are few', async () => {
      const element = await matrixIn('60em');
      const about = one(element, '.more') as HTMLDetailsElement;
      expect(about.open).to.be.true;
      const [prague] = all(element, '.about > li');
      expect(prague && textOf(prague)).to.match(
        /^Prague Process 49 member States listed; 50 declared by the source \(elsewhere: .+\) Note/,
      );
      expect(one(element, '.about [part~=note] summary').getAttribute('aria-label')).to.equal(
        'Note: Prague Process, Member States',
      );
      const many = await shown('<member-matrix></member-matrix>');
      expect((one(many, '.more') as HTMLDetailsElement).open).to.be.false;
      expect(all(many, '.about > li')).to.have.length(33);
    });

    it('heads many columns by acronyms, and says what they stand for', async () => {
      const element = await shown('<member-matrix lang="fr"></member-matrix>');
      expect(heads(element)).to.include('FMMD').and.to.include('Processus de Prague');
      const english = all(element, 'thead th [lang=en]').map(textOf);
      expect(english).to.include('ARCP').and.not.to.include('FMMD');
      const about = all(element, '.about > li > p:first-child').map(textOf);
      expect(about).to.include('FMMD Forum mondial sur la migration et le développement');
    });

    it('gives its rows no binding each', async () => {
      const element = await matrixIn('60em');
      const comments = document.createTreeWalker(one(element, 'table'), NodeFilter.SHOW_COMMENT);
      expect(comments.nextNode()).to.be.null;
    });

    it('has nothing in a cell that has nothing to say', async () => {
      const element = await shown('<member-matrix></member-matrix>');
      const empty = all(element, 'tbody td:not(.in, .total)');
      expect(empty.length).to.be.above(6000);
      expect(empty.every((cell) => cell.childNodes.length === 0)).to.be.true;
    });

    it('lets its parts be styled', async () => {
      const element = await matrixIn('60em');
      for (const part of ['heading', 'count', 'group', 'item', 'note', 'source']) {
        expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
      }
    });
  });

  describe('where there is room', () => {
    it('marks a cell for the eye, and names the process to those who do not see it', async () => {
      const element = await matrixIn('60em');
      const [, total, inIt, out] = row(element, 'DE');
      expect(inIt && mark(inIt)).to.contain('●');
      expect(inIt && isSeen(inIt.children[0] as Element)).to.be.false;
      expect(inIt && textOf(inIt)).to.equal('Prague Process');
      expect(out && mark(out)).to.equal('none');
      expect(total && isSeen(total.children[0] as Element)).to.be.false;
    });

    it('scrolls in a box of its own, never the page, and keeps names and heads in sight', async () => {
      const element = await matrixIn('42em', '', '');
      const box = one(element, '.box');
      expect(box.scrollWidth).to.be.above(box.clientWidth);
      expect(box.scrollHeight).to.be.above(box.clientHeight);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      box.scrollTo(200, 300);
      const { left, top } = box.getBoundingClientRect();
      const name = one(element, '[data-row=ZW] th').getBoundingClientRect();
      const head = one(element, 'thead th:last-child').getBoundingClientRect();
      expect(name.left).to.be.closeTo(left, 1);
      expect(head.top).to.be.closeTo(top, 2);
    });

    it('mirrors: the names stay on the right where text runs to the left', async () => {
      const element = await matrixIn('42em', '', '');
      one(element, 'table').closest('.root')?.setAttribute('dir', 'rtl');
      const box = one(element, '.box');
      box.scrollTo(-200, 0);
      const name = one(element, '[data-row=ZW] th').getBoundingClientRect();
      // A scroll bar may stand on the left, and counts as a part of the border there.
      const right = box.getBoundingClientRect().left + box.clientLeft + box.clientWidth;
      expect(name.right).to.be.closeTo(right, 1);
      expect(box.scrollLeft).to.equal(-200);
    });

    it('scrolls by keyboard, under a name', async () => {
      const element = await matrixIn('42em', 'lang="fr"', '');
      const box = one(element, '.box');
      expect(box.getAttribute('role')).to.equal('region');
      expect(box.getAttribute('aria-label')).to.equal('Tableau des États et des processus');
      box.focus();
      const scrolled = oneEvent(box, 'scroll');
      await sendKeys({ press: 'ArrowRight' });
      await scrolled;
      await waitUntil(() => box.scrollLeft > 0);
    });
  });

  describe('where there is none', () => {
    it('shows one State after the other, with the names of its processes', async () => {
      const element = await matrixIn('320px');
      const [name, total, prague, cmc, cis] = row(element, 'AM');
      expect(name && isSeen(name)).to.be.true;
      expect(total?.children[0] && isSeen(total.children[0])).to.be.true;
      for (const cell of [prague, cis]) {
        expect(cell?.children[0] && isSeen(cell.children[0])).to.be.true;
        expect(cell && mark(cell)).to.equal('none');
      }
      expect(cmc?.checkVisibility()).to.be.false;
      const tops = [name, prague, cis].map((cell) => cell?.getBoundingClientRect().top ?? 0);
      expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
      expect(new Set(tops).size).to.equal(3);
    });

    it('has the totals of the processes with their names', async () => {
      const element = await matrixIn('320px');
      for (const cell of all(element, 'tfoot .sum')) {
        expect(isSeen(cell)).to.be.true;
        expect(cell.children[0] && isSeen(cell.children[0])).to.be.true;
      }
    });

    it('is as wide as its place, down to 240 px', async () => {
      for (const width of ['240px', '360px']) {
        const element = await matrixIn(width, 'lang="fr"', '');
        const box = one(element, '.box');
        expect(box.scrollWidth, width).to.be.at.most(element.clientWidth);
        expect(box.scrollHeight, width).to.equal(box.clientHeight);
      }
    });

    it('is still a table to assistive technology', async () => {
      const element = await matrixIn('320px');
      await expect(element).to.be.accessible();
      for (const [selector, role] of [
        ['table', 'table'],
        ['tbody', 'rowgroup'],
        ['tfoot', 'rowgroup'],
        ['tr', 'row'],
        ['tbody th', 'rowheader'],
        ['.in, .total, .sum', 'cell'],
      ] as const) {
        const roles = all(element, selector).map((each) => each.getAttribute('role'));
        expect([...new Set(roles)], selector).to.deep.equal([role]);
      }
    });
  });
});
