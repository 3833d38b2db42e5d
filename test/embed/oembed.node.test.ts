import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Ajv, type JSONSchemaType } from 'ajv';
import type { Browser } from 'puppeteer-core';
import { recordFiles } from '../../scripts/embed-pages.js';
import { html, readJson } from '../package/pages.js';
import { launch, serve, watchedPage, type Pages, type TestServer } from '../support/server.js';
import { elementsIn } from '../support/html.js';
import { allTold, COLLECT, embedPages, isScripted, readRelease, received, samples, shownIn } from './embed-pages.js';

interface RichAnswer {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  width: number;
  height: number;
  html: string;
}

/** A `rich` response as section 2.3 of https://oembed.com describes it; fields of ours that it leaves open are required. */
const SCHEMA: JSONSchemaType<RichAnswer> = {
  type: 'object',
  properties: {
    version: { type: 'string', const: '1.0' },
    type: { type: 'string', const: 'rich' },
    title: { type: 'string', minLength: 1 },
    provider_name: { type: 'string', const: 'RCP Elements' },
    provider_url: { type: 'string', pattern: '^https://.+/$' },
    cache_age: { type: 'integer', minimum: 1 },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 200, maximum: 1000 },
    html: { type: 'string', minLength: 1 },
  },
  required: ['version', 'type', 'title', 'provider_name', 'provider_url', 'cache_age', 'width', 'height', 'html'],
  additionalProperties: false,
};

const isRichAnswer = new Ajv({ allErrors: true }).compile(SCHEMA);

function parsed(text: string): RichAnswer {
  const value: unknown = JSON.parse(text);
  if (!isRichAnswer(value)) throw new Error(JSON.stringify(isRichAnswer.errors));
  return value;
}

/** What WordPress leaves of the `html` of an answer from a provider that it does not know. */
const KEPT: Record<string, readonly string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** As WordPress's `wp_filter_oembed_result` does it: keeps few tags and attributes, adds a secret. */
function asWordPressKeepsIt(answer: string, secret: string): string {
  const kept = answer.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, name: string, rest: string) => {
    const allowed = KEPT[name];
    if (!allowed) return '';
    const attributes = [...rest.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, each = '']) => allowed.includes(each));
    return `<${slash}${name}${attributes.map(([whole]) => whole).join('')}>`;
  });
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept);
  assert.ok(found, 'WordPress drops an answer without an iframe');
  const [, quotation = '', iframe = ''] = found;
  return (quotation + iframe)
    .replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
}

const { version } = readJson('package.json') as { version: string };

describe('an oEmbed answer', () => {
  it('is what oEmbed describes, for every element, record and language', () => {
    for (const { answer } of embedPages) assert.doesNotThrow(() => parsed(readRelease(answer)), answer);
  });

  it('has the title of the page that it shows', () => {
    for (const { answer, page } of embedPages) {
      const title = elementsIn(readRelease(page)).find(({ name }) => name === 'title');
      assert.equal(parsed(readRelease(answer)).title, title?.text, answer);
    }
  });

  it('is what its page leads to, and leads back to it', () => {
    for (const { answer, page } of embedPages) {
      const { title, provider_url, html, width, height } = parsed(readRelease(answer));
      const discovery = elementsIn(readRelease(page)).filter(
        ({ attributes }) => attributes.type === 'application/json+oembed',
      );
      assert.deepEqual(
        discovery.map(({ attributes }) => attributes),
        [{ rel: 'alternate', type: 'application/json+oembed', href: provider_url + answer, title }],
      );
      const elements = elementsIn(html);
      const iframe = elements.find(({ name }) => name === 'iframe');
      assert.deepEqual(iframe?.attributes, {
        class: 'wp-embedded-content',
        sandbox: 'allow-scripts',
        src: provider_url + page,
        title,
        width: String(width),
        height: String(height),
        loading: 'lazy',
      });
      const link = elements.find(({ name }) => name === 'a');
      assert.deepEqual([link?.attributes, link?.text], [{ href: provider_url + page }, title]);
    }
  });

  it('has a quotation, a link and an iframe, and nothing else', () => {
    for (const { answer } of embedPages) {
      const names = elementsIn(parsed(readRelease(answer)).html).map(({ name }) => name);
      assert.deepEqual(names, ['html', 'head', 'body', 'blockquote', 'a', 'iframe']);
    }
  });

  it('names one version, and never "latest"', () => {
    for (const { answer, page } of embedPages) {
      assert.ok(parsed(readRelease(answer)).provider_url.includes(`/${version}/`), answer);
      for (const file of [answer, page]) assert.doesNotMatch(readRelease(file), /\blatest\//, file);
    }
  });

  it('stands where the build was told that the release will be', async () => {
    const base = 'https://partner.example/rcp/1.0.0/';
    for (const { answer, page, ...record } of samples) {
      const { files } = await recordFiles(record, base, () => Promise.resolve('<h1>A</h1>'));
      const { provider_url, html } = parsed(files[answer] ?? '');
      assert.equal(provider_url, base);
      const urls = elementsIn(html).flatMap(({ attributes: { src, href } }) => src ?? href ?? []);
      assert.deepEqual(urls, [base + page, base + page]);
      assert.ok(files[page]?.includes(` href="${base}${answer}"`), page);
    }
  });
});

describe('in WordPress', () => {
  const SECRET = 'aB3dE6gH9k';
  let browser: Browser;
  let server: TestServer;
  const pages: Pages = { '/collect.js': COLLECT };

  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(pages)]);
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it('what its filter leaves of an answer is still the link and the iframe', () => {
    for (const { answer } of embedPages) {
      const { html, title } = parsed(readRelease(answer));
      const elements = elementsIn(asWordPressKeepsIt(html, SECRET));
      assert.deepEqual(
        elements.slice(3).map(({ name, text }) => [name, text]),
        [
          ['blockquote', title],
          ['a', title],
          ['iframe', ''],
        ],
      );
    }
  });

  for (const { answer, tag, page: shownPage } of samples) {
    it(`${answer} shows the element and tells its height with the secret`, async () => {
      const { html: code, provider_url } = parsed(readRelease(answer));
      const here = asWordPressKeepsIt(code, SECRET).replaceAll(provider_url, `${server.origin}/dist/`);
      pages['/post'] = html('<script src="/collect.js"></script>', here);
      const { page, said } = await watchedPage(browser);
      await page.goto(`${server.origin}/post`);
      const frame = await shownIn(page);
      await allTold(page, frame);
      assert.ok(await frame.$(isScripted(shownPage) ? `${tag} >>> [part=source]` : `${tag} [part=source]`));
      const told = (await received(page)).map(({ data }) => data as Record<string, unknown>);
      const last = told.findLast(({ message }) => message === 'height');
      assert.equal(last?.secret, SECRET);
      assert.equal(last.value, told.findLast(({ type }) => type === 'rcp-elements:height')?.value);
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});
