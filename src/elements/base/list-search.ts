import { html, isServer, type TemplateResult } from 'lit';
import { matches, type SearchKey } from '../../records/states.js';
import type { SearchMessages } from '../../i18n/messages.js';
import { announce, holdAnnouncer, releaseAnnouncer } from './announcer.js';
import type { Controller, UpdatingElement } from './updating-element.js';

/** How long nobody types before the number of results is read out, in milliseconds. */
const PAUSE = 600;

/** Letters of an ISO 3166-1 alpha-3 code. */
const LONGEST_CODE = 3;

type KeyOf = (row: HTMLElement) => SearchKey;

/** What a list must offer to be searched. */
export interface SearchableList {
  /** How to find the key of a row; asked for once the first letter is typed. */
  keyOf(): KeyOf | Promise<KeyOf>;
}

/**
 * The search field of a list, and what it does to the rows. Rows are `[data-row]`, whose value is
 * the code that `rcp-filter` tells; they may stand in `[data-group]` with a `.count` inside, and
 * groups in groups. Rows and groups without a match are hidden, not removed.
 */
export class ListSearch implements Controller {
  readonly #host: UpdatingElement;
  readonly #list: SearchableList;
  #messages: SearchMessages | undefined;
  #lang = 'en';
  #query = '';
  #keyOf: KeyOf | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UpdatingElement, list: SearchableList) {
    this.#host = host;
    this.#list = list;
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

  hostUpdated(): void {
    // Rows may have been made anew: another record, another language. Without a field they are no list to search.
    if (this.#query && this.#keyOf && this.#input) this.#filter(this.#query, false);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    releaseAnnouncer(this, this.#host.ownerDocument);
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
    this.#keyOf ??= await this.#list.keyOf();
    // Only the newest of several queries that waited for the keys.
    if (query !== this.#query) return;
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
    const keyOf = this.#keyOf;
    const rows = [...this.#root.querySelectorAll<HTMLElement>('[data-row]')];
    if (!keyOf) return rows;
    const everything = query.trim() === '';
    for (const row of rows) {
      if (grew && row.hidden) continue;
      const hidden = !everything && !matches(keyOf(row), query);
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]')) {
      const left = group.querySelectorAll('[data-row]:not([hidden])').length;
      // A group that has no rows at all says so, as long as nobody searches.
      group.hidden = !everything && left === 0;
      // Its text only: the node around it may be one that a template writes to.
      const count = group.querySelector('.count')?.lastChild;
      if (count) count.nodeValue = String(left);
    }
    const shown = rows.filter((row) => !row.hidden);
    const empty = this.#root.querySelector<HTMLElement>('.empty');
    if (empty) empty.hidden = shown.length > 0;
    return shown;
  }
}
