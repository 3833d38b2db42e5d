import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { recordFiles, scriptedPage } from '../../scripts/embed-pages.js';
import * as ar from '../../src/i18n/ar.js';
import * as en from '../../src/i18n/en.js';
import * as es from '../../src/i18n/es.js';
import * as fr from '../../src/i18n/fr.js';
import { directionOf } from '../../src/i18n/language.js';
import * as ru from '../../src/i18n/ru.js';
import * as zh from '../../src/i18n/zh.js';
import type { MessagesOfLanguage } from '../../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import type { Tag } from '../../src/records/tags.js';
import type { Manifest } from '../../src/reuse/manifest.js';
import { attributesFor, element, idsFor, openEverything, readJson, tags } from '../package/pages.js';
import { chosenBy, sample } from '../support/choose.js';
import { elementsIn, type Parsed } from '../support/html.js';
import { prerender, readRelease } from '../support/release.js';
import { setUp, watchedPage } from '../support/server.js';
import { embedPages, recordShown, samples, strictly } from './embed-pages.js';

const messages: Record<Language, MessagesOfLanguage> = { ar, en, es, fr, ru, zh };
const scripted = tags.map((tag) => `embed/${tag}.html`);

/** What these tests ask of a page. Each of the many pages is read once. */
function summaryOf(page: string) {
  const elements = elementsIn(readRelease(page));
  const named = (wanted: string) => elements.filter(({ name }) => name === wanted);
  const linked = named('link').map(({ attributes }) => attributes);
  return {
    page,
    root: elements[0]?.attributes,
    title: named('title')[0]?.text,
    headings: named('h1').map(({ text }) => text.trim()),
    bases: named('base').map(({ attributes }) => attributes),
    robots: named('meta').find(({ attributes }) => attributes.name === 'robots')?.attributes.content,
    canonical: linked.find(({ rel }) => rel === 'canonical')?.href,
    styles: linked.flatMap(({ rel, href }) => (rel === 'stylesheet' ? [href ?? ''] : [])),
    loaded: elements.flatMap(({ attributes: { src } }) => src ?? []),
    content: contentOf(page, elements),
    /** What a strict policy would not let run or apply. */
    inline: elements.filter(
      ({ name, attributes, text }) =>
        name === 'style' ||
        (name === 'script' && attributes.type !== 'application/json' && text !== '') ||
        Object.keys(attributes).some((attribute) => /^(?:on|style$)/.test(attribute)),
    ),
  };
}

