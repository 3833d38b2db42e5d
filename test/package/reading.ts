/** What can be read in our tags on a page, with script or without. */
import type { Page } from 'puppeteer-core';
import { tags } from './pages.js';

/** All that one element tells, everything open; the search field, which needs script, left out. */
export interface Reading {
  tag: string;
  language: string;
  text: string;
  /** As "h2: Prague Process". */
  headings: string[];
  /** Resolved addresses. */
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
const BLOCKS =
  'address, br, caption, cite, dd, details, div, dl, dt, h1, h2, h3, h4, h5, h6, li, p, section, summary, table, td, th, tr, ul';

/** Reads every tag of ours on a page, in the order of the page. Runs where scripts are off, too. */
export async function readAll(page: Page): Promise<Reading[]> {
  const read = await page.$$eval(
    tags.join(),
    (hosts, blocks) =>
      hosts.map((host) => {
        const inShadow = [...(host.shadowRoot?.querySelectorAll('.root') ?? [])];
        const roots = inShadow.length > 0 ? inShadow : [...host.children].filter((child) => child.matches('.root'));
        if (roots.length !== 1) throw new Error(`<${host.localName}> has ${roots.length} contents.`);
        const root = roots[0]?.cloneNode(true) as HTMLElement;
        for (const control of root.querySelectorAll('.search, .empty')) control.remove();
        const elements = [...root.querySelectorAll('*:not(slot)')].map((each) =>
          [each.localName, each.getAttribute('lang'), each.getAttribute('dir')].filter(Boolean).join(' '),
        );
        for (const block of root.querySelectorAll(blocks)) {
          block.before(' ');
          block.after(' ');
        }
        return {
          tag: host.localName,
          language: root.lang,
          text: root.textContent,
          headings: [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
            ({ localName, textContent }) => `${localName}: ${textContent}`,
          ),
          links: [...root.querySelectorAll('a')].map(({ href }) => href),
          items: [...root.querySelectorAll('[part=item]')].map(({ textContent }) => textContent),
          figures: [...root.querySelectorAll('[part=count], [part=value], [part=label], .number')].map(
            ({ textContent }) => textContent,
          ),
          dates: [...root.querySelectorAll('.date, [part=source]')].map(({ textContent }) => textContent),
          cells: [...root.querySelectorAll('th, td, caption')].map(({ textContent }) => textContent),
          labels: [...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
          elements,
        };
      }),
    BLOCKS,
  );
  return read.map(folded);
}

/** The same with each run of white space as one space; no-break spaces stay what they are. */
function folded(reading: Reading): Reading {
  const fold = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
  return Object.fromEntries(
    Object.entries(reading).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(fold) : fold(value as string),
    ]),
  ) as unknown as Reading;
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

/** Opens everything, what comes along with that too, and waits until what stood folded is there. */
export async function unfolded(page: Page): Promise<void> {
  await page.waitForFunction(
    (ours) =>
      [...document.querySelectorAll(ours)]
        .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('details') ?? [])])
        .map((details) => {
          if (!details.open) details.querySelector('summary')?.click();
          return details.open && details.childElementCount > 1;
        })
        .every(Boolean),
    { timeout: 60_000 },
    tags.join(),
  );
}
