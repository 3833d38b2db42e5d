/**
 * What each element carries of a record: the facts it shows, in one language, in the order in
 * which it shows them. The build makes the views of the bundled records; nothing else of a record
 * reaches a page.
 */
import type { NotesMessages, VocabularyMessages } from '../../i18n/messages.js';
import type { Directory, Note, Office, Organization, Process, Sources, State, Text } from '../../model/schema.js';
import type { Language } from '../../model/vocabulary.js';
import { citedOf } from '../cited.js';
import { localize } from '../localize.js';

/** What a view is made with, beside the record itself. */
export interface ViewContext {
  language: Language;
  /** The closed lists of the data, in that language. */
  vocabulary: VocabularyMessages;
  sources: Sources;
  /** By code. */
  states: Record<string, State>;
  /** Id of the source of their names. */
  statesSource: string;
  /** By id. */
  offices: Record<string, Office>;
  directory: Directory;
  /** By id. */
  processes: Record<string, Process>;
}

/** A source, as the foot of an element names it. */
export interface LocalSource {
  title: string;
  /** Present where the document shows no title and the project made one. */
  titleInferred?: true;
  /** BCP 47 tag of the title, where it is not in the reader's language. */
  lang?: string;
  publisher: string;
  /** Absent where it is not known. */
  url?: string;
  /** Absent where it is undated; then there may be a newest date in it. */
  date?: string;
  newest?: string;
  /** Absent where it is dated. */
  read?: string;
}

/** A note on the data. */
export interface LocalNote {
  /**
   * The fact it is about: `members` (`participants` where they are no members), `iom-bangkok/support`
   * for a fact of one part of the record, `members/CZ NL` for some States of a list.
   */
  about: string;
  /** Name of the part of the record, where the note is about a part. */
  of?: string;
  published?: string;
  finding: string;
  handling: string;
  /** Absent where there are none that are not among the sources. */
  references?: string[];
}

/** What every view has: which record, whose sources, and which facts have notes. */
export interface View {
  id: string;
  name: string;
  /** Those that most facts come from first; the further ones come with the details. */
  sources: LocalSource[];
  sourceCount: number;
  /** The fact that each note is about, as `LocalNote.about` names it. */
  noted: string[];
}

/** What stands behind a disclosure, which a page may load when a reader opens one. */
export type Details<C extends View = View> = Partial<C> & {
  notes: LocalNote[];
  notesMessages: NotesMessages;
  /** Beside those that the view has. */
  moreSources: LocalSource[];
};

/** What an element carries of a record: what stands open, and the details. */
export interface ViewWithDetails<C extends View = View> {
  view: C;
  details: Details<C>;
}

/** What an element shows of a process, and has the notes on. */
export type Fact = keyof Process | 'members.items' | 'meetings.items';

/** A fact of which other sources may say something else. */
export interface Disputed {
  others?: { text: Text }[] | undefined;
}

/** What other sources say of a fact; nothing where they say the same. */
export function toOthers({ others }: Disputed, { language }: ViewContext): { others?: string[] } {
  return others ? { others: others.map(({ text }) => localize(text, language)) } : {};
}

/** A text that stands for itself, with its capital letter and full stop. */
export function sentence<T extends string | null>(text: T, { vocabulary }: ViewContext): T {
  const { stop } = vocabulary;
  return (text && text.charAt(0).toUpperCase() + text.slice(1).replace(/[^.!?。]$/, `$&${stop}`)) as T;
}

/** Every value in it that may be the code of a State. */
export function codesIn(part: unknown): Set<string> {
  const quoted = JSON.stringify(part).match(/"[A-Z]{2}"/g) ?? [];
  return new Set(quoted.map((code) => code.slice(1, -1)));
}

type Viewable = Process | Organization | Directory;

/**
 * Id, name, sources and notes of the facts that a view shows, those of its offices included, and the
 * sources of the processes whose secretariat it serves.
 */
export function toProvenance(
  record: Viewable,
  facts: readonly string[],
  context: ViewContext,
  offices: Office[] = [],
  served: Process[] = [],
): ViewWithDetails {
  const { language } = context;
  const ids: string[] = [];
  for (const fact of facts) collectSources(record[fact as keyof Viewable], ids);
  for (const { notes: _, ...office } of offices) collectSources(office, ids);
  for (const { secretariat } of served) collectSources(secretariat, ids);
  // A record without these facts cites the sources of its name: there it was read that nothing is published.
  if (ids.length === 0) collectSources(record.names, ids);
  if (facts.includes('members')) ids.push(context.statesSource);
  const times = (id: string) => ids.filter((each) => each === id).length;
  const sources = [...new Set(ids)]
    .sort((a, b) => times(b) - times(a))
    .map((id) => toSource(lookUp(context.sources, id, 'source'), language));
  const cited = citedOf(sources.length);
  const notes = [
    ...record.notes
      .filter((note) => facts.includes(note.field))
      .map((note) => ({
        ...toNote(note, language, sources),
        about: [shownAs(note.field, record), note.states?.join(' ')].filter(Boolean).join('/'),
      })),
    ...offices.flatMap((office) =>
      office.notes.map((note) => ({
        ...toNote(note, language, sources),
        about: `${office.id}/${note.field}`,
        of: localize(office.city, language).text,
      })),
    ),
  ];
  return {
    view: {
      id: record.id,
      name: localize(record.names, language).text,
      sources: sources.slice(0, cited),
      sourceCount: sources.length,
      noted: notes.map((note) => note.about),
    },
    details: { notes, notesMessages: context.vocabulary.notes, moreSources: sources.slice(cited) },
  };
}

/** The fact beside which a note stands: that on how a list is printed, beside the list. */
function shownAs(field: string, record: Viewable): string {
  const [fact = ''] = field.split('.');
  const participating = 'members' in record && record.members.role === 'participating';
  // Messages call the States `participants` where they take part without being members.
  return fact === 'members' && participating ? 'participants' : fact;
}

/** Adds the ids of all sources in a part of a record. */
export function collectSources(part: unknown, ids: string[]): void {
  if (typeof part !== 'object' || part === null) return;
  if ('sources' in part && Array.isArray(part.sources)) {
    for (const id of part.sources) ids.push(String(id));
  }
  for (const each of Object.values(part)) collectSources(each, ids);
}

/** A note; pages that are among the sources at the foot are not named again. */
function toNote(note: Note, language: Language, sources: LocalSource[]): LocalNote {
  const { field, published } = note;
  const references = note.references.filter((url) => sources.every((source) => source.url !== url));
  return {
    about: field,
    ...(published !== null && { published }),
    finding: localize(note.finding, language),
    handling: localize(note.handling, language),
    ...(references.length > 0 && { references }),
  };
}

export function toSource(source: Sources[string], language: Language): LocalSource {
  const { title, language: lang, url } = source;
  const { publisher, date, newest, read } = localize(pick(source, ['publisher', 'date', 'newest', 'read']), language);
  return {
    title,
    ...(source.titleInferred && { titleInferred: true }),
    ...(lang !== language && { lang }),
    publisher,
    ...(url !== null && { url }),
    ...(date !== null && { date }),
    // The day it was read is shown only of a source that has no date itself.
    ...(date === null && { ...(newest !== null && { newest }), read }),
  };
}

export function pick<T, K extends keyof T>(object: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, K>;
}

export function lookUp<T>(table: Record<string, T>, id: string, what: string): T {
  const found = table[id];
  if (found === undefined) throw new Error(`There is no ${what} called "${id}" in data/.`);
  return found;
}
