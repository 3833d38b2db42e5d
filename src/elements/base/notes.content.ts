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
  return folded(messages.note, notesIn(options, about), messages, options, { kind: 'note', label });
}

/** Whose words these are, and every note on the record, each with the fact it is about. */
export function allNotes(view: View, messages: BaseMessages, options: Options): TemplateResult {
  return folded(messages.notes(view.noted.length), notesIn(options), messages, options, { kind: 'notes' });
}

function notesIn({ notes }: Options, about?: string): TemplateResult | undefined {
  return typeof notes === 'function' ? notes(about) : undefined;
}

/**
 * What a reader opens to have what comes with the details: empty until they are there, and with a
 * sentence where they do not come. Opened again, it asks for them again.
 */
export function folded(
  summary: string,
  content: unknown,
  messages: BaseMessages,
  { notes, loadDetails }: Options,
  { kind, label }: { kind?: 'more' | 'note' | 'notes'; label?: string } = {},
): TemplateResult {
  const part = kind && kind !== 'more' ? 'note' : nothing;
  const toggled = ({ target }: Event) => {
    if ((target as HTMLDetailsElement).open) loadDetails();
  };
  return html`<details class=${kind ?? nothing} part=${part} @toggle=${toggled}>
    <summary aria-label=${label ?? nothing}>${summary}</summary>
    ${content ?? (notes === 'failed' ? html`<p>${messages.failed}</p>` : nothing)}
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
