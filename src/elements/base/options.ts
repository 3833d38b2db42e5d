import type { TemplateResult } from 'lit';
import type { Language } from '../../model/vocabulary.js';
import type { StateTable } from '../../records/shelf.js';
import type { BaseMessages } from '../../i18n/messages.js';

export type NotesContent = (messages: BaseMessages, about?: string) => TemplateResult;

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
  /** Lays out the notes on the data, once they are there: those about one fact, or all. */
  notes: NotesContent | 'failed' | undefined;
  /** Called when a reader opens something; brings what stands folded. */
  unfold: () => void;
}
