import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { after, describe, it } from 'node:test';
import { embedIdsOf } from '../../scripts/generate.js';
import { recordFiles, scriptedPage } from '../../scripts/embed-pages.js';
import { readData } from '../../scripts/data.js';
import { prerender } from '../../src/prerender.js';
import { attributeFor } from '../../src/records/tags.js';
import type { Manifest } from '../../src/reuse/manifest.js';
import { openEverything, readJson, tags } from '../package/pages.js';
import { serve, setUp, watchedPage } from '../support/server.js';
import { elementsIn } from '../support/html.js';
import { embedPages, isScripted, readRelease, samples, untilShown } from './embed-pages.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types rcp-elements";

const scripted = tags.map((tag) => `embed/${tag}.html`);
const everyPage = [...embedPages.map(({ page }) => page), ...scripted];
const opened = [...samples.map(({ page }) => page), ...scripted];

const { browser, server } = await setUp({});
/** The same under a policy that each page brings. */
const strict = await serve(
  Object.fromEntries(
    opened.map((page) => [
      `/dist/${page}`,
      { body: readRelease(page), headers: { 'content-security-policy': STRICT } },
    ]),
  ),
);
after(() => strict.close());

describe('an iframe page', () => {
  it('is there for every element, record and language', () => {
    assert.ok(embedPages.length >= tags.length * LANGUAGES.length);
    for (const page of everyPage) assert.ok(existsSync(`dist/${page}`), page);
  });

  it('carries no code and no style of its own, and names no address beyond the release', () => {
    for (const page of everyPage) {
      const outside = elementsIn(readRelease(page)).filter(({ attributes: { src, rel, href } }) =>
        [src, rel === 'stylesheet' ? href : undefined].some((url) => url?.includes(':')),
      );
      assert.deepEqual(outside, [], page);
      for (const { name, attributes, text } of elementsIn(readRelease(page))) {
        assert.notEqual(name, 'style', page);
        if (name === 'script' && attributes.type !== 'application/json') assert.equal(text, '', page);
        for (const attribute of Object.keys(attributes)) {
          assert.doesNotMatch(attribute, /^(?:on|style$)/, page);
        }
      }
    }
  });

  it('finds its scripts and styles where it looks for them', () => {
    for (const page of everyPage) {
      const files = elementsIn(readRelease(page)).flatMap(({ name, attributes: { src, rel, href } }) =>
        name === 'script' ? (src ?? []) : rel === 'stylesheet' ? (href ?? []) : [],
      );
      assert.equal(files.length, isScripted(page) ? 3 : 2, page);
      for (const file of files) {
        const path = posix.join('dist', posix.dirname(page), file);
        assert.ok(existsSync(path), `${page}: ${file}`);
      }
    }
  });

  it('says its language, direction and title, and is left to the page around by search engines', () => {
    for (const { page, language } of embedPages) {
      const elements = elementsIn(readRelease(page));
      const [root] = elements;
      assert.deepEqual(root?.attributes, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      const headings = elements.filter(({ name }) => name === 'h1');
      assert.equal(headings.length, 1, page);
      const title = elements.find(({ name }) => name === 'title')?.text;
      assert.equal(title, headings[0]?.text.trim(), page);
      const robots = elements.find(({ attributes }) => attributes.name === 'robots');
      assert.equal(robots?.attributes.content, 'noindex, indexifembedded');
    }
  });

  it('names itself, and the same record in each language', () => {
    for (const { page, id, language } of embedPages) {
      const links = elementsIn(readRelease(page)).filter(({ name }) => name === 'link');
      const canonical = links.find(({ attributes }) => attributes.rel === 'canonical');
      assert.equal(canonical?.attributes.href, `${id}.${language}.html`);
      const others = links.filter(({ attributes }) => attributes.hreflang);
      assert.deepEqual(
        others.map(({ attributes: { hreflang, href } }) => [hreflang, href]),
        LANGUAGES.map((other) => [other, `${id}.${other}.html`]),
      );
    }
  });

  it('lets its links leave the frame', () => {
    for (const page of everyPage) {
      const base = elementsIn(readRelease(page)).find(({ name }) => name === 'base');
      assert.deepEqual(base?.attributes, { target: '_top' }, page);
    }
  });
});

describe('a page of one record', () => {
  it('loads an element only where there is something to search', () => {
    for (const { page } of embedPages) {
      const content = elementsIn(readRelease(page));
      const search = content.some(({ attributes }) => attributes.class === 'search');
      assert.equal(isScripted(page), search, page);
    }
  });

  it('is without element in every tag but those that are lists, and for one State', () => {
    const withElement = new Set(embedPages.filter(({ page }) => isScripted(page)).map(({ tag }) => tag));
    const lists = ['member-list', 'office-directory', 'rcp-directory', 'state-memberships'];
    assert.deepEqual([...withElement].sort(), lists);
    assert.ok(!isScripted('embed/state-memberships/MA.fr.html'));
    assert.ok(isScripted('embed/state-memberships/all.fr.html'));
  });

  it('has the very bytes that prerendering the tag gives', async () => {
    for (const { page, tag, id, language } of samples) {
      const element = `<${tag}${attributeFor(tag, id)} lang="${language}" heading-level="1"></${tag}>`;
      const content = await prerender(element);
      assert.ok(readRelease(page).includes(`<body>\n${content}\n</body>`), page);
    }
  });

  for (const { page: path, tag } of samples.filter(({ page }) => !isScripted(page))) {
    it(`${path} shows all without the element, and each part opens by itself`, async () => {
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/dist/${path}`);
      await untilShown(page);
      assert.equal(await page.evaluate((tag) => customElements.get(tag) === undefined, tag), true);
      assert.ok((await openEverything(page)) > 0);
      const hidden = await page.$$eval('details > :not(summary)', (all) =>
        all.filter((each) => !each.checkVisibility()).map(({ outerHTML }) => outerHTML),
      );
      assert.deepEqual(hidden, []);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('follows a dark page as the element does', async () => {
    const { page } = await watchedPage(browser);
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
});

describe('without script', () => {
  const FACTS = '[part~=heading], [part~=item], [part~=value], [part~=label], [part~=source]';

  for (const { page: path, tag } of samples.filter(({ page }) => isScripted(page))) {
    it(`${path} has every fact that the element shows`, async () => {
      const { page } = await watchedPage(browser);
      await page.goto(`${server.origin}/dist/${path}`);
      await untilShown(page);
      const facts = await page.$eval(
        tag,
        (element, facts) =>
          [...(element.shadowRoot?.querySelectorAll(facts) ?? [])].map((fact) =>
            fact.textContent.replace(/\s/g, ''),
          ),
        FACTS,
      );
      assert.ok(facts.length > 1, 'the element shows something');

      await page.setJavaScriptEnabled(false);
      await page.goto(`${server.origin}/dist/${path}`);
      const read = await page.evaluate(() => {
        const isUpgraded = document.body.firstElementChild?.shadowRoot !== null;
        return isUpgraded ? '' : document.body.textContent.replace(/\s/g, '');
      });
      for (const fact of facts) assert.ok(read.includes(fact), fact);
      await page.close();
    });
  }

  for (const path of scripted) {
    it(`${path} says what it shows, and links the pages that need no script`, async () => {
      const { page } = await watchedPage(browser);
      await page.setJavaScriptEnabled(false);
      await page.goto(`${server.origin}/dist/${path}`);
      const links = await page.$$eval('a', (all) =>
        all.map((link) => [
          new URL(link.href).pathname,
          link.innerText,
          link.hreflang,
          link.closest('[lang]')?.getAttribute('lang'),
        ]),
      );
      const own = embedPages.filter(({ page }) => page.startsWith(path.replace('.html', '/')));
      const wanted = own.map(({ page, language }) => {
        const title = elementsIn(readRelease(page)).find(({ name }) => name === 'title');
        return [`/dist/${page}`, title?.text, language, language];
      });
      assert.deepEqual(links.sort(), wanted.sort());
      assert.match(await page.$eval('h1', (heading) => heading.innerText), /RCP Elements/);
      await page.close();
    });
  }
});

describe('under a strict content security policy and Trusted Types', () => {
  for (const path of opened) {
    it(`${path} works and breaks nothing`, async () => {
      const { page, said } = await watchedPage(browser);
      await page.goto(`${strict.origin}/dist/${path}?process=prague-process&organization=iom`);
      await untilShown(page);
      assert.ok((await openEverything(page)) > 0);
      assert.ok(await page.$('>>> [part=source]'), 'a record is shown');
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('the builder of the pages', () => {
  const BASE = 'https://partner.example/data/';
  const source = {
    ids: embedIdsOf(readData()),
    manifest: readJson('dist/custom-elements.json') as Manifest,
  };
  const prague = { tag: 'rcp-card', id: 'prague-process', language: 'en' } as const;

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
