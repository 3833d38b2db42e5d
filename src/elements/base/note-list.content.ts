/** What the notes on the data say. This module comes with them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BaseMessages, NotesMessages } from '../../i18n/messages.js';
import type { LocalNote } from '../../records/views/view.js';
import { joined } from './names.content.js';
import { factName, isWithin } from './notes.content.js';

/** The notes about one fact; without a fact all notes, each with the fact it is about. */
export function noteList(
  notes: readonly LocalNote[],
  messages: BaseMessages & NotesMessages,
  about?: string,
): TemplateResult {
  if (about) return html`<ul>${notes.filter((note) => isWithin(about, note.about)).map((note) => oneNote(note, messages))}</ul>`;
  return html`<p>${messages.ownWords}</p>
    ${notes.length === 0
      ? nothing
      : html`<ul>
          ${notes.map((note) =>
            oneNote(note, messages, html`<strong>${factName(note, messages)}</strong><br />`),
          )}
        </ul>`}`;
}

function oneNote(
  { published, finding, handling, references }: LocalNote,
  messages: BaseMessages & NotesMessages,
  before: unknown = nothing,
): TemplateResult {
  return html`<li>
    ${before}${published === undefined
      ? nothing
      : html`${messages.openQuote}<bdi lang="">${published}</bdi>${messages.closeQuote}${messages.colon}`}${finding}${messages.space}<span class="handling">${messages.handling}${messages.colon}${handling}</span>
    ${references
      ? html`<span class="muted"
          >${messages.comparedWith}${messages.colon}${joined(
            references.map(
              (url) => html`<a href=${url} rel="noreferrer" dir="ltr">${shortened(url)}</a>`,
            ),
            messages.semicolon,
          )}</span
        >`
      : nothing}
  </li>`;
}

/** An address without what is the same in all: "iom.int/prague-process". */
function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}
