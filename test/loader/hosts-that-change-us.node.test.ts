/** Pages and extensions that take what we build on, or change what we have drawn. */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { attributesFor, element, html, namedFor, nameOf, script, search, tags } from '../package/pages.js';
import type { Tag } from '../../src/records/tags.js';
import type { Language } from '../../src/model/vocabulary.js';
import { searchPath } from '../support/release.js';
import { launch, serve, type Pages } from '../support/server.js';
import { code, freshPage, LOADER, ours, placeholder, served, warned, type Watched } from './pages.js';
import { skipRetries } from './retries.js';

const FALLBACK = '<p class="fallback">What the author wrote.</p>';
const LIST = element('member-list');

/** The builds that a page may load. */
const BUILDS = { 'the loader': LOADER, 'a standalone file': script('all.js') };

const pages: Pages = {};
const server = await serve(pages);
let browser = await launch();
const skip = await skipRetries(browser, server, pages);
after(() => Promise.all([browser.close(), server.close()]));

beforeEach(() => {
  for (const path of Object.keys(pages)) Reflect.deleteProperty(pages, path);
});

interface Visited {
  head: string;
  body: string;
  lang?: string;
  policy?: string;
}

/** Opens a page and does something there. A tab that hangs ends the test, and its browser. */
async function visit(
  { head, body, lang = 'en', policy = '' }: Visited,
  act: (watched: Watched) => Promise<void>,
): Promise<void> {
  pages['/page'] = { body: html(head, body, lang), headers: policy ? { 'content-security-policy': policy } : {} };
  const watched = await within(10, freshPage(browser, server));
  try {
    await watched.page.goto(`${server.origin}/page`);
    await within(40, act(watched));
    await within(10, watched.page.close());
  } catch (error) {
    await within(10, browser.close()).catch(() => browser.process()?.kill('SIGKILL'));
    browser = await launch();
    throw error;
  }
}

async function within<T>(seconds: number, done: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`The tab hangs: nothing for ${seconds} seconds.`)), seconds * 1000);
  });
  return Promise.race([done, hangs]).finally(() => clearTimeout(timer));
}

/** Waits until so many elements show a record. In plain syntax: the page may have taken all names but these. */
async function shown(page: Page, selector: string, count: number): Promise<void> {
  await page.waitForFunction(
    (selector, count) => {
      let found = 0;
      for (const { shadowRoot } of document.querySelectorAll(selector)) {
        if (shadowRoot?.querySelector('[part=source]')) found++;
      }
      return found === count;
    },
    {},
    selector,
    count,
  );
}

/** Waits until each of these tags shows, once, the record of `element` in a language. */
async function shownIn(page: Page, language: Language, of: readonly Tag[]): Promise<void> {
  for (const tag of of) {
    const id = Object.values(attributesFor(tag))[0] ?? 'all';
    await page.waitForFunction(
      (tag, language, name) => {
        const root = document.querySelector(tag)?.shadowRoot;
        const headings = root?.querySelectorAll('[part~=heading]') ?? [];
        const isThere = root?.querySelector(`[lang=${language}]`) && root.querySelector('[part~=source]');
        return isThere && headings.length === 1 && headings[0]?.textContent.includes(name);
      },
      {},
      tag,
      language,
      nameOf(tag, id, language),
    );
  }
}

