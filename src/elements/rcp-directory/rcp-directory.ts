import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RcpCardMessages, RcpDirectoryMessages } from '../../i18n/messages.js';
import { PROCESS_REGIONS, STATUSES, type Language } from '../../model/vocabulary.js';
import { recordsOf } from '../../records/fetched.js';
import { searchWords, type SearchKey } from '../../records/states.js';
import type { CardView } from '../../records/views/rcp-card.js';
import type { RcpDirectoryView } from '../../records/views/rcp-directory.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import { loadDetails, loadRecord, type Request } from '../base/load-record.js';
import type { Options } from '../base/options.js';
import { keep, RcpCollection } from '../base/rcp-collection.js';
import { RecordTask } from '../base/record-task.js';
import { sectionStyles } from '../base/sections.styles.js';
import { cardStyles } from '../rcp-card/rcp-card.styles.js';
import { rcpDirectoryContent, type Card } from './rcp-directory.content.js';
import { rcpDirectoryStyles } from './rcp-directory.styles.js';

const records = recordsOf<RcpDirectoryView, RcpDirectoryMessages>('rcp-directory');
const cards = recordsOf<CardView, RcpCardMessages>('rcp-card');

/**
 * Every process by region and status, with search; an entry opens its card in place.
 *
 * @tagname rcp-directory
 * @event rcp-filter - Somebody searched: `{query, codes}`, the ids of the processes still shown
 * @csspart search - The search field
 * @csspart count - A number of processes, or of States in a card
 * @csspart group - The processes of one status, those of one region, or one section of a card
 * @csspart item - One process, or one State or meeting in a card
 */
export class RcpDirectory extends RcpCollection<RcpDirectoryView, RcpDirectoryMessages> {
  static override styles = [...RcpCollection.styles, searchStyles, sectionStyles, cardStyles, rcpDirectoryStyles];

  /** Shows only the processes of one region. */
  @property() region:
    '' | 'africa' | 'americas' | 'asia-pacific' | 'europe' | 'middle-east' | 'inter-regional' | 'global' = '';

  /** Shows only the processes of one status; `unlisted` are those that IOM's index does not have. */
  @property() status: '' | 'active' | 'emerging' | 'inactive' | 'unlisted' = '';

  /** Leaves the search field out. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;

  protected override readonly idAttribute = '';
  protected override readonly records = records;
  protected readonly cards = cards;

  readonly #search = new ListSearch(this, () => (row) => this.#searchKey(row));

  /** Ids of the entries that a reader has opened: they stay open when others are left out. */
  readonly #open = new Set<string>();

  /** Loads the card of each entry that a reader has opened, by id. */
  readonly #cards = new Map<string, RecordTask<CardView, RcpCardMessages>>();

  /** Cards of a page without script, by id. */
  readonly #staticCards = new Map<string, Card>();

  protected override requestIn(language = this.language): Request {
    return { ...super.requestIn(language), part: `${this.region} ${this.status}` };
  }

  /** The processes of the region and the status asked for, and the empty groups of the two. */
  protected override narrow(view: RcpDirectoryView): RcpDirectoryView {
    const region = this.choice('region', this.region, PROCESS_REGIONS, '');
    const status = this.choice('status', this.status, STATUSES, '');
    const fits = (regions: readonly string[], of: string) =>
      (!region || regions.includes(region)) && (!status || of === status);
    const ids = new Set(view.items.filter((item) => fits(item.regions, item.status)).map(({ id }) => id));
    const kept = keep(
      view,
      view.order.filter((id) => ids.has(id)),
    );
    // Keep the notes on the index itself: their `about` begins with no process.
    const isOfProcess = (about: string) => view.items.some(({ id }) => about.startsWith(`${id}/`));
    const noted = [...view.noted.filter((about) => !isOfProcess(about)), ...kept.noted];
    if (!region && !status) return { ...kept, noted };
    const sources = view.sources.filter(
      (source, position) => view.from.includes(position) || kept.sources.includes(source),
    );
    return {
      ...kept,
      only: { region, status },
      groups: view.groups
        .filter((group) =>
          group.ids.length > 0 ? group.ids.some((id) => ids.has(id)) : fits([group.region], group.status),
        )
        .map((group) => ({ ...group, ids: group.ids.filter((id) => ids.has(id)) })),
      sources,
      sourceCount: sources.length,
      noted,
    };
  }

  /** With every card, in entries that are closed. */
  override async staticContent(language: Language): Promise<TemplateResult> {
    const { view } = await loadRecord(records, this.requestIn(language), (view) => this.narrow(view));
    for (const { id } of view.items) {
      const request = { ...this.requestIn(language), id, part: '' };
      this.#staticCards.set(id, await loadDetails(await loadRecord(this.cards, request)));
    }
    return super.staticContent(language);
  }

  protected override content(view: RcpDirectoryView, messages: RcpDirectoryMessages, options: Options): TemplateResult {
    return rcpDirectoryContent(view, messages, {
      ...options,
      search: this.noSearch ? nothing : this.#search.field(messages, options.language),
      card: (id) => {
        const task = this.#cards.get(id);
        return task?.shown ?? (task?.error ? 'failed' : this.#staticCards.get(id));
      },
      isOpen: (id) => this.#open.has(id),
      toggled: (id, open) => this.#toggled(id, open),
      retry: (id) => this.#cards.get(id)?.retry(),
      loadCardDetails: (id) => this.#cards.get(id)?.wantDetails(),
    });
  }

  #toggled(id: string, open: boolean): void {
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    if (open && !this.#cards.has(id)) {
      const card = new RecordTask(
        this,
        () => this.cards,
        () => ({ ...this.requestIn(), id, part: '' }),
      );
      // The entry is folded already, so that the card inside it needs its details at once.
      card.wantDetails();
      this.#cards.set(id, card);
    }
    this.requestUpdate();
  }

  #searchKey(row: HTMLElement): SearchKey {
    const item = this.view?.items.find(({ id }) => id === row.dataset.row);
    const { name = '', fullName, acronym, also = '' } = item ?? {};
    return { words: searchWords([name, fullName ?? '', acronym ?? '', also]), codes: '' };
  }
}
