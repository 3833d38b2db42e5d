import { html, nothing, type TemplateResult } from 'lit';
import type { CardView } from '../../records/views/rcp-card.js';
import type { RcpDirectoryView } from '../../records/views/rcp-directory.js';
import { directionOf } from '../../i18n/language.js';
import type { RcpCardMessages, RcpDirectoryMessages } from '../../i18n/messages.js';
import type { Shown } from '../base/load-record.js';
import { provenance } from '../base/provenance.content.js';
import { countedHeading } from '../base/groups.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cardBody } from '../rcp-card/rcp-card.content.js';

/** How deep the name of a process stands below the own heading. */
const NAME_DEPTH = 3;

/** The card of an entry. */
export type Card = Shown<CardView, RcpCardMessages>;

export interface RcpDirectoryOptions extends Options {
  /** The card of an entry that was opened; undefined until it is there. */
  card: (id: string) => Card | 'failed' | undefined;
  isOpen: (id: string) => boolean;
  /** Called when an entry is opened or closed. */
  toggled: (id: string, open: boolean) => void;
  /** Called to load again a card that did not come. */
  retry: (id: string) => void;
  /** Called to load again the details of a card that came without them. */
  loadCardDetails: (id: string) => void;
}

type Group = RcpDirectoryView['groups'][number];
type Item = RcpDirectoryView['items'][number];

/** Every process, as the index groups them, and what such processes are. */
export function rcpDirectoryContent(
  view: RcpDirectoryView,
  messages: RcpDirectoryMessages,
  options: RcpDirectoryOptions,
): TemplateResult {
  const { items, groups } = view;
  const statuses = [...new Set(groups.map(({ status }) => status))];
  return html`
    ${ownHeading(headingOf(view, messages), options)}
    <p class="muted">${messages.order}</p>
    ${noteAt('index', view, messages, options)}
    ${items.length > 0 ? options.search : nothing}
    ${groups.length > 0 ? nothing : html`<p>${messages.none}</p>`}
    ${statuses.map((status) => {
      const inStatus = groups.filter((group) => group.status === status);
      return html`<div part="group" data-group=${status}>
        ${countedHeading(messages.statuses[status], inStatus.flatMap(({ ids }) => ids).length, options)}
        ${inStatus.map((group) => oneGroup(group, view, messages, options))}
      </div>`;
    })}
    ${aboutSuch(view, messages, options)} ${provenance(view, messages, options)}
  `;
}

function headingOf({ only }: RcpDirectoryView, messages: RcpDirectoryMessages): string {
  const { heading, colon, comma, regions, statuses } = messages;
  const names = [only?.region && regions[only.region], only?.status && statuses[only.status]];
  return [heading, names.filter(Boolean).join(comma)].filter(Boolean).join(colon);
}

function oneGroup(
  { status, region, ids }: Group,
  view: RcpDirectoryView,
  messages: RcpDirectoryMessages,
  options: RcpDirectoryOptions,
): TemplateResult {
  return html`<div class="region" part="group" data-group="${status}-${region}">
    ${countedHeading(messages.regions[region], ids.length, options, 2)}
    ${ids.length > 0
      ? html`<ul>
          ${ids
            .flatMap((id) => view.items.filter((item) => item.id === id))
            .map((item) => oneEntry(item, view, messages, options))}
        </ul>`
      : html`<p class="muted">${messages.emptyGroup}</p>`}
  </div>`;
}

function oneEntry(
  { id, name, acronym, fullName }: Item,
  view: RcpDirectoryView,
  messages: RcpDirectoryMessages,
  options: RcpDirectoryOptions,
): TemplateResult {
  const card = options.card(id);
  const toggled = ({ target }: Event) => options.toggled(id, (target as HTMLDetailsElement).open);
  return html`<li>
    <details part="item" data-row=${id} ?open=${options.isOpen(id)} @toggle=${toggled}>
      <summary>
        ${innerHeading(
          html`${name}${acronym ? html` <bdi class="muted">(${acronym})</bdi>` : nothing}`,
          options,
          NAME_DEPTH,
        )}
        ${fullName ? html`<span class="full muted">${fullName}</span>` : nothing}
      </summary>
      ${card === 'failed'
        ? html`<p class="error">
            ${messages.failed}
            <button type="button" @click=${() => options.retry(id)}>${messages.retry}</button>
          </p>`
        : card
          ? cardOf(id, card, options)
          : nothing}
    </details>
    ${noteAt(`${id}/status`, view, messages, options, name)}
  </li>`;
}

/** The card in its own language: it may come a little later than the names around it. */
function cardOf(
  id: string,
  { view, messages, ...shown }: Card,
  { headingLevel, loadCardDetails }: RcpDirectoryOptions,
): TemplateResult {
  return html`<article class="card" lang=${shown.language} dir=${directionOf(shown.language)}>
    ${cardBody({ ...view, noted: [] }, messages, {
      ...shown,
      headingLevel: (headingLevel === 'none' ? 1 : headingLevel) + NAME_DEPTH,
      brief: true,
      loadDetails: () => loadCardDetails(id),
      compact: false,
    })}
  </article>`;
}

function aboutSuch(
  view: RcpDirectoryView,
  messages: RcpDirectoryMessages,
  options: Options,
): TemplateResult {
  return html`<details class="about more">
    <summary>${innerHeading(messages.facts.about, options)}</summary>
    ${view.about.map(
      ({ heading, text }) =>
        html`${innerHeading(heading, options, 2)}
          <p>${text}</p>`,
    )}
    ${noteAt('about', view, messages, options)}
  </details>`;
}
