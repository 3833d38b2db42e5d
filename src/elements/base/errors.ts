import type { Language } from '../../model/vocabulary.js';
import type { BaseWords } from '../../i18n/words.js';

/** Why a record cannot be shown: a sentence for the visitor, and what `rcp-error` tells. */
export class RecordError extends Error {
  readonly id: string;
  readonly words: BaseWords;
  readonly language: Language;
  /** As in HTTP: 400 no id given, 404 no such record; 0 when loading failed. */
  readonly status: number;

  constructor(
    message: string,
    detail: { id: string; words: BaseWords; language: Language; status: number },
  ) {
    super(message);
    this.id = detail.id;
    this.words = detail.words;
    this.language = detail.language;
    this.status = detail.status;
  }

  /** Whether trying again may help. */
  get retryable(): boolean {
    return this.status === 0;
  }
}
