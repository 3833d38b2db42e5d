import type { Process } from '../../model/schema.js';
import { LANGUAGES } from '../../model/vocabulary.js';
import { localize, type LocalName } from '../localize.js';
import { toCollectionView, type CollectionView, type CollectionItem } from './collection.js';
import type { ViewWithDetails, ViewContext } from './view.js';
import { toCount, toStates, type LocalCount, type LocalStates } from './states.js';

export type MemberMatrixView = CollectionView<MatrixItem>;

export interface MatrixItem extends CollectionItem, LocalStates, LocalCount {
  /** In another language where there is none in the reader's; null where there is none at all. */
  acronym: LocalName | null;
}

export function toMemberMatrixView(processes: Process[], context: ViewContext): ViewWithDetails<MemberMatrixView> {
  return toCollectionView(processes, ['members', 'members.items'], context, ({ members, acronym }) => ({
    acronym: acronym.value && localize({ text: acronym.value, published: [...LANGUAGES] }, context.language),
    ...toCount(members, context),
    ...toStates(members.items ?? [], context),
  }));
}
