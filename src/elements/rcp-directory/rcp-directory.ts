import { nothing, type TemplateResult } from 'lit';
import type { CardView } from '../../records/views/rcp-card.js';
import type { RcpDirectoryView } from '../../records/views/rcp-directory.js';
import cards, { messages as cardMessages } from '../../records/generated/rcp-directory.rcp-card.js';
import shelf, { messages } from '../../records/generated/rcp-directory.js';
import { take, type Lazy } from '../../records/shelf.js';
import { type SearchKey, searchWords } from '../../records/states.js';
import type { RcpCardMessages, RcpDirectoryMessages } from '../../i18n/messages.js';
import { PROCESS_REGIONS, STATUSES, type Language } from '../../model/vocabulary.js';
import { bring, unfolded, type Shown } from '../base/bring.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { keep, RcpCollection } from '../base/rcp-collection.js';
import { sectionStyles } from '../base/sections.styles.js';
import type { PropertyDeclarations } from '../base/updating-element.js';
import { cardStyles } from '../rcp-card/rcp-card.styles.js';
import { rcpDirectoryContent, type OpenedEntry } from './rcp-directory.content.js';
import { rcpDirectoryStyles } from './rcp-directory.styles.js';

interface Entry extends OpenedEntry {
  /** The language and the State names that its card was asked for in. */
  wanted?: string;
}

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
  static override styles = [
    ...RcpCollection.styles,
    searchStyles,
    sectionStyles,
    cardStyles,
    rcpDirectoryStyles,
  ];

  static override properties: PropertyDeclarations = {
    region: {},
    status: {},
    noSearch: { type: Boolean, attribute: 'no-search' },
  };

  /** Shows only the processes of one region. */
  region:
    | ''
    | 'africa'
    | 'americas'
    | 'asia-pacific'
    | 'europe'
    | 'middle-east'
    | 'inter-regional'
    | 'global' = '';

  /** Shows only the processes of one status; `unlisted` are those that IOM's index does not have. */
  status: '' | 'active' | 'emerging' | 'inactive' | 'unlisted' = '';

  /** Leaves the search field out. */
  noSearch = false;

  protected override readonly idAttribute = '';
  protected override readonly shelf = shelf;
  protected override readonly messages = messages;

  readonly #search = new ListSearch(this, { keyOf: () => (row) => this.#searchKey(row) });

  /** What a reader has opened, by id. */
  readonly #entries = new Map<string, Entry>();

  protected override get recordId(): string {
    return [this.region, this.status].filter(Boolean).join(' ');
  }

  /** The processes of the region and the status asked for, and the empty groups of the two. */
  protected override narrow(part: RcpDirectoryView): RcpDirectoryView {
    const region = this.region && this.choice('region', this.region, PROCESS_REGIONS, '');
    const status = this.status && this.choice('status', this.status, STATUSES, '');
    if (!region && !status) return keep(part, part.items);
    const fits = (regions: readonly string[], of: string) =>
      (!region || regions.includes(region)) && (!status || of === status);
    const kept = keep(part, part.items.filter((item) => fits(item.regions, item.status)));
    const ids = new Set(kept.items.map(({ id }) => id));
    // What is about the whole index stays.
    const sources = part.sources.filter(
      (source, position) => part.from.includes(position) || kept.sources.includes(source),
    );
    return {
      ...kept,
      only: { region, status },
      groups: part.groups
        .filter((group) =>
          group.ids.length > 0
            ? group.ids.some((id) => ids.has(id))
            : fits([group.region], group.status),
        )
        .map((group) => ({ ...group, ids: group.ids.filter((id) => ids.has(id)) })),
      sources,
      sourceCount: sources.length,
      noted: part.noted.filter((about) => !about.includes('/') || kept.noted.includes(about)),
    };
  }

  /** With every card, in entries that are closed. */
  override async staticContent(language: Language): Promise<TemplateResult> {
    const part = await bring(shelf, this.partId, language, this.names);
    const items = part ? this.narrow(part.record).items : [];
    await Promise.all(items.map(({ id }) => this.#bringCard(id, language)));
    return super.staticContent(language);
  }

  protected override updated(): void {
    super.updated();
    for (const [id, { open }] of this.#entries) {
      if (open) void this.#bringCard(id, this.language);
    }
  }

  protected override content(
    record: RcpDirectoryView,
    messages: RcpDirectoryMessages,
    options: Options,
  ): TemplateResult {
    return rcpDirectoryContent(record, messages, {
      ...options,
      search: this.noSearch ? nothing : this.#search.field(messages, options.language),
      entries: this.#entries,
      toggled: (id, open) => this.#setEntry(id, { ...this.#entries.get(id), open }),
      retry: (id) => this.#setEntry(id, { open: true }),
    });
  }

  #setEntry(id: string, entry: Entry): void {
    this.#entries.set(id, entry);
    this.requestUpdate();
  }

  /** Until a card is there, what stood there before stays. Of several loads the last one counts. */
  async #bringCard(id: string, language: Language): Promise<void> {
    const wanted = [language, this.names].join(' ');
    const before = this.#entries.get(id) ?? { open: false };
    if (before.wanted === wanted) return;
    this.#entries.set(id, { ...before, wanted });
    const card = await bringCard(id, language, this.names).catch(() => 'failed' as const);
    const entry = this.#entries.get(id);
    if (entry?.wanted === wanted) this.#setEntry(id, { ...entry, card });
  }

  #searchKey(row: HTMLElement): SearchKey {
    const item = this.record?.items.find(({ id }) => id === row.dataset.row);
    const { name = '', fullName, acronym, also = '' } = item ?? {};
    return { words: searchWords([name, fullName ?? '', acronym ?? '', also]), codes: '' };
  }
}

/** A card with all that is folded in it, since an entry is folded itself. */
async function bringCard(
  id: string,
  language: Language,
  names: RcpDirectory['names'],
): Promise<Shown<CardView, RcpCardMessages>> {
  const [brought, messages] = await Promise.all([
    bring(cards, id, language, names),
    take(cardMessages[language] as Lazy<RcpCardMessages>),
  ]);
  if (!brought) throw new Error(`There is no card of "${id}".`);
  return unfolded({ ...brought, messages });
}
