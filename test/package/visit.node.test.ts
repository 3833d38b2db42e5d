/**
 * One visit of each standalone file, under the strictest policy and beside another Lit, that looks at
 * everything at once: what is shown, asked for, said, kept, opened and found.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { LANGUAGES, PROCESS_REGIONS, STATUSES, type Language } from '../../src/model/vocabulary.js';
import type { Tag } from '../../src/records/tags.js';
import { inside, setUp, watchedPage, type Pages } from '../support/server.js';
import {
  ANOTHER_LIT,
  attributeOf,
  attributesFor,
  attributesOf,
  element,
  html,
  idsFor,
  isSearchable,
  kept,
  nameOf,
  namedFor,
  nothingKept,
  script,
  search,
  shownOn,
  STRICT,
  tags,
  TRUSTED_TYPES,
  viewsFor,
} from './pages.js';
import { unfolded } from './reading.js';

/** Each attribute with the values it takes. */
const VALUES: Record<string, readonly string[]> = {
  compact: [''],
  'no-search': [''],
  'group-by': ['region', 'letter', 'none'],
  names: ['official', 'published'],
  'heading-level': ['1', '2', '3', '4', '5', '6', 'none'],
  theme: ['auto', 'light', 'dark'],
  lang: LANGUAGES,
  region: PROCESS_REGIONS,
  status: STATUSES,
};

const EDITION: Record<Language, string> = {
  ar: 'إصدار البيانات',
  zh: '数据版本',
  en: 'Data edition',
  fr: 'Édition des données',
  ru: 'Выпуск данных',
  es: 'Edición de los datos',
};

/** What is on a page: an id, shown in a language, with whatever attributes. */
interface Variant {
  id: string;
  language: Language;
  attributes: Record<string, string>;
}

/** A file that has one language, on a page in another: each sample, with both kinds of names. */
function inOneLanguage(tag: Tag, language: Language): Variant[] {
  return idsFor(tag).flatMap((id) =>
    ['official', 'published'].map((names) => ({ id, language, attributes: { names } })),
  );
}

/** A file that has all languages: each sample in its languages, and every attribute with every value. */
function inEveryLanguage(tag: Tag): Variant[] {
  const views = viewsFor(tag).map(({ id, language }) => ({ id, language, attributes: { lang: language } }));
  const id = namedFor(tag) ?? idsFor(tag)[0] ?? '';
  const variants = attributesOf(tag).flatMap((name) => {
    const values = VALUES[name];
    assert.ok(values, `this test knows the values of ${name}`);
    return values.map((value) => ({
      id,
      language: name === 'lang' ? (value as Language) : 'en',
      attributes: { [name]: value },
    }));
  });
  assert.ok(variants.length > 10);
  return [...views, ...variants];
}

const pages: Pages = { '/another-lit.js': ANOTHER_LIT };
const { browser, server } = await setUp(pages);

for (const tag of tags) {
  describe(`a visit of ${tag}`, () => {
    for (const [i, language] of LANGUAGES.entries()) {
      const other = LANGUAGES[(i + 1) % LANGUAGES.length] ?? 'en';
      it(`in ${language}, whatever the language of the page`, () =>
        visit(tag, `${tag}.${language}.js`, other, inOneLanguage(tag, language)));
    }

    it('in every language, with every attribute', () => visit(tag, `${tag}.js`, 'en', inEveryLanguage(tag)));
  });
}

