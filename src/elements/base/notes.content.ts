import { html, nothing, type TemplateResult } from 'lit';
import type { BaseMessages } from '../../i18n/messages.js';
import type { View } from '../../records/views/view.js';
import type { Options } from './options.js';

/**
 * The notes about one fact, at the fact; nothing where there are none. `of` is the name of the part
 * of the record, where the fact is one of a part. Eyes see what a note stands at; to assistive
 * technology its name says it.
 */
export function noteAt(
  about: string,
  view: View,
  messages: BaseMessages,
  options: Options,
  of?: string,
): TemplateResult | typeof nothing {
  if (!view.noted.some((noted) => isWithin(about, noted))) return nothing;
  const label = messages.note + messages.colon + factName({ about, of }, messages);
  return disclosure('note', messages.note, label, messages, options, about);
}

/** Whose words these are, and every note on the record, each with the fact it is about. */
export function allNotes(
  view: View,
  messages: BaseMessages,
  options: Options,
): TemplateResult | typeof nothing {
  return disclosure('notes', messages.notes(view.noted.length), nothing, messages, options);
}

function disclosure(
  kind: 'note' | 'notes',
  name: string,
  label: string | typeof nothing,
  messages: BaseMessages,
  { notes, loadDetails }: Options,
  about?: string,
): TemplateResult {
  return html`<details class=${kind} part="note" @toggle=${loadDetails}>
    <summary aria-label=${label}>${name}</summary>
    ${notes === 'failed' ? html`<p>${messages.failed}</p>` : (notes?.(about) ?? nothing)}
  </details>`;
}

/** What the element calls the fact that a note is about. */
export function factName(
  { about, of }: { about: string; of?: string | undefined },
  messages: BaseMessages,
): string {
  const name = about.split('/').flatMap((part) => messages.facts[part] ?? []).at(-1) ?? '';
  return of ? `${of}${messages.comma}${name}` : name;
}

/** Whether a note is about a fact, or about a part of it. */
export function isWithin(fact: string, about: string): boolean {
  return `${about}/`.startsWith(`${fact}/`);
}
