import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import type { Browser, Page } from 'puppeteer-core';
import type { Tag } from '../../src/records/tags.js';
import { attributesFor, element, idsFor, namedFor, tags } from '../package/pages.js';
import { EXHAUSTIVE, sample } from '../support/choose.js';
import { elementsIn } from '../support/html.js';
import { prerender, PrerenderError } from '../support/release.js';
import { launch } from '../support/server.js';

const MODES = ['light', 'shadow'] as const;

/** Short in any language, so that a failure can be read. */
const CARD = '<rcp-card process="un-high-level-dialogue" compact>';

/** One of our tags with something short to show. */
const short = (tag: Tag, attributes: Record<string, string> = {}) =>
  element(tag, { ...attributesFor(tag, namedFor(tag)), ...attributes });

/** Every tag. */
const everyTag = (attributes: Record<string, string> = {}) => tags.map((tag) => short(tag, attributes)).join('\n');

const filled = (inside: string, open = CARD) => `${open}${inside}</rcp-card>`;

/** Text of the first heading that was put into one tag. */
async function headingOf(html: string): Promise<string> {
  const heading = elementsIn(await prerender(html)).find(({ name }) => name === 'h2');
  assert.ok(heading, html);
  return heading.text;
}

const ENGLISH = await headingOf(filled('', '<rcp-card process="un-high-level-dialogue" lang="en">'));
const FRENCH = await headingOf(filled('', '<rcp-card process="un-high-level-dialogue" lang="fr">'));

/** The language that a place is filled in. */
async function languageOf(html: string): Promise<string> {
  const [, language] = /<div class="root" lang="(\w+)"/.exec(await prerender(html)) ?? [];
  assert.ok(language, html);
  return language;
}

async function faultOf(html: string, mode: (typeof MODES)[number] = 'light'): Promise<InstanceType<typeof PrerenderError>> {
  const error = await prerender(html, { mode }).then(
    () => assert.fail(`filled in the mode ${mode}: ${html}`),
    (error: unknown) => error,
  );
  assert.ok(error instanceof PrerenderError, String(error));
  return error;
}

/** What stands around our tags, as an author may write it; none of it closes or opens more than itself. */
const AROUND = [
  'text 𝔘𝔫 é\u00a0&nbsp;&amp;&bogus; &lt;rcp-card>',
  '\r\n',
  '\n\t',
  '\r',
  '<!-- <rcp-card process="no-such-id"></rcp-card> 𝔘 -->',
  '<script>document.title = \'<rcp-card process="no-such-id">\';</script>',
  '<style>rcp-card { color: red } /* </rcp-card> */</style>',
  '<textarea>\r\n<rcp-card process="no-such-id"></rcp-card></textarea>',
  '<title><member-list></member-list></title>',
  '<p>unclosed',
  '<ul><li>one<li>two</ul>',
  '<IMG SRC=a.png aLt=\'"\' data-𝔘="&quot;>">',
  '<br/><hr / >',
  '<p title = "a > b"\r\n  class=x hidden>𝔘</P >',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/><a/></svg>',
  '<b><i>mis</b>nested</i>',
  '<table><tr><td>cell</table>',
  '<rcp-card-list process="no-such-id"></rcp-card-list>',
  '<div data-rcp-element="no-such-tag"></div>',
  '</nothing>',
  '<!bogus><?php echo 1 ?>',
];

const OPENINGS = [
  CARD,
  "<RCP-Card\r\n\tPROCESS = 'un-high-level-dialogue' COMPACT\r\n>",
  '<rcp-card compact process=un-high-level-dialogue lang=fr data-x="𝔘 > é" / >',
  '<rcp-card lang="zh-Hant" heading-level=none process="un-high-level-dialogue" compact="">',
];
const ENDINGS = ['</rcp-card>', '</RCP-CARD\r\n>'];

const FALLBACKS = [
  '',
  'text 𝔘 &amp; <a href="/">link</a>\r\n',
  '<b>unclosed',
  '<span>unclosed',
  `<div>${filled('inner')}</div>`,
  '<div class="root"><h2>Old</h2></div>',
  '<template shadowrootmode="open"><p>Old</p></template>',
  '<!-- </rcp-card> --><script>"</rcp-card>"</script>',
];

