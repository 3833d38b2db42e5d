import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { States } from '../../src/model/schema.js';
import { prerender } from '../support/release.js';
import { samples, readRelease } from '../embed/embed-pages.js';
import { elementsIn } from '../support/html.js';
import { setUp, watchedPage, type Pages } from '../support/server.js';
import {
  attributesFor,
  element,
  html,
  idsFor,
  namedFor,
  readJson,
  readOrganization,
  readProcess,
  script,
  tags,
} from './pages.js';
import { readAll, unfolded, upgraded, type Reading } from './reading.js';

const STYLES = '<link rel="stylesheet" href="/dist/rcp-elements.css">';
const LOADER = '<script type="module" src="/dist/rcp-elements.js"></script>';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

async function readWithScript(head: string, body: string): Promise<Reading[]> {
  pages['/page'] = html(head, body);
  const { page, said } = await watchedPage(browser);
  await page.goto(`${server.origin}/page`);
  await upgraded(page);
  await unfolded(page);
  const readings = await readAll(page);
  assert.deepEqual(said, []);
  await page.close();
  return readings;
}

async function readWithoutScript(path: string): Promise<Reading[]> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(server.origin + path);
  const readings = await readAll(page);
  await page.close();
  return readings;
}

async function readPrerendered(body: string, mode: 'light' | 'shadow'): Promise<Reading[]> {
  // The scripts are there, and do not run.
  pages['/page'] = await prerender(html(STYLES + LOADER, body), { mode });
  return readWithoutScript('/page');
}

/** Every form of a body, by name; that of the loader is what the others are held against. */
async function everyForm(body: string) {
  return {
    wanted: await readWithScript(LOADER, body),
    others: {
      'the standalone file': await readWithScript(script('all.js'), body),
      'light DOM without script': await readPrerendered(body, 'light'),
      'a declared shadow root without script': await readPrerendered(body, 'shadow'),
      'a prerendered page with the loader': await readWithScript(
        '',
        (await prerender(STYLES + LOADER + body, { mode: 'shadow' })),
      ),
    },
  };
}

function assertSame(read: Reading | undefined, wanted: Reading | undefined, what: string): void {
  assert.ok(read && wanted, what);
  // One by one, since the difference between two long texts is hard to see.
  for (const name of Object.keys(wanted) as (keyof Reading)[]) {
    assert.deepEqual(read[name], wanted[name], `${what}: ${name}`);
  }
}

/** How many elements stand on one page: with everything open, some are as long as a book. */
const ON_A_PAGE = 4;

const pagesOfSamples = tags.flatMap((tag) => {
  const own = samples.filter((sample) => sample.tag === tag);
  return own.flatMap((_, i) => (i % ON_A_PAGE === 0 ? [own.slice(i, i + ON_A_PAGE)] : []));
});

