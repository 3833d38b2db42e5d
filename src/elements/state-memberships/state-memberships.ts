import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { StateMembershipsView } from '../../records/views/state-memberships.js';
import { recordsOf } from '../../records/fetched.js';
import type { StateMembershipsMessages } from '../../i18n/messages.js';
import { groupStyles } from '../base/groups.styles.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { keep, keepItems, RcpCollection } from '../base/rcp-collection.js';
import { loadStateKeys } from '../base/state-keys.js';
import { FACTS, LISTS, statesIn, stateMembershipsContent } from './state-memberships.content.js';
import { stateMembershipsStyles } from './state-memberships.styles.js';

const records = recordsOf<StateMembershipsView, StateMembershipsMessages>('state-memberships');

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

  /** Code of the State: ISO 3166-1 alpha-2, or XK; all of them where none is given. */
  @property() state = '';

  protected override readonly idAttribute = 'state';
  protected override readonly records = records;

  readonly #search = new ListSearch(this, () =>
    loadStateKeys((code) => {
      const roles = this.view?.items.flatMap((item) => item.roles) ?? [];
      return [...new Set(roles.flatMap((role) => role.prints?.[code] ?? []))];
    }),
  );
  /** The State that the search has opened. */
  #found: HTMLDetailsElement | undefined;

  constructor() {
    super();
    this.addEventListener('rcp-filter', () => this.#openFound());
  }

  /** The processes of the State that is named; those of all where none is. */
  protected override narrow(view: StateMembershipsView): StateMembershipsView | string {
    const state = this.recordId.toUpperCase();
    if (!state) return keep(view, view.order, statesIn(view).join(' '));
    if (!statesIn(view).includes(state)) return this.recordId;
    const items = keep(view, view.order).items.flatMap((item) => {
      const roles = item.roles.filter(({ codes }) => codes.includes(state));
      return roles.length > 0 ? { ...item, roles, from: roles.flatMap(({ from }) => from) } : [];
    });
    const facts = items.flatMap(({ id, roles }) => roles.map(({ role }) => `${id}/${FACTS[role]}`));
    const kept = keepItems(view, items, state);
    // Of the notes on lists, which count and compare them, those that name the State.
    const noted = kept.noted.filter((about) => {
      const [id, fact = '', codes = ''] = about.split('/');
      return codes.split(' ').includes(state) || (!LISTS.includes(fact) && facts.includes(`${id}/${fact}`));
    });
    return { ...kept, noted, state };
  }

  protected override updated(): void {
    super.updated();
    this.#openFound();
  }

  protected override content(
    view: StateMembershipsView,
    messages: StateMembershipsMessages,
    options: Options,
  ): TemplateResult {
    return stateMembershipsContent(view, messages, {
      ...options,
      search: this.#search.field(messages, options.language),
    });
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
}
