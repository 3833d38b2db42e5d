import { html, nothing, type TemplateResult } from 'lit';
import type { Cut, LocalSource } from '../../catalog/cuts.js';
import type { BaseWords } from '../../i18n/words.js';
import { allNotes } from './notes.content.js';
import type { Options } from './options.js';

/** The foot of every element: source, date and data edition in one line, then the notes. */
export function foot(record: Cut, words: BaseWords, options: Options): TemplateResult {
  return html`<footer>
    <p part="source">
      ${words.source(record.sources.length)}${words.colon}${record.sources.map(
        (source, i) => html`${i > 0 ? words.semicolon : nothing}${cite(source, words)}`,
      )}.
      ${words.edition}${words.colon}<bdi>${options.edition}</bdi>
    </p>
    ${allNotes(record, words, options)}
  </footer>`;
}

function cite(source: LocalSource, words: BaseWords): TemplateResult {
  const { title, titleInferred, lang, publisher, url, date, newest, read } = source;
  const cited = html`<cite lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>${title}</cite>`;
  const dates = date
    ? [words.dated(date)]
    : [words.undated, ...(newest ? [words.newest(newest)] : []), words.readOn(read)];
  return html`${publisher},
    ${url ? html`<a href=${url} rel="noreferrer">${cited}</a>` : cited}
    (${[
      ...(titleInferred ? [words.titleInferred] : []),
      ...(url ? [] : [words.addressNotKnown]),
      ...dates,
    ].join(words.semicolon)})`;
}
