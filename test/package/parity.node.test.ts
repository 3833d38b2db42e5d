import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { States } from '../../src/model/schema.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { TAGS, type Shows, type Tag } from '../../src/records/tags.js';
import { embedPages, samples } from '../embed/embed-pages.js';
import { chosenBy, EXHAUSTIVE, sample } from '../support/choose.js';
import { elementsIn } from '../support/html.js';
import { prerender, readRelease } from '../support/release.js';
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
import { readAll, readText, unfolded, upgraded, type Reading } from './reading.js';

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

/** What scripts make of a body, by the way in which they get there. */
async function withScript(body: string): Promise<Record<string, Reading[]>> {
  return {
    'the loader': await readWithScript(LOADER, body),
    'the standalone file': await readWithScript(script('all.js'), body),
    'a prerendered page with the loader': await readWithScript(
      '',
      await prerender(STYLES + LOADER + body, { mode: 'shadow' }),
    ),
  };
}

/** What stands without script, comments and slots aside. */
function rootIn(prerendered: string): string {
  const plain = prerendered.replace(/<!--.*?-->|<\/?slot\b[^>]*>/gs, '');
  return plain.slice(plain.indexOf('<div class="root"'), plain.lastIndexOf('</div>'));
}

function assertSame(read: Reading | undefined, wanted: Reading | undefined, what: string): void {
  assert.ok(read && wanted, what);
  // One by one, since the difference between two long texts is hard to see.
  for (const name of Object.keys(wanted) as (keyof Reading)[]) {
    assert.deepEqual(read[name], wanted[name], `${what}: ${name}`);
  }
}

const markup = ({ tag, id, language }: (typeof embedPages)[number]) =>
  element(tag, { ...attributesFor(tag, id), lang: language, 'heading-level': '1' });

describe(`every tag, record and language, without script, of States a sample ${chosenBy},`, () => {
  const { states } = readJson('data/states.json') as States;

  for (const tag of tags) {
    for (const language of LANGUAGES) {
      it(`is the same in each form, and complete: ${tag}, ${language}`, async () => {
        const own = embedPages.filter((page) => page.tag === tag && page.language === language);
        for (const each of namesStates(tag) ? sample(own, 20) : own) {
          const { id, page, answer } = each;
          const light = await prerender(markup(each));
          const [reading] = readText(light);
          assert.equal(reading?.tag, tag);
          assert.equal(reading.language, language);
          // Letter by letter: nothing has to be read twice.
          assert.equal(rootIn(await prerender(markup(each), { mode: 'shadow' })), rootIn(light), page);
          const parts = readRelease(page).split(light);
          assert.equal(parts.length, 2, `${page} has it once`);

          const { title, html: code } = JSON.parse(readRelease(answer)) as { title: string; html: string };
          assert.equal(`h1: ${title}`, reading.headings[0]);
          const frames = elementsIn(code).filter(({ name }) => name === 'iframe');
          assert.equal(frames.length, 1, answer);
          assert.ok(frames[0]?.attributes.src?.endsWith(`/${page}`), frames[0]?.attributes.src);
          assertComplete(reading, tag, id, language);
        }
      });
    }
  }

  /** States are many, and come from one record. */
  function namesStates(tag: Tag): boolean {
    return (TAGS[tag] as Shows).attribute === 'state';
  }

  /** Every State, office and figure of the record is there. */
  function assertComplete({ items, figures, text }: Reading, tag: Tag, id: string, language: Language): void {
    if (tag === 'rcp-card' || tag === 'member-list') {
      for (const { code } of readProcess(id).members.items ?? []) {
        const name = states.find(({ alpha2 }) => alpha2 === code)?.names[language];
        if (code) assert.ok(name && items.includes(name), `${id}: ${name ?? code}`);
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
  }
});

/** With everything open, some elements are as long as a book: only so many stand on one page. */
const ON_A_PAGE = 6;

const chosen = EXHAUSTIVE ? samples : tags.flatMap((tag) => sample(embedPages.filter((page) => page.tag === tag), 2));
const pagesOfChosen = chosen.flatMap((_, i) => (i % ON_A_PAGE === 0 ? [chosen.slice(i, i + ON_A_PAGE)] : []));

describe(`a few of them with script, with everything open, ${chosenBy},`, () => {
  for (const onPage of pagesOfChosen) {
    const named = onPage.map(({ tag, id, language }) => `${tag} ${id} ${language}`).join(', ');
    it(`are read as they are without: ${named}`, async () => {
      const body = onPage.map(markup).join('\n');
      const wanted = readText(await prerender(body));
      assert.equal(wanted.length, onPage.length);
      for (const [form, readings] of Object.entries(await withScript(body))) {
        for (const [i, { page }] of onPage.entries()) assertSame(readings[i], wanted[i], `${page}: ${form}`);
      }
    });
  }
});

describe('the attributes', () => {
  const variants = tags.flatMap((tag) =>
    [
      { names: 'published', lang: 'fr', 'heading-level': '4' },
      { 'heading-level': 'none', 'no-search': '' },
      // Everything at once, many times over, is more than a page can take.
      ...(namedFor(tag) ? [{ 'heading-level': '1' }, { 'heading-level': '6' }, { names: 'published' }] : []),
      ...(tag === 'rcp-card' ? [{ compact: '' }, { compact: '', 'heading-level': 'none' }] : []),
      ...(tag === 'member-list'
        ? [{ 'group-by': 'letter' }, { 'group-by': 'none' }, { 'group-by': 'letter', names: 'published', lang: 'fr' }]
        : []),
    ].map((attributes: Record<string, string>) => ({
      tag,
      attributes: { ...attributesFor(tag, namedFor(tag)), ...attributes },
    })),
  );
  let light: Reading[];
  let others: Record<string, Reading[]>;

  before(async () => {
    const body = variants.map(({ tag, attributes }) => element(tag, attributes)).join('\n');
    light = readText(await prerender(body));
    others = {
      'a declared shadow root': readText(await prerender(body, { mode: 'shadow' })),
      ...(await withScript(body)),
    };
  });

  for (const [i, { tag, attributes }] of variants.entries()) {
    it(`${element(tag, attributes)} is read the same in each form`, () => {
      const wanted = light[i];
      for (const [form, readings] of Object.entries(others)) assertSame(readings[i], wanted, form);
      const level = attributes['heading-level'] ?? '2';
      const [first = ''] = wanted?.headings ?? [];
      if (level !== 'none') assert.ok(first.startsWith(`h${level}: `), first);
      else if (first) assert.ok(first.startsWith('h2: '), first);
    });
  }

  it('leave out, sort and rename as they say', () => {
    const of = (tag: string, name: string, value: string) => {
      const i = variants.findIndex((each) => each.tag === tag && each.attributes[name] === value);
      return light[i];
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
