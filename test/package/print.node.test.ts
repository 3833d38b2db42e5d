import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Tag } from '../../src/records/tags.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { attributesFor, element, html, idsFor, readJson, script, tags } from './pages.js';

const { edition } = readJson('data/edition.json') as { edition: string };

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** Every text that is laid out, what style sheets add included. */
async function textLaidOut(page: Page): Promise<string> {
  // Left open: when it ends, so does the emulation of paper.
  const session = await page.createCDPSession();
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: [],
  });
  return documents.flatMap(({ layout }) => layout.text.map((at) => strings[at] ?? '')).join('\n');
}

const everything = tags.flatMap((tag) =>
  idsFor(tag).map((id) => element(tag, { ...attributesFor(tag, id), theme: 'dark' })),
);
pages['/page'] = html(script('all.js'), everything.join('\n'));
const { page } = await watchedPage(browser);
await page.goto(`${server.origin}/page`);
await settled(page);
await page.emulateMediaType('print');
const laidOut = await textLaidOut(page);
const linked = (await Promise.all(tags.map(sourcesOf))).flat();

/** The addresses that the sources of a tag link to. */
function sourcesOf(tag: Tag): Promise<string[]> {
  return page.$$eval(`${tag} >>> [part=source] a`, (links) => links.map(({ href }) => href));
}

for (const tag of tags) {
  describe(`on paper, ${tag}`, () => {
    it('is open: all that can be folded has its height, and its text is there', async () => {
      // An entry of the directory that nobody has opened is a name, and what it opens is not there yet.
      const folded = await page.$$eval(`${tag} >>> details:not([data-row])`, (all) =>
        all.map((details) => {
          const inner = [...details.children].filter(({ localName }) => localName !== 'summary');
          return {
            open: details.open,
            what: details.querySelector('summary')?.textContent.trim(),
            height: inner.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0),
            shown: inner.every((each) => each.checkVisibility()),
            text: inner.map((each) => each.textContent).join('').trim().length,
            below: details.getBoundingClientRect().bottom,
            end: Math.max(...inner.map((each) => each.getBoundingClientRect().bottom)),
          };
        }),
      );
      assert.ok(folded.some(({ open }) => !open), 'not all of it is open on the screen');
      for (const { what, height, shown, text, below, end } of folded) {
        assert.ok(shown && height >= 10 && text > 0, `"${what ?? ''}" is open`);
        assert.ok(end <= below + 1, `"${what ?? ''}" has the room it takes`);
      }
    });

    it('has no controls', async () => {
      const shown = await page.$$eval(`${tag} >>> :is(.search, input, button)`, (all) =>
        all.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML),
      );
      assert.deepEqual(shown, []);
    });

    it('prints the addresses of its sources, and the edition of the data', async () => {
      const addresses = await sourcesOf(tag);
      assert.ok(addresses.length > 0);
      // As often as they stand on the page: those of one tag must not stand for those of another.
      for (const address of addresses) {
        assert.equal(laidOut.split(`<${address}>`).length - 1, linked.filter((href) => href === address).length, address);
      }
      const texts = await page.$$eval(`${tag} >>> .root`, (roots) => roots.map((root) => (root as HTMLElement).innerText));
      assert.ok(texts.every((text) => text.includes(edition)));
    });

    it('breaks no row across pages', async () => {
      const rows = await page.$$eval(`${tag} >>> :is(li, tr)`, (all) =>
        all.map((row) => `${row.localName}: ${getComputedStyle(row).breakInside}`),
      );
      assert.ok(rows.length > 0);
      assert.deepEqual(
        rows.filter((row) => !row.endsWith(' avoid')),
        [],
      );
    });

    it('is black on the white of the paper, in any theme', async () => {
      const looks = await page.$$eval(`${tag} >>> .root`, (roots) =>
        roots.flatMap((root) =>
          [root, ...root.querySelectorAll('*')].map((each) => {
            const { color, backgroundColor } = getComputedStyle(each);
            return `${color} on ${backgroundColor}`;
          }),
        ),
      );
      assert.deepEqual(new Set(looks), new Set(['rgb(0, 0, 0) on rgba(0, 0, 0, 0)']));
    });
  });
}

describe('on paper, an entry of the directory', () => {
  it('has its card where a reader has opened it, and may then be longer than a page', async () => {
    await page.emulateMediaType('screen');
    await page.click('rcp-directory >>> [data-row=prague-process] summary');
    await page.waitForSelector('rcp-directory >>> [data-row=prague-process] .card');
    await page.emulateMediaType('print');
    const entries = await page.$$eval('rcp-directory >>> li:has(> [data-row])', (all) =>
      all.map((entry) => ({
        card: entry.querySelector('.card')?.checkVisibility() ?? false,
        breaks: getComputedStyle(entry).breakInside,
      })),
    );
    const opened = entries.filter(({ card }) => card);
    assert.deepEqual(opened, [{ card: true, breaks: 'auto' }]);
    assert.ok(entries.filter(({ card }) => !card).every(({ breaks }) => breaks === 'avoid'));
  });
});
