import { html, nothing, type TemplateResult } from 'lit';
import type { LocalCount } from '../../records/views/states.js';
import type { BaseMessages, StatesMessages } from '../../i18n/messages.js';

/** How many a source lists, and how many it declares where that is another number. */
export function listedAndDeclared(
  listed: string,
  count: number | null,
  declared: number | null,
  messages: BaseMessages,
  { moreThan, others }: Pick<LocalCount, 'moreThan' | 'others'> = {},
): TemplateResult {
  return html`<p>
    <span part="count">${listed}</span>${declared === null || (declared === count && !moreThan)
      ? nothing
      : html`${messages.semicolon}<strong>${messages.declared(String(declared), moreThan)}</strong>`}${otherwise(
      others,
      messages,
    )}
  </p>`;
}

/** How many States take part, and what the list of them is. */
export function countOfStates(
  members: LocalCount,
  messages: BaseMessages & StatesMessages,
): TemplateResult {
  const { role, declared, listed, partial, text } = members;
  const count =
    listed === null
      ? messages.noList
      : role === 'member'
        ? messages.statesListed(listed)
        : messages.participantsListed(listed);
  return html`${listedAndDeclared(count, listed, declared, messages, members)}
  ${partial || text ? html`<p class="muted">${partial ? messages.partial + messages.space : nothing}${text}</p>` : nothing}`;
}

/** What other sources say of a fact, after the one that is shown. */
export function otherwise(
  others: readonly string[] | undefined,
  messages: BaseMessages,
): TemplateResult | typeof nothing {
  if (!others) return nothing;
  return html`<span class="muted"
    >${messages.open}${messages.elsewhere}${messages.colon}${others.join(messages.semicolon)}${messages.close}</span
  >`;
}