/** What is odd in the content of the element, as it stands there without script, and how often it says whose words it shows. */
function contentOf(page: string, elements: readonly Parsed[]) {
  const html = /<div class="root".*<\/div>/s.exec(readRelease(page))?.[0] ?? '';
  const first = elements.findIndex(({ attributes }) => attributes.class === 'root');
  const odd: string[] = html.match(/<slot|<template|<!--|<\?|lit-|defer-hydration|undefined|\[object|NaN/g) ?? [];
  for (const { name, attributes } of elements.slice(first)) {
    for (const [attribute, value] of Object.entries(attributes)) {
      // Names without any code have an empty one, what is open says no more, and a print has no language that is known.
      const mayBeEmpty = ['data-row', 'open', ...(name === 'bdi' ? ['lang'] : [])].includes(attribute);
      // An id might be there twice.
      if (attribute === 'id' || (value === '' && !mayBeEmpty)) odd.push(`<${name} ${attribute}="${value}">`);
    }
  }
  const [language] = /(?<=\.)\w\w(?=\.html$)/.exec(page) ?? [];
  const { notes } = messages[(language ?? 'en') as Language].vocabulary;
  return { odd, ownWords: html.split(notes.ownWords).length - 1 };
}

const recordPages = embedPages.map((each) => ({ ...each, ...summaryOf(each.page) }));
const everyPage = [...recordPages, ...scripted.map(summaryOf)];

describe('an iframe page', () => {
  it('is there for every element, in every language', () => {
    assert.ok(embedPages.length >= tags.length * LANGUAGES.length);
    for (const tag of tags) assert.ok(embedPages.some((page) => page.tag === tag));
  });

  it('carries no code and no style of its own, and loads only what lies in the release', () => {
    for (const { page, inline, styles, loaded } of everyPage) {
      assert.deepEqual(inline, [], page);
      for (const file of [...styles, ...loaded]) {
        assert.ok(!file.includes(':'), `${page}: ${file}`);
        assert.ok(existsSync(posix.join('dist', posix.dirname(page), file)), `${page}: ${file}`);
      }
      assert.ok(styles.length > 0 && loaded.length > 0, page);
    }
  });

  it('says its language, direction and title, and is left to the page around by search engines', () => {
    for (const { page, language, root, title, headings, robots } of recordPages) {
      assert.deepEqual(root, { lang: language, dir: directionOf(language) }, page);
      assert.deepEqual(headings, [title], page);
      assert.equal(robots, 'noindex, indexifembedded', page);
    }
  });

  it('names itself', () => {
    for (const { page, id, language, canonical } of recordPages) {
      assert.equal(canonical, `${id}.${language}.html`, page);
    }
  });

  it('lets its links leave the frame', () => {
    for (const { page, bases } of everyPage) assert.deepEqual(bases, [{ target: '_top' }], page);
  });

  it('holds plain HTML, and says once whose words it shows', () => {
    for (const { page, content } of recordPages) assert.deepEqual(content, { odd: [], ownWords: 1 }, page);
  });

  it('loads an element only where there is something to search: in lists, and not for one State', () => {
    const isScripted = ({ loaded }: (typeof recordPages)[number]) => loaded.some((src) => src.includes('/standalone/'));
    for (const page of recordPages) {
      assert.equal(isScripted(page), readRelease(page.page).includes('class="search"'), page.page);
    }
    const lists = ['member-list', 'office-directory', 'rcp-directory', 'state-memberships'];
    assert.deepEqual([...new Set(recordPages.filter(isScripted).map(({ tag }) => tag))].sort(), lists);
    const states = recordPages.filter(({ tag, id }) => tag === 'state-memberships' && id !== 'all');
    assert.ok(states.length > 100 && !states.some(isScripted));
  });

  it(`holds what the prerenderer makes of its element: some of all, ${chosenBy}`, async () => {
    for (const { page, tag, id, language } of sample(embedPages, 40)) {
      const wanted = await prerender(element(tag, { ...attributesFor(tag, id), lang: language, 'heading-level': '1' }));
      const content = (html: string) => html.slice(html.indexOf('<div class="root"'), html.indexOf(`</${tag}>`));
      assert.equal(content(readRelease(page)), content(wanted), page);
    }
  });

  it('that is scripted says what it shows, and links each page that needs no script', () => {
    for (const path of scripted) {
      const html = readRelease(path);
      const found = (html.match(/<section\b.*?<\/section>/gs) ?? []).flatMap((section) => {
        const elements = elementsIn(section);
        const { lang, dir } = elements.find(({ name }) => name === 'section')?.attributes ?? {};
        const links = elements.filter(({ name }) => name === 'a');
        return links.map(({ text, attributes: { href = '', hreflang } }) => [`embed/${href}`, text, hreflang, lang, dir]);
      });
      const wanted = recordPages
        .filter(({ page }) => page.startsWith(path.replace('.html', '/')))
        .map(({ page, title, language }) => [page, title, language, language, directionOf(language)]);
      assert.deepEqual(found.sort(), wanted.sort());
      assert.match(everyPage.find(({ page }) => page === path)?.headings.join() ?? '', /^RCP Elements: /);
    }
  });
});

describe(`in a browser (${chosenBy})`, async () => {
  const { browser, server } = await setUp(strictly(samples.map(({ page }) => page)));

  for (const { page: path, tag } of samples) {
    it(`${path} breaks no strict policy, and its text has every fact that the element shows`, async () => {
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/dist/${path}`);
      await recordShown(page);
      const facts = await page.$eval(tag, (element) => {
        const shown = '[part~=heading], [part~=item], [part~=value], [part~=label], [part~=source]';
        const found = (element.shadowRoot ?? element).querySelectorAll(shown);
        return [...found].map(({ textContent }) => textContent.replace(/\s/g, ''));
      });
      assert.ok(facts.length > 1, 'the element shows something');
      const text = elementsIn(readRelease(path)).find(({ name }) => name === 'body')?.text.replace(/\s/g, '');
      for (const fact of facts) assert.ok(text?.includes(fact), fact);
      assert.ok((await openEverything(page)) > 0);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('without an element follows a dark page as an element does', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/dist/embed/rcp-card/prague-process.en.html`);
    const colorIn = (scheme: string) =>
      page.$eval(
        '.root',
        (root, scheme) => {
          document.documentElement.style.colorScheme = scheme;
          return getComputedStyle(root).color;
        },
        scheme,
      );
    assert.notEqual(await colorIn('light'), await colorIn('dark'));
    await page.close();
  });

  for (const path of [...sample(samples, 1).map(({ page }) => page), ...sample(scripted, 1)]) {
    it(`${path} can be read without script`, async () => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`${server.origin}/dist/${path}`);
      const facts = await page.$$eval('h1, h2, p, li, dd, a, [part~=value]', (all) =>
        all
          // What stands folded is read once it is opened.
          .filter((fact) => !fact.closest('details:not([open])'))
          .map((fact) => ({ text: fact.textContent, isVisible: fact.checkVisibility() })),
      );
      assert.ok(facts.length > 2);
      assert.deepEqual(facts.filter(({ isVisible }) => !isVisible), []);
      await page.close();
    });
  }
});

