import type { Process } from '../../model/schema.js';
import type { Language } from '../../model/vocabulary.js';
import { localize, type LocalName } from '../localize.js';
import { cutFoot, type Carried, type Cut, type Library } from './cut.js';
import { cutCount, cutStates, type LocalCount, type LocalStates } from './states.js';

export interface MemberListCut extends Cut {
  members: LocalStates & LocalCount;
  /** Absent where there are none. */
  organizations?: { name: LocalName; print: string }[];
}

export function cutMemberList(
  process: Process,
  language: Language,
  library: Library,
): Carried<MemberListCut> {
  const { members, memberOrganizations } = process;
  const foot = cutFoot(
    process,
    ['members', 'members.items', 'memberOrganizations'],
    language,
    library,
  );
  return {
    cut: {
      ...foot.cut,
      members: { ...cutCount(members, language), ...cutStates(members.items ?? [], language, library) },
      ...(memberOrganizations?.items.length && {
        organizations: memberOrganizations.items.map((body) => ({
          name: localize(body.name, language),
          print: body.published,
        })),
      }),
    },
    folded: foot.folded,
  };
}
