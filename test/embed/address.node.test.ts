import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readData } from '../../scripts/data.js';
import { embedIdsOf } from '../../scripts/records.js';
import { attributesFrom } from '../../src/embed/address.js';
import { directionOf } from '../../src/i18n/language.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { ALL, type Tag } from '../../src/records/tags.js';
import { attributeOf, attributesFor, idsFor, namedFor, openEverything, tags } from '../package/pages.js';
import { sample } from '../support/choose.js';
import { elementsIn } from '../support/html.js';
import { readRelease } from '../support/release.js';
import { setUp, watchedPage } from '../support/server.js';
import { recordShown, samples, strictly } from './embed-pages.js';

/** What each scripted page says that it takes: names of attributes, with their values. */
const known = Object.fromEntries(
  tags.map((tag) => {
    const list = elementsIn(readRelease(`embed/${tag}.html`)).find(({ attributes }) => attributes.id === 'attributes');
    return [tag, JSON.parse(list?.text ?? '')];
  }),
) as Record<Tag, Record<string, string[]>>;

const record = (tag: Tag) => new URLSearchParams(attributesFor(tag, namedFor(tag))).toString();

const EVIL = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '\u202eevil\u0000\r\n',
  'prague-process\u00a0evil',
  'x'.repeat(1_000),
].map((value) => encodeURIComponent(value));
const NOT_LISTED = ['src', 'data', 'onclick', 'onfocus', 'style', 'slot', 'is', 'id', 'class', 'hidden', 'dir'];
const IN_EVERY_OBJECT = ['__proto__', '__proto__[polluted]', 'constructor', 'toString', 'valueOf'];
const all = (names: string[], value: string) => names.map((name) => `${name}=${value}`).join('&');

describe('what a scripted page takes from its address', () => {
  const ids = embedIdsOf(readData());

  for (const tag of tags) {
    it(`is each value of each attribute that embed/${tag}.html lists, for every record`, () => {
      const { lang = [], ...others } = known[tag];
      const named = ids[tag].filter((id) => id !== ALL);
      if (named.length > 0) assert.deepEqual(others[attributeOf(tag)], named);
      assert.deepEqual(others.names, ['official', 'published']);
      assert.equal(others.src, undefined);
      for (const [name, values] of Object.entries(others)) {
        for (const value of values) {
          const search = `?${new URLSearchParams({ [name]: value }).toString()}`;
          assert.deepEqual(attributesFrom(search, known[tag]), { attributes: { [name]: value }, language: undefined });
        }
      }
      assert.deepEqual([...lang].sort(), [...LANGUAGES].sort());
      for (const language of lang) {
        assert.deepEqual(attributesFrom(`?lang=${language}-XX`, known[tag]), { attributes: {}, language });
      }
    });

    const hostile = [
      ...EVIL.map((value) => all(Object.keys(known[tag]), value)),
      ...EVIL.map((value) => all(NOT_LISTED, value)),
      all(NOT_LISTED, '/demo/index.html'),
      all(IN_EVERY_OBJECT, 'prague-process'),
      ...EVIL.map((value) => `${value}=${value}`),
      'PROCESS=prague-process&Organization=iom&theme=DARK',
      // The first of repeated parameters counts, as with attributes in HTML.
      `${attributeOf(tag)}=${EVIL[0] ?? ''}&${record(tag)}`,
      '&a=b'.repeat(2_000),
      '%',
      '',
    ];
    it(`is nothing of what embed/${tag}.html does not list, alone or beside what it does`, () => {
      const good = attributesFrom(`?${record(tag)}&theme=dark`, known[tag]);
      for (const query of hostile) {
        const { attributes, language } = attributesFrom(`?${query}`, known[tag]);
        assert.deepEqual(attributes, {}, query.slice(0, 80));
        assert.ok(language === undefined || language === 'en');
        const beside = attributesFrom(`?${record(tag)}&theme=dark&${query}`, known[tag]);
        assert.deepEqual(beside.attributes, good.attributes, query.slice(0, 80));
      }
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    });
  }

  it('is several ids only if it knows each', () => {
    const ids = idsFor('rcp-card');
    const asked = (value: string) => attributesFrom(`?process=${value}`, known['rcp-card']).attributes;
    assert.deepEqual(asked(ids.join('+')), { process: ids.join(' ') });
    assert.deepEqual(asked(`${ids.join('+')}+evil`), {});
  });

  it('is never a text of its own, whatever the address is', () => {
    const lists = known['member-list'];
    const names = fc.oneof(fc.constantFrom(...Object.keys(lists), ...IN_EVERY_OBJECT), fc.string());
    const values = fc.oneof(fc.constantFrom(...Object.values(lists).flat()), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
        const { attributes, language } = attributesFrom(`?${new URLSearchParams(pairs).toString()}`, lists);
        for (const [name, value] of Object.entries(attributes)) {
          for (const part of value.split(' ')) assert.ok(lists[name]?.includes(part));
        }
        assert.ok(language === undefined || LANGUAGES.includes(language));
      }),
    );
  });
});

