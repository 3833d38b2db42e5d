import type { View } from '../../records/views/view.js';
import notesMessages from '../../records/generated/notes-messages.js';
import { take, type Lazy } from '../../records/shelf.js';
import type { BaseMessages, NotesMessages } from '../../i18n/messages.js';
import type { Shown } from './bring.js';
import { noteList } from './note-list.content.js';

/** What is shown of a record, with the details: the notes, and parts of the record. */
export async function unfold<C extends View, W extends BaseMessages>(
  shown: Shown<C, W>,
): Promise<Shown<C, W>> {
  const { entry, language, states, english } = shown;
  const [own, { moreSources, ...rest }, notes, allStates, allEnglish] = await Promise.all([
    take(notesMessages[language] as Lazy<NotesMessages>),
    take(entry.details),
    entry.notes ? take(entry.notes) : [],
    entry.states?.(language, true),
    english && entry.states?.('en', true),
  ]);
  const { record } = shown;
  // Of a part that has been narrowed, those of what is shown.
  const shownNotes = notes.filter((note) => record.noted.includes(note.about));
  return {
    ...shown,
    record: {
      ...record,
      ...rest,
      sources: [...record.sources, ...moreSources],
      ...(!entry.notes && { noted: [], brief: true }),
    },
    states: allStates ?? states,
    english: allEnglish ?? english,
    notes: (messages, about) => noteList(shownNotes, { ...messages, ...own }, about),
  };
}
