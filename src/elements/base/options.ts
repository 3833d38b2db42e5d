import type { nothing, TemplateResult } from 'lit';
import type { Language } from '../../model/vocabulary.js';
import type { StateTable } from '../../records/load.js';

/** What a content function needs beside the view and the messages. */
export interface Options {
  language: Language;
  states: StateTable;
  /** English State names: there when names are to be shown as published. */
  english: StateTable | undefined;
  /** Level of the element's own heading, 1 to 6. */
  headingLevel: number | 'none';
  /** Lays out the notes on the data, once the details are there: those about one fact, or all. */
  notes: ((about?: string) => TemplateResult) | 'failed' | undefined;
  /** Where the content stands inside another element: without notes, and without long lists. */
  brief?: true;
  /** Called when a reader opens something; loads the details. */
  loadDetails: () => void;
  /** The search field of a list, where there is a script to serve it. */
  search?: TemplateResult | typeof nothing;
}
