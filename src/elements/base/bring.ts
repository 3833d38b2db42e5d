import type { View } from '../../records/views/view.js';
import { take, type Entry, type Shelf, type StateTable } from '../../records/shelf.js';
import type { BaseMessages } from '../../i18n/messages.js';
import type { Language } from '../../model/vocabulary.js';
import type { Options } from './options.js';

const NO_STATES: StateTable = { names: {}, regions: [] };

/** A record in one language, as it comes from a shelf. */
export interface Brought<C extends View> {
  record: C;
  language: Language;
  states: StateTable;
  /** English names, where `names="published"` needs them. */
  english: StateTable | undefined;
  entry: Entry<C>;
}

/** What a visitor is shown: a record and all that is needed to put it on the page. */
export interface Shown<C extends View, W extends BaseMessages> extends Brought<C> {
  messages: W;
  /** Lays out the notes, once they are there. */
  notes?: Options['notes'];
}

/** What stands open of a record; nothing where the shelf has no such record. */
export async function bring<C extends View>(
  shelf: Shelf<C>,
  id: string,
  language: Language,
  names: 'official' | 'published',
): Promise<Brought<C> | undefined> {
  const entry = await (typeof shelf === 'function' ? shelf(id, language) : shelf[id]?.[language]);
  if (!entry) return undefined;
  const isPublished = names === 'published';
  const [record, states = NO_STATES, english = NO_STATES] = await Promise.all([
    take(entry.view),
    entry.states?.(language),
    isPublished ? entry.states?.('en') : undefined,
  ]);
  // Where no State stands open, some may stand in the details.
  return { record, language, states, english: isPublished ? english : undefined, entry };
}

/** The same with the details. The code for it comes when it is needed, too. */
export async function unfolded<C extends View, W extends BaseMessages>(
  shown: Shown<C, W>,
): Promise<Shown<C, W>> {
  const { unfold } = await import('./unfold.js');
  return unfold(shown);
}
