/** What views carry of lists of States. */
import type { ListedState, Process } from '../../model/schema.js';
import type { MemberRole } from '../../model/vocabulary.js';
import { localize } from '../localize.js';
import { toOthers, lookUp, sentence, type Disputed, type ViewContext } from './view.js';

/** The States of a list, as codes in the alphabet: the table of their names has the order of a language. */
export interface LocalStates {
  codes: string[];
  /** Names without any code; absent where there are none. */
  uncoded?: string[];
  /** What the source prints, where it is not the official English name; absent where it always is. */
  prints?: Record<string, string>;
}

/** How many States take part, and what the list is. */
export interface LocalCount {
  role: MemberRole;
  declared: number | null;
  /** Present where the declared number is the least that it can be. */
  moreThan?: true;
  /** null where no list was found. */
  listed: number | null;
  /** Present where only a part of the list could be read. */
  partial?: true;
  /** What the list is, or who may take part. */
  text?: string;
  /** What other sources say. */
  others?: string[];
}

/** How many a source states, and what others say instead. */
export type LocalDeclared = Pick<LocalCount, 'declared' | 'moreThan' | 'others'>;

/** What is said of a list of members, without the States. */
export function toCount(members: Process['members'], context: ViewContext): LocalCount {
  const { role, items, partial, text } = members;
  return {
    role,
    listed: items && items.length,
    ...(partial && { partial }),
    ...(text && { text: sentence(localize(text, context.language), context) }),
    ...toDeclared(members, context),
  };
}

/** How many a source declares. */
export function toDeclared(
  { declared, others }: Pick<Process['members'], 'declared'> & Disputed,
  context: ViewContext,
): LocalDeclared {
  return {
    declared: declared?.value ?? null,
    ...(declared?.qualifier === 'more-than' && { moreThan: true }),
    ...toOthers({ others }, context),
  };
}

export function toStates(items: ListedState[], { states }: Pick<ViewContext, 'states'>): LocalStates {
  const prints: Record<string, string> = {};
  const codes: string[] = [];
  const uncoded: string[] = [];
  for (const { code, published, name } of items) {
    if (code === null) {
      uncoded.push(name);
      continue;
    }
    codes.push(code);
    if (published && published !== lookUp(states, code, 'State').names.en) prints[code] = published;
  }
  return {
    codes: codes.sort(),
    ...(uncoded.length > 0 && { uncoded }),
    ...(Object.keys(prints).length > 0 && { prints }),
  };
}
