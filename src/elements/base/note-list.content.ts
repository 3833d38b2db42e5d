import { html, nothing, type TemplateResult } from 'lit';
import type { LocalNote } from '../../catalog/cuts.js';
import type { BaseWords, NotesWords } from '../../i18n/words.js';
import { factName } from './notes.content.js';

/** The notes about one fact; without a fact all notes, each with the fact it is about. */
export function noteList(
  notes: readonly LocalNote[],
  words: BaseWords & NotesWords,
  about?: string,
): TemplateResult {
  if (about) return html`<ul>${notes.filter((note) => note.about === about).map((note) => oneNote(note, words))}</ul>`;
  return html`<p>${words.ownWords}</p>
    <ul>
      ${notes.map((note) =>
        oneNote(note, words, html`<strong>${factName(note, words)}</strong><br />`),
      )}
    </ul>`;
}

function oneNote(
  { published, finding, handling, references }: LocalNote,
  words: BaseWords & NotesWords,
  before: unknown = nothing,
): TemplateResult {
  return html`<li>
    ${before}${published === undefined ? nothing : html`<q dir="auto">${published}</q>`}
    ${finding} <span class="handling">${words.handling}${words.colon}${handling}</span>
    ${references.length === 0
      ? nothing
      : html`<span class="muted"
          >${words.comparedWith}${words.colon}${references.map(
            (url, i) =>
              html`${i > 0 ? ', ' : nothing}<a href=${url} rel="noreferrer">${shortened(url)}</a>`,
          )}</span
        >`}
  </li>`;
}

/** An address without what is the same in all: "iom.int/prague-process". */
function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}
