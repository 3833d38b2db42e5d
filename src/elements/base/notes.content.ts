import { html, nothing, type TemplateResult } from 'lit';
import type { Cut, LocalNote } from '../../catalog/cuts.js';
import type { BaseWords } from '../../i18n/words.js';
import type { Options } from './options.js';

/**
 * The notes about one fact, at the fact; nothing where there are none. `of` is the name of the part
 * of the record, where the fact is one of a part. Eyes see what a note stands at; to assistive
 * technology its name says it.
 */
export function noteAt(
  about: string,
  record: Cut,
  words: BaseWords,
  options: Options,
  of?: string,
): TemplateResult | typeof nothing {
  if (!record.noted.includes(about)) return nothing;
  return html`<details class="note" part="note" @toggle=${options.openNotes}>
    <summary>
      ${words.note}<span class="unseen">${words.colon}${factName({ about, of }, words)}</span>
    </summary>
    ${noteList(words, options, (note) => note.about === about)}
  </details>`;
}

/** Every note on the record, each with the fact it is about; nothing where there are none. */
export function allNotes(
  record: Cut,
  words: BaseWords,
  options: Options,
): TemplateResult | typeof nothing {
  if (record.noteCount === 0) return nothing;
  const fact = (note: LocalNote) => html`<strong>${factName(note, words)}</strong><br />`;
  return html`<details class="notes" part="note" @toggle=${options.openNotes}>
    <summary>${words.notes(record.noteCount)}</summary>
    <p>${words.ownWords}</p>
    ${noteList(words, options, () => true, fact)}
  </details>`;
}

function factName({ about, of }: { about: string; of?: string | undefined }, words: BaseWords) {
  const name = words.facts[about.split('/').at(-1) ?? ''] ?? '';
  return of ? `${of}, ${name}` : name;
}

function noteList(
  words: BaseWords,
  { notes }: Options,
  wanted: (note: LocalNote) => boolean,
  before: (note: LocalNote) => unknown = () => nothing,
): TemplateResult | typeof nothing {
  if (notes === undefined) return nothing;
  if (notes === 'failed') return html`<p>${words.failed}</p>`;
  return html`<ul>
    ${notes.filter(wanted).map(
      (note) => html`<li>
        ${before(note)}${note.published === undefined
          ? nothing
          : html`<q dir="auto">${note.published}</q>`}
        ${note.finding} <span class="handling">${words.handling}${words.colon}${note.handling}</span> ${compared(
          note.references,
          words,
        )}
      </li>`,
    )}
  </ul>`;
}

function compared(references: string[], words: BaseWords): TemplateResult | typeof nothing {
  if (references.length === 0) return nothing;
  return html`<span class="muted"
    >${words.comparedWith}${words.colon}${references.map(
      (url, i) => html`${i > 0 ? ', ' : nothing}<a href=${url} rel="noreferrer">${shortened(url)}</a>`,
    )}</span
  >`;
}

/** An address without what is the same in all: "iom.int/prague-process". */
function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}
