import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setUp, type Pages } from '../support/server.js';
import { attributesFor, element, html, tags } from '../package/pages.js';
import { chunkPath, messagesPath, recordPath } from '../support/release.js';
import { assertAsked, firstId, freshPage, headings, held, modulesOf, open, placeholder, released, served, type Watched } from './pages.js';

const FALLBACK = '<p id="fallback">What the author wrote.</p>';
const RECORD = recordPath('rcp-card', 'prague-process', 'en');

const pages: Pages = {};
const { browser, server } = await setUp(pages);

function load(body: string, lang = 'en'): Promise<Watched> {
  return open(browser, server, pages, body, { lang });
}

describe('a placeholder', () => {
  it('for each tag becomes it, for the same requests', async () => {
    const inside = '<p class="fallback">What the author wrote.</p>';
    const { page, said, asked } = await load(tags.map((tag) => placeholder(tag, {}, inside)).join(''));
    await headings(page, tags.length);
    assert.equal(await page.$('[data-rcp-element]'), null);
    assertAsked(asked, tags.flatMap((tag) => modulesOf(tag, firstId(tag), 'en')));
    for (const tag of tags) {
      for (const [name, value] of Object.entries(attributesFor(tag))) {
        assert.equal(await page.$eval(tag, (found, name) => found.getAttribute(name), name), value);
      }
      assert.equal(await page.$eval(`${tag} > .fallback`, (found) => found.checkVisibility()), false);
    }
    assert.deepEqual(said, []);
    await page.close();
  });

  it('hands on its attributes, id, class, place, language and children, in shadow roots and later too', async () => {
    const { page, said, asked } = await load(
      `<section><template shadowrootmode="open"><slot name="aside"></slot></template>
        ${placeholder('member-list', {
          'data-group-by': 'letter',
          'data-lang': 'fr',
          'data-heading-level': '4',
          'data-no-search': '',
          'data-theme': 'dark',
          'data-names': 'published',
          id: 'members',
          class: 'wide dark',
          slot: 'aside',
        })}</section>
      <section lang="es">${placeholder(
        'rcp-card',
        { 'data-compact': '' },
        `<h3 slot="heading">My own <em>heading</em></h3>${FALLBACK}`,
      )}</section>
      <div id="host"><template shadowrootmode="open">${placeholder('key-figures')}</template></div>`,
    );
    await headings(page, 3);
    const attributes = await page.$eval('member-list', (found) =>
      Object.fromEntries([...found.attributes].map(({ name, value }) => [name, value])),
    );
    assert.deepEqual(attributes, {
      process: 'prague-process',
      'group-by': 'letter',
      lang: 'fr',
      'heading-level': '4',
      'no-search': '',
      theme: 'dark',
      names: 'published',
      id: 'members',
      class: 'wide dark',
      slot: 'aside',
    });
    assert.equal(await page.$eval('member-list', (found) => found.checkVisibility()), true);
    assert.ok(await page.$('member-list >>> [lang=fr][data-theme=dark] h4[part=heading]'));
    assert.equal(await page.$('member-list >>> input'), null);

    // A boolean attribute; the language of where it stands; a child of the heading slot as the heading.
    assert.equal(await page.$eval('rcp-card', (card) => card.compact), true);
    const languages = ['en', 'es'].map((language) => asked.includes(served(messagesPath('rcp-card', language))));
    assert.deepEqual(languages, [false, true]);
    const seen = await page.$$eval('rcp-card > *', (children) =>
      children.map((child) => [child.localName, child.checkVisibility()]),
    );
    assert.deepEqual(seen, [
      ['h3', true],
      ['p', false],
    ]);

    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), placeholder('rcp-card'));
    await headings(page, 4);
    await page.evaluate((html) => {
      document.querySelector('#host')?.shadowRoot?.querySelector('key-figures')?.insertAdjacentHTML('afterend', html);
    }, placeholder('rcp-card'));
    await headings(page, 5);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('shows its children until all is there, and keeps them where it is taken off the page meanwhile', async () => {
    const { until, release } = held();
    pages[served(RECORD)] = released(RECORD, until);
    const { page, said } = await load(
      placeholder('rcp-card', {}, FALLBACK) + placeholder('rcp-card', { id: 'removed' }, '<p>Kept.</p>'),
    );
    await page.waitForFunction(() => customElements.get('rcp-card'));
    assert.equal(await page.$eval('#fallback', (found) => found.checkVisibility()), true);
    await page.evaluate(() => {
      const removed = document.querySelector('#removed');
      removed?.remove();
      Object.assign(globalThis, { removed });
    });
    release();
    // The one beside it waited for the same modules.
    await headings(page, 1);
    assert.equal(await page.$eval('#fallback', (found) => found.checkVisibility()), false);
    const inside = await page.evaluate(() => {
      const { removed } = globalThis as unknown as { removed: Element };
      document.body.append(removed);
      return removed.innerHTML;
    });
    assert.equal(inside, '<p>Kept.</p>');
    await headings(page, 2);
    assert.ok(await page.$('rcp-card#removed > p'));
    assert.deepEqual(said, []);
    Reflect.deleteProperty(pages, served(RECORD));
    await page.close();
  });

  it('that the parser is still writing loses nothing of what follows', async () => {
    const [start, end] = html(
      '<script type="module" async src="/dist/rcp-elements.js"></script>',
      `${element('rcp-card')}${placeholder('rcp-card', {}, '<p>first</p>|<p>last</p>')}<p id="after">After</p>`,
    ).split('|') as [string, string];
    let finish = (): void => undefined;
    const slow = await serveInTwo(server.origin, start, (response) => {
      finish = () => void response.end(end);
    });
    const { page, said } = await freshPage(browser, server);
    const opened = page.goto(`${slow.origin}/page`);
    // The tag before it shows that all modules are there.
    await page.waitForFunction(() => document.querySelector('rcp-card')?.shadowRoot?.querySelector('[part=source]'));
    assert.equal(await page.$eval('[data-rcp-element]', (found) => found.checkVisibility()), true);
    finish();
    await opened;
    await headings(page, 2);
    const children = await page.$$eval('rcp-card:last-of-type > p', (found) => found.map(({ textContent }) => textContent));
    assert.deepEqual(children, ['first', 'last']);
    assert.equal(await page.$eval('#after', ({ parentElement }) => parentElement?.localName), 'body');
    assert.deepEqual(said, []);
    await page.close();
    await slow.close();
  });
});

