import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Language } from '../../src/model/vocabulary.js';
import type { Tag } from '../../src/records/tags.js';
import { settled, setUp, watchedPage, type Pages } from '../support/server.js';
import { attributesFor, element, everyElement, html, openEverything, script, tags, viewsFor } from './pages.js';

const pages: Pages = {};
const { browser, server } = await setUp(pages);

/** A page of our tags, everything on it open, whose style sheet the tests change. */
async function load(body: string, lang = 'en'): Promise<Page> {
  pages['/page'] = html(`<style></style>\n${script('all.js')}`, body, lang);
  const { page } = await watchedPage(browser);
  await page.goto(`${server.origin}/page`);
  await settled(page);
  await openEverything(page);
  return page;
}

/** Gives the page another style sheet in the place of the one it had. */
function dress(page: Page, css: string): Promise<void> {
  return page.$eval('style', (style, css) => void (style.textContent = css), css);
}

/** Texts and controls that end outside of their element, and boxes that their content overflows. */
function whatSticksOut(page: Page): Promise<string[]> {
  return page.$$eval('>>> .root', (roots) =>
    roots.flatMap((root) => {
      const { left, right } = root.getBoundingClientRect();
      const isOutside = (box: DOMRect) =>
        box.width > 0 && (box.left < left - 1 || box.right > right + 1);
      const out: string[] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        // What only assistive technology reads is cut to a point.
        if (texts.currentNode.parentElement?.closest('.unseen')) continue;
        if ([...range.getClientRects()].some(isOutside)) out.push(range.toString().trim());
      }
      for (const each of root.querySelectorAll<HTMLElement>('*:not(.unseen, .unseen *)')) {
        const isWider =
          each.clientWidth > 0 &&
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).overflowX === 'visible';
        if (isWider || isOutside(each.getBoundingClientRect())) out.push(each.outerHTML.slice(0, 200));
      }
      return out;
    }),
  );
}

/** Lines that do not begin where their block does, in the direction of their element. */
function linesOutOfPlace(page: Page, language: Language): Promise<string[]> {
  return page.$$eval(`>>> .root[lang=${language}]`, (roots) =>
    roots.flatMap((root) => {
      const isRtl = getComputedStyle(root).direction === 'rtl';
      const linesOf = new Map<Element, Map<number, { start: number; text: string }>>();
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        let block = text.parentElement;
        while (block && /^(?:inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
        if (!block || block.closest('.unseen')) continue;
        const lines = linesOf.get(block) ?? new Map<number, { start: number; text: string }>();
        linesOf.set(block, lines);
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, right, bottom, width } of range.getClientRects()) {
          if (width === 0) continue;
          // Small print and marks sit on the same line as what is larger.
          const key = [...lines.keys()].find((each) => Math.abs(each - bottom) < 9) ?? bottom;
          const known = lines.get(key)?.start ?? (isRtl ? -Infinity : Infinity);
          const start = isRtl ? Math.max(known, right) : Math.min(known, left);
          lines.set(key, { start, text: range.toString().trim() });
        }
      }
      return [...linesOf].flatMap(([block, lines]) => {
        const style = getComputedStyle(block);
        if (style.textAlign === 'center' || style.display.includes('flex')) return [];
        const box = block.getBoundingClientRect();
        const edge = isRtl
          ? box.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth)
          : box.left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth);
        // ReservedSizes for a hanging first line, and for the marker of a disclosure.
        const indent = 1.5 * parseFloat(style.fontSize);
        return [...lines.values()]
          .filter(({ start }) => Math.abs(edge - start) > indent)
          .map(({ start, text }) => `${block.localName} ${Math.round(edge - start)} px: ${text}`);
      });
    }),
  );
}

/** Whether a box has to be scrolled sideways. */
function assertFits({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }): void {
  assert.ok(scrollWidth <= clientWidth, `${scrollWidth} px in ${clientWidth} px`);
}

