import type { Process } from '../../model/schema.js';
import { localize, type LocalName } from '../localize.js';
import { toProvenance, type ViewWithDetails, type View, type ViewContext } from './view.js';
import { toCount, toStates, type LocalCount, type LocalStates } from './states.js';

export interface MemberListView extends View {
  members: LocalStates & LocalCount;
  /** Absent where there are none. */
  organizations?: { name: LocalName; print: string }[];
}

export function toMemberListView(process: Process, context: ViewContext): ViewWithDetails<MemberListView> {
  const { members, memberOrganizations } = process;
  const provenance = toProvenance(process, ['members', 'members.items', 'memberOrganizations'], context);
  return {
    view: {
      ...provenance.view,
      members: { ...toCount(members, context), ...toStates(members.items ?? [], context) },
      ...(memberOrganizations?.items.length && {
        organizations: memberOrganizations.items.map((body) => ({
          name: localize(body.name, context.language),
          print: body.published,
        })),
      }),
    },
    details: provenance.details,
  };
}
