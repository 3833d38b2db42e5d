import type { CollectionView } from '../../records/views/collection.js';
import { ALL } from '../../records/tags.js';
import type { BaseMessages } from '../../i18n/messages.js';
import { RcpElement } from './rcp-element.js';

/**
 * What the elements share that carry every process at once, and show all of them or those that an
 * attribute names.
 */
export abstract class RcpCollection<C extends CollectionView, W extends BaseMessages> extends RcpElement<
  C,
  W
> {
  protected override get partId(): string {
    return ALL;
  }

  /** The processes that are named, in the order in which they are named; all where none is. */
  protected override narrow(part: C): C | string {
    const ids = this.recordId.split(/\s+/).filter(Boolean);
    if (ids.length === 0) return keep(part, part.items);
    const items = new Set<C['items'][number]>();
    for (const id of ids) {
      const item = part.items.find((each) => each.id === id);
      if (!item) return id;
      items.add(item);
    }
    return keep(part, [...items]);
  }
}

/** A view of these items only, with their sources and notes. */
export function keep<C extends CollectionView>(
  part: C,
  items: C['items'],
  id = items.map((item) => item.id).join(' '),
): C {
  if (items.length === part.items.length) return { ...part, id, items };
  const from = new Set(items.flatMap((item) => item.from));
  const names = new Set(items.map((item) => item.id));
  return {
    ...part,
    id,
    items,
    sources: part.sources.filter((_, position) => from.has(position)),
    sourceCount: from.size,
    noted: part.noted.filter((about) => names.has(about.split('/')[0] ?? '')),
  };
}