/** Types into the field of a list, and waits until its groups count what is left. */
async function searched(page: Page, tag: Tag, query: string): Promise<void> {
  const codes = await search(page, tag, query);
  assert.ok(codes.length > 0, `<${tag}> finds "${query}"`);
  const told = await page.$eval(tag, ({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[part~=group]') ?? [])]
      .filter((group) => group.checkVisibility() && group.querySelector('[part~=count]'))
      .map((group) => ({
        told: Number(group.querySelector('[part~=count]')?.textContent),
        left: [...group.querySelectorAll('[part~=item]')].filter((item) => item.checkVisibility()).length,
      })),
  );
  assert.ok(told.length > 0, `<${tag}> has groups that count`);
  for (const { told: count, left } of told) assert.equal(count, left);
}

describe('a page that takes names of the DOM for its own', () => {
  // Not those that no custom element can be made without: HTMLElement, CustomEvent, Document, CSSStyleSheet.
  const names = [
    ...['Node', 'Text', 'Comment', 'Element', 'DocumentFragment', 'ShadowRoot', 'Event', 'Range', 'Selection'],
    ...['NodeFilter', 'NodeList', 'HTMLTemplateElement', 'HTMLInputElement', 'HTMLAnchorElement', 'HTMLDetailsElement'],
  ];
  const ways = {
    'for classes': names.map((name) => `class ${name} {}`),
    'and empties them': names.map((name) => `${name} = null;`),
  };
  for (const [way, lines] of Object.entries(ways)) {
    for (const [build, head] of Object.entries(BUILDS)) {
      it(`${way} has every tag shown, opened and searched by ${build}`, async () => {
        pages['/taken.js'] = code(lines.join('\n'));
        const body = tags.map((tag) => element(tag)).join('');
        await visit({ head: script('/taken.js') + head, body }, async ({ page, said }) => {
          await shown(page, tags.join(), tags.length);
          const items = await page.$eval('member-list', ({ shadowRoot }) => [
            shadowRoot?.querySelectorAll('[part~=item]').length,
            shadowRoot?.textContent.includes('[object'),
          ]);
          // 49 States and the European Union.
          assert.deepEqual(items, [50, false]);
          assert.deepEqual(await search(page, 'member-list', 'poland'), ['PL']);
          await page.$eval('rcp-card', ({ shadowRoot }) =>
            shadowRoot?.querySelector<HTMLElement>('details.notes summary')?.click(),
          );
          await page.waitForFunction(() =>
            document.querySelector('rcp-card')?.shadowRoot?.querySelector('details.notes[open] li'),
          );
          assert.deepEqual(said, []);
        });
      });
    }
  }
});

describe('a form whose fields are named after what elements have', () => {
  const names = [
    ...['parentNode', 'parentElement', 'getRootNode', 'ownerDocument', 'host', 'isConnected', 'assignedSlot'],
    ...['getAttribute', 'setAttribute', 'hasAttribute', 'attributes', 'lang', 'dir', 'id', 'style', 'hidden'],
    ...['closest', 'matches', 'querySelector', 'querySelectorAll', 'childNodes', 'children', 'firstChild', 'lastChild'],
    ...['nodeType', 'nodeName', 'tagName', 'shadowRoot', 'textContent', 'append', 'insertBefore'],
    ...['addEventListener', 'dispatchEvent', 'replaceWith', 'remove', 'contains'],
  ];
  const shownTags = ['rcp-card', 'member-list', 'key-figures'] as const;

  for (const [build, head] of Object.entries(BUILDS)) {
    it(`keeps no tag in it from its record and the language around, with ${build}`, async () => {
      const fields = names.map((name) => `<input name="${name}">`).join('');
      // As a child of the form, and deeper.
      const inside = `${element('rcp-card')}<div>${LIST}${element('key-figures')}</div>`;
      const other = head === LOADER ? placeholder('office-directory') : element('office-directory');
      const body = `<section lang="fr"><form>${fields}${inside}${other}</form></section>`;
      await visit({ head, body }, async ({ page, said }) => {
        // By plain questions: the puppeteer of the tests looks into shadow roots by `parentNode`.
        const inLanguage = (language: string) =>
          page.waitForFunction(
            (tags, language) =>
              tags.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.root')?.lang === language),
            {},
            [...shownTags, 'office-directory'],
            language,
          );
        await inLanguage('fr');
        await page.evaluate(() => document.querySelector('section')?.setAttribute('lang', 'es'));
        await inLanguage('es');
        assert.deepEqual(said, []);
      });
    });
  }
});

/** What others do with the shadow roots of elements of ours that show their records. */
const MEDDLERS = {
  'wraps each text in elements, as translators do': (hosts: Element[]) => {
    for (const host of hosts) {
      const walker = document.createTreeWalker(host.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.localName === 'style') continue;
        const template = document.createElement('template');
        template.innerHTML = '<font><font></font></font>';
        const inner = template.content.querySelector('font > font');
        text.replaceWith(template.content);
        inner?.append(text);
      }
    }
  },
  'takes away each comment': (hosts: Element[]) => {
    for (const host of hosts) {
      const walker = document.createTreeWalker(host.shadowRoot as ShadowRoot, NodeFilter.SHOW_COMMENT);
      const comments: Comment[] = [];
      while (walker.nextNode()) comments.push(walker.currentNode as Comment);
      for (const comment of comments) comment.remove();
    }
  },
  'takes away all that the root has': (hosts: Element[]) => {
    for (const { shadowRoot } of hosts) shadowRoot?.replaceChildren();
  },
  'takes away the first and the last node': (hosts: Element[]) => {
    for (const { shadowRoot } of hosts) {
      shadowRoot?.firstChild?.remove();
      shadowRoot?.lastChild?.remove();
    }
  },
};
const TRANSLATE = MEDDLERS['wraps each text in elements, as translators do'];

describe('a host that', () => {
  for (const [what, meddle] of Object.entries(MEDDLERS)) {
    for (const [build, head] of Object.entries(BUILDS)) {
      it(`${what}: each tag is drawn again when the language changes, and counts follow a search (${build})`, async () => {
        await visit({ head, body: tags.map((tag) => element(tag)).join('') }, async ({ page, said }) => {
          await shown(page, tags.join(), tags.length);
          // A list that is searched meanwhile, too.
          await search(page, 'member-list', 'a');
          await page.$$eval(tags.join(), meddle);
          await page.evaluate(() => (document.documentElement.lang = 'fr'));
          await shownIn(page, 'fr', tags);
          for (const tag of ['member-list', 'rcp-directory'] as const) await searched(page, tag, 'o');
          assert.deepEqual(said, []);
        });
      });
    }
  }

  it('translates while a visitor searches: counts follow', async () => {
    await visit({ head: LOADER, body: LIST + element('rcp-directory') }, async ({ page, said }) => {
      await shown(page, 'member-list, rcp-directory', 2);
      for (const tag of ['member-list', 'rcp-directory'] as const) {
        await searched(page, tag, 'a');
        await page.$$eval(tag, TRANSLATE);
        await searched(page, tag, 'an');
        await searched(page, tag, 'o');
      }
      assert.deepEqual(said, []);
    });
  });
});

describe('a page whose Trusted Types do not allow our policy', () => {
  const types = "require-trusted-types-for 'script'; trusted-types other-name";
  const passing = "trustedTypes.createPolicy('default', { createHTML: (html) => html });";
  const body = (['rcp-card', 'rcp-card', 'member-list'] as const).map((tag) => element(tag, {}, FALLBACK)).join('');
  for (const [build, head] of Object.entries(BUILDS)) {
    it(`keeps what the author wrote, and is told the cure in one line for each tag (${build})`, async () => {
      await visit({ head, body, policy: types }, async ({ page, said }) => {
        for (const tag of ['rcp-card', 'member-list']) await warned(page, said, new RegExp(`^\\w+: .*<${tag}>`));
        const visible = await page.$$eval('.fallback', (all) => all.map((each) => each.checkVisibility()));
        assert.deepEqual(visible, [true, true, true]);
        for (const tag of ['rcp-card', 'member-list']) {
          const lines = said.filter((line) => line.includes(`<${tag}>`));
          assert.equal(lines.length, 1, said.join('\n'));
          assert.match(lines[0] ?? '', /trusted-types.*rcp-elements/s);
        }
        assert.deepEqual(said.filter((line) => line.startsWith('pageerror')), []);
        await page.waitForFunction(() => document.querySelectorAll(':state(error)').length === 3);
      });
    });

    it(`shows its records where the page has a default policy (${build})`, async () => {
      pages['/own.js'] = code(passing);
      await visit({ head: script('/own.js') + head, body, policy: `${types} default` }, async ({ page }) => {
        await shown(page, 'rcp-card, member-list', 3);
      });
    });
  }
});

describe('an element in the document of an iframe', () => {
  for (const [build, head] of Object.entries(BUILDS)) {
    it(`looks as elsewhere, in the language around, and hears of its changes (${build})`, async () => {
      const body = `${element('rcp-card')}${LIST}<iframe srcdoc="<!doctype html><html lang=fr><body></body>"></iframe>`;
      await visit({ head, body }, async ({ page, said }) => {
        await shownIn(page, 'en', ['rcp-card', 'member-list']);
        const frame = await (await page.$('iframe'))?.contentFrame();
        assert.ok(frame);
        const inFrame = frame as unknown as Page;
        await page.evaluate(() => {
          const { body } = document.querySelector('iframe')?.contentDocument as Document;
          // One that the script of the page has made, first connected there; one that is shown already.
          const made = document.createElement('rcp-card');
          made.setAttribute('process', 'prague-process');
          body.append(made, document.querySelector('member-list') as Element);
        });
        await shownIn(inFrame, 'fr', ['rcp-card', 'member-list']);
        const look = (where: Page) =>
          where.$eval('rcp-card', ({ shadowRoot }) => {
            const { display, fontSize, fontWeight, marginBlockEnd } = getComputedStyle(
              shadowRoot?.querySelector('[part=heading]') as Element,
            );
            return { display, fontSize, fontWeight, marginBlockEnd };
          });
        assert.deepEqual(await look(inFrame), await look(page));
        await frame.evaluate(() => (document.documentElement.lang = 'es'));
        await shownIn(inFrame, 'es', ['rcp-card', 'member-list']);
        await shownIn(page, 'en', ['rcp-card']);
        assert.deepEqual(said, []);
      });
    });
  }
});

describe('a page that copies its body after a search', () => {
  /** What live regions say, one entry for each. */
  const regions = (page: Page) =>
    page.$$eval('>>> [role=status]', (all) => all.map(({ textContent }) => textContent));

  /** Searches, and waits until that is told. */
  async function heard(page: Page): Promise<void> {
    await search(page, 'member-list', 'pol');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some((region) => region.textContent !== ''),
    );
    assert.equal((await regions(page)).length, 1, 'one live region');
  }

  const WAYS: Record<string, () => void> = {
    'as HTML': () => {
      const { body } = document;
      const { innerHTML } = body;
      body.innerHTML = innerHTML;
    },
    'as nodes': () => {
      document.body.replaceWith(document.body.cloneNode(true));
    },
    'as nodes, and comes back to the first': () => {
      const { body } = document;
      body.replaceWith(body.cloneNode(true));
      document.body.replaceWith(body);
    },
  };
  for (const [way, copy] of Object.entries(WAYS)) {
    for (const [build, head] of Object.entries(BUILDS)) {
      it(`${way} has one live region, no old text in it, and no error (${build})`, async () => {
        await visit({ head, body: LIST }, async ({ page, said }) => {
          await shown(page, 'member-list', 1);
          await heard(page);
          await page.evaluate(copy);
          await shown(page, 'member-list', 1);
          assert.equal((await regions(page)).join(''), '', 'no stale text');
          await heard(page);
          await page.evaluate(() => document.querySelector('member-list')?.remove());
          assert.equal((await regions(page)).join(''), '');
          assert.deepEqual(said, []);
        });
      });
    }
  }
});