describe('every tag, record and language, with everything open,', () => {
  const { states } = readJson('data/states.json') as States;

  for (const onPage of pagesOfSamples) {
    describe(onPage.map(({ tag, id, language }) => `${tag} ${id} ${language}`).join(', '), () => {
      const body = onPage
        .map(({ tag, id, language }) =>
          element(tag, { ...attributesFor(tag, id), lang: language, 'heading-level': '1' }),
        )
        .join('\n');
      let forms: Awaited<ReturnType<typeof everyForm>>;

      before(async () => {
        forms = await everyForm(body);
      });

      for (const [i, { tag, id, language, page: path, answer }] of onPage.entries()) {
        it(`is read the same in each form: ${id}, ${language}`, () => {
          const wanted = forms.wanted[i];
          assert.equal(wanted?.tag, tag);
          assert.equal(wanted.language, language);
          for (const [form, readings] of Object.entries(forms.others)) assertSame(readings[i], wanted, form);
        });

        it(`is read the same on the iframe page without script: ${id}, ${language}`, async () => {
          const readings = await readWithoutScript(`/dist/${path}`);
          assert.equal(readings.length, 1);
          assertSame(readings[0], forms.wanted[i], path);
        });

        it(`has its heading and that page in the oEmbed answer: ${id}, ${language}`, () => {
          const { title, html: code } = JSON.parse(readRelease(answer)) as { title: string; html: string };
          assert.equal(`h1: ${title}`, forms.wanted[i]?.headings[0]);
          const frames = elementsIn(code).filter(({ name }) => name === 'iframe');
          assert.equal(frames.length, 1);
          assert.ok(frames[0]?.attributes.src?.endsWith(`/${path}`), frames[0]?.attributes.src);
        });

        it(`shows every State, office and figure of the record: ${id}, ${language}`, () => {
          const { items = [], figures = [], text = '' } = forms.others['light DOM without script'][i] ?? {};
          if (tag === 'rcp-card' || tag === 'member-list') {
            for (const { code } of readProcess(id).members.items ?? []) {
              const name = states.find(({ alpha2 }) => alpha2 === code)?.names[language];
              if (code) assert.ok(name && items.includes(name), name ?? code);
            }
          } else if (tag === 'office-directory') {
            const { items: offices } = readOrganization(id).offices as { items: { name?: unknown }[] | null };
            if (offices) assert.equal(items.length, offices.length);
          } else if (tag === 'key-figures') {
            const { items: known } = readOrganization(id).figures;
            assert.ok(figures.length >= 2 * known.length && known.length > 0);
            for (const { value } of known) {
              const digits = String(value);
              assert.ok(text.replace(/\D/g, ' ').replace(/ /g, '').includes(digits), digits);
            }
          }
        });
      }
    });
  }
});

describe('the attributes', () => {
  const variants = tags.flatMap((tag) =>
    [
      { names: 'published', lang: 'fr' },
      { 'heading-level': '1' },
      { 'heading-level': '4' },
      { 'heading-level': '6' },
      { 'heading-level': 'none' },
      { 'no-search': '' },
      ...(tag === 'rcp-card' ? [{ compact: '' }, { compact: '', 'heading-level': 'none' }] : []),
      ...(tag === 'member-list'
        ? [{ 'group-by': 'letter' }, { 'group-by': 'none' }, { 'group-by': 'letter', names: 'published', lang: 'fr' }]
        : []),
      // Everything at once, many times over, is more than a page can take.
    ].map((attributes: Record<string, string>) => ({
      tag,
      attributes: { ...attributesFor(tag, namedFor(tag)), ...attributes },
    })),
  );
  let forms: Awaited<ReturnType<typeof everyForm>>;

  before(async () => {
    forms = await everyForm(variants.map(({ tag, attributes }) => element(tag, attributes)).join('\n'));
  });

  for (const [i, { tag, attributes }] of variants.entries()) {
    it(`${element(tag, attributes)} is read the same in each form`, () => {
      const wanted = forms.wanted[i];
      for (const [form, readings] of Object.entries(forms.others)) assertSame(readings[i], wanted, form);
      const level = attributes['heading-level'] ?? '2';
      const [first = ''] = wanted?.headings ?? [];
      if (level !== 'none') assert.ok(first.startsWith(`h${level}: `), first);
      else if (first) assert.ok(first.startsWith('h2: '), first);
    });
  }

  it('leave out, sort and rename as they say', () => {
    const of = (tag: string, name: string, value: string) => {
      const i = variants.findIndex((each) => each.tag === tag && each.attributes[name] === value);
      return forms.others['light DOM without script'][i];
    };
    const plain = of('member-list', 'heading-level', '1');
    assert.ok(of('member-list', 'names', 'published')?.items.includes('Netherlands, The'));
    assert.ok(!plain?.items.includes('Netherlands, The'));
    assert.ok(of('member-list', 'group-by', 'letter')?.headings.some((heading) => /^h3: A \d/.test(heading)));
    assert.ok((of('member-list', 'group-by', 'none')?.headings.length ?? 9) < (plain?.headings.length ?? 0));
    const [compact, full] = [of('rcp-card', 'compact', ''), of('rcp-card', 'heading-level', '1')];
    assert.ok((compact?.text.length ?? 0) < (full?.text.length ?? 0));
    assert.equal(idsFor('rcp-card')[0], 'prague-process');
  });
});
