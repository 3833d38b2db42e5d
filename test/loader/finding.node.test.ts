import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp, type Pages } from '../support/server.js';
import { element } from '../package/pages.js';
import { chunk, code, headings, LOADER, modulesOf, open, type Watched } from './pages.js';

const PRAGUE_PROCESS = 'Prague Process';
const DIALOGUE = 'United Nations High-level Dialogue';
const FRENCH_DIALOGUE = 'Dialogue de haut niveau';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** Opens a page, does something there once the loader is at work, and gives the one heading shown. */
async function headingOf(
  { body = '', lang = 'en', head = LOADER }: { body?: string; lang?: string; head?: string },
  action: () => unknown = () => undefined,
): Promise<Watched & { heading: string }> {
  const watched = await open(browser, server, pages, body, { lang, head });
  await watched.page.evaluate(action);
  const [heading = ''] = await headings(watched.page, 1);
  assert.deepEqual(watched.said, []);
  return { ...watched, heading };
}

function assertNames(heading: string, name: string): void {
  assert.ok(heading.includes(name), `"${heading}" names "${name}"`);
}

describe('a tag that comes after the loader', () => {
  const ways: Record<string, () => unknown> = {
    'is shown when it is appended': () => {
      const card = document.createElement('rcp-card');
      card.setAttribute('process', 'prague-process');
      document.body.append(card);
    },
    'is shown when its attributes are set after it is appended': () => {
      const card = document.body.appendChild(document.createElement('rcp-card'));
      card.setAttribute('process', 'prague-process');
    },
    'is shown when it is written as HTML, below other elements': () => {
      document.body.innerHTML =
        '<section><p>Text</p><div><rcp-card process="prague-process"></rcp-card></div></section>';
    },
    'is shown when it comes from a template': () => {
      const template = document.createElement('template');
      template.innerHTML = '<div><rcp-card process="prague-process"></rcp-card></div>';
      document.body.append(template);
      document.body.append(document.importNode(template.content, true));
    },
    'shows the record of a property set before it is upgraded': () => {
      const card = Object.assign(document.createElement('rcp-card'), { process: 'prague-process' });
      document.body.append(card);
    },
    'is shown when it is moved before its modules are there': () => {
      const card = document.createElement('rcp-card');
      card.setAttribute('process', 'prague-process');
      document.body.append(card);
      const later = document.body.appendChild(document.createElement('section'));
      later.append(card);
    },
    'is shown when it is removed and put back before its modules are there': async () => {
      const card = document.createElement('rcp-card');
      card.setAttribute('process', 'prague-process');
      document.body.append(card);
      await new Promise((done) => queueMicrotask(() => done(undefined)));
      card.remove();
      await new Promise((done) => queueMicrotask(() => done(undefined)));
      document.body.append(card);
    },
  };
  for (const [title, action] of Object.entries(ways)) {
    it(title, async () => {
      const { page, heading, asked } = await headingOf({}, action);
      assertNames(heading, PRAGUE_PROCESS);
      assert.deepEqual(
        asked.slice(2).sort(),
        modulesOf('rcp-card', 'prague-process', 'en').map(chunk).sort(),
      );
      await page.close();
    });
  }

  it('stays as it is when it is moved once it is shown', async () => {
    const { page, asked } = await headingOf({ body: element('rcp-card') });
    const before = asked.length;
    await page.evaluate(() => {
      const card = document.querySelector('rcp-card') as Element;
      document.body.appendChild(document.createElement('section')).append(card);
    });
    assertNames((await headings(page, 1))[0] ?? '', PRAGUE_PROCESS);
    assert.equal(asked.length, before);
    await page.close();
  });

  it('shows another record when its attribute changes, for one module more', async () => {
    const { page, asked, said } = await headingOf({ body: element('rcp-card') });
    const before = asked.length;
    await page.$eval('rcp-card', (card) => {
      const loaded = new Promise((done) => card.addEventListener('rcp-load', done));
      card.setAttribute('process', 'un-high-level-dialogue');
      return loaded.then(() => undefined);
    });
    assertNames((await headings(page, 1))[0] ?? '', DIALOGUE);
    assert.deepEqual(asked.slice(before), [chunk('rcp-card/un-high-level-dialogue.en.js')]);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('a tag in a shadow root', () => {
  const inside = '<rcp-card process="prague-process"></rcp-card>';
  const declared = (content: string, host = 'div') =>
    `<${host} id="host"><template shadowrootmode="open">${content}</template></${host}>`;

  it('that the page declares is shown', async () => {
    const { page, heading } = await headingOf({ body: declared(inside) });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('within a shadow root is shown', async () => {
    const { page, heading } = await headingOf({ body: declared(declared(`<p>${inside}</p>`)) });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('is shown when it is added to the root later', async () => {
    const { page, heading } = await headingOf({ body: declared(declared('')) }, () => {
      const root = document.querySelector('div')?.shadowRoot?.querySelector('div')?.shadowRoot;
      const card = document.createElement('rcp-card');
      card.setAttribute('process', 'prague-process');
      root?.append(card);
    });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('is shown when its host comes later', async () => {
    const { page, heading } = await headingOf({}, () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<span><rcp-card process="prague-process"></rcp-card></span>';
      document.body.appendChild(document.createElement('section')).append(host);
    });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('is shown when its host is written as HTML with its root', async () => {
    const { page, heading } = await headingOf({}, () => {
      document.body.setHTMLUnsafe(
        '<div><template shadowrootmode="open"><rcp-card process="prague-process"></rcp-card></template></div>',
      );
    });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('of a foreign element is shown when that is defined after the loader ran', async () => {
    const { page, heading } = await headingOf({ body: '<p><x-host></x-host></p>' }, () => {
      class Inner extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<rcp-card process="prague-process"></rcp-card>';
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
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('takes the language of an ancestor outside', async () => {
    const { page, heading, asked } = await headingOf({
      body: `<section lang="fr-CH">${declared(declared('<rcp-card process="un-high-level-dialogue"></rcp-card>'))}</section>`,
    });
    assertNames(heading, FRENCH_DIALOGUE);
    assert.deepEqual(
      asked.slice(2).sort(),
      modulesOf('rcp-card', 'un-high-level-dialogue', 'fr').map(chunk).sort(),
    );
    await page.close();
  });

  it('takes the language of an ancestor of the slot that it stands in', async () => {
    const { page, heading } = await headingOf({
      body: `<div><template shadowrootmode="open"><section lang="fr"><slot></slot></section></template>
        <rcp-card process="un-high-level-dialogue"></rcp-card></div>`,
    });
    assertNames(heading, FRENCH_DIALOGUE);
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
    const { page, said } = await open(browser, server, pages, '<div id="host"></div>', {
      head: `${LOADER}<script type="module" src="/closed.js"></script>`,
    });
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
  const cases: [string, string, string, string][] = [
    ['its own', '<rcp-card process="un-high-level-dialogue" lang="fr-BE"></rcp-card>', 'en', 'fr'],
    ['that of an ancestor', '<p lang="fr"><rcp-card process="un-high-level-dialogue"></rcp-card></p>', 'en', 'fr'],
    ['that of the document', '<rcp-card process="un-high-level-dialogue"></rcp-card>', 'fr', 'fr'],
    ['English where it is unknown', '<rcp-card process="un-high-level-dialogue"></rcp-card>', 'tlh', 'en'],
    ['that of the document where its own is empty', '<rcp-card process="un-high-level-dialogue" lang=""></rcp-card>', 'fr', 'fr'],
  ];
  for (const [title, body, lang, shown] of cases) {
    it(`is ${title}, and no other is asked for`, async () => {
      const { page, asked } = await headingOf({ body, lang });
      assert.deepEqual(
        asked.slice(2).sort(),
        modulesOf('rcp-card', 'un-high-level-dialogue', shown).map(chunk).sort(),
      );
      assert.equal(await page.$eval(">>> .root", (root) => root.getAttribute("lang")), shown);
      await page.close();
    });
  }
});

describe('what a page holds beside our tags', () => {
  const beside = {
    'an element whose name can never be defined':
      '<svg><font-face></font-face></svg><math><annotation-xml></annotation-xml></math><button is="x-button">b</button><p is="p">p</p>',
    'a form with fields named after what elements can do':
      '<form><input name="matches"><input name="shadowRoot"><input name="dataset"></form>',
    'an element that is never defined': '<x-unknown></x-unknown>',
  };
  for (const [title, body] of Object.entries(beside)) {
    it(`${title} does not keep it from them, nor makes it speak`, async () => {
      const { page, heading } = await headingOf({ body: `${body}${element('rcp-card')}` });
      assertNames(heading, PRAGUE_PROCESS);
      await page.close();
    });
  }

  it('elements of our names that are not HTML are left alone', async () => {
    const { page, heading } = await headingOf({ body: element('rcp-card') }, () => {
      for (const namespace of [null, 'http://www.w3.org/2000/svg', 'urn:x']) {
        document.body.prepend(document.createElementNS(namespace, 'rcp-card'));
      }
    });
    assertNames(heading, PRAGUE_PROCESS);
    await page.close();
  });

  it('elements that come and go undefined are not retained', async () => {
    const { page } = await headingOf({ body: element('rcp-card') });
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
    const retained = await page.evaluate(
      () =>
        (globalThis as unknown as { references: WeakRef<Element>[] }).references.filter((reference) =>
          reference.deref(),
        ).length,
    );
    assert.ok(retained <= 1, `${retained} of 100 are retained`);
    await page.close();
  });
});
