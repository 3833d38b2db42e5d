import { html, nothing, type TemplateResult } from 'lit';
import type { LocalNote } from '../../records/views/view.js';
import type { BaseWords, NotesWords } from '../../i18n/words.js';
import { joined } from './names.content.js';
import { factName } from './notes.content.js';

/** The notes about one fact; without a fact all notes, each with the fact it is about. */
export function noteList(
  notes: readonly LocalNote[],
  words: BaseWords & NotesWords,
  about?: string,
): TemplateResult {
  if (about) return html`<ul>${notes.filter((note) => note.about === about).map((note) => oneNote(note, words))}</ul>`;
  return html`<p>${words.ownWords}</p>
    ${notes.length === 0
      ? nothing
      : html`<ul>
          ${notes.map((note) =>
            oneNote(note, words, html`<strong>${factName(note, words)}</strong><br />`),
          )}
        </ul>`}`;
}

function oneNote(
  { published, finding, handling, references }: LocalNote,
  words: BaseWords & NotesWords,
  before: unknown = nothing,
): TemplateResult {
  return html`<li>
    ${before}${published === undefined
      ? nothing
      : html`${words.openQuote}<bdi lang="">${published}</bdi>${words.closeQuote}${words.colon}`}${finding}${words.space}<span class="handling">${words.handling}${words.colon}${handling}</span>
    ${references
      ? html`<span class="muted"
          >${words.comparedWith}${words.colon}${joined(
            references.map(
              (url) => html`<a href=${url} rel="noreferrer" dir="ltr">${shortened(url)}</a>`,
            ),
            words.semicolon,
          )}</span
        >`
      : nothing}
  </li>`;
}

/** An address without what is the same in all: "iom.int/prague-process". */
function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}
