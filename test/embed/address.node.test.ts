import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, type Tag } from '../../src/records/tags.js';
import { directionOf } from '../../src/i18n/language.js';
import type { Language } from '../../src/model/vocabulary.js';
import { attributeOf, attributesFor, idsFor, namedFor, tags } from '../package/pages.js';
import { setUp, watchedPage, type Pages } from '../support/server.js';
import { elementsIn } from '../support/html.js';
import { embedIdsOf } from '../../scripts/generate.js';
import { readData } from '../../scripts/data.js';
import { embedPages, isScripted, readRelease, untilShown } from './embed-pages.js';

const data = readData();

/** A page as it will be once there is a language that is written from right to left. */
const pages: Pages = {
  '/dist/embed/arabic.html': readRelease('embed/member-list.html').replace(
    /"lang":\[.*?\]/,
    '"lang":["ar","en"]',
  ),
};
const { browser, server } = await setUp(pages);

/** Everything that a page has become with a given query. */
async function shown(path: string, query: string) {
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
  await page.goto(`${server.origin}/dist/${path}${query}`);
  await untilShown(page);
  const state = await page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    // Lit's markers have a number that is another in every page.
    inside: document.body.firstElementChild?.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, ''),
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    attributes: Object.fromEntries(
      [...(document.body.firstElementChild?.attributes ?? [])].map(({ name, value }) => [name, value]),
    ),
    prototype: Object.keys(Object.prototype).concat(Object.keys(Array.prototype)),
    title: document.title,
    reported: Reflect.get(globalThis, 'reported') as string[],
  }));
  await page.close();
  return { ...state, said, asked };
}

function listOf(tag: Tag): Record<string, string[]> {
  const list = elementsIn(readRelease(`embed/${tag}.html`)).find(({ attributes }) => attributes.id);
  return JSON.parse(list?.text ?? '') as Record<string, string[]>;
}

const record = (tag: Tag) => new URLSearchParams(attributesFor(tag, namedFor(tag))).toString();

describe('the scripted page', () => {
  for (const tag of tags) {
    it(`embed/${tag}.html takes each value of each attribute that it lists`, async () => {
      const { lang = [], ...others } = listOf(tag);
      const all = embedIdsOf(data)[tag].filter((id) => id !== ALL);
      if (all.length > 0) assert.deepEqual(others[attributeOf(tag)], all);
      assert.deepEqual(others.names, ['official', 'published']);
      assert.equal(others.src, undefined);
      // Of 209 States, these stand for the rest.
      const most = Math.min(40, Math.max(...Object.values(others).map(({ length }) => length)));
      assert.ok(most > 1);
      for (let turn = 0; turn < most; turn++) {
        const wanted = Object.fromEntries(
          Object.entries(others).map(([name, values]) => [name, values[turn % values.length] ?? '']),
        );
        const query = new URLSearchParams(wanted).toString();
        const { attributes } = await shown(`embed/${tag}.html`, `?${query}`);
        assert.deepEqual(attributes, wanted);
      }
      for (const language of lang) {
        const { language: told, direction } = await shown(`embed/${tag}.html`, `?lang=${language}`);
        assert.deepEqual([told, direction], [language, directionOf(language as Language)]);
      }
    });

    it(`embed/${tag}.html shows the record in the language asked for`, async () => {
      const query = `?${record(tag)}&lang=fr-CH&heading-level=3&theme=dark`;
      const { inside = '', attributes, reported, said } = await shown(`embed/${tag}.html`, query);
      assert.match(inside, /<div class="root" lang="fr" dir="ltr" data-theme="dark">/);
      assert.match(inside, /<h3 [^>]*part="heading"/);
      assert.match(inside, /part="source"/);
      assert.deepEqual(attributes, {
        ...attributesFor(tag, namedFor(tag)),
        'heading-level': '3',
        theme: 'dark',
      });
      assert.deepEqual(reported, ['rcp-load'], 'the element had its attributes when it began');
      assert.deepEqual(said, []);
    });
  }

  it('is written in the direction of its language', async () => {
    const { language, direction } = await shown('embed/arabic.html', '?lang=ar-EG');
    assert.deepEqual([language, direction], ['ar', 'rtl']);
  });

  it('says which attribute is missing, above its links, where no record is named', async () => {
    const { inside = '', reported, said } = await shown('embed/member-list.html', '');
    assert.match(inside, /class="error">Nothing to show: the “process” attribute is missing\./);
    assert.match(inside, /<slot><\/slot>/);
    assert.deepEqual(reported, ['rcp-error']);
    assert.deepEqual(said, []);
  });

  it('takes an attribute with several ids only if it knows each', async () => {
    const both = idsFor('rcp-card').join('+');
    const { attributes } = await shown('embed/rcp-card.html', `?process=${both}`);
    assert.deepEqual(attributes, { process: idsFor('rcp-card').join(' ') });
    const { attributes: none } = await shown('embed/rcp-card.html', `?process=${both}+evil`);
    assert.deepEqual(none, {});
  });

  it('takes the first of repeated parameters, as HTML does of attributes', async () => {
    const [first = '', second = ''] = idsFor('rcp-card');
    const { attributes } = await shown('embed/rcp-card.html', `?process=${first}&process=${second}`);
    assert.deepEqual(attributes, { process: first });
  });
});

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
];

describe('a hostile address', () => {
  const evil = EVIL.map((value) => encodeURIComponent(value));
  const NOT_LISTED = ['src', 'data', 'onclick', 'onfocus', 'style', 'slot', 'is', 'id', 'class', 'hidden', 'dir'];
  const IN_EVERY_OBJECT = ['__proto__', '__proto__[polluted]', 'constructor', 'toString', 'valueOf'];
  const all = (names: string[], value: string) => `?${names.map((name) => `${name}=${value}`).join('&')}`;
  const queries = (tag: Tag): string[] => [
    ...evil.map((value) => all(Object.keys(listOf(tag)), value)),
    ...evil.map((value) => all(NOT_LISTED, value)),
    all(NOT_LISTED, '/demo/index.html'),
    all(IN_EVERY_OBJECT, 'prague-process'),
    ...evil.map((value) => `?${value}=${value}`),
    `?PROCESS=prague-process&Organization=iom&theme=DARK`,
    `?${attributeOf(tag)}=${evil[0] ?? ''}&${record(tag)}`,
    `?${'&a=b'.repeat(2_000)}`,
    `#${evil[1] ?? ''}`,
    '?%',
  ];

  for (const tag of tags) {
    it(`leaves no trace in embed/${tag}.html`, async () => {
      const untouched = await shown(`embed/${tag}.html`, '');
      assert.deepEqual(untouched.attributes, {});
      for (const query of queries(tag)) {
        assert.deepEqual(await shown(`embed/${tag}.html`, query), untouched, query.slice(0, 80));
      }
    });

    it(`leaves no trace beside a good one in embed/${tag}.html`, async () => {
      const good = await shown(`embed/${tag}.html`, `?${record(tag)}`);
      const query = `?onclick=alert(1)&${record(tag)}&${record(tag)}${evil[0] ?? ''}&src=x&__proto__=x`;
      assert.deepEqual(await shown(`embed/${tag}.html`, query), good);
    });
  }

  it('changes nothing in the page of a record', async () => {
    const [{ page, tag }] = embedPages.filter(({ page }) => isScripted(page)) as [(typeof embedPages)[number]];
    const untouched = await shown(page, '');
    const query = `?${evil[0] ?? ''}&theme=dark&lang=ar&${record(tag)}&onclick=alert(1)`;
    assert.deepEqual(await shown(page, query), untouched);
  });
});