for (const tag of tags) {
  describe(`where there is little room, ${tag}`, () => {
    let page: Page;

    before(async () => {
      const views = viewsFor(tag).map(({ id, language }) => element(tag, { ...attributesFor(tag, id), lang: language }));
      page = await load(`<div class="column">${views.join('\n')}</div>`);
    });

    after(() => page.close());

    const widthsOf = (selector: string) =>
      page.$eval(selector, ({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));

    it('fits into 320 px without scrolling sideways', async () => {
      await page.setViewport({ width: 320, height: 640 });
      assertFits(await widthsOf('html'));
      assert.deepEqual(await whatSticksOut(page), []);
    });

    it('fits into a column of 240 px', async () => {
      await page.setViewport({ width: 1000, height: 800 });
      await dress(page, '.column { inline-size: 240px }');
      assertFits(await widthsOf('.column'));
      assert.deepEqual(await whatSticksOut(page), []);
      await dress(page, '');
    });

    it('has room for a finger on everything that stands alone to be pressed', async () => {
      await page.setViewport({ width: 320, height: 640 });
      const targets = await page.$$eval('>>> :is(summary, button, input, a)', (all) =>
        all
          .filter((target) => target.checkVisibility())
          .filter((target) => {
            // A link in a sentence is as high as its line.
            const around = target.parentElement?.textContent.trim();
            return target.localName !== 'a' || around === target.textContent.trim();
          })
          .map((target) => {
            const { width, height } = target.getBoundingClientRect();
            return { what: `${target.localName} "${target.textContent.trim()}"`, width, height };
          }),
      );
      assert.ok(targets.length > 0);
      const small = targets.filter(({ width, height }) => width < 24 || height < 24);
      assert.deepEqual(small, []);
    });

    for (const language of ['ar', 'fr'] as const) {
      it(`begins every line on the side where reading begins, in ${language}`, async () => {
        await page.setViewport({ width: 360, height: 640 });
        assert.ok(await page.$(`>>> .root[lang=${language}]`));
        assert.deepEqual(await linesOutOfPlace(page, language), []);
      });
    }

    if (tag === 'rcp-card') it('has the quotation marks of an Arabic note around what it quotes', async () => {
      await page.setViewport({ width: 1000, height: 800 });
      const notes = await page.$$eval('>>> .root[lang=ar] [part=note] li', (items) =>
        items.flatMap((item) => {
          const quote = item.querySelector('bdi');
          if (!quote?.textContent) return [];
          const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
          const found: Node[] = [];
          while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) found.push(texts.currentNode);
          const at = found.findIndex((text) => quote.contains(text));
          const [before, after] = [found[at - 1], found[at + 1]].map((side) => {
            const range = document.createRange();
            if (side) range.selectNodeContents(side);
            return { text: side?.nodeValue?.trim() ?? '', box: range.getClientRects()[0] };
          });
          const lines = [...quote.getClientRects()];
          return [
            {
              marks: `${before?.text.at(-1) ?? ''}${after?.text.charAt(0) ?? ''}`,
              // In the line where it opens it stands right of the quote, in the line where it closes left of it.
              inOrder:
                (before?.box?.left ?? 0) >= (lines[0]?.right ?? 0) - 1 &&
                (after?.box?.right ?? 0) <= (lines.at(-1)?.left ?? 0) + 1,
            },
          ];
        }),
      );
      assert.ok(notes.length > 5);
      for (const note of notes) assert.deepEqual(note, { marks: '«»', inOrder: true });
    });
  });
}

