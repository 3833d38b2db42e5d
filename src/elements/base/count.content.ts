import { html, nothing, type TemplateResult } from 'lit';
import type { BaseWords } from '../../i18n/words.js';

/** How many a source lists, and how many it declares where that is another number. */
export function listedAndDeclared(
  listed: string,
  count: number,
  declared: number | null,
  words: BaseWords,
): TemplateResult {
  return html`<p>
    <span part="count">${listed}</span>${declared === null || declared === count
      ? nothing
      : html`${words.semicolon}<strong>${words.declared(String(declared))}</strong>`}
  </p>`;
}