const HEADINGS = [
  '',
  '<span slot="heading">Mine\r\n<b>𝔘</b> &amp;</span>',
  "<H3 Slot='heading' >Mine &eacute;</h3>",
  '<img slot="heading" alt="Mine">',
];

const place = fc.record({
  opening: fc.constantFrom(...OPENINGS),
  before: fc.constantFrom(...FALLBACKS.filter((fallback) => !fallback.includes('unclosed'))),
  heading: fc.constantFrom(...HEADINGS),
  after: fc.constantFrom(...FALLBACKS),
  ending: fc.constantFrom(...ENDINGS),
});

type Piece = string | (typeof place extends fc.Arbitrary<infer P> ? P : never);

const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.oneof(fc.constantFrom(...AROUND), place), {
  maxLength: 8,
});

/** How a text may begin and end. */
const frames = fc.constantFrom<[string, string]>(
  ['', ''],
  ['<!doctype html>\r\n<html lang=fr>\r\n<head><meta charset=utf-8></head><body>', '</body>\r\n</html>\r\n'],
  ['\ufeff<!DOCTYPE html>\n<title>𝔘</title>', '\n'],
  ['<div><section>', ''],
  ['<template>', '</template>'],
  ['<noscript>', '</noscript>'],
  ['<table><tr><td>', '</table>'],
  ['<ul><li>', ''],
);

/** The text that the pieces make, with the insides of our tags as told. */
function textOf(
  [start, end]: [string, string],
  all: readonly Piece[],
  inside: (place: Exclude<Piece, string>) => string,
): string {
  const written = all.map((piece) => {
    if (typeof piece === 'string') return piece;
    // A paragraph that is still open cannot hold the content.
    return `<div>${piece.opening}${inside(piece)}${piece.ending}</div>`;
  });
  return start + written.join('') + end;
}

const asWritten = ({ before, heading, after }: Exclude<Piece, string>) => before + heading + after;

describe('prerender, whatever stands around our tags,', () => {
  it('changes nothing but what is inside of them, where a heading of the author stays first or last', async () => {
    await fc.assert(
      fc.asyncProperty(frames, pieces, fc.constantFrom(...MODES), async (frame, all, mode) => {
        const result = await prerender(textOf(frame, all, asWritten), { mode });
        const end = '</div>';
        let at = 0;
        const take = (text: string) => {
          assert.equal(result.slice(at, at + text.length), text);
          at += text.length;
        };
        // A walk along the text: what is not ours, byte for byte, and between it one content each.
        take(frame[0]);
        for (const piece of all) {
          if (typeof piece === 'string') {
            take(piece);
            continue;
          }
          const { opening, heading, ending } = piece;
          take(`<div>${opening}`);
          if (mode === 'light') take(heading);
          else take('<template shadowrootmode="open">');
          take('<div class="root"');
          const stop = mode === 'light' ? end : `${end}</template>`;
          at = result.indexOf('<div class="provenance">', at);
          assert.ok(at > 0, result);
          at = result.indexOf(`</div>\n${stop}`, at);
          assert.ok(at > 0, result);
          take(`</div>\n${stop}`);
          if (mode === 'shadow') take(heading);
          take(`${ending}</div>`);
        }
        take(frame[1]);
        assert.equal(at, result.length);
      }),
      { numRuns: EXHAUSTIVE ? 1_000 : 60 },
    );
  });

  it('gives the same whatever stood inside: nothing, a fallback, or its own work in either mode', async () => {
    await fc.assert(
      fc.asyncProperty(frames, pieces, fc.constantFrom(...MODES), async (frame, all, mode) => {
        const fresh = textOf(frame, all, ({ heading }) => heading);
        const wanted = await prerender(fresh, { mode });
        assert.equal(await prerender(fresh, { mode }), wanted);
        assert.equal(await prerender(textOf(frame, all, asWritten), { mode }), wanted);
        assert.equal(await prerender(wanted, { mode }), wanted);
        const other = await prerender(wanted, { mode: mode === 'light' ? 'shadow' : 'light' });
        assert.equal(await prerender(other, { mode }), wanted);
      }),
      { numRuns: EXHAUSTIVE ? 500 : 30 },
    );
  });

  it('returns a text without any of them as it is', async () => {
    await fc.assert(
      fc.asyncProperty(frames, fc.array(fc.constantFrom(...AROUND)), fc.string(), async (frame, all, text) => {
        const html = frame[0] + all.join('') + text + frame[1];
        assert.equal(await prerender(html), html);
      }),
    );
  });

  it('takes its stylesheet from the page, and never from what it replaces', async () => {
    const link = (href: string, rel = 'stylesheet') => `<link rel="${rel}" href="${href}">`;
    const inside = async (head: string, fallback = '') => {
      const html = await prerender(`${head}${filled(fallback)}`, { mode: 'shadow' });
      return /<template shadowrootmode="open">(.*?)<div class="root"/s.exec(html)?.[1];
    };
    const own = link('/a/rcp-elements.css?v=1&amp;w');
    assert.equal(await inside(own), own);
    assert.equal(await inside('<script src="/a&amp;b/rcp-elements.js"></script>'), link('/a&amp;b/rcp-elements.css'));
    assert.equal(await inside('<script src="standalone/rcp-card.fr.js"></script>'), link('rcp-elements.css'));
    assert.equal(await inside(link('rcp-elements.css', 'preload')), '');
    assert.equal(await inside(link('rcp-elements.css', 'preload') + own), own);
    assert.equal(await inside('', own), '');
    assert.equal(await inside('', '<script src="rcp-elements.js"></script>'), '');
  });
});

