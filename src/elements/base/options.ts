import type { Language } from '../../model/vocabulary.js';
import type { LocalNote } from '../../catalog/cuts.js';
import type { StateTable } from '../../catalog/states.js';

/** What a content function needs beside the record and the words. */
export interface Options {
  language: Language;
  states: StateTable;
  /** English State names: there when names are to be shown as published. */
  english: StateTable | undefined;
  /** Level of the element's own heading, 1 to 6. */
  headingLevel: number | 'none';
  /** Data edition, YYYY-MM-DD. */
  edition: string;
  /** The notes on the data, once they are there. */
  notes: LocalNote[] | 'failed' | undefined;
  /** Called when a reader opens a note; brings the notes. */
  openNotes: () => void;
}
