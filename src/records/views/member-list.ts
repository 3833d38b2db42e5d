import type { Process } from '../../model/schema.js';
import type { Language } from '../../model/vocabulary.js';
import { localize, type LocalName } from '../localize.js';
import { toProvenance, type ViewWithDetails, type View, type Library } from './view.js';
import { toCount, toStates, type LocalCount, type LocalStates } from './states.js';

export interface MemberListView extends View {
  members: LocalStates & LocalCount;
  /** Absent where there are none. */
  organizations?: { name: LocalName; print: string }[];
}

export function toMemberListView(
  process: Process,
  language: Language,
  library: Library,
): ViewWithDetails<MemberListView> {
  const { members, memberOrganizations } = process;
  const provenance = toProvenance(
    process,
    ['members', 'members.items', 'memberOrganizations'],
    language,
    library,
  );
  return {
    view: {
      ...provenance.view,
      members: { ...toCount(members, language), ...toStates(members.items ?? [], language, library) },
      ...(memberOrganizations?.items.length && {
        organizations: memberOrganizations.items.map((body) => ({
          name: localize(body.name, language),
          print: body.published,
        })),
      }),
    },
    details: provenance.details,
  };
}
