/** Views of every process at once. */
import { compareNames } from '../../format/collation.js';
import type { Process } from '../../model/schema.js';
import { ALL } from '../tags.js';
import {
  lookUp,
  toProvenance,
  toSource,
  type Fact,
  type LocalSource,
  type View,
  type ViewContext,
  type ViewWithDetails,
} from './view.js';

/** A view of every process at once. */
export interface CollectionView<I extends CollectionItem = CollectionItem> extends View {
  /** In the order of their ids. */
  items: I[];
  /** Their ids, in the order of their names. */
  order: string[];
}

/** What is carried of one process among others. */
export interface CollectionItem {
  id: string;
  name: string;
  /** Which of the sources are those of this process. */
  from: number[];
}

/**
 * Every process, with the same facts of each; `whole` are the sources of what is about all of them.
 * `toItem` can tell at which positions of the view's sources those of one of its facts stand.
 */
export function toCollectionView<I extends object>(
  processes: Process[],
  facts: readonly Fact[],
  context: ViewContext,
  toItem: (process: Process, positionsOf: (sources: string[]) => number[]) => I,
  whole: readonly LocalSource[] = [],
): ViewWithDetails<CollectionView<CollectionItem & I>> {
  const parts = processes.map((process) => {
    const { view, details } = toProvenance(process, facts, context);
    const { id, name } = view;
    return {
      process,
      own: { id, name },
      sources: [...view.sources, ...details.moreSources],
      notes: details.notes.map((note) => ({ ...note, about: `${id}/${note.about}`, of: name })),
    };
  });
  const named = lookUp(context.sources, context.statesSource, 'source').url;
  const keyed = new Map(
    [...whole, ...parts.flatMap((part) => part.sources)]
      // Where the names of States come from is common to all, and of least interest.
      .sort((a, b) => Number(a.url === named) - Number(b.url === named))
      .map((source) => [JSON.stringify(source), source]),
  );
  const keys = [...keyed.keys()];
  const positionsIn = (sources: LocalSource[]) => sources.map((source) => keys.indexOf(JSON.stringify(source)));
  const positionsOf = (ids: string[]) =>
    positionsIn(ids.map((id) => toSource(lookUp(context.sources, id, 'source'), context.language)));
  const notes = parts.flatMap((part) => part.notes);
  return {
    view: {
      id: ALL,
      name: '',
      sources: [...keyed.values()],
      sourceCount: keyed.size,
      noted: notes.map(({ about }) => about),
      items: parts.map(({ process, own, sources }) => ({
        ...own,
        ...toItem(process, positionsOf),
        from: positionsIn(sources),
      })),
      order: parts
        .map(({ own }) => own)
        .sort((a, b) => compareNames(a.name, b.name, context.language))
        .map(({ id }) => id),
    },
    details: { notes, notesMessages: context.vocabulary.notes, moreSources: [] },
  };
}
