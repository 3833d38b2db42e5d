import { contextIn } from '../../scripts/records.js';
import type { Language } from '../../src/model/vocabulary.js';
import type { ViewContext } from '../../src/records/views/view.js';
import { data } from '../data/records.js';

/** What the build hands to the views. */
export function contextFor(language: Language): ViewContext {
  return contextIn(data, language);
}

/** Every State of the data, by code. */
export const { states } = contextFor('en');

/** The order of names in a language. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language === 'en' ? 'en-GB' : language);
}

/** The languages in which the views are tested. */
export const TESTED_LANGUAGES = ['en', 'fr'] as const;
