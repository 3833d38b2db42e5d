import type { Process } from '../../model/schema.js';
import { LANGUAGES, type Language } from '../../model/vocabulary.js';
import { localize, type LocalName } from '../localize.js';
import { toCollectionView, type CollectionView, type CollectionItem } from './collection.js';
import type { ViewWithDetails, Library } from './view.js';
import { toCount, toStates, type LocalCount, type LocalStates } from './states.js';

export interface MemberMatrixView extends CollectionView<MatrixItem> {
  /** Every code in it, in the order of the names. */
  order: string[];
}

export interface MatrixItem extends CollectionItem, LocalStates, LocalCount {
  /** In another language where there is none in the reader's; null where there is none at all. */
  acronym: LocalName | null;
}

export function toMemberMatrixView(
  processes: Process[],
  language: Language,
  library: Library,
): ViewWithDetails<MemberMatrixView> {
  const { view, details } = toCollectionView(
    processes,
    ['members', 'members.items'],
    language,
    library,
    ({ members, acronym }) => ({
      acronym: acronym.value && localize({ text: acronym.value, published: [...LANGUAGES] }, language),
      ...toCount(members, language),
      ...toStates(members.items ?? [], language, library),
    }),
  );
  const listed = processes.flatMap(({ members }) => members.items ?? []);
  const order = [...new Set(toStates(listed, language, library).codes)];
  return { view: { ...view, order }, details };
}