describe('a heading of the author', () => {
  const heading = '<span slot="heading">\r\n<em>Ours</em> &amp; 𝔘</span>';

  for (const mode of MODES) {
    it(`stays once, as written, in the mode ${mode}`, async () => {
      const html = await prerender(filled(`<p>Old</p>${heading}<p>Old</p>`), { mode });
      assert.equal(html.split(heading).length, 2);
      assert.ok(!html.includes('Old'));
    });
  }

  it('takes the place of the own heading in light DOM', async () => {
    const html = await prerender(filled(heading));
    assert.ok(html.startsWith(`${CARD}${heading}<div class="root"`));
    assert.ok(!html.includes('part="heading"'));
  });

  it('is slotted into the own heading in a declared shadow root', async () => {
    const html = await prerender(filled(heading), { mode: 'shadow' });
    assert.match(html, /<h2 class="own" part="heading"><slot name="heading">[^<]+<\/slot><\/h2>/);
  });

  it('counts only where it is a child of the tag', async () => {
    const html = await prerender(filled('<div><b slot="heading">Deep</b></div>'));
    assert.ok(!html.includes('Deep'));
    assert.ok(html.includes(ENGLISH));
  });

  it('is refused where it would take in what comes after it', async () => {
    for (const open of ['<span slot="heading">Ours', '<b slot="heading"><i>Ours</b></i>']) {
      for (const mode of MODES) {
        const { message, line } = await faultOf(`\n\n${filled(open)}`, mode);
        assert.match(message, /slot="heading" in <rcp-card> has no end tag/);
        assert.equal(line, 3);
      }
    }
  });
});