describe('the builder of the pages', () => {
  const BASE = 'https://partner.example/data/';
  const prague = { tag: 'rcp-card', id: 'prague-process', language: 'en' } as const;
  const source = {
    ids: Object.fromEntries(tags.map((tag) => [tag, [...idsFor(tag)]])) as Record<Tag, string[]>,
    manifest: readJson('dist/custom-elements.json') as Manifest,
  };
  it('gives the same bytes for the same record', async () => {
    const content = () => Promise.resolve('<h1>A &amp; <b>B</b></h1>');
    const once = await recordFiles(prague, BASE, content);
    assert.deepEqual(await recordFiles(prague, BASE, content), once);
    assert.deepEqual(Object.keys(once.files), [
      'embed/rcp-card/prague-process.en.html',
      'oembed/rcp-card/prague-process.en.json',
    ]);
  });

  it('keeps a title what it is, whatever signs it has', async () => {
    const title = 'A & "B" </title><script>';
    const heading = '<p>Before.</p><h1 class="own">A &amp; "B"\n  &lt;/title>&lt;script&gt;</h1><h2>C</h2>';
    const { page, files } = await recordFiles(prague, BASE, () => Promise.resolve(heading));
    assert.equal(page.title, title);
    const [html = '', answer = ''] = Object.values(files);
    assert.equal(elementsIn(html).find(({ name }) => name === 'title')?.text, title);
    const { title: told, html: quotation } = JSON.parse(answer) as Record<string, string>;
    assert.equal(told, title);
    const quoted = elementsIn(quotation ?? '');
    assert.equal(quoted.find(({ name }) => name === 'a')?.text, title);
    assert.equal(quoted.find(({ name }) => name === 'iframe')?.attributes.title, title);
    assert.ok(!quoted.some(({ name }) => name === 'script'));
    const linking = await scriptedPage('rcp-card', [page], source);
    assert.ok(elementsIn(linking).some(({ name, text }) => name === 'a' && text === title));
  });

  it('stops where a record has no heading', async () => {
    await assert.rejects(
      recordFiles(prague, BASE, () => Promise.resolve('<p>Nothing.</p>')),
      /"prague-process" in "en" without a heading/,
    );
  });

  it('stops at an attribute whose values it cannot check', async () => {
    const manifest = structuredClone(source.manifest);
    for (const { declarations = [] } of manifest.modules) {
      for (const { attributes } of declarations) {
        attributes?.push({ name: 'src', type: { text: 'string' } });
        attributes?.push({ name: 'motto', type: { text: 'string' } });
      }
    }
    await assert.rejects(
      scriptedPage('rcp-card', [], { ...source, manifest }),
      /embed\/rcp-card\.html cannot check "motto", which takes any value/,
    );
  });
});
