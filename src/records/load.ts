/** Where an element has its records, messages and names of States from. */
import type { Language } from '../model/vocabulary.js';
import type { Details, View } from './views/view.js';

/** Names of States and M49 regions in one language. */
export interface StateTable {
  /** Name by ISO 3166-1 alpha-2 code (XK for Kosovo), in the order of the names. */
  names: Record<string, string>;
  /** The letter that a name stands under, by code, where one of them is not the first of its name. */
  letters?: Record<string, string>;
  /**
   * M49 code and name of each region, in the order of the names, and the codes of its States; absent
   * where nothing is grouped by it.
   */
  regions?: [code: string, name: string, states: string[]][];
}

/** What a reader gets on request. */
export interface LoadedDetails<V extends View = View> {
  details: Details<V>;
  /** Names of the States in the view and in its details; absent where there are none. */
  states?: StateTable;
}

/** What a visitor sees at first of a record, in one language. */
export interface LoadedRecord<V extends View = View> {
  view: V;
  /** Names of the States in the view; absent where there are none. */
  states?: StateTable;
  /** Rejects where the details did not come; they can be asked for again. */
  loadDetails: () => LoadedDetails<V> | Promise<LoadedDetails<V>>;
}

/** What search knows of a State beside the name that is shown. */
export interface StateNames {
  /** ISO 3166-1 alpha-3; null for Kosovo. */
  alpha3: string | null;
  /** Official names, and former and common ones. */
  names: string[];
}

/**
 * The records of one element. Nothing that fails is kept: whatever did not come can be asked for
 * again.
 */
export interface RecordLoader<V extends View = View, M = unknown> {
  /** The languages that can be shown; the first is the one for a page in another language. */
  readonly languages: readonly Language[];
  /** Whether everything is here already, details included. */
  readonly isInline: boolean;
  /** Undefined where there is no such record. Rejects where it did not come, or was aborted. */
  loadRecord(id: string, language: Language, signal?: AbortSignal): Promise<LoadedRecord<V> | undefined>;
  loadMessages(language: Language, signal?: AbortSignal): Promise<M>;
}