describe('a property that a framework sets to nothing', () => {
  for (const [build, head] of Object.entries(BUILDS)) {
    it(`counts as absent: null and undefined, before and after the element is shown (${build})`, async () => {
      await visit({ head, body: tags.map((tag) => element(tag)).join('') }, async ({ page, said }) => {
        await shown(page, tags.join(), tags.length);
        for (const tag of tags) {
          const id = attributesFor(tag, namedFor(tag));
          for (const nothing of [null, undefined]) {
            const count = await page.$$eval(tag, ({ length }) => length);
            await page.evaluate(
              (tag, id, isNull) => {
                const properties = [
                  ...['process', 'organization', 'state', 'theme', 'names', 'headingLevel', 'groupBy', 'lang'],
                  ...['region', 'status', 'kind', 'columns', 'compact', 'noSearch'],
                ];
                const make = () => document.createElement(tag);
                const empty = (element: Element) => {
                  for (const name of properties) {
                    // What the element is asked for stays, and what every HTML element has is not ours.
                    if (name in id || !(name in element) || name in HTMLElement.prototype) continue;
                    Reflect.set(element, name, isNull ? null : undefined);
                  }
                };
                const before = make();
                for (const [name, value] of Object.entries(id)) Reflect.set(before, name, value);
                empty(before);
                const plain = make();
                for (const [name, value] of Object.entries(id)) plain.setAttribute(name, value);
                document.body.append(before, plain);
              },
              tag,
              id,
              nothing === null,
            );
            await shown(page, tag, count + 2);
            const [before, plain] = await page.$$eval(tag, (all) =>
              // Lit's markers have a number that is another in each element.
              all.slice(-2).map(({ shadowRoot }) => shadowRoot?.innerHTML.replace(/<!--.*?-->/gs, '')),
            );
            assert.equal(before, plain, `${tag}, ${String(nothing)}`);
          }
        }
        // Without any record, each says that none is named, and not that there is none called "null".
        const told = await page.evaluate(async () => {
          const cards = [null, undefined].map((nothing) => {
            const card = document.createElement('rcp-card');
            Reflect.set(card, 'process', nothing);
            return card;
          });
          const failed = cards.map((card) => new Promise((done) => card.addEventListener('rcp-error', done)));
          document.body.append(...cards);
          await Promise.all(failed);
          await new Promise((done) => requestAnimationFrame(done));
          return cards.map(({ shadowRoot }) => shadowRoot?.querySelector('.error')?.textContent);
        });
        for (const text of told) assert.match(text ?? '', /the “process” attribute is missing/);
        assert.deepEqual(said, []);
      });
    });
  }
});