describe('on any page', () => {
  const FRAME = '.frame { inline-size: 600px; font: 16px Georgia, serif }';
  const LARGE = '.frame { inline-size: 1200px; font: 32px Georgia, serif }';
  const LOUD: Record<string, string> = {
    'the hostile page of the demo': readFileSync('demo/hostile.css', 'utf8'),
    'a root of 62.5 %': 'html { font-size: 62.5% }',
    'content boxes, tight lines and italics':
      '* { box-sizing: content-box; line-height: 1 !important; font-style: italic }',
    'square bullets': 'ul { list-style: square }',
    'resets in the manner of Bootstrap and Tailwind':
      '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } ' +
      'ol, ul { list-style: none } a { color: inherit; text-decoration: inherit } ' +
      'body { line-height: 1.15; text-align: justify; font-weight: 300; letter-spacing: 0.05em }',
  };

  let page: Page;

  before(async () => {
    const all = tags.map((tag) => element(tag, { lang: 'fr' }));
    page = await load(`<div class="frame">${all.join('\n')}</div>`);
    await page.setViewport({ width: 1300, height: 800 });
  });

  after(() => page.close());

  /** How each thing inside an element looks, and where it stands in it. */
  function look(tag: Tag): Promise<{ place: number[]; style: string }[]> {
    return page.$$eval(`${tag} >>> .root`, (roots) =>
      roots.flatMap((root) => {
        const origin = root.getBoundingClientRect();
        const boxes = [root, ...root.querySelectorAll('*:not(.unseen, .unseen *)')].filter(
          (each) => each.getClientRects().length > 0,
        );
        return boxes.map((each) => {
          const box = each.getBoundingClientRect();
          const place = [box.x - origin.x, box.y - origin.y, box.width, box.height];
          const style = getComputedStyle(each);
          const ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
          const looks = [
            each.localName,
            `line ${ratio.toFixed(2)}`,
            style.fontStyle,
            style.listStyleType,
            style.boxSizing,
            style.textTransform,
            style.textAlign,
            style.letterSpacing,
          ];
          return { place, style: looks.join(', ') };
        });
      }),
    );
  }

  type Looks = Awaited<ReturnType<typeof look>>[number];

  /** In the same place but for what browsers round by: 120,000 px down, single floats are 1/128 px apart. */
  function isSame(a: Looks, b: Looks): boolean {
    return a.style === b.style && a.place.every((length, i) => Math.abs(length - (b.place[i] ?? NaN)) < 0.1);
  }

  for (const tag of tags) {
    it(`${tag} looks as on a quiet one`, async () => {
      await dress(page, FRAME);
      const expected = await look(tag);
      assert.ok(expected.length > 20);
      for (const [name, css] of Object.entries(LOUD)) {
        await dress(page, `${css}\n${FRAME}`);
        const found = await look(tag);
        assert.equal(found.length, expected.length, name);
        const changed = expected.flatMap((was, i) => (found[i] && isSame(was, found[i]) ? [] : [{ was, is: found[i] }]));
        assert.deepEqual(changed.slice(0, 5), [], name);
      }
    });

    it(`${tag} grows with the text around it`, async () => {
      // Sizes of type and space; heights would also hang on where the font breaks its lines.
      const sizes = () =>
        page.$$eval(`${tag} >>> .root`, (roots) =>
          roots.flatMap((root) => [root, ...root.querySelectorAll('*')]).flatMap((part) => {
            const { fontSize, marginBlockStart, columnGap } = getComputedStyle(part);
            return [fontSize, marginBlockStart, columnGap].map((size) => parseFloat(size) || 0);
          }),
        );
      await dress(page, FRAME);
      const doubled = (await sizes()).map((size) => size * 2);
      await dress(page, LARGE);
      const odd = (await sizes()).filter((size, i) => Math.abs(size - (doubled[i] ?? Number.NaN)) > 0.05);
      assert.deepEqual(odd, []);
    });
  }
});

