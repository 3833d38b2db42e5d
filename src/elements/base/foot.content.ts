import { html, nothing, type TemplateResult } from 'lit';
import type { View, LocalSource } from '../../records/views/view.js';
import { citedOf } from '../../records/shelf.js';
import type { BaseWords } from '../../i18n/words.js';
import { joined } from './names.content.js';
import { allNotes } from './notes.content.js';
import type { Options } from './options.js';

/** The foot of every element: source, date and data edition in one line, then the notes. */
export function foot(record: View, words: BaseWords, options: Options): TemplateResult {
  const { sources, sourceCount } = record;
  const cited = citedOf(sourceCount);
  const more = sourceCount - cited;
  return html`<div class="foot">
    <p part="source">
      ${words.source(cited)}${words.colon}${joined(
        sources.slice(0, cited).map((source) => cite(source, words)),
        words.semicolon,
      )}${words.stop}${words.space}${words.edition}${words.colon}<bdi>${options.edition}</bdi>
    </p>
    ${more > 0
      ? html`<details @toggle=${options.unfold}>
          <summary>${words.moreSources(more)}</summary>
          ${options.notes
            ? html`<ul>
                ${sources.slice(cited).map((source) => html`<li part="source">${cite(source, words)}</li>`)}
              </ul>`
            : nothing}
        </details>`
      : nothing}
    ${allNotes(record, words, options)}
  </div>`;
}

function cite(source: LocalSource, words: BaseWords): TemplateResult {
  const { title, titleInferred, lang, publisher, url, date, newest, read } = source;
  const cited = html`<cite lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>${title}</cite>`;
  const dates = date
    ? [words.dated(date)]
    : [words.undated, ...(newest ? [words.newest(newest)] : []), words.readOn(read)];
  return html`${publisher}${words.comma}${url
      ? html`<a href=${url} rel="noreferrer">${cited}</a>`
      : cited}${words.open}${[
      ...(titleInferred ? [words.titleInferred] : []),
      ...(url ? [] : [words.addressNotKnown]),
      ...dates,
    ].join(words.semicolon)}${words.close}`;
}