describe('the language', () => {
  const card = (attributes = '') => `<rcp-card process="un-high-level-dialogue" ${attributes}></rcp-card>`;
  const placeholder = (attributes = '') =>
    `<div data-rcp-element="rcp-card" data-process="un-high-level-dialogue" ${attributes}></div>`;

  const cases: [what: string, html: string, language: string][] = [
    ['that of the tag', `<html lang="en"><body>${card('lang="fr"')}`, 'fr'],
    ['that of the nearest ancestor', `<html lang="en"><div lang="fr"><b>${card()}</b></div>`, 'fr'],
    ['that of the document', `<html lang="fr"><body><div>${card()}</div>`, 'fr'],
    ['that around a template', `<div lang="fr"><template>${card()}</template></div>`, 'fr'],
    ['that of a region of it', card('lang="fr-CA"'), 'fr'],
    ['that of it in any case', card('lang=FR'), 'fr'],
    ['English for an unknown one', `<html lang="fr">${card('lang="tlh"')}`, 'en'],
    ['English without any', card(), 'en'],
    ['that around where the own one is empty', `<html lang="fr"><body>${card('lang=""')}`, 'fr'],
    ['that around where the nearest is empty', `<html lang="fr"><div lang="">${card()}</div>`, 'fr'],
    ['that of data-lang on a placeholder', `<html lang="en">${placeholder('data-lang="fr"')}`, 'fr'],
    ['that of lang on a placeholder', placeholder('lang="fr"'), 'fr'],
    ['that around a placeholder', `<html lang="fr">${placeholder()}`, 'fr'],
    ['not that of data-lang on a tag', card('data-lang="fr"'), 'en'],
    ['not that of a neighbour', `<p lang="fr"></p>${card()}`, 'en'],
  ];
  for (const [what, html, language] of cases) {
    it(`is ${what}`, async () => assert.equal(await languageOf(html), language));
  }

  it('is that of the names and words inside', async () => {
    assert.notEqual(ENGLISH, FRENCH);
    assert.equal(await headingOf(`<html lang="fr">${card()}`), FRENCH);
  });
});

describe('an attribute', () => {
  const warnings: string[] = [];
  const { warn } = console;
  before(() => (console.warn = (text: string) => void warnings.push(text)));
  after(() => (console.warn = warn));
  afterEach(() => warnings.splice(0));

  const list = (attributes: Record<string, string> = {}) => prerender(element('member-list', attributes));

  it('compact leaves out what it leaves out of the element', async () => {
    const parts = async (attributes: Record<string, string>) =>
      (await prerender(element('rcp-card', attributes))).split('<section').length;
    assert.ok((await parts({ compact: '' })) < (await parts({})));
    assert.deepEqual(await parts({ compact: 'false' }), await parts({ compact: '' }));
  });

  it('group-by groups', async () => {
    assert.match(await list({ 'group-by': 'letter' }), /data-group="A"/);
    assert.match(await list({ 'group-by': 'none' }), /data-group="all"/);
    assert.match(await list(), /data-group="150"/);
  });

  it('heading-level sets the level, and "none" leaves the heading out', async () => {
    const levels = async (level: string) =>
      elementsIn(await list({ 'heading-level': level }))
        .map(({ name }) => name)
        .filter((name) => /^h\d$/.test(name));
    const [own, ...inner] = await levels('5');
    assert.equal(own, 'h5');
    assert.deepEqual(new Set(inner), new Set(['h6']));
    assert.deepEqual(new Set(await levels('none')), new Set(['h2']));
    assert.ok(!(await list({ 'heading-level': 'none' })).includes('part="heading"'));
  });

  it('names="published" prints names as the source does', async () => {
    const html = await list({ names: 'published', lang: 'fr' });
    assert.match(html, /lang="en">\s*Netherlands, The\s*<\/li>/);
    assert.doesNotMatch(await list({ lang: 'fr' }), /lang="en">\s*Netherlands/);
  });

  it('theme is kept for the styles', async () => {
    assert.match(await list({ theme: 'dark' }), /<div class="root" lang="en" dir="ltr" data-theme="dark">/);
  });

  it('with a value that it does not take counts as absent, with one warning each', async () => {
    const odd = { 'group-by': 'size', names: 'short', 'heading-level': '9', theme: 'loud' };
    const html = await list(odd);
    const inside = (html: string) => html.slice(html.indexOf('>') + 1);
    assert.equal(inside(html), inside(await list()));
    assert.deepEqual(warnings.sort(), [
      '<member-list>: group-by="size" is none of region, letter, none; "region" is used instead.',
      '<member-list>: heading-level="9" is none of 1, 2, 3, 4, 5, 6, none; "2" is used instead.',
      '<member-list>: names="short" is none of official, published; "official" is used instead.',
      '<member-list>: theme="loud" is none of auto, light, dark; "auto" is used instead.',
    ]);
  });

  it('is taken from data- on a placeholder, and from nowhere else', async () => {
    const inside = async (open: string, close: string) =>
      (await prerender(open + close)).slice(open.length, -close.length);
    const wanted = await inside('<member-list process="prague-process" group-by="letter" lang="fr">', '</member-list>');
    for (const name of ['div', 'section', 'ASIDE']) {
      const open = `<${name} id="a" data-rcp-element="member-list" data-process="prague-process" group-by="none" data-group-by="letter" data-lang="fr">`;
      assert.equal(await inside(open, `</${name}>`), wanted);
    }
  });
});