describe('colours', () => {
  interface Pair {
    what: string;
    ratio: number;
  }

  /** Contrast by WCAG of each text, and of each bar and edge of a control, with the ground behind it. */
  function contrasts(page: Page): Promise<{ texts: Pair[]; parts: Pair[] }> {
    return page.evaluate(() => {
      const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      // Reading a canvas takes long, and there are few colours.
      const known = new Map<string, number[]>();
      const rgba = (color: string): number[] => {
        const before = known.get(color);
        if (before) return before;
        if (!probe) throw new Error('no canvas');
        probe.clearRect(0, 0, 1, 1);
        probe.fillStyle = color;
        probe.fillRect(0, 0, 1, 1);
        const read = [...probe.getImageData(0, 0, 1, 1).data];
        known.set(color, read);
        return read;
      };
      const luminance = (color: string): number => {
        const [r = 0, g = 0, b = 0] = rgba(color)
          .map((channel) => channel / 255)
          .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const canvas = document.createElement('i');
      canvas.style.color = 'Canvas';
      document.body.append(canvas);
      const behind = (each: Element | null): string => {
        if (!each) return getComputedStyle(canvas).color;
        const { backgroundColor } = getComputedStyle(each);
        if (rgba(backgroundColor)[3] === 255) return backgroundColor;
        const root = each.getRootNode();
        return behind(each.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
      };
      const pair = (each: Element, color: string, what: string) => {
        const [dark = 0, light = 0] = [luminance(color), luminance(behind(each))].sort((a, b) => a - b);
        return { what: `${what}: ${color} on ${behind(each)}`, ratio: (light + 0.05) / (dark + 0.05) };
      };
      const texts = new Map<string, { what: string; ratio: number }>();
      const parts = new Map<string, { what: string; ratio: number }>();
      const note = (list: typeof texts, found: { what: string; ratio: number }) =>
        list.set(found.what, found);
      const roots = [...document.querySelectorAll('*')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('.root *') ?? []),
      ]);
      for (const each of roots) {
        const style = getComputedStyle(each);
        const hasText = [...each.childNodes].some(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        const kind = each.matches('a, summary, .muted, .count, .caution, button, cite')
          ? each.localName + [...each.classList].map((name) => `.${name}`).join('')
          : 'text';
        if (hasText) note(texts, pair(each, style.color, kind));
        if (each.matches('.part')) note(parts, pair(each, style.fill, 'bar'));
        if (each.matches('.whole')) note(parts, pair(each, style.stroke, 'sum'));
        if (each.matches('input, button')) note(parts, pair(each, style.borderTopColor, each.localName));
      }
      canvas.remove();
      return { texts: [...texts.values()], parts: [...parts.values()] };
    });
  }

  let page: Page;

  before(async () => {
    page = await load(`<div class="part">${everyElement()}</div>`);
  });

  after(() => page.close());

  /** Emulates what a reader has set up, and nothing else; puppeteer itself does not know all of it. */
  async function prefer(name: string, value: string): Promise<void> {
    session ??= await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  }
  let session: CDPSession | undefined;

  const inTheme = (theme: string) =>
    page.$$eval('.part > *', (all, theme) => all.forEach((each) => each.setAttribute('theme', theme)), theme);

  const PAGES: Record<
    string,
    { css?: string; theme?: string; system: 'light' | 'dark'; shown: 'light' | 'dark' }
  > = {
    'a page that says nothing, on a dark system': { system: 'dark', shown: 'light' },
    'a page in both, on a light system': {
      css: ':root { color-scheme: light dark }',
      system: 'light',
      shown: 'light',
    },
    'a page in both, on a dark system': {
      css: ':root { color-scheme: light dark }',
      system: 'dark',
      shown: 'dark',
    },
    'a dark page on a light system': {
      css: ':root { color-scheme: dark }',
      system: 'light',
      shown: 'dark',
    },
    'a dark part of a light page': {
      css: '.part { color-scheme: dark; background: #101417 }',
      system: 'light',
      shown: 'dark',
    },
    'a light theme on a dark page': {
      css: ':root { color-scheme: dark }',
      theme: 'light',
      system: 'dark',
      shown: 'light',
    },
    'a dark theme on a light page': { theme: 'dark', system: 'light', shown: 'dark' },
  };

  for (const [name, { css = '', theme = 'auto', system, shown }] of Object.entries(PAGES)) {
    it(`are ${shown}, and plain to read, with ${name}`, async () => {
      await dress(page, css);
      await prefer('prefers-color-scheme', system);
      await inTheme(theme);
      const { texts, parts } = await contrasts(page);
      for (const kind of ['text', 'a', 'summary', 'p.caution', 'span.muted', 'span.count']) {
        assert.ok(
          texts.some(({ what }) => what.startsWith(`${kind}:`)),
          `${kind} is there`,
        );
      }
      for (const kind of ['bar', 'sum', 'input']) {
        assert.ok(
          parts.some(({ what }) => what.startsWith(`${kind}:`)),
          `${kind} is there`,
        );
      }
      assert.deepEqual(
        texts.filter(({ ratio }) => ratio < 4.5),
        [],
      );
      assert.deepEqual(
        parts.filter(({ ratio }) => ratio < 3),
        [],
      );
      const text = await page.$eval('>>> [part=heading]', (heading) => getComputedStyle(heading).color);
      assert.equal(text, { light: 'rgb(26, 35, 38)', dark: 'rgb(230, 235, 236)' }[shown]);
    });
  }

  it('stand out more where a reader wants more contrast', async () => {
    await dress(page, '');
    await inTheme('auto');
    await prefer('prefers-contrast', 'more');
    const [text, muted] = await page.$eval('>>> [part=source]', (source) => {
      const root = source.closest('.root') ?? source;
      return [getComputedStyle(root).color, getComputedStyle(source).color];
    });
    assert.equal(muted, text);
  });

  it('that are forced leave bars and edges visible', async () => {
    await dress(page, '');
    await inTheme('auto');
    await prefer('forced-colors', 'active');
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    const { texts, parts } = await contrasts(page);
    assert.ok(texts.length > 0 && parts.length > 0);
    assert.deepEqual(
      texts.filter(({ ratio }) => ratio < 4.5),
      [],
    );
    assert.deepEqual(
      parts.filter(({ ratio }) => ratio < 3),
      [],
    );
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('key-figures, member-list, office-directory')].flatMap((host) =>
        [...(host.shadowRoot?.querySelectorAll('.part, .whole, input') ?? [])].map((each) => {
          const style = getComputedStyle(each);
          const { width, height } = each.getBoundingClientRect();
          const isDrawn = each.matches('.part')
            ? style.fill !== 'none'
            : each.matches('.whole')
              ? style.stroke !== 'none'
              : style.borderTopStyle === 'solid' && parseFloat(style.borderTopWidth) >= 1;
          return isDrawn && width > 0 && height > 0;
        }),
      ),
    );
    assert.ok(drawn.length > 5);
    assert.ok(drawn.every(Boolean));
  });
});
