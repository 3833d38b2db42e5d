/**
 * Records as the npm package has them: the same modules as the loader's, behind an import of its own
 * for each record and language, which a bundler can follow. The build writes the tables.
 */
import { LANGUAGES, type Language } from '../model/vocabulary.js';
import type { LoadedRecord, RecordLoader } from './load.js';
import type { View } from './views/view.js';

type Import<T> = () => Promise<T>;

/** `records` by id and language, as "prague-process.fr". */
export function importedRecords<V extends View, M>(
  records: Record<string, Import<LoadedRecord<V>>>,
  messages: Record<Language, Import<{ default: M }>>,
): RecordLoader<V, M> {
  return {
    languages: LANGUAGES,
    isInline: false,
    async loadRecord(id, language, signal) {
      const name = `${id}.${language}`;
      const record = Object.hasOwn(records, name) ? await records[name]?.() : undefined;
      signal?.throwIfAborted();
      return record;
    },
    async loadMessages(language, signal) {
      const { default: inLanguage } = await messages[language]();
      signal?.throwIfAborted();
      return inLanguage;
    },
  };
}
