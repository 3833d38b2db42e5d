import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp, type Pages } from '../support/server.js';
import { element } from '../package/pages.js';
import { recordPath } from '../support/release.js';
import { assertAsked, code, headings, LOADER, modulesOf, open, served, type Watched } from './pages.js';

const PRAGUE_PROCESS = 'Prague Process';
const PRAGUE = modulesOf('rcp-card', 'prague-process', 'en');
const CARD = '<rcp-card process="prague-process"></rcp-card>';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

function load(body: string, { lang = 'en', head = LOADER } = {}): Promise<Watched> {
  return open(browser, server, pages, body, { lang, head });
}

/** Opens a page, does something there once the loader is at work, and waits for cards of one process. */
async function cards(count: number, body: string, action: () => unknown): Promise<Watched> {
  const watched = await load(body);
  await watched.page.evaluate(action);
  assert.deepEqual(await headings(watched.page, count), Array<string>(count).fill(PRAGUE_PROCESS));
  assertAsked(watched.asked, PRAGUE);
  assert.deepEqual(watched.said, []);
  return watched;
}

describe('a tag that comes after the loader', () => {
  it('is shown in whichever way it comes, for the same modules', async () => {
    const { page } = await cards(7, '', async () => {
      const put = <T extends Node>(node: T): T => document.body.appendChild(document.createElement('div')).appendChild(node);
      const card = (): Element => {
        const card = document.createElement('rcp-card');
        card.setAttribute('process', 'prague-process');
        return card;
      };
      // With its attributes, and before them.
      put(card());
      put(document.createElement('rcp-card')).setAttribute('process', 'prague-process');
      // As HTML, below other elements.
      const written = '<section><p>Text</p><div><rcp-card process="prague-process"></rcp-card></div></section>';
      put(document.createElement('div')).innerHTML = written;
      // From a template.
      const template = put(document.createElement('template'));
      template.innerHTML = '<div><rcp-card process="prague-process"></rcp-card></div>';
      put(document.importNode(template.content, true));
      // With a property set before it is upgraded.
      put(Object.assign(document.createElement('rcp-card'), { process: 'prague-process' }));
      // Moved before its modules are there.
      const moved = put(card());
      put(document.createElement('section')).append(moved);
      // Removed, and put back before its modules are there.
      const removed = put(card());
      await Promise.resolve();
      removed.remove();
      await Promise.resolve();
      put(removed);
    });
    await page.close();
  });

  it('stays as it is when it is moved once it is shown, and shows another record for one module more', async () => {
    const { page, asked, said } = await cards(1, CARD, () => {
      // Nothing but the tag that the page has.
    });
    const before = asked.length;
    await page.evaluate(() => {
      const card = document.querySelector('rcp-card') as Element;
      document.body.appendChild(document.createElement('section')).append(card);
    });
    assert.deepEqual(await headings(page, 1), [PRAGUE_PROCESS]);
    assert.equal(asked.length, before);
    await page.$eval('rcp-card', (card) => {
      const loaded = new Promise((done) => card.addEventListener('rcp-load', done));
      card.setAttribute('process', 'un-high-level-dialogue');
      return loaded.then(() => undefined);
    });
    const [heading] = await headings(page, 1);
    assert.match(heading ?? '', /United Nations High-level Dialogue/);
    assert.deepEqual(asked.slice(before), [served(recordPath('rcp-card', 'un-high-level-dialogue', 'en'))]);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('a tag in a shadow root', () => {
  const declared = (content: string, id = '') => `<div id="${id}"><template shadowrootmode="open">${content}</template></div>`;

  it('is shown, whether the page declares the root, or it, its host or its element comes later', async () => {
    const body = [
      declared(CARD),
      declared(declared(`<p>${CARD}</p>`)),
      declared(declared(''), 'empty'),
      '<p><x-host></x-host></p>',
    ];
    const { page } = await cards(6, body.join(''), () => {
      const written = '<span><rcp-card process="prague-process"></rcp-card></span>';
      // Into a root within a root that the page declared.
      const inner = document.querySelector('#empty')?.shadowRoot?.querySelector('div')?.shadowRoot;
      const card = document.createElement('rcp-card');
      card.setAttribute('process', 'prague-process');
      inner?.append(card);
      // With its host.
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = written;
      document.body.appendChild(document.createElement('section')).append(host);
      // With its host, as HTML.
      document.body
        .appendChild(document.createElement('section'))
        .setHTMLUnsafe(`<div><template shadowrootmode="open">${written}</template></div>`);
      // In foreign elements, defined after the loader ran.
      class Inner extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = written;
        }
      }
      class Host extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = '<x-inner></x-inner>';
        }
      }
      customElements.define('x-host', Host);
      customElements.define('x-inner', Inner);
    });
    await page.close();
  });

  it('that is closed is shown once the root is handed to watch(), now and later', async () => {
    pages['/closed.js'] = code(`
      import { watch } from '/dist/rcp-elements.js';
      const host = document.querySelector('#host');
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<key-figures organization="iom"></key-figures>';
      watch(root);
      globalThis.add = () => {
        const card = document.createElement('rcp-card');
        card.setAttribute('process', 'prague-process');
        root.append(card);
        return card;
      };
      root.firstChild.addEventListener('rcp-load', () => host.setAttribute('data-shown', ''));
    `);
    const head = `${LOADER}<script type="module" src="/closed.js"></script>`;
    const { page, said } = await load('<div id="host"></div>', { head });
    await page.waitForSelector('[data-shown]');
    const id = await page.evaluate(
      () =>
        new Promise<unknown>((done) => {
          const { add } = globalThis as unknown as { add: () => Element };
          add().addEventListener('rcp-load', (event) => done((event as CustomEvent<{ id: string }>).detail.id));
        }),
    );
    assert.equal(id, 'prague-process');
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('the language of a tag', () => {
  const card = (attributes = '') => `<rcp-card process="un-high-level-dialogue" ${attributes}></rcp-card>`;
  const root = (content: string) => `<template shadowrootmode="open">${content}</template>`;

  it('is its own, or that of what it stands in, and no other is asked for', async () => {
    const cases: [body: string, language: string][] = [
      [card('lang="fr-BE"'), 'fr'],
      [`<p lang="es">${card()}</p>`, 'es'],
      // That of the document, also where its own is empty.
      [card(), 'ru'],
      [card('lang=""'), 'ru'],
      // That around the hosts of its roots.
      [`<section lang="ar-EG"><div>${root(`<div>${root(card())}</div>`)}</div></section>`, 'ar'],
      // That of the slot that it stands in.
      [`<div>${root('<section lang="zh"><slot></slot></section>')}${card()}</div>`, 'zh'],
    ];
    const { page, asked, said } = await load(cases.map(([body]) => body).join(''), { lang: 'ru' });
    await headings(page, cases.length);
    assert.deepEqual(
      await page.$$eval('>>> .root', (roots) => roots.map((root) => root.getAttribute('lang')).sort()),
      cases.map(([, language]) => language).sort(),
    );
    assertAsked(asked, cases.flatMap(([, language]) => modulesOf('rcp-card', 'un-high-level-dialogue', language)));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is English where that of the document is unknown, whatever the page holds beside our tags', async () => {
    const beside = [
      // Names that can never be defined, and one that never is.
      '<svg><font-face></font-face></svg><math><annotation-xml></annotation-xml></math>',
      '<button is="x-button">b</button><p is="p">p</p><x-unknown></x-unknown>',
      // Fields named after what elements can do.
      '<form><input name="matches"><input name="shadowRoot"><input name="dataset"></form>',
    ];
    const { page, said, asked } = await load(`${beside.join('')}${element('rcp-card')}`, { lang: 'tlh' });
    await page.evaluate(() => {
      // Elements of our name that are not HTML are left alone.
      for (const namespace of [null, 'http://www.w3.org/2000/svg', 'urn:x']) {
        document.body.prepend(document.createElementNS(namespace, 'rcp-card'));
      }
    });
    assert.deepEqual(await headings(page, 1), [PRAGUE_PROCESS]);
    assertAsked(asked, PRAGUE);

    // Elements that come and go undefined are not retained.
    await page.evaluate(async () => {
      const { references } = Object.assign(globalThis, { references: [] as WeakRef<Element>[] });
      for (let i = 0; i < 100; i++) {
        const element = document.body.appendChild(document.createElement('x-never'));
        references.push(new WeakRef(element));
        // The loader looks at it now.
        await Promise.resolve();
        element.remove();
      }
    });
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const retained = await page.evaluate(() => {
      const { references } = globalThis as unknown as { references: WeakRef<Element>[] };
      return references.filter((reference) => reference.deref()).length;
    });
    assert.ok(retained <= 1, `${retained} of 100 are retained`);
    assert.deepEqual(said, []);
    await page.close();
  });
});
