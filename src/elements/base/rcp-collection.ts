import type { BaseMessages } from '../../i18n/messages.js';
import { ALL } from '../../records/tags.js';
import type { CollectionView } from '../../records/views/collection.js';
import { RcpElement } from './rcp-element.js';

/**
 * What the elements share that carry every process at once, and show all of them or those that an
 * attribute names.
 */
export abstract class RcpCollection<
  V extends CollectionView,
  M extends BaseMessages,
> extends RcpElement<V, M> {
  protected override get loadedId(): string {
    return ALL;
  }

  /** The processes that are named, in the order in which they are named; all where none is. */
  protected override narrow(view: V): V | string {
    const ids = [...new Set(this.recordId.split(/\s+/).filter(Boolean))];
    const known = new Set(view.order);
    return ids.find((id) => !known.has(id)) ?? keep(view, ids.length > 0 ? ids : view.order);
  }
}

/** A view of these items only, in this order, with their sources and notes. */
export function keep<V extends CollectionView>(view: V, ids: readonly string[], id = ids.join(' ')): V {
  const byId = new Map(view.items.map((item) => [item.id, item]));
  return keepItems(view, [...new Set(ids)].flatMap((id) => byId.get(id) ?? []), id);
}

/** The same of items that are parts of those of the view. */
export function keepItems<V extends CollectionView>(view: V, items: V['items'], id: string): V {
  const from = new Set(items.flatMap((item) => item.from));
  // `noted` has the notes of the items that are kept, in the order of the items.
  const noted = items.flatMap((item) => view.noted.filter((about) => about.startsWith(`${item.id}/`)));
  if (items.length === view.items.length) return { ...view, id, items, noted };
  return {
    ...view,
    id,
    items,
    noted,
    sources: view.sources.filter((_, position) => from.has(position)),
    sourceCount: from.size,
  };
}
