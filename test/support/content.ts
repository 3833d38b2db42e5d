/** What an element says of a record, as a reader without script would get it. */
import assert from 'node:assert/strict';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import { stateTable } from '../../scripts/records.js';
import type { Options } from '../../src/elements/base/options.js';
import type { Language } from '../../src/model/vocabulary.js';
import type { StateTable } from '../../src/records/load.js';
import { data } from '../data/records.js';
import { elementsIn, type Parsed } from './html.js';

export interface Read {
  /** All of it, with single spaces. */
  text: string;
  /** The rows of its lists of facts, by their terms. */
  rows: Record<string, string>;
  elements: Parsed[];
}

/** The options of an element, its list of States at hand. */
export function optionsIn(language: Language, names: 'official' | 'published' = 'official'): Options {
  return {
    language,
    states: statesIn(language),
    english: names === 'published' ? statesIn('en') : undefined,
    // The slot in the own heading needs an element around it.
    headingLevel: 'none',
    notes: undefined,
    loadDetails: () => undefined,
  };
}

/** Every State, as an element knows those that it groups by region. */
function statesIn(language: Language): StateTable {
  const codes = new Set(data.states.states.map(({ alpha2 }) => alpha2));
  return stateTable('member-list', codes, language, data.states);
}

export async function htmlOf(content: TemplateResult): Promise<string> {
  const html = await collectResult(render(content));
  return html.replace(/<!--\/?lit-[^>]*-->|<\?>/g, '');
}

/** What stands in an HTML text. */
export function read(html: string): Read {
  const elements = elementsIn(`<div>${html}</div>`).map((each) => ({ ...each, text: plain(each.text) }));
  const rows: Record<string, string> = {};
  for (const [i, { name, text }] of elements.entries()) {
    if (name !== 'dt') continue;
    const value = elements[i + 1];
    assert.equal(value?.name, 'dd', text);
    rows[text] = value.text;
  }
  return { text: elements.find(({ name }) => name === 'div')?.text ?? '', rows, elements };
}

/** What stands in each section, by its heading. */
export function sectionsOf(html: string): Record<string, Read> {
  const sections = html.match(/<section\b.*?<\/section>/gs) ?? [];
  return Object.fromEntries(
    sections.map((section) => {
      const found = read(section);
      const heading = found.elements.find(({ name }) => /^h\d$/.test(name));
      return [heading?.text ?? '', found];
    }),
  );
}

/** No-break spaces too become plain ones. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
