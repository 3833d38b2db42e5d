import type { Library } from '../../src/records/views/view.js';
import { data } from '../data/records.js';

/** What the build hands to the views. */
export const library: Library = {
  sources: data.sources,
  statesSource: data.states.source,
  states: Object.fromEntries(data.states.states.map((state) => [state.alpha2, state])),
  offices: data.office,
  directory: data.directory,
  processes: data.process,
};

/** The languages in which the views are made and tested. */
export const CUT_LANGUAGES = ['en', 'fr'] as const;