async function visit(tag: Tag, file: string, pageLanguage: Language, variants: Variant[]): Promise<void> {
  const body = variants.map(({ id, attributes }) => element(tag, { ...attributesFor(tag, id), ...attributes }));
  pages['/page'] = {
    body: html(script('/another-lit.js') + script(file), body.join('\n'), pageLanguage),
    headers: { 'content-security-policy': `${STRICT}; ${TRUSTED_TYPES}` },
  };
  const address = `${server.origin}/page`;
  const { page, said } = await watchedPage(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = server.requests.length;
  await countIntl(page);
  await page.goto(address);

  // The first content needs no Intl object: the first one made costs more than all the rest.
  await page.waitForFunction(
    (count) => (Reflect.get(globalThis, 'atLoad') as unknown[]).length === count,
    {},
    body.length,
  );
  const atLoad = await page.evaluate(() => Reflect.get(globalThis, 'atLoad') as string[][]);
  assert.deepEqual(atLoad.flat(), []);
  const made = await page.evaluate(() => {
    new Intl.NumberFormat('en').format(1);
    return Reflect.get(globalThis, 'made') as string[];
  });
  assert.deepEqual(made, ['NumberFormat'], 'the counter counts');

  assert.equal(await shownOn(page), body.length);
  const shown = await page.$$eval('>>> .root', (roots) =>
    roots.map((root) => {
      const heading = root.querySelector('[part=heading]');
      return {
        lang: (root as HTMLElement).lang,
        dir: (root as HTMLElement).dir,
        heading: heading ? `${heading.localName}: ${heading.textContent}` : '',
        sources: [...root.querySelectorAll('[part=source]')].map(({ textContent }) => textContent).join(),
      };
    }),
  );
  for (const [i, { id, language, attributes }] of variants.entries()) {
    const { lang, dir, heading = '', sources = '' } = shown[i] ?? {};
    assert.deepEqual([lang, dir], [language, language === 'ar' ? 'rtl' : 'ltr'], body[i]);
    assert.ok(sources.includes(EDITION[language]), sources);
    const level = attributes['heading-level'] ?? '2';
    if (level === 'none') continue;
    // Sources print the names of States in English.
    const isPublished = attributeOf(tag) === 'state' && attributes.names === 'published';
    const name = nameOf(tag, id, isPublished ? 'en' : language);
    assert.ok(heading.startsWith(`h${level}: `) && heading.includes(name), heading);
  }
  assert.deepEqual(await kept(page), nothingKept(address));

  // Each entry of the directory opens a whole card: those of one element are enough for a page.
  await unfolded(page, namedFor(tag) === undefined ? `${tag}:first-of-type` : tag);
  if (isSearchable(tag)) {
    assert.deepEqual(await search(page, tag, 'zzz-secret'), []);
    // The last thing that a search does is to have its result read out.
    await page.waitForFunction(() => document.querySelector('#rcp-elements-announcer')?.textContent);
  }
  await page.$eval(tag, (shown) => shown.setAttribute('heading-level', '3'));
  await inside(page, tag, 'h3[part=heading]');

  const expected = ['/page', '/another-lit.js', `/dist/standalone/${file}`].sort();
  assert.deepEqual(server.requests.slice(before).sort(), expected);
  assert.deepEqual(
    asked.filter((url) => !url.endsWith('/favicon.ico')).sort(),
    expected.map((path) => server.origin + path),
  );
  assert.deepEqual(await kept(page), nothingKept(address));
  assert.deepEqual(said, []);
  await page.close();
}

/** Counts what is made of Intl on the page from its beginning, and keeps what was made at each load. */
async function countIntl(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const made: string[] = [];
    const atLoad: string[][] = [];
    Object.assign(globalThis, { made, atLoad });
    addEventListener('rcp-load', () => atLoad.push([...made]));
    for (const name of Object.getOwnPropertyNames(Intl)) {
      const original: unknown = Reflect.get(Intl, name);
      if (typeof original !== 'function' || original.prototype === undefined) continue;
      const counted = new Proxy(original, {
        apply(target, self, args: unknown[]): unknown {
          made.push(name);
          return Reflect.apply(target, self, args);
        },
        construct(target, args: unknown[], newTarget): object {
          made.push(name);
          return Reflect.construct(target, args, newTarget) as object;
        },
      });
      Object.defineProperty(Intl, name, { value: counted });
    }
    // The ways to one that do not name it.
    for (const [owner, method] of [
      [String.prototype, 'localeCompare'],
      [Number.prototype, 'toLocaleString'],
      [Date.prototype, 'toLocaleString'],
      [Date.prototype, 'toLocaleDateString'],
    ] as const) {
      const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
      Object.defineProperty(owner, method, {
        value(this: unknown, ...args: unknown[]) {
          made.push(method);
          return Reflect.apply(original, this, args);
        },
      });
    }
  });
}
