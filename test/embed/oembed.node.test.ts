import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv, type JSONSchemaType } from 'ajv';
import { recordFiles } from '../../scripts/embed-pages.js';
import type { Tag } from '../../src/records/tags.js';
import { html, readJson, tags } from '../package/pages.js';
import { chosenBy } from '../support/choose.js';
import { elementsIn } from '../support/html.js';
import { readRelease } from '../support/release.js';
import { setUp, watchedPage, type Pages } from '../support/server.js';
import { allTold, COLLECT, embedPages, received, samples, shownIn } from './embed-pages.js';

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

/** Each answer, and the head of the page that it shows. */
const answers = embedPages.map(({ answer, page }) => {
  const html = readRelease(page);
  return { answer, page, ...parsed(readRelease(answer)), head: elementsIn(html.slice(0, html.indexOf('<body'))) };
});

describe('an oEmbed answer, for every element, record and language,', () => {
  it('is what its page leads to, has its title, and leads back to it', () => {
    for (const { answer, page, title, provider_url, html, width, height, head } of answers) {
      assert.equal(head.find(({ name }) => name === 'title')?.text, title, answer);
      const discovery = head.filter(({ attributes }) => attributes.type === 'application/json+oembed');
      assert.deepEqual(
        discovery.map(({ attributes }) => attributes),
        [{ rel: 'alternate', type: 'application/json+oembed', href: provider_url + answer, title }],
      );
      // A quotation, a link and an iframe, and nothing else.
      const elements = elementsIn(html);
      assert.deepEqual(
        elements.map(({ name }) => name),
        ['html', 'head', 'body', 'blockquote', 'a', 'iframe'],
      );
      const [link, iframe] = elements.slice(-2);
      assert.deepEqual([link?.attributes, link?.text], [{ href: provider_url + page }, title]);
      assert.deepEqual(iframe?.attributes, {
        class: 'wp-embedded-content',
        sandbox: 'allow-scripts',
        src: provider_url + page,
        title,
        width: String(width),
        height: String(height),
        loading: 'lazy',
      });
    }
  });

  it('names one version, and never "latest"', () => {
    for (const { answer, page, provider_url } of answers) {
      assert.ok(provider_url.includes(`/${version}/`), answer);
      for (const file of [answer, page]) assert.doesNotMatch(readRelease(file), /\blatest\//, file);
    }
  });

  it('is still the link and the iframe when WordPress’s filter is done with it', () => {
    for (const { html, title } of answers) {
      const elements = elementsIn(asWordPressKeepsIt(html, 'secret'));
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

  it('stands where the build was told that the release will be', async () => {
    const base = 'https://partner.example/rcp/1.0.0/';
    for (const { tag, id, language, page, answer } of samples) {
      const { files } = await recordFiles({ tag, id, language }, base, () => Promise.resolve('<h1>A</h1>'));
      const { provider_url, html } = parsed(files[answer] ?? '');
      assert.equal(provider_url, base);
      const urls = elementsIn(html).flatMap(({ attributes: { src, href } }) => src ?? href ?? []);
      assert.deepEqual(urls, [base + page, base + page]);
      assert.ok(files[page]?.includes(` href="${base}${answer}"`), page);
    }
  });
});

describe('a post in WordPress', async () => {
  const pages: Pages = { '/collect.js': COLLECT };
  const { browser, server } = await setUp(pages);

  it(`shows each element by its answer, and is told its height with the secret of each (${chosenBy})`, async () => {
    const { page, said } = await watchedPage(browser);
    // All of them in view: what is not is drawn late, if at all.
    await page.setViewport({ width: 700, height: 6000 });
    for (let from = 0; from < samples.length; from += tags.length) {
      const shown = samples.slice(from, from + tags.length);
      const post = shown.map(({ answer, id, tag, language }) => {
        const { html, provider_url } = parsed(readRelease(answer));
        const kept = asWordPressKeepsIt(html, secretOf(tag, id, language));
        return kept.replaceAll(provider_url, `${server.origin}/dist/`);
      });
      pages['/post'] = html('<script src="/collect.js"></script>', post.join('\n'));
      await page.goto(`${server.origin}/post`);
      for (const [i, { tag, id, language, answer }] of shown.entries()) {
        const frame = await shownIn(page, `iframe[data-secret="${secretOf(tag, id, language)}"]`);
        await allTold(page, frame);
        const hasSource = await frame.$eval(tag, (host) => (host.shadowRoot ?? host).querySelector('[part=source]') !== null);
        assert.ok(hasSource, answer);
        const told = (await received(page))
          .filter((message) => message.frame === i)
          .map(({ data }) => data as Record<string, unknown>);
        const last = told.findLast(({ message }) => message === 'height');
        assert.equal(last?.secret, secretOf(tag, id, language), answer);
        assert.equal(last.value, told.findLast(({ type }) => type === 'rcp-elements:height')?.value);
      }
    }
    assert.deepEqual(said, []);
    await page.close();
  });

  /** Letters and digits alone, as WordPress makes them. */
  function secretOf(tag: Tag, id: string, language: string): string {
    return `${tag}${id}${language}`.replaceAll('-', '0');
  }
});
