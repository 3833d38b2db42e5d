import { Task, TaskStatus } from '@lit/task';
import { html, isServer, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { SearchMessages } from '../../i18n/messages.js';
import { matches, searchWords, type SearchKey } from '../../records/states.js';
import { announce, findAnnouncer, holdAnnouncer, releaseAnnouncer } from './announcer.js';

/** How long nobody types before the number of results is read out, in milliseconds. */
const PAUSE = 600;

/** Letters of an ISO 3166-1 alpha-3 code. */
const LONGEST_CODE = 3;

/** Finds the key of a row. */
export type KeyOf = (row: HTMLElement) => SearchKey;

/** The key of a row by what is shown of it: its text, or its summary where it can be opened. */
export const shownKey: KeyOf = (row) => ({
  words: searchWords([(row.querySelector('summary') ?? row).textContent]),
  codes: '',
});

/**
 * The search field of a list, and what it does to the rows. Rows are `[data-row]`, whose value is
 * the code that `rcp-filter` tells; they may stand in `[data-group]` with a `.count` inside, and
 * groups in groups. Rows and groups without a match are hidden, not removed.
 */
export class ListSearch implements ReactiveController {
  readonly #host: LitElement;
  readonly #keys: Task<[], KeyOf>;
  #messages: SearchMessages | undefined;
  #lang = 'en';
  #query = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `loadKeys` is asked once the first letter is typed, and again with the next where it fails. */
  constructor(host: LitElement, loadKeys: () => KeyOf | Promise<KeyOf>) {
    this.#host = host;
    this.#keys = new Task(host, { task: loadKeys, args: () => [], autoRun: false });
    host.addController(this);
  }

  /**
   * The field with its visible label, and the sentence for a search that finds nothing. A page made
   * without a browser gets the room of the field: a script may fill it later.
   */
  field(messages: SearchMessages, lang: string): TemplateResult {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- another value in Node
    if (isServer) return html`<div class="search"></div>`;
    this.#messages = messages;
    this.#lang = lang;
    return html`<div class="search">
        <label for="search">${messages.search}</label>
        <input
          id="search"
          part="search"
          type="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${this.#query}
          @focus=${() => holdAnnouncer(this, this.#host.ownerDocument)}
          @input=${(event: InputEvent) => this.#typed((event.target as HTMLInputElement).value)}
          @keydown=${this.#keyPressed}
        />
      </div>
      <p class="empty" hidden>
        ${messages.noResults} <button type="button" @click=${this.#reset}>${messages.reset}</button>
      </p>`;
  }

  hostConnected(): void {
    // The page may have come with a copy of the region, whose text is old.
    findAnnouncer(this.#host.ownerDocument);
  }

  hostUpdated(): void {
    // An update may have drawn new rows (another record or language): filter those too. Where it has taken
    // the field away, show every row.
    if (this.#query) this.#filter(this.#input ? this.#query : '', false);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    releaseAnnouncer(this);
  }

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#query) return;
    event.preventDefault();
    this.#clear();
  };

  readonly #reset = (): void => {
    this.#clear();
    this.#input?.focus();
  };

  get #input(): HTMLInputElement | null {
    return this.#root.querySelector('input[type=search]');
  }

  get #root(): ParentNode {
    return this.#host.shadowRoot ?? this.#host;
  }

  #clear(): void {
    const input = this.#input;
    if (input) input.value = '';
    void this.#typed('');
  }

  async #typed(query: string): Promise<void> {
    const before = this.#query;
    this.#query = query;
    if (this.#keys.status !== TaskStatus.COMPLETE) await this.#keys.run();
    // Several queries may have waited for the keys: only the newest one filters, in a page.
    if (query !== this.#query || !this.#host.isConnected) return;
    const shown = this.#filter(query, before.length > LONGEST_CODE && query.startsWith(before));
    this.#host.dispatchEvent(
      new CustomEvent('rcp-filter', {
        detail: { query, codes: shown.map((row) => row.dataset.row) },
        bubbles: true,
        composed: true,
      }),
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#messages) announce(this.#messages.found(shown.length), this.#lang, this.#host.ownerDocument);
    }, PAUSE);
  }

  /**
   * Hides what does not match. A query that only grew cannot bring a hidden row back, once it is
   * too long to become a code.
   */
  #filter(query: string, grew: boolean): HTMLElement[] {
    // Where the keys did not come, rows are found by what is shown of them.
    const keyOf = this.#keys.value ?? shownKey;
    const rows = [...this.#root.querySelectorAll<HTMLElement>('[data-row]')];
    const everything = query.trim() === '';
    for (const row of rows) {
      if (grew && row.hidden) continue;
      const hidden = !everything && !matches(keyOf(row), query);
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]')) {
      const left = group.querySelectorAll('[data-row]:not([hidden])').length;
      // A group without any rows shows a sentence instead; hide it only while somebody searches.
      group.hidden = !everything && left === 0;
      const count = group.querySelector('.count');
      if (count) lastText(count).nodeValue = String(left);
    }
    const shown = rows.filter((row) => !row.hidden);
    const empty = this.#root.querySelector<HTMLElement>('.empty');
    if (empty) empty.hidden = shown.length > 0;
    return shown;
  }
}

/** The text of a count: the node around it is one that a template writes to, or a translator of the page has put there. */
function lastText(node: Node): Node {
  return node.lastChild ? lastText(node.lastChild) : node;
}
