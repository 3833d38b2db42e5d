import { nothing, type TemplateResult } from 'lit';
import type { StateMembershipsView } from '../../records/views/state-memberships.js';
import shelf, { messages } from '../../records/generated/state-memberships.js';
import { type SearchKey, searchWords, stateSearchKeys } from '../../records/states.js';
import type { StateMembershipsMessages } from '../../i18n/messages.js';
import { groupStyles } from '../base/groups.styles.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { keep, RcpCollection } from '../base/rcp-collection.js';
import type { PropertyDeclarations } from '../base/updating-element.js';
import { stateMembershipsContent } from './state-memberships.content.js';
import { stateMembershipsStyles } from './state-memberships.styles.js';

/**
 * Every process that a State takes part in, and in what role; without a State, all of them, with search.
 *
 * @tagname state-memberships
 * @event rcp-filter - Somebody searched: `{query, codes}`, the codes of the States still shown
 * @csspart search - The search field
 * @csspart count - A number of States, or of the processes of one
 * @csspart group - The States of one region
 * @csspart item - One process of the State; without a State, one State with its processes
 */
export class StateMemberships extends RcpCollection<StateMembershipsView, StateMembershipsMessages> {
  static override styles = [...RcpCollection.styles, searchStyles, groupStyles, stateMembershipsStyles];

  static override properties: PropertyDeclarations = {
    state: {},
  };

  /** Code of the State: ISO 3166-1 alpha-2, or XK; all of them where none is given. */
  state = '';

  protected override readonly idAttribute = 'state';
  protected override readonly shelf = shelf;
  protected override readonly messages = messages;

  readonly #search = new ListSearch(this, { keyOf: () => this.#searchKeys() });
  /** The State that the search has opened. */
  #found: HTMLDetailsElement | undefined;

  constructor() {
    super();
    this.addEventListener('rcp-filter', () => this.#openFound());
  }

  /** The processes of the State that is named; those of all where none is. */
  protected override narrow(part: StateMembershipsView): StateMembershipsView | string {
    const state = this.state.trim().toUpperCase();
    if (!state) return keep(part, part.items, part.states.join(' '));
    if (!part.states.includes(state)) return this.state;
    const has = ({ codes }: { codes: string[] }) => codes.includes(state);
    const items = part.items.filter(({ roles }) => roles.some(has));
    return { ...keep(part, items, state), state };
  }

  protected override updated(): void {
    super.updated();
    this.#openFound();
  }

  protected override content(
    record: StateMembershipsView,
    messages: StateMembershipsMessages,
    options: Options,
  ): TemplateResult {
    const search = record.state === undefined ? this.#search.field(messages, options.language) : nothing;
    return stateMembershipsContent(record, messages, { ...options, search });
  }

  /** Opens the only State that the search has left; it closes again when the search goes on. */
  #openFound(): void {
    const [first, second] =
      this.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details[data-row]:not([hidden])') ?? [];
    const found = second ? undefined : first;
    if (found === this.#found) return;
    if (this.#found) this.#found.open = false;
    if (found) found.open = true;
    this.#found = found;
  }

  async #searchKeys(): Promise<(row: HTMLElement) => SearchKey> {
    const known = await stateSearchKeys();
    return (row) => {
      const code = row.dataset.row ?? '';
      const key = known.get(code);
      // A name without a code is found by its own words; a State also by what a source prints.
      if (!key) {
        const name = row.querySelector('summary')?.firstChild?.textContent ?? '';
        return { words: searchWords([name]), codes: '' };
      }
      const roles = this.record?.items.flatMap((item) => item.roles) ?? [];
      const prints = roles.flatMap((role) => role.prints?.[code] ?? []);
      return { ...key, words: key.words + searchWords([...new Set(prints)]) };
    };
  }
}