describe('a fault', () => {
  const faults: [what: string, html: string, message: RegExp, line: number][] = [
    ['an unknown id', '\n\n<rcp-card process="nowhere"></rcp-card>', /nowhere/, 3],
    ['an unknown id, in the language of the page', '<html lang="fr">\n<rcp-card process="nowhere"></rcp-card>', /Rien à afficher.*nowhere/, 2],
    ['a missing id', '\r\n<rcp-card></rcp-card>', /process/, 2],
    ['a missing id of a placeholder', '\n<div data-rcp-element="rcp-card" process="prague-process"></div>', /process/, 2],
    ['no end tag', `\n${CARD}\n<p>text</p>`, /<rcp-card> has no end tag of its own: close all that is inside, then write <\/rcp-card>/, 2],
    ['a slash for an end tag', `\n\n<p>One</p>\n${CARD.replace('>', '/>')}<p>text</p>`, /end tag/, 4],
    ['a slash for an end tag, before another tag', `${CARD.replace('>', '/>')}\n${filled('')}`, /end tag/, 1],
    ['an end tag that browsers ignore, since a paragraph is open', filled('<p>unclosed'), /close all that is inside/, 1],
    ['an end tag after that of what is around', `<div>\n${CARD}</div></rcp-card>`, /end tag/, 2],
    ['a placeholder without end tag', '\n<section data-rcp-element="rcp-card" data-process="prague-process">', /<\/section>/, 2],
  ];
  for (const [what, html, message, line] of faults) {
    it(`is ${what}`, async () => {
      for (const mode of MODES) {
        const fault = await faultOf(html, mode);
        assert.match(fault.message, message);
        assert.equal(fault.line, line);
      }
    });
  }

  const NO_PLACES = ['p', 'a href="/"', 'button', 'h2', 'label', 'summary', 'svg', 'p><span', 'a href="/"><div', 'h3><b'];
  for (const where of NO_PLACES) {
    for (const tag of tags) {
      it(`is ${tag} inside <${where}>, in light DOM`, async () => {
        for (const id of sample(idsFor(tag), 1)) {
          const { message, line } = await faultOf(`<div>\r\n\r\n<${where}>\r\n${element(tag, attributesFor(tag, id))}`);
          const [parent = ''] = where.split(/[ >]/);
          assert.ok(message.startsWith(`<${tag}> cannot hold its content inside <${parent}>,`), message);
          assert.match(message, /put it elsewhere, or use the mode "shadow"/);
          assert.equal(line, 4);
        }
      });
    }
  }

  it('is a placeholder that is itself no place', async () => {
    const html = '\n<p data-rcp-element="rcp-card" data-process="prague-process"></p>';
    const { message, line } = await faultOf(html);
    assert.match(message, /<rcp-card> cannot hold its content inside <p>/);
    assert.equal(line, 2);
    assert.match(await prerender(html, { mode: 'shadow' }), /<p [^>]*><template shadowrootmode="open">/);
  });

  it('is a <select>, where browsers drop every tag, in both modes', async () => {
    for (const mode of MODES) {
      for (const inside of [filled(''), '<div data-rcp-element="rcp-card"></div>']) {
        const { message, line } = await faultOf(`<p>\n<select>\n<option>One\n${inside}</select>`, mode);
        assert.equal(message, '<rcp-card> cannot stand inside <select>: put it elsewhere.');
        assert.equal(line, 4);
      }
    }
    const comment = `<select><!-- ${filled('')} --><option>One</select>`;
    assert.equal(await prerender(comment), comment);
  });

  it('is a <table> without a cell, which browsers move it out of, in both modes', async () => {
    for (const mode of MODES) {
      for (const where of ['<table>', '<table><tbody>', '<table><tr><td>cell</td>']) {
        const { message, line } = await faultOf(`\n${where}\n${filled('')}</table>`, mode);
        assert.equal(message, '<rcp-card> cannot stand inside <table> without a cell: put it in a <td>.');
        assert.equal(line, 3);
      }
    }
  });

  it('is none in a cell, a caption, a list, or after a table', async () => {
    for (const where of ['<table><tr><td>', '<table><tr><th>', '<table><caption>', '<ul><li>', '<dl><dd>', '<table></table>', '<details><summary></summary>']) {
      for (const tag of tags) await prerender(`${where}${short(tag)}`);
    }
  });

  it('is told of the first of several tags', async () => {
    const bad = (id: string) => `<rcp-card process="${id}" lang="fr"></rcp-card>\n`;
    const { message, line } = await faultOf(`${filled('')}\n${bad('first')}${bad('second')}<p>${filled('')}`);
    assert.match(message, /first/);
    assert.equal(line, 2);
  });
});

