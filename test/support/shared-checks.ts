/** What holds for every element, run first in the tests of each. */
import { expect, fixture, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Tag } from '../../src/records/tags.js';
import { waitUntil } from './wait-until.js';

export interface Subject {
  tag: Tag;
  attribute: 'process' | 'organization' | 'state';
  id: string;
  otherId: string;
  /** The element's own heading, for `id`. */
  heading: { en: string; fr: string };
  /** Without its attribute it shows everything. */
  all?: true;
}

type Level = 'error' | 'warn';

/** Console messages of a kind that come while the function runs. */
export async function saidDuring(level: Level, run: () => Promise<unknown>): Promise<string[]> {
  const original = console[level];
  const said: string[] = [];
  console[level] = (...parts: unknown[]) => void said.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    console[level] = original;
  }
  return said;
}

/** Puts an element on the page and waits until it shows its record. */
export async function shown(markup: string, parent?: Element): Promise<HTMLElement> {
  const container = parent ?? (await fixture<HTMLElement>(html`<div></div>`));
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = document.importNode(template.content, true).firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error(`Not an element: ${markup}`);
  const loaded = oneEvent(element, 'rcp-load');
  container.append(element);
  await loaded;
  return element;
}

export function rootOf(element: HTMLElement): HTMLElement {
  const root = element.shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) throw new Error(`<${element.localName}> shows nothing.`);
  return root;
}

/** What a visitor reads, closed details included; no-break spaces too become plain ones. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

export function all(element: HTMLElement, selector: string): HTMLElement[] {
  return [...rootOf(element).querySelectorAll<HTMLElement>(selector)];
}

export function one(element: HTMLElement, selector: string): HTMLElement {
  const found = rootOf(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${element.localName}> has no ${selector}.`);
  return found;
}

/** Opens all that can be opened, and waits until what stood folded is there. */
export async function opened(element: HTMLElement): Promise<HTMLElement> {
  const folds = () => all(element, 'details');
  for (const details of folds()) details.setAttribute('open', '');
  await waitUntil(() => folds().every((details) => details.childElementCount > 1), 'all is there');
  return element;
}

