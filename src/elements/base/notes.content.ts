import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../records/views/view.js';
import type { BaseWords } from '../../i18n/words.js';
import type { Options } from './options.js';

/**
 * The notes about one fact, at the fact; nothing where there are none. `of` is the name of the part
 * of the record, where the fact is one of a part. Eyes see what a note stands at; to assistive
 * technology its name says it.
 */
export function noteAt(
  about: string,
  record: View,
  words: BaseWords,
  options: Options,
  of?: string,
): TemplateResult | typeof nothing {
  if (!record.noted.includes(about)) return nothing;
  const label = words.note + words.colon + factName({ about, of }, words);
  return disclosure('note', words.note, label, words, options, about);
}

/** Whose words these are, and every note on the record, each with the fact it is about. */
export function allNotes(
  record: View,
  words: BaseWords,
  options: Options,
): TemplateResult | typeof nothing {
  if (record.brief) return nothing;
  return disclosure('notes', words.notes(record.noted.length), nothing, words, options);
}

function disclosure(
  kind: 'note' | 'notes',
  name: string,
  label: string | typeof nothing,
  words: BaseWords,
  { notes, unfold }: Options,
  about?: string,
): TemplateResult {
  return html`<details class=${kind} part="note" @toggle=${unfold}>
    <summary aria-label=${label}>${name}</summary>
    ${notes === 'failed' ? html`<p>${words.failed}</p>` : (notes?.(words, about) ?? nothing)}
  </details>`;
}

/** What the element calls the fact that a note is about. */
export function factName(
  { about, of }: { about: string; of?: string | undefined },
  words: BaseWords,
): string {
  const name = words.facts[about.split('/').at(-1) ?? ''] ?? '';
  return of ? `${of}${words.comma}${name}` : name;
}
