import { html, nothing, type TemplateResult } from 'lit';
import type { BaseMessages } from '../../i18n/messages.js';
import { citedOf } from '../../records/cited.js';
import { EDITION } from '../../records/release.js';
import type { LocalSource, View } from '../../records/views/view.js';
import { joined } from './names.content.js';
import { allNotes, folded } from './notes.content.js';
import type { Options } from './options.js';

/** The foot of every element: source, date and data edition in one line, then the notes. */
export function provenance(view: View, messages: BaseMessages, options: Options): TemplateResult {
  const { sources, sourceCount } = view;
  const cited = citedOf(sourceCount);
  const more = sourceCount - cited;
  const moreSources =
    typeof options.notes === 'function'
      ? html`<ul>
          ${sources.slice(cited).map((source) => html`<li part="source">${cite(source, messages)}</li>`)}
        </ul>`
      : undefined;
  return html`<div class="provenance">
    <p part="source">
      ${messages.source(cited)}${messages.colon}${joined(
        sources.slice(0, cited).map((source) => cite(source, messages)),
        messages.semicolon,
      )}${messages.stop}${messages.space}${messages.edition}${messages.colon}<bdi>${EDITION}</bdi>
    </p>
    ${more > 0 ? folded(messages.moreSources(more), moreSources, messages, options) : nothing}
    ${options.brief ? nothing : allNotes(view, messages, options)}
  </div>`;
}

function cite(source: LocalSource, messages: BaseMessages): TemplateResult {
  const { title, titleInferred, lang, publisher, url, date, newest, read } = source;
  const cited = html`<cite lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>${title}</cite>`;
  const dates = date
    ? [messages.dated(date)]
    : [
        messages.undated,
        ...(newest ? [messages.newest(newest)] : []),
        ...(read ? [messages.readOn(read)] : []),
      ];
  return html`${publisher}${messages.comma}${url
      ? html`<a href=${url} rel="noreferrer">${cited}</a>`
      : cited}${messages.open}${[
      ...(titleInferred ? [messages.titleInferred] : []),
      ...(url ? [] : [messages.addressNotKnown]),
      ...dates,
    ].join(messages.semicolon)}${messages.close}`;
}
