import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { BaseMessages } from '../../i18n/messages.js';
import type { RecordLoader } from '../../records/load.js';
import type { View } from '../../records/views/view.js';
import { loadDetails, loadRecord, type LoadError, type Request, type Shown } from './load-record.js';

/**
 * Loads a record for an element, and its details when they are wanted: two tasks, of which the second
 * begins when the first is done. Until what is asked for is there, what was shown before stays; of
 * several requests the last one counts.
 */
export class RecordTask<V extends View, M extends BaseMessages> {
  readonly #host: ReactiveControllerHost;
  readonly #request: () => Request;
  readonly #record: Task<readonly unknown[], Shown<V, M>>;
  readonly #details: Task<readonly unknown[], Shown<V, M> | undefined>;
  #wantsDetails = false;

  /**
   * @param request - what is to be seen, asked at each update of the host
   * @param narrow - the part of a view that is to be shown, or an id that the view does not have
   */
  constructor(
    host: ReactiveControllerHost,
    loader: () => RecordLoader<V, M>,
    request: () => Request,
    narrow?: (view: V) => V | string,
  ) {
    this.#host = host;
    this.#request = request;
    this.#record = new Task(host, {
      task: (_, { signal }) => loadRecord(loader(), request(), narrow, signal),
      args: () => {
        const { id, part, language, names } = request();
        return [id, part, language, names];
      },
    });
    this.#details = new Task(host, {
      task: ([record, wanted]) => {
        // A record that fails takes nothing away: `shown` tells whether what was there may stay.
        const known = record ?? this.shown;
        if (!known || !wanted || typeof known.notes === 'function') return known;
        return loadDetails(known).catch(() => ({ ...known, notes: 'failed' as const }));
      },
      // Load details now if they are inline or were asked for.
      args: () => [this.#record.value, this.#wantsDetails || loader().isInline],
    });
  }

  /**
   * What is shown now; undefined as long as there is nothing, and when it cannot be shown. Where the same
   * record did not come in another language, it stays in the one that it was shown in.
   */
  get shown(): Shown<V, M> | undefined {
    const shown = this.#details.value;
    if (!this.error) return shown;
    const { id, part } = this.#request();
    const isSame = shown?.request.id === id && shown.request.part === part;
    return this.error.status === 0 && isSame ? shown : undefined;
  }

  /** Why what is asked for cannot be shown; it stays until something can. */
  get error(): LoadError | undefined {
    return this.#record.error as LoadError | undefined;
  }

  /** Loads the details, and keeps to it for whatever is shown next; once more where they failed. */
  wantDetails(): void {
    const isNew = !this.#wantsDetails;
    this.#wantsDetails = true;
    if (isNew) this.#host.requestUpdate();
    else if (this.shown?.notes === 'failed') void this.#details.run();
  }

  /** Loads again what could not be loaded. */
  retry(): void {
    if (this.error) void this.#record.run();
    else if (this.shown?.notes === 'failed') void this.#details.run();
  }
}
