import { html, nothing, type TemplateResult } from 'lit';
import type { LocalCount } from '../../records/views/states.js';
import type { BaseWords, StatesWords } from '../../i18n/words.js';

/** How many a source lists, and how many it declares where that is another number. */
export function listedAndDeclared(
  listed: string,
  count: number | null,
  declared: number | null,
  words: BaseWords,
  { moreThan, others }: Pick<LocalCount, 'moreThan' | 'others'> = {},
): TemplateResult {
  return html`<p>
    <span part="count">${listed}</span>${declared === null || (declared === count && !moreThan)
      ? nothing
      : html`${words.semicolon}<strong>${words.declared(String(declared), moreThan)}</strong>`}${otherwise(
      others,
      words,
    )}
  </p>`;
}

/** How many States take part, and what the list of them is. */
export function countOfStates(
  members: LocalCount,
  words: BaseWords & StatesWords,
): TemplateResult {
  const { role, declared, listed, partial, text } = members;
  const count =
    listed === null
      ? words.noList
      : role === 'member'
        ? words.statesListed(listed)
        : words.participantsListed(listed);
  return html`${listedAndDeclared(count, listed, declared, words, members)}
  ${partial || text ? html`<p class="muted">${partial ? words.partial + words.space : nothing}${text}</p>` : nothing}`;
}

/** What other sources say of a fact, after the one that is shown. */
export function otherwise(
  others: readonly string[] | undefined,
  words: BaseWords,
): TemplateResult | typeof nothing {
  if (!others) return nothing;
  return html`<span class="muted"
    >${words.open}${words.elsewhere}${words.colon}${others.join(words.semicolon)}${words.close}</span
  >`;
}