describe('a hostile placeholder', () => {
  it('hands on nothing that is not an attribute, and stays what it is for anything but our tags', async () => {
    const others = ['script', 'x-unknown', '__proto__', 'constructor', 'toString', '', 'RCP-CARD', 'rcp-card ', 'a,b]'];
    const names = ['script', '__proto__', 'rcp-card', 'member-list'];
    const { page, said, asked } = await load(
      [
        placeholder('rcp-card', {
          'data-onclick': 'document.title = 1',
          'data-onload': 'document.title = 1',
          'data-style': 'color: red',
          'data-src': 'javascript:document.title=1',
          'data-innerhtml': '<img src=x>',
          'data-slot': 'x',
          'data-__proto__': 'x',
          'data-constructor': 'x',
          onclick: 'document.title = 2',
          style: 'color: red',
        }),
        ...others.map((tag) => placeholder(tag, { 'data-src': '/evil.js' }, FALLBACK)),
        // A tag that calls itself something else is shown all the same.
        ...names.map((name) => element('key-figures', { 'data-rcp-element': name })),
      ].join(''),
    );
    await headings(page, 1 + names.length);
    await page.$eval('rcp-card', (card) => card.click());
    assert.deepEqual(await page.$eval('rcp-card', (card) => card.getAttributeNames()), ['process']);
    assert.equal(await page.title(), 'A page');
    const left = await page.$$eval('div[data-rcp-element]', (found) =>
      found.map((div) => div.getAttribute('data-rcp-element')),
    );
    assert.deepEqual(left, others);
    assert.equal((await page.$$('key-figures')).length, names.length);
    assertAsked(asked, [
      ...modulesOf('rcp-card', 'prague-process', 'en'),
      ...modulesOf('key-figures', firstId('key-figures'), 'en'),
    ]);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('with an unknown id looks for it, with an evil one does not, and both say what is wrong', async () => {
    const ids = ['no-such-process', '../../../evil', '__proto__', 'constructor', ''];
    const { page, said, asked } = await load(ids.map((id) => placeholder('rcp-card', { 'data-process': id })).join(''));
    await page.waitForFunction(
      (count) => document.querySelectorAll('rcp-card:state(error)').length === count,
      {},
      ids.length,
    );
    assertAsked(
      [...new Set(asked)],
      [
        ...['rcp-card', 'base'].map(chunkPath),
        'records/rcp-card/ids.js',
        messagesPath('rcp-card', 'en'),
        ...['constructor', 'no-such-process'].map((id) => recordPath('rcp-card', id, 'en')),
      ],
    );
    const messages = await page.$$eval('>>> .error', (found) => found.map((error) => error.textContent));
    for (const id of ids.slice(0, 4)) assert.ok(messages.some((message) => message.includes(`“${id}”`)), id);
    // The browser itself tells what the server did not find; we say nothing.
    for (const line of said) assert.match(line, /^error: Failed to load resource: .* 404/);
    await page.close();
  });
});

/** A server whose page stops in the middle; all else it takes from another one. */
async function serveInTwo(
  origin: string,
  start: string,
  stopped: (response: ServerResponse) => void,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/page') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(start);
      stopped(response);
      return;
    }
    void fetch(origin + (request.url ?? '')).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(await answer.text());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
