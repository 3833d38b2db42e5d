import { html, nothing, type TemplateResult } from 'lit';
import type { MemberListView } from '../../records/views/member-list.js';
import { groupStates, type Grouping } from '../../records/states.js';
import type { MemberListMessages } from '../../i18n/messages.js';
import { countOfStates } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { ownHeading } from '../base/heading.content.js';
import { nameIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cloneOnce } from '../base/clone-once.js';
import { countedGroup, inOrder, type Row } from '../base/groups.content.js';

export interface MemberListOptions extends Options {
  groupBy: Grouping;
}

/** The States and organizations of a process, in groups with their counts. */
export function memberListContent(
  view: MemberListView,
  messages: MemberListMessages,
  options: MemberListOptions,
): TemplateResult {
  const { members, organizations } = view;
  const { codes, uncoded = [], prints } = members;
  const rows = [...codes.map((code) => ({ code, name: '' })), ...uncoded.map((name) => ({ code: '', name }))];
  return html`
    ${ownHeading(messages.membersOf(view.name), options)}
    ${countOfStates(members, messages)}
    ${noteAt(members.role === 'member' ? 'members' : 'participants', view, messages, options)}
    ${members.listed === null ? nothing : options.search}
    ${cloneOnce(members, options, () => {
      const named = inOrder(rows, options, ({ code }) => prints?.[code]);
      return html`${groupStates(named, options.groupBy, options, messages.other).map((states) =>
        countedGroup(states, options, listOf(states.rows, options)),
      )}`;
    })}
    ${organizations
      ? countedGroup(
          { key: 'organizations', name: messages.organizations, rows: organizations },
          options,
          html`<ul>
              ${organizations.map(
                ({ name, print }) =>
                  html`<li part="item" data-row="">${options.english ? print : nameIn(name)}</li>`,
              )}
            </ul>
            ${noteAt('memberOrganizations', view, messages, options)}`,
        )
      : nothing}
    ${provenance(view, messages, options)}
  `;
}

function listOf(rows: readonly Row[], { english }: Options): TemplateResult {
  return html`<ul>
    ${rows.map(
      ({ code, name }) =>
        html`<li part="item" data-row=${code} lang=${english ? 'en' : nothing}>${name}</li>`,
    )}
  </ul>`;
}