describe('the content in light DOM', () => {
  it('has headings, lists, tables and notes', async () => {
    const names = elementsIn(await prerender(everyTag() + element('key-figures', { organization: 'icmpd' }))).map(({ name }) => name);
    for (const name of ['h2', 'h3', 'ul', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'th', 'td', 'details', 'summary', 'cite', 'address']) {
      assert.ok(names.includes(name), name);
    }
  });

  for (const mode of MODES) {
    it(`is read by a parser as it was written, in the mode ${mode}`, async () => {
      const html = `<!DOCTYPE html><html><head></head><body>${everyTag()}</body></html>`;
      const result = await prerender(html, { mode });
      const once = serialize(parse(result));
      assert.equal(serialize(parse(once)), once);
      const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('<br />', '<br>');
      const shapes = (text: string) => plain(text).match(/<\/?[a-z][^\s>/]*/g);
      assert.deepEqual(shapes(once.replace(/<\/(?:path|rect)>/g, '')), shapes(result.replace(/<\/(?:path|rect)>/g, '')));
    });
  }

  it('keeps the no-break spaces of French, in names for assistive technology too', async () => {
    const html = await prerender(element('rcp-card', { lang: 'fr' }));
    const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label);
    assert.ok(labels.length > 3);
    for (const label of labels) assert.match(label, /^Note\u00a0: /);
    assert.match(html, /Source\u00a0: /);
  });
});

describe('a declared shadow root', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launch();
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
  });
  after(() => browser.close());

  const PLACES = ['<p>', '<a href="/">', '<button>', '<h2>', '<ul><li>', '<table><tr><td>', '<label>', '<b><i>'];

  it('is there without script, wherever the tag stands', async () => {
    // Each tag and each place once, in an exhaustive run each in each: what stands in the root knows nothing of the place.
    const pairs = EXHAUSTIVE
      ? PLACES.flatMap((where) => tags.map((tag) => ({ where, tag })))
      : tags.map((tag, i) => ({ where: PLACES[i % PLACES.length] ?? '', tag }));
    const body = pairs.map(({ where, tag }) => `<div>${where}${short(tag)}</div>`);
    await page.setContent(await prerender(`<!doctype html>${body.join('\n')}`, { mode: 'shadow' }));
    const found = await page.$$eval(tags.join(), (all) =>
      all.map(({ localName, parentElement, shadowRoot, childElementCount }) => ({
        tag: localName,
        parent: parentElement?.localName ?? '',
        hasHeading: Boolean(shadowRoot?.querySelector('h2')?.textContent),
        childElementCount,
      })),
    );
    assert.deepEqual(
      found,
      pairs.map(({ where, tag }) => {
        const parent = /(\w+)[^<]*$/.exec(where)?.[1];
        return { tag, parent, hasHeading: true, childElementCount: 0 };
      }),
    );
  });

  it('is there for a placeholder', async () => {
    const placeholder = '<p data-rcp-element="rcp-card" data-process="prague-process" data-lang="fr">Old</p>';
    await page.setContent(await prerender(placeholder, { mode: 'shadow' }));
    assert.equal(await page.$eval('p', ({ shadowRoot }) => shadowRoot?.querySelector('h2')?.textContent), 'Processus de Prague');
    assert.equal(await page.$eval('p', ({ textContent }) => textContent), '');
  });
});
