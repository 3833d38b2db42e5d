import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceMessages, Punctuation } from '../../i18n/messages.js';
import type { StateTable } from '../../records/load.js';
import type { Place } from '../../model/schema.js';
import type { Localized, LocalName } from '../../records/localize.js';
import type { Options } from './options.js';

/** A name, marked where it is in another language than the element. */
export function nameIn({ text, lang }: LocalName): TemplateResult | string {
  return lang ? html`<span lang=${lang} dir="auto">${text}</span>` : text;
}

/** A title: as translated by the project, with what the source prints after it. */
export function titleIn(title: LocalName, { space, open, close }: Punctuation): TemplateResult {
  const { original } = title;
  return html`${nameIn(title)}${original
    ? html`${space}<cite lang=${original.lang} dir="auto">${open.trim() + original.text + close}</cite>`
    : nothing}`;
}

/** A State's name, or how a source prints it where that is asked for. */
export function stateName(
  code: string,
  { english, states }: Options,
  prints: Record<string, string> = {},
): TemplateResult | string {
  if (!english) return states.names[code] ?? code;
  return nameIn({ text: prints[code] ?? english.names[code] ?? code, lang: 'en' });
}

/** Codes in the order of the names of a table; what it does not have comes last, in its own order. */
export function inNameOrder(codes: readonly string[], { names }: StateTable): string[] {
  const left = new Set(codes);
  return [...Object.keys(names).filter((code) => left.delete(code)), ...left];
}

/** A city and its country, as far as they are known, in the order of the language. */
export function placeIn(
  { city, country, inferred }: NonNullable<Localized<Place>>,
  messages: PlaceMessages,
  options: Options,
): TemplateResult {
  const name = country && stateName(country, options);
  return html`${city && name ? messages.place(nameIn(city), name) : city ? nameIn(city) : name}${inferred
    ? html`<span class="muted">${messages.open}${messages.countryInferred}${messages.close}</span>`
    : nothing}`;
}

/** Several things with a mark between each two. */
export function joined(items: readonly unknown[], mark: unknown): unknown[] {
  return items.map((item, i) => (i > 0 ? [mark, item] : item));
}
