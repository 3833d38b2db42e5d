/** Views of every process at once. */
import { compareNames } from '../../format/collation.js';
import type { Process } from '../../model/schema.js';
import { ALL } from '../tags.js';
import {
  lookUp,
  toProvenance,
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

/** Every process, with the same facts of each; `whole` are the sources of what is about all of them. */
export function toCollectionView<I extends object>(
  processes: Process[],
  facts: readonly Fact[],
  context: ViewContext,
  toItem: (process: Process) => I,
  whole: readonly LocalSource[] = [],
): ViewWithDetails<CollectionView<CollectionItem & I>> {
  const parts = processes.map((process) => {
    const { view, details } = toProvenance(process, facts, context);
    const { id, name } = view;
    return {
      own: { id, name, ...toItem(process) },
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
  const notes = parts.flatMap((part) => part.notes);
  return {
    view: {
      id: ALL,
      name: '',
      sources: [...keyed.values()],
      sourceCount: keyed.size,
      noted: notes.map(({ about }) => about),
      items: parts.map(({ own, sources }) => ({
        ...own,
        from: sources.map((source) => keys.indexOf(JSON.stringify(source))),
      })),
      order: parts
        .map(({ own }) => own)
        .sort((a, b) => compareNames(a.name, b.name, context.language))
        .map(({ id }) => id),
    },
    details: { notes, notesMessages: context.vocabulary.notes, moreSources: [] },
  };
}
