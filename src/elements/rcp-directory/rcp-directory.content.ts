import { html, nothing, type TemplateResult } from 'lit';
import type { CardView } from '../../records/views/rcp-card.js';
import type { RcpDirectoryView } from '../../records/views/rcp-directory.js';
import { directionOf } from '../../i18n/language.js';
import type { RcpCardWords, RcpDirectoryWords } from '../../i18n/words.js';
import type { Shown } from '../base/bring.js';
import { foot } from '../base/foot.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cardBody } from '../rcp-card/rcp-card.content.js';

/** How deep the name of a process stands below the own heading. */
const NAME_DEPTH = 3;

/** An entry that a reader has opened, now or before. */
export interface OpenedEntry {
  open: boolean;
  /** Absent until it is there. */
  card?: Shown<CardView, RcpCardWords> | 'failed';
}

export interface RcpDirectoryOptions extends Options {
  /** The search field, where there is a script to serve it. */
  search: TemplateResult | typeof nothing;
  /** By id. */
  entries: ReadonlyMap<string, OpenedEntry>;
  /** Called when an entry is opened or closed. */
  toggled: (id: string, open: boolean) => void;
  /** Called to bring again a card that did not come. */
  retry: (id: string) => void;
}

type Group = RcpDirectoryView['groups'][number];
type Item = RcpDirectoryView['items'][number];

/** Every process, as the index groups them, and what such processes are. */
export function rcpDirectoryContent(
  record: RcpDirectoryView,
  words: RcpDirectoryWords,
  options: RcpDirectoryOptions,
): TemplateResult {
  const { items, groups } = record;
  const statuses = [...new Set(groups.map(({ status }) => status))];
  return html`
    ${ownHeading(headingOf(record, words), options)}
    <p class="muted">${words.order}</p>
    ${noteAt('index', record, words, options)}
    ${items.length > 0 ? options.search : nothing}
    ${groups.length > 0 ? nothing : html`<p>${words.none}</p>`}
    ${statuses.map((status) => {
      const inStatus = groups.filter((group) => group.status === status);
      return html`<div part="group" data-group=${status}>
        ${countedHeading(words.statuses[status], inStatus.flatMap(({ ids }) => ids).length, options)}
        ${inStatus.map((group) => oneGroup(group, record, words, options))}
      </div>`;
    })}
    ${aboutSuch(record, words, options)} ${foot(record, words, options)}
  `;
}

function headingOf({ only }: RcpDirectoryView, words: RcpDirectoryWords): string {
  const { heading, colon, comma, regions, statuses } = words;
  const names = [only?.region && regions[only.region], only?.status && statuses[only.status]];
  return [heading, names.filter(Boolean).join(comma)].filter(Boolean).join(colon);
}

function countedHeading(name: string, count: number, options: Options, depth = 1): TemplateResult {
  return innerHeading(
    html`${name} <span class="count" part="count">${count}</span>`,
    options,
    depth,
  );
}

function oneGroup(
  { status, region, ids }: Group,
  record: RcpDirectoryView,
  words: RcpDirectoryWords,
  options: RcpDirectoryOptions,
): TemplateResult {
  return html`<div class="region" part="group" data-group="${status}-${region}">
    ${countedHeading(words.regions[region], ids.length, options, 2)}
    ${ids.length > 0
      ? html`<ul>
          ${ids
            .flatMap((id) => record.items.filter((item) => item.id === id))
            .map((item) => oneEntry(item, record, words, options))}
        </ul>`
      : html`<p class="muted">${words.emptyGroup}</p>`}
  </div>`;
}

function oneEntry(
  { id, name, acronym, fullName }: Item,
  record: RcpDirectoryView,
  words: RcpDirectoryWords,
  options: RcpDirectoryOptions,
): TemplateResult {
  const entry = options.entries.get(id);
  const toggled = ({ target }: Event) => options.toggled(id, (target as HTMLDetailsElement).open);
  return html`<li>
    <details part="item" data-row=${id} ?open=${entry?.open} @toggle=${toggled}>
      <summary>
        ${innerHeading(
          html`${name}${acronym ? html` <bdi class="muted">(${acronym})</bdi>` : nothing}`,
          options,
          NAME_DEPTH,
        )}
        ${fullName ? html`<span class="full muted">${fullName}</span>` : nothing}
      </summary>
      ${entry?.card === 'failed'
        ? html`<p class="error">
            ${words.failed}
            <button type="button" @click=${() => options.retry(id)}>${words.retry}</button>
          </p>`
        : entry?.card
          ? cardOf(entry.card, options)
          : nothing}
    </details>
    ${noteAt(`${id}/status`, record, words, options, name)}
  </li>`;
}

/** The card in its own language: it may come a little later than the names around it. */
function cardOf(
  { record, words, language, states, english, notes }: Shown<CardView, RcpCardWords>,
  { headingLevel, edition }: Options,
): TemplateResult {
  return html`<article class="card" lang=${language} dir=${directionOf(language)}>
    ${cardBody(record, words, {
      language,
      states,
      english,
      headingLevel: (headingLevel === 'none' ? 1 : headingLevel) + NAME_DEPTH,
      edition,
      notes,
      unfold: () => undefined, // All of it is there.
      compact: false,
    })}
  </article>`;
}

function aboutSuch(
  record: RcpDirectoryView,
  words: RcpDirectoryWords,
  options: Options,
): TemplateResult {
  return html`<details class="about more">
    <summary>${innerHeading(words.facts.about, options)}</summary>
    ${record.about.map(
      ({ heading, text }) =>
        html`${innerHeading(heading, options, 2)}
          <p>${text}</p>`,
    )}
    ${noteAt('about', record, words, options)}
  </details>`;
}
