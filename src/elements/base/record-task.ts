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
  readonly #record: Task<readonly unknown[], Shown<V, M>>;
  readonly #details: Task<readonly unknown[], Shown<V, M> | undefined>;
  #wantsDetails = false;

  /**
   * @param request - what is to be seen, asked at each update of the host
   * @param narrow - the part of a view that is to be shown, or an id that the view does not have
   * @param narrowedBy - what `narrow` looks at, as text
   */
  constructor(
    host: ReactiveControllerHost,
    loader: () => RecordLoader<V, M>,
    request: () => Request,
    narrow?: (view: V) => V | string,
    narrowedBy?: () => string,
  ) {
    this.#host = host;
    this.#record = new Task(host, {
      task: (_, { signal }) => loadRecord(loader(), request(), narrow, signal),
      args: () => {
        const { id, language, names } = request();
        return [id, language, names, narrowedBy?.()];
      },
    });
    this.#details = new Task(host, {
      task: ([shown, wanted]) => (shown && wanted ? loadDetails(shown) : shown),
      // Load details now if they are inline or were asked for.
      args: () => [this.#record.value, this.#wantsDetails || loader().isInline],
    });
  }

  /** What is shown now; undefined as long as there is nothing, and when it cannot be shown. */
  get shown(): Shown<V, M> | undefined {
    return this.error ? undefined : this.#details.value;
  }

  /** Why nothing can be shown; it stays until something can. */
  get error(): LoadError | undefined {
    return this.#record.error as LoadError | undefined;
  }

  /** Loads the details, and keeps to it for whatever is shown next; once more where they failed. */
  wantDetails(): void {
    if (this.#wantsDetails && this.shown?.notes === 'failed') void this.#details.run();
    this.#wantsDetails = true;
    this.#host.requestUpdate();
  }

  /** Loads again what could not be loaded. */
  retry(): void {
    if (this.error) void this.#record.run();
  }
}
