import type { Process } from '../../model/schema.js';
import { LANGUAGES, type Language } from '../../model/vocabulary.js';
import { localize, type LocalName } from '../localize.js';
import { cutCollection, type CollectionCut, type CollectionItem } from './collection.js';
import type { Carried, Library } from './cut.js';
import { cutCount, cutStates, type LocalCount, type LocalStates } from './states.js';

export interface MemberMatrixCut extends CollectionCut<MatrixItem> {
  /** Every code in it, in the order of the names. */
  order: string[];
}

export interface MatrixItem extends CollectionItem, LocalStates, LocalCount {
  /** In another language where there is none in the reader's; null where there is none at all. */
  acronym: LocalName | null;
}

export function cutMemberMatrix(
  processes: Process[],
  language: Language,
  library: Library,
): Carried<MemberMatrixCut> {
  const { cut, folded } = cutCollection(
    processes,
    ['members', 'members.items'],
    language,
    library,
    ({ members, acronym }) => ({
      acronym: acronym.value && localize({ text: acronym.value, published: [...LANGUAGES] }, language),
      ...cutCount(members, language),
      ...cutStates(members.items ?? [], language, library),
    }),
  );
  const listed = processes.flatMap(({ members }) => members.items ?? []);
  const order = [...new Set(cutStates(listed, language, library).codes)];
  return { cut: { ...cut, order }, folded };
}
