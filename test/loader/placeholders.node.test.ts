import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setUp, type Pages } from '../support/server.js';
import { attributesFor, element, html, tags } from '../package/pages.js';
import { chunk, firstId, freshPage, headings, held, modulesOf, open, released, placeholder, type Watched } from './pages.js';

const FALLBACK = '<p id="fallback">What the author wrote.</p>';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

function load(body: string, lang = 'en'): Promise<Watched> {
  return open(browser, server, pages, body, { lang });
}

describe('a placeholder', () => {
  for (const tag of tags) {
    it(`for ${tag} becomes it, for the same requests`, async () => {
      const { page, said, asked } = await load(placeholder(tag, {}, FALLBACK));
      await headings(page, 1);
      assert.equal(await page.$('[data-rcp-element]'), null);
      assert.deepEqual(asked.slice(2).sort(), modulesOf(tag, firstId(tag), 'en').map(chunk).sort());
      for (const [name, value] of Object.entries(attributesFor(tag))) {
        assert.equal(await page.$eval(tag, (found, name) => found.getAttribute(name), name), value);
      }
      assert.equal(await page.$eval('#fallback', (found) => found.checkVisibility()), false);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('hands on the attributes of the element, and its own id, class and place', async () => {
    const { page, said } = await load(
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
        })}</section>`,
    );
    await headings(page, 1);
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
    assert.deepEqual(said, []);
    await page.close();
  });

  it('takes a boolean attribute, and its language from where it stands', async () => {
    const { page, said, asked } = await load(
      `<section lang="fr">${placeholder('rcp-card', { 'data-compact': '' })}</section>`,
    );
    await headings(page, 1);
    assert.equal(await page.$eval('rcp-card', (card) => card.compact), true);
    assert.ok(asked.includes(chunk('rcp-card/fr.js')));
    assert.ok(!asked.includes(chunk('rcp-card/en.js')));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('has its children as the fallback, and a child of the heading slot as the heading', async () => {
    const { page } = await load(
      placeholder('rcp-card', {}, `<h3 slot="heading">My own <em>heading</em></h3>${FALLBACK}`),
    );
    await headings(page, 1);
    const seen = await page.$$eval('rcp-card > *', (children) =>
      children.map((child) => [child.localName, child.checkVisibility()]),
    );
    assert.deepEqual(seen, [
      ['h3', true],
      ['p', false],
    ]);
    await page.close();
  });

  it('shows its children until all is there', async () => {
    const path = 'rcp-card/prague-process.en.js';
    const { until, release } = held();
    pages[chunk(path)] = released(`chunks/${path}`, until);
    const { page } = await load(placeholder('rcp-card', {}, FALLBACK));
    await page.waitForFunction(() => customElements.get('rcp-card'));
    assert.equal(await page.$eval('#fallback', (found) => found.checkVisibility()), true);
    release();
    await headings(page, 1);
    assert.equal(await page.$eval('#fallback', (found) => found.checkVisibility()), false);
    Reflect.deleteProperty(pages, chunk(path));
    await page.close();
  });

  it('works in a shadow root, and when it comes later', async () => {
    const { page, said } = await load(
      `<div id="host"><template shadowrootmode="open">${placeholder('rcp-card')}</template></div>`,
    );
    await headings(page, 1);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), placeholder('rcp-card'));
    await headings(page, 2);
    await page.evaluate((html) => {
      document.querySelector('#host')?.shadowRoot?.querySelector('rcp-card')?.insertAdjacentHTML('afterend', html);
    }, placeholder('key-figures'));
    await headings(page, 3);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('that is taken off the page while its modules come keeps its children, and becomes the tag when it is back', async () => {
    const path = 'rcp-card/prague-process.en.js';
    const { until, release } = held();
    pages[chunk(path)] = released(`chunks/${path}`, until);
    const { page, said } = await load(placeholder('rcp-card', {}, FALLBACK) + element('rcp-card'));
    await page.evaluate(() => {
      const removed = document.querySelector('[data-rcp-element]');
      removed?.remove();
      Object.assign(globalThis, { removed });
    });
    release();
    // The tag beside it waited for the same modules.
    await headings(page, 1);
    const inside = await page.evaluate(() => {
      const { removed } = globalThis as unknown as { removed: Element };
      document.body.append(removed);
      return removed.querySelector('#fallback')?.textContent;
    });
    assert.equal(inside, 'What the author wrote.');
    await headings(page, 2);
    assert.ok(await page.$('rcp-card > #fallback'));
    assert.deepEqual(said, []);
    Reflect.deleteProperty(pages, chunk(path));
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
  it('hands on nothing that is not an attribute of the element', async () => {
    const { page, said, asked } = await load(
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
    );
    await headings(page, 1);
    await page.$eval('rcp-card', (card) => card.click());
    const names = await page.$eval('rcp-card', (card) => card.getAttributeNames());
    assert.deepEqual(names, ['process']);
    assert.equal(await page.title(), 'A page');
    assert.deepEqual(asked.slice(2).sort(), modulesOf('rcp-card', 'prague-process', 'en').map(chunk).sort());
    assert.deepEqual(said, []);
    await page.close();
  });

  it('for anything but our tags stays what it is', async () => {
    const others = ['script', 'x-unknown', '__proto__', 'constructor', 'toString', '', 'RCP-CARD', 'rcp-card ', 'a,b]'];
    const { page, said, asked } = await load(
      others.map((tag) => placeholder(tag, { 'data-src': '/evil.js' }, FALLBACK)).join('') + element('rcp-card'),
    );
    await headings(page, 1);
    const left = await page.$$eval('[data-rcp-element]', (found) => found.map((div) => [div.localName, div.getAttribute('data-rcp-element')]));
    assert.deepEqual(left, others.map((tag) => ['div', tag]));
    assert.deepEqual(asked.slice(2).sort(), modulesOf('rcp-card', 'prague-process', 'en').map(chunk).sort());
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
    const record = (id: string) => `rcp-card/${id}.en.js`;
    assert.deepEqual(
      [...new Set(asked.slice(2))].sort(),
      ['rcp-card.js', 'base.js', 'rcp-card/en.js', 'rcp-card/ids.js', record('constructor'), record('no-such-process')]
        .map(chunk)
        .sort(),
    );
    const messages = await page.$$eval('>>> .error', (found) => found.map((error) => error.textContent));
    for (const id of ids.slice(0, 4)) assert.ok(messages.some((message) => message.includes(`“${id}”`)), id);
    // The browser itself tells what the server did not find; we say nothing.
    for (const line of said) assert.match(line, /^error: Failed to load resource: .* 404/);
    await page.close();
  });

  it('that calls itself something else does not keep a tag from being shown', async () => {
    const { page, said } = await load(
      ['script', '__proto__', 'rcp-card', 'member-list']
        .map((name) => element('key-figures', { 'data-rcp-element': name }))
        .join(''),
    );
    await headings(page, 4);
    assert.equal((await page.$$('key-figures')).length, 4);
    assert.deepEqual(said, []);
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
