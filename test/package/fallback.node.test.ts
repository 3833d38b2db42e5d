import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS, type Tag } from '../../src/records/tags.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { attributeOf, element, html, javascript, readStandalone, script, tags } from './pages.js';

const FALLBACK = '<p class="fallback">What the author wrote, with <a href="/elsewhere">a link</a>.</p>';

const pages: Pages = { '/never.js': { body: '', after: new Promise(() => {}) } };
const { browser, server } = await setUp(pages);

/** The tags whose fallback cannot be read. */
async function hidden(page: Page): Promise<Tag[]> {
  const visible = await page.$$eval('.fallback', (all) =>
    all
      .filter(
        (fallback) =>
          fallback.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          fallback.getBoundingClientRect().height >= 10 &&
          (fallback as HTMLElement).innerText === 'What the author wrote, with a link.',
      )
      .map((fallback) => fallback.parentElement?.localName),
  );
  return tags.filter((tag) => !visible.includes(tag));
}

const everyTag = tags.map((tag) => element(tag, {}, FALLBACK)).join('\n');

describe('what stands inside each tag', () => {
  it('is shown where the script is not found', async () => {
    pages['/page'] = html(script('/no-such-file.js'), everyTag);
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`);
    assert.match(said.join('\n'), /404/);
    assert.deepEqual(await hidden(page), []);
    await page.close();
  });

  it('is shown where a policy blocks the script', async () => {
    pages['/page'] = {
      body: html(script('all.js'), everyTag),
      headers: { 'content-security-policy': "script-src 'none'" },
    };
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`);
    assert.match(said.join('\n'), /violation of script-src/);
    assert.deepEqual(await hidden(page), []);
    await page.close();
  });

  it('is shown while the script never answers', async () => {
    pages['/page'] = html(script('/never.js'), everyTag);
    const { page } = await watchedPage(browser);
    const asked = page.waitForRequest(`${server.origin}/never.js`);
    await page.goto(`${server.origin}/page`, { waitUntil: [] });
    await asked;
    await page.waitForSelector(`${tags.at(-1) ?? ''} .fallback`, { visible: true });
    assert.deepEqual(await hidden(page), []);
    await page.close();
  });

  it('goes when the tag has its record, with no frame in which neither is shown', async () => {
    let answer = () => {};
    const late = new Promise<void>((done) => (answer = done));
    for (const tag of tags) pages[`/late/${tag}.js`] = { body: readStandalone(`${tag}.js`), headers: javascript, after: late };
    pages['/page'] = html(tags.map((tag) => script(`/late/${tag}.js`)).join('\n'), everyTag);
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`, { waitUntil: [] });
    await page.waitForSelector(`${tags.at(-1) ?? ''} .fallback`, { visible: true });
    const frames = page.evaluate(
      (tags) =>
        new Promise<Record<string, string[]>>((done) => {
          const seen = new Map(tags.map((tag) => [tag, new Set<string>()]));
          const watch = () => {
            const records = tags.map((tag) => {
              const host = document.querySelector(tag);
              const fallback = host?.querySelector('.fallback')?.checkVisibility();
              const record = host?.shadowRoot?.querySelector('[part=source]')?.checkVisibility();
              seen.get(tag)?.add([fallback && 'fallback', record && 'record'].filter(Boolean).join(' and '));
              return record;
            });
            if (records.every(Boolean)) done(Object.fromEntries([...seen].map(([tag, all]) => [tag, [...all]])));
            else requestAnimationFrame(watch);
          };
          watch();
        }),
      tags,
    );
    answer();
    assert.deepEqual(await frames, Object.fromEntries(tags.map((tag) => [tag, ['fallback', 'record']])));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('stays, below a message, where the tag has nothing to show', async () => {
    const isNamed = (tag: Tag): boolean => 'attribute' in TAGS[tag];
    const named = tags.filter(isNamed);
    const unknown = named.map((tag) => element(tag, { [attributeOf(tag)]: 'no-such-id' }, FALLBACK));
    pages['/page'] = html(script('all.js'), unknown.join('\n'));
    const { page, said } = await watchedPage(browser);
    await page.goto(`${server.origin}/page`);
    await settled(page);
    const errors = await page.$$eval('>>> .error', (all) => all.map(({ textContent }) => textContent));
    assert.equal(errors.length, named.length);
    for (const error of errors) assert.match(error, /no-such-id/);
    assert.deepEqual((await hidden(page)).filter(isNamed), []);
    assert.deepEqual(said, []);
    await page.close();
  });
});