describe('in a browser', async () => {
  const recordPages = sample(samples, 1).map(({ page }) => page);
  const { browser, server } = await setUp(strictly([...tags.map((tag) => `embed/${tag}.html`), ...recordPages]));

  /** Everything that a page has become at a given address. */
  async function shown(path: string, address: string) {
    const { page, said } = await watchedPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname !== '/favicon.ico') asked.push(pathname);
    });
    page.on('dialog', (dialog) => {
      said.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.evaluateOnNewDocument(() => {
      const reported: string[] = [];
      Object.assign(globalThis, { reported });
      for (const type of ['rcp-load', 'rcp-error']) addEventListener(type, () => reported.push(type));
    });
    await page.goto(`${server.origin}/dist/${path}${address}`);
    await recordShown(page);
    const opened = await openEverything(page);
    const state = await page.evaluate(() => {
      const { documentElement: html, body } = document;
      const { attributes = [], shadowRoot } = body.firstElementChild ?? {};
      const root = shadowRoot?.querySelector<HTMLElement>('.root');
      return {
        markup: html.outerHTML,
        // Lit's markers have a number that is another in every page.
        inside: shadowRoot?.innerHTML.replace(/<!--.*?-->/g, ''),
        page: [html.lang, html.dir],
        attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        root: [root?.lang, root?.dir, root?.dataset.theme],
        heading: root?.querySelector('[part=heading]')?.localName,
        hasSource: Boolean(root?.querySelector('[part=source]')),
        prototypes: [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)],
        title: document.title,
        reported: Reflect.get(globalThis, 'reported') as string[],
      };
    });
    await page.close();
    return { ...state, opened, said, asked: asked.sort() };
  }

  for (const [i, tag] of tags.entries()) {
    const language = LANGUAGES[i % LANGUAGES.length] as Language;
    it(`embed/${tag}.html shows the record in the language asked for (${language}), and breaks no policy`, async () => {
      const good = `${record(tag)}&lang=${language}-XX&heading-level=3&theme=dark`;
      const address = `?onclick=alert(1)&src=x&__proto__=x&${good}&${record(tag)}${EVIL[0] ?? ''}#${EVIL[1] ?? ''}`;
      const { markup, inside, asked, opened, ...state } = await shown(`embed/${tag}.html`, address);
      const direction = directionOf(language);
      assert.deepEqual(state, {
        page: [language, direction],
        attributes: { ...attributesFor(tag, namedFor(tag)), 'heading-level': '3', theme: 'dark' },
        root: [language, direction, 'dark'],
        heading: 'h3',
        hasSource: true,
        prototypes: [],
        title: `RCP Elements: ${tag}`,
        // One report: the element had its attributes when it began.
        reported: ['rcp-load'],
        said: [],
      });
      assert.doesNotMatch(`${markup}${inside ?? ''}`, /alert\(1\)/);
      assert.ok(opened > 0);
      for (const path of asked) assert.ok(existsSync(`.${path}`), path);
    });
  }

  it('a scripted page says which attribute is missing, above its links, and a hostile address leaves no trace', async () => {
    const untouched = await shown('embed/member-list.html', '');
    assert.match(untouched.inside ?? '', /class="error">Nothing to show: the “process” attribute is missing\./);
    assert.match(untouched.inside ?? '', /<slot><\/slot>/);
    assert.deepEqual([untouched.attributes, untouched.reported, untouched.said], [{}, ['rcp-error'], []]);
    const names = [...Object.keys(known['member-list']), ...NOT_LISTED, ...IN_EVERY_OBJECT];
    // Without the long one: a server refuses addresses of more than 16 kB.
    const evil = EVIL.slice(0, -1).map((value) => all([...names, value], value));
    const address = `?${evil.join('&')}&%#${EVIL[1] ?? ''}`;
    assert.deepEqual(await shown('embed/member-list.html', address), untouched);
  });

  for (const page of recordPages) {
    it(`an address changes nothing in ${page}`, async () => {
      const address = `?${EVIL[0] ?? ''}&theme=dark&lang=ar&${record('rcp-card')}&onclick=alert(1)`;
      assert.deepEqual(await shown(page, address), await shown(page, ''));
    });
  }
});