describe('names that fail to come while a visitor types', () => {
  it('leave the search by what is shown, reject nothing in the page, and are there for all when the network is', { skip }, async () => {
    const names = served(searchPath());
    pages[names] = { body: '', status: 503 };
    await visit({ head: LOADER, body: LIST + element('rcp-directory') + LIST }, async ({ page, said }) => {
      await shown(page, 'member-list', 2);
      const failed = page.waitForResponse(server.origin + names);
      const type = (nth: number, query: string) =>
        page.evaluate(
          (nth, query) => {
            const list = document.querySelectorAll('member-list')[nth];
            const input = list?.shadowRoot?.querySelector('input');
            if (!input) throw new Error('The list has no field.');
            input.focus();
            input.value = query;
            input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          },
          nth,
          query,
        );
      /** Waits until a list has these rows left. */
      const left = (nth: number, text: string) =>
        page.waitForFunction(
          (nth, text) => {
            const items = document.querySelectorAll('member-list')[nth]?.shadowRoot?.querySelectorAll('[part~=item]') ?? [];
            const visible = [...items].filter((item) => item.checkVisibility());
            return visible.map((item) => item.textContent.trim()).join() === text;
          },
          {},
          nth,
          text,
        );
      await type(0, 'poland');
      await failed;
      await left(0, 'Poland');
      Reflect.deleteProperty(pages, names);
      // By a name that is not shown: in the list that failed, and in one that was not searched before.
      await type(0, 'holland');
      await left(0, 'Netherlands');
      await type(1, 'holland');
      await left(1, 'Netherlands');
      assert.deepEqual(ours(said), []);
    });
  });
});