export function headingLevels(element: HTMLElement): number[] {
  return all(element, 'h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.localName[1]));
}

export function sharedChecks({ tag, attribute, id, otherId, heading, all: showsAll }: Subject): void {
  const markup = (more = '', inner = '') => `<${tag} ${attribute}="${id}" ${more}>${inner}</${tag}>`;

  describe('as every element', () => {
    afterEach(() => {
      fixtureCleanup();
      document.documentElement.lang = 'en';
    });

    it('shows its record under a heading, and says so once', async () => {
      const container = await fixture<HTMLElement>(html`<div></div>`);
      let loads = 0;
      container.addEventListener('rcp-load', () => loads++);
      const element = await shown(markup(), container);
      expect(textOf(one(element, '.own'))).to.equal(heading.en);
      expect(loads).to.equal(1);
    });

    it('tells which record and edition it shows', async () => {
      const element = await fixture<HTMLElement>(
        html`<${unsafeStatic(tag)} ${unsafeStatic(attribute)}=${otherId}></${unsafeStatic(tag)}>`,
      );
      const loaded = oneEvent(element, 'rcp-load');
      element.setAttribute(attribute, id);
      const { detail, bubbles, composed } = (await loaded) as CustomEvent<object>;
      expect(detail).to.deep.include({ id });
      expect(detail).to.have.property('edition').that.matches(/^\d{4}-\d{2}-\d{2}$/);
      expect([bubbles, composed]).to.deep.equal([true, true]);
    });

    for (const language of ['en', 'fr', 'ar', 'zh'] as const) {
      it(`is accessible in ${language}, with everything open`, async () => {
        const element = await opened(await shown(markup(`lang="${language}"`)));
        await expect(element).to.be.accessible();
      });
    }

    it('is accessible on a dark ground', async () => {
      const element = await shown(markup('theme="dark"'));
      await expect(element).to.be.accessible();
    });

    it('says nothing in the console', async () => {
      const errors = await saidDuring('error', () => shown(markup()));
      const warnings = await saidDuring('warn', () => shown(markup()));
      expect([...errors, ...warnings]).to.deep.equal([]);
    });

    it('takes its language from the nearest lang, across shadow roots, as it changes', async () => {
      const host = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
      const shadow = host.attachShadow({ mode: 'open' });
      const inner = document.createElement('div');
      shadow.append(inner);
      const element = await shown(markup(), inner);
      expect(textOf(one(element, '.own'))).to.equal(heading.fr);
      expect(rootOf(element).lang).to.equal('fr');

      const loaded = oneEvent(element, 'rcp-load');
      host.lang = 'en';
      await loaded;
      expect(textOf(one(element, '.own'))).to.equal(heading.en);

      const again = oneEvent(element, 'rcp-load');
      element.lang = 'fr-CA';
      await again;
      expect(rootOf(element).lang).to.equal('fr');
      expect(rootOf(element).dir).to.equal('ltr');
    });

    it('shows English where its language is unknown, without a warning', async () => {
      const warnings = await saidDuring('warn', () => shown(markup('lang="tlh"')));
      expect(warnings).to.deep.equal([]);
      const element = await shown(markup('lang="tlh"'));
      expect(textOf(one(element, '.own'))).to.equal(heading.en);
    });

    it('starts at the heading level asked for, and leaves no gap', async () => {
      for (const [level, own] of [['1', 1], ['3', 3], ['6', 6]] as const) {
        const levels = headingLevels(await shown(markup(`heading-level="${level}"`)));
        expect(levels[0]).to.equal(own);
        levels.reduce((before, next) => {
          expect(next).to.be.at.most(Math.min(before + 1, 6));
          return next;
        });
      }
      const inner = headingLevels(await shown(markup('heading-level="none"')));
      expect(inner.filter((level) => level < 2)).to.deep.equal([]);
      if (inner.length > 0) expect(inner[0]).to.equal(2);
    });

    it('lets an author replace the text of the heading', async () => {
      const element = await shown(markup('', '<span slot="heading">My own words</span>'));
      const slot = one(element, '[part~=heading] slot[name=heading]') as HTMLSlotElement;
      expect(slot.assignedElements().map(textOf)).to.deep.equal(['My own words']);
    });

    it('falls back, with one warning that names the attribute, where a value is unknown', async () => {
      for (const name of ['names', 'heading-level', 'theme']) {
        let element: HTMLElement | undefined;
        const warnings = await saidDuring('warn', async () => {
          element = await shown(markup(`${name}="nonsense"`));
          element.setAttribute('data-anything', 'changed');
        });
        expect(warnings.length, name).to.equal(1);
        expect(warnings[0]).to.contain(`<${tag}>`).and.to.contain(`${name}="nonsense"`);
        expect(element && textOf(one(element, '.own'))).to.equal(heading.en);
        expect(element && headingLevels(element)[0]).to.equal(2);
      }
    });

    it('returns to its defaults when attributes are removed, without a warning', async () => {
      const element = await shown(markup('heading-level="4" theme="dark" names="published"'));
      const warnings = await saidDuring('warn', async () => {
        const loaded = oneEvent(element, 'rcp-load');
        element.lang = 'fr';
        for (const name of ['heading-level', 'theme', 'names']) element.removeAttribute(name);
        await loaded;
      });
      expect(warnings).to.deep.equal([]);
      expect(headingLevels(element)[0]).to.equal(2);
      expect(rootOf(element).dataset['theme']).to.equal('auto');
    });

    if (!showsAll) it('names the attribute where the id is missing, then shows the fallback', async () => {
      const element = document.createElement(tag);
      element.innerHTML = '<p>The fallback</p>';
      const failed = oneEvent(element, 'rcp-error');
      document.body.append(element);
      const { detail } = (await failed) as CustomEvent<object>;
      expect(detail).to.include({ id: '', status: 400, retryable: false });
      expect(textOf(rootOf(element))).to.contain(attribute);
      expect(element.querySelector('p')?.checkVisibility()).to.be.true;
      expect(element.matches(':state(error)')).to.be.true;
      element.remove();
    });

    it('names the id where there is no such record, and recovers', async () => {
      const element = document.createElement(tag);
      element.lang = 'fr';
      element.setAttribute(attribute, 'constructor');
      const failed = oneEvent(element, 'rcp-error');
      document.body.append(element);
      const { detail } = (await failed) as CustomEvent<object>;
      expect(detail).to.include({ id: 'constructor', status: 404, retryable: false });
      expect(detail).to.have.property('message').that.contains('«\u00a0constructor\u00a0»');
      expect(textOf(rootOf(element))).to.contain('« constructor »');

      const loaded = oneEvent(element, 'rcp-load');
      element.setAttribute(attribute, id);
      await loaded;
      expect(element.matches(':state(error)')).to.be.false;
      expect(textOf(one(element, '.own'))).to.equal(heading.fr);
      element.remove();
    });

    it('stays as it was where another language does not come, and follows when asked again', async () => {
      const element = await shown(`<${tag} ${attribute}="${id}" lang="en"></${tag}>`);
      const { records } = element as unknown as { records: { loadMessages: unknown } };
      const { loadMessages } = records;
      records.loadMessages = () => Promise.reject(new Error('This test is offline.'));
      const failed = oneEvent(element, 'rcp-error');
      element.lang = 'fr';
      expect(((await failed) as CustomEvent<object>).detail).to.include({ status: 0, retryable: true });
      expect(element.matches(':state(stale)')).to.be.true;
      expect(element.matches(':state(error)')).to.be.false;
      expect(textOf(one(element, '.own'))).to.equal(heading.en);
      expect(textOf(one(element, '.error'))).to.equal('The data could not be loaded. Try again');
      one(element, '.notes > summary').click();
      await waitUntil(() => all(element, '.notes > p').length > 0, 'what stays can be opened');
      records.loadMessages = loadMessages;
      const loaded = oneEvent(element, 'rcp-load');
      one(element, '.error button').click();
      await loaded;
      expect(element.matches(':state(stale)')).to.be.false;
      expect(all(element, '.error')).to.have.length(0);
      expect(textOf(one(element, '.own'))).to.equal(heading.fr);
      element.remove();
    });

    it('shows the fallback until the record is there, and not after', async () => {
      const element = document.createElement(tag);
      element.setAttribute(attribute, id);
      element.innerHTML = '<p>The fallback</p>';
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      if (!element.shadowRoot?.querySelector('.root')) {
        expect(element.matches(':state(loading)')).to.be.true;
        expect(element.querySelector('p')?.checkVisibility()).to.be.true;
      }
      await loaded;
      expect(element.matches(':state(loading)')).to.be.false;
      expect(element.querySelector('p')?.checkVisibility()).to.be.false;
      element.remove();
    });

    it('keeps properties and attributes that were set before the upgrade', async () => {
      const element = await shown(markup());
      const Class = customElements.get(tag);
      const name = `${tag}-late`;
      const late = document.createElement(name) as HTMLElement & Record<string, unknown>;
      late[attribute] = id;
      late['headingLevel'] = 4;
      late.setAttribute('lang', 'fr');
      element.parentElement?.append(late);
      const loaded = oneEvent(late, 'rcp-load');
      if (Class) customElements.get(name) ?? customElements.define(name, class extends Class {});
      await loaded;
      expect(textOf(one(late, 'h4'))).to.equal(heading.fr);
    });

    it('changes nothing when it is given what it has', async () => {
      const element = await shown(markup('theme="light"'));
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => void changes.push(...records));
      observer.observe(rootOf(element), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      element.setAttribute(attribute, id);
      element.setAttribute('theme', 'light');
      element.setAttribute('lang', '');
      const update = element as unknown as { requestUpdate(): void; updateComplete: Promise<boolean> };
      update.requestUpdate();
      await update.updateComplete;
      changes.push(...observer.takeRecords());
      observer.disconnect();
      expect(changes.length).to.equal(0);
    });

    it('shows source, date and data edition at the foot, and the notes on the data', async () => {
      const element = await shown(markup());
      const source = textOf(one(element, '[part~=source]'));
      expect(source).to.match(/^Sources?: .+/);
      expect(source).to.contain('undated').and.to.contain('read on 21 November 2026');
      expect(source).to.match(/Data edition: \d{4}-\d{2}-\d{2}$/);

      const notes = one(element, '.provenance details[part~=note]') as HTMLDetailsElement;
      const opened = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!notes.querySelector('li')) return;
          observer.disconnect();
          done();
        });
        observer.observe(notes, { subtree: true, childList: true });
      });
      one(element, '.provenance [part~=note] summary').click();
      await opened;
      const count = Number(/\((\d+)\)/.exec(textOf(one(element, '.provenance [part~=note] summary')))?.[1]);
      expect(notes.querySelectorAll('li').length).to.equal(count);
    });

    it('follows the theme, and the colour scheme of the page', async () => {
      const background = (element: HTMLElement) => getComputedStyle(rootOf(element)).backgroundColor;
      const colour = (element: HTMLElement) => getComputedStyle(rootOf(element)).color;
      const light = await shown(markup('theme="light"'));
      const dark = await shown(markup('theme="dark"'));
      const auto = await shown(markup());
      expect(background(auto)).to.equal('rgba(0, 0, 0, 0)');
      expect(background(light)).to.equal('rgb(255, 255, 255)');
      expect(colour(auto)).to.equal(colour(light));
      const page = auto.parentElement;
      page?.style.setProperty('color-scheme', 'dark');
      expect(colour(auto)).to.equal(colour(dark));
      expect(colour(auto)).not.to.equal(colour(light));
    });

    it('works in a paragraph, in a table cell, in closed details and where nothing is displayed', async () => {
      const places = await fixture<HTMLElement>(html`
        <div>
          <p id="paragraph"></p>
          <table>
            <tbody>
              <tr>
                <td id="cell"></td>
              </tr>
            </tbody>
          </table>
          <details><div id="closed"></div></details>
          <div id="hidden" hidden></div>
        </div>
      `);
      for (const place of ['paragraph', 'cell', 'closed', 'hidden']) {
        const parent = places.querySelector(`#${place}`);
        if (!parent) throw new Error(`There is no ${place}.`);
        const element = await shown(markup(), parent);
        expect(textOf(one(element, '.own')), place).to.equal(heading.en);
        places.querySelector('details')?.setAttribute('open', '');
        parent.removeAttribute('hidden');
        expect(element.getBoundingClientRect().width, place).to.be.above(100);
        expect(element.getBoundingClientRect().height, place).to.be.above(100);
      }
    });

    it('moves to another document with its styles', async () => {
      const element = await shown(markup());
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const { contentDocument } = frame;
      if (!contentDocument) throw new Error('The frame has no document.');
      contentDocument.body.append(element);
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      expect(textOf(one(element, '.own'))).to.equal(heading.en);
      const view = contentDocument.defaultView;
      expect(view?.getComputedStyle(one(element, '.own')).fontWeight).to.equal('600');
      expect(view?.getComputedStyle(one(element, '.provenance')).borderTopStyle).to.equal('solid');
      frame.remove();
    });

    it('has its styles again when it comes back from a document that is not shown', async () => {
      const element = await shown(markup());
      const { parentNode } = element;
      document.implementation.createHTMLDocument().body.append(element);
      parentNode?.append(element);
      expect(getComputedStyle(one(element, '.own')).fontWeight).to.equal('600');
      expect(textOf(one(element, '.own'))).to.equal(heading.en);
    });

    it('leaves nothing behind after a thousand comings and goings', async () => {
      const container = await fixture<HTMLElement>(html`<div></div>`);
      const element = await shown(markup(), container);
      const before = document.querySelectorAll('*').length;
      const observers = watchObservers();
      for (let i = 0; i < 1000; i++) {
        element.remove();
        container.append(element);
      }
      element.remove();
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      expect(observers.stop()).to.equal(0);
      expect(document.querySelectorAll('*').length).to.equal(before - 1);
    });
  });
}

/** Counts mutation observers that observe, less those that were disconnected. */
function watchObservers(): { stop(): number } {
  const { observe, disconnect } = MutationObserver.prototype;
  const observing = new Set<MutationObserver>();
  MutationObserver.prototype.observe = function (...args) {
    observing.add(this);
    observe.apply(this, args);
  };
  MutationObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  return {
    stop() {
      MutationObserver.prototype.observe = observe;
      MutationObserver.prototype.disconnect = disconnect;
      return observing.size;
    },
  };
}
