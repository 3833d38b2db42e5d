/** What can be read in our tags, on a page with script or in an HTML text. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import type { Page } from 'puppeteer-core';
import { tags } from './pages.js';

/** All that one element tells, everything open; the search field, which needs script, left out. */
export interface Reading {
  tag: string;
  language: string;
  text: string;
  /** As "h2: Prague Process". */
  headings: string[];
  /** Addresses as they are written. */
  links: string[];
  /** Members, offices and meetings, by their names. */
  items: string[];
  figures: string[];
  dates: string[];
  /** Cells of tables, row by row. */
  cells: string[];
  /** What assistive technology reads in place of a text. */
  labels: string[];
  /** Names of all elements, with their language and direction where they say one. */
  elements: string[];
}

/** Where a line ends, whether or not a line break stands in the file. */
const BLOCKS = new Set(
  'address br caption cite dd details div dl dt h1 h2 h3 h4 h5 h6 li p section summary table td th tr ul'.split(' '),
);

/** Reads every tag of ours on a page, in the order of the page. Runs where scripts are off, too. */
export async function readAll(page: Page): Promise<Reading[]> {
  const roots = await page.$$eval(tags.join(), (hosts) =>
    hosts.map((host) => {
      const inShadow = [...(host.shadowRoot?.querySelectorAll('.root') ?? [])];
      const roots = inShadow.length > 0 ? inShadow : [...host.children].filter((child) => child.matches('.root'));
      if (roots.length !== 1) throw new Error(`<${host.localName}> has ${roots.length} contents.`);
      return { tag: host.localName, html: roots[0]?.outerHTML ?? '' };
    }),
  );
  return roots.map(({ tag, html }) => {
    const [root] = elementsIn(parseFragment(html));
    if (!root) throw new Error(`<${tag}> cannot be read.`);
    return reading(tag, root);
  });
}

/** Reads every tag of ours in an HTML text that is complete without script: in it, or in its declared shadow root. */
export function readText(html: string): Reading[] {
  return elementsIn(parse(html))
    .filter(({ tagName }) => (tags as string[]).includes(tagName))
    .map((host) => {
      const places = host.childNodes.flatMap((child) => ('content' in child ? child.content.childNodes : [child]));
      const roots = places.filter((place): place is Html.Element => 'tagName' in place && hasClass(place, 'root'));
      const [root] = roots;
      if (!root || roots.length > 1) throw new Error(`<${host.tagName}> has ${roots.length} contents.`);
      return reading(host.tagName, root);
    });
}

function reading(tag: string, root: Html.Element): Reading {
  const all = elementsIn(root).slice(1);
  const textsOf = (isWanted: (element: Html.Element) => boolean) => all.filter(isWanted).map(textOf);
  const isPart = (...names: string[]) => (element: Html.Element) => names.includes(attribute(element, 'part') ?? '');
  return {
    tag,
    language: attribute(root, 'lang') ?? '',
    text: textOf(root),
    headings: all
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map((heading) => `${heading.tagName}: ${textOf(heading)}`),
    links: all.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [])),
    items: textsOf(isPart('item')),
    figures: textsOf((element) => isPart('count', 'value', 'label')(element) || hasClass(element, 'number')),
    dates: textsOf((element) => isPart('source')(element) || hasClass(element, 'date')),
    cells: textsOf(({ tagName }) => ['th', 'td', 'caption'].includes(tagName)),
    labels: all.flatMap((element) => attribute(element, 'aria-label') ?? []),
    elements: all
      .filter(({ tagName }) => tagName !== 'slot')
      .map((element) =>
        [element.tagName, attribute(element, 'lang'), attribute(element, 'dir')].filter(Boolean).join(' '),
      ),
  };
}

/** An element or a document with all elements inside it, but for what is there for the search alone. */
function elementsIn(node: Html.Node): Html.Element[] {
  if (isControl(node)) return [];
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
}

/** Each run of white space is one space; no-break spaces stay what they are. */
function textOf(node: Html.Node): string {
  const raw = (node: Html.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || isControl(node)) return '';
    const text = node.childNodes.map(raw).join('');
    return BLOCKS.has(node.nodeName) ? ` ${text} ` : text;
  };
  return raw(node).replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

function isControl(node: Html.Node): boolean {
  return 'tagName' in node && (hasClass(node, 'search') || hasClass(node, 'empty'));
}

function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function hasClass(element: Html.Element, name: string): boolean {
  return attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

/** Waits until the script has filled every tag of ours, whatever a page showed there before. */
export async function upgraded(page: Page): Promise<void> {
  await page.waitForFunction(
    (ours) =>
      document.querySelector('[data-rcp-element]') === null &&
      [...document.querySelectorAll(ours)].every(
        (element) =>
          element.matches(':defined:not(:state(loading))') &&
          element.shadowRoot?.querySelector('.root') &&
          !element.shadowRoot.querySelector('link'),
      ),
    {},
    tags.join(),
  );
}

/** Opens everything in our tags, what comes along with that too, and waits until what stood folded is there. */
export async function unfolded(page: Page, ours = tags.join()): Promise<void> {
  await page.waitForFunction(
    (ours) =>
      [...document.querySelectorAll(ours)]
        .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('details') ?? [])])
        .map((details) => {
          if (!details.open) details.querySelector('summary')?.click();
          return details.open && details.childElementCount > 1;
        })
        .every(Boolean),
    {},
    ours,
  );
}
