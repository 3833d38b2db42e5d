import type { BaseMessages } from '../../i18n/messages.js';
import type { Language } from '../../model/vocabulary.js';
import type { LoadedRecord, RecordLoader, StateTable } from '../../records/load.js';
import type { View } from '../../records/views/view.js';
import type { Options } from './options.js';

const NO_STATES: StateTable = { names: {} };

/** What a visitor is to see. */
export interface Request {
  /** Which record of the loader; empty where the attribute that names it is missing. */
  id: string;
  /** Which part of it, as its attributes say. */
  part: string;
  language: Language;
  /** As published, State names are those of the source, which is in English. */
  names: 'official' | 'published';
  /** Attribute that the id comes from, for messages. */
  attribute: string;
}

/** What a visitor is shown: a view and all that is needed to put it on the page. */
export interface Shown<V extends View, M extends BaseMessages>
  extends Pick<Options, 'language' | 'states' | 'english' | 'notes'> {
  view: V;
  messages: M;
  /** What was asked for. */
  request: Request;
  loaded: LoadedRecord<V>;
  loadedEnglish: LoadedRecord<V> | undefined;
}

/** Why nothing can be shown, in words for the visitor. */
export class LoadError extends Error {
  /**
   * @param status - as in HTTP: 400 no id given, 404 no such record; 0 when loading failed and may succeed later
   * @param messages - absent where the messages themselves did not come
   */
  constructor(
    message: string,
    readonly status: 0 | 400 | 404,
    readonly language: Language,
    readonly messages?: BaseMessages,
  ) {
    super(message);
  }
}

/**
 * Loads what is to be seen at first. `narrow` gives the part of a view that is to be shown, or an id
 * that the view does not have. Rejects with a `LoadError`.
 */
export async function loadRecord<V extends View, M extends BaseMessages>(
  loader: RecordLoader<V, M>,
  request: Request,
  narrow: (view: V) => V | string = (view) => view,
  signal?: AbortSignal,
): Promise<Shown<V, M>> {
  const { id, language, names, attribute } = request;
  // Load the messages at the same time: they also say that the record failed.
  const loading = Promise.all([
    loader.loadRecord(id, language, signal),
    names === 'published' ? loader.loadRecord(id, 'en', signal) : undefined,
  ]).catch(() => null);
  const messages = await loader.loadMessages(language, signal).catch((error: unknown) => {
    throw new LoadError(String(error), 0, language);
  });
  const refuse = (message: string, status: 0 | 400 | 404) => new LoadError(message, status, language, messages);
  if (!id) throw refuse(messages.missing(attribute), 400);
  const records = await loading;
  if (!records) throw refuse(messages.failed, 0);
  const [loaded, loadedEnglish] = records;
  if (!loaded) throw refuse(messages.unknown(attribute, id), 404);
  const view = narrow(loaded.view);
  if (typeof view === 'string') throw refuse(messages.unknown(attribute, view), 404);
  return {
    view,
    messages,
    language,
    request,
    // A view may name no State although its details do: start with an empty table.
    states: loaded.states ?? NO_STATES,
    english: loadedEnglish && (loadedEnglish.states ?? NO_STATES),
    notes: undefined,
    loaded,
    loadedEnglish,
  };
}

/** The same with its details. Rejects where they do not come. */
export async function loadDetails<V extends View, M extends BaseMessages>(shown: Shown<V, M>): Promise<Shown<V, M>> {
  const { view, messages, loaded, loadedEnglish } = shown;
  const [{ details, states }, english, { noteList }] = await Promise.all([
    loaded.loadDetails(),
    loadedEnglish?.loadDetails(),
    import('./note-list.content.js'),
  ]);
  const { notes, notesMessages, moreSources, ...rest } = details;
  // `view.noted` has the order of what is shown; a narrowed view has fewer facts, and so fewer notes.
  const inOrder = [...new Set(view.noted)].flatMap((about) => notes.filter((note) => note.about === about));
  return {
    ...shown,
    view: { ...view, ...rest, sources: [...view.sources, ...moreSources] },
    states: states ?? shown.states,
    english: english?.states ?? shown.english,
    notes: (about) => noteList(inOrder, { ...messages, ...notesMessages }, about),
  };
}
