import { html, nothing, type TemplateResult } from 'lit';
import type { MemberListView } from '../../records/views/member-list.js';
import { groupStates, type StateGroup } from '../../records/states.js';
import { fold } from '../../format/fold.js';
import type { MemberListMessages } from '../../i18n/messages.js';
import { countOfStates } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { inNameOrder, nameIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cloneOnce } from '../base/clone-once.js';

export interface MemberListOptions extends Options {
  groupBy: 'region' | 'letter' | 'none';
  /** The search field, where there is a script to serve it. */
  search: TemplateResult | typeof nothing;
}

interface Row {
  /** Empty for a name without any code. */
  code: string;
  name: string;
}

/** The States and organizations of a process, in groups with their counts. */
export function memberListContent(
  record: MemberListView,
  messages: MemberListMessages,
  options: MemberListOptions,
): TemplateResult {
  const { members, organizations } = record;
  return html`
    ${ownHeading(messages.membersOf(record.name), options)}
    ${countOfStates(members, messages)}
    ${noteAt(members.role === 'member' ? 'members' : 'participants', record, messages, options)}
    ${members.listed === null ? nothing : options.search}
    ${cloneOnce(
      members,
      [options.groupBy, options.english ? 'published' : '', options.headingLevel].join(),
      () => html`${groupStates(rowsOf(record, options), options.groupBy, options, messages.other).map((group) => groupOfStates(group, options))}`,
    )}
    ${organizations
      ? html`<section class="organizations" part="group" data-group="organizations">
          ${innerHeading(
            html`${messages.organizations}
              <span class="count" part="count">${organizations.length}</span>`,
            options,
          )}
          <ul>
            ${organizations.map(
              ({ name, print }) =>
                html`<li part="item" data-row="">${options.english ? print : nameIn(name)}</li>`,
            )}
          </ul>
          ${noteAt('memberOrganizations', record, messages, options)}
        </section>`
      : nothing}
    ${provenance(record, messages, options)}
  `;
}

function groupOfStates({ key, name, rows }: StateGroup<Row>, options: Options): TemplateResult {
  return html`<section part="group" data-group=${key}>
    ${name
      ? innerHeading(
          html`${name} <span class="count" part="count">${rows.length}</span>`,
          options,
        )
      : nothing}
    <ul>
      ${rows.map(
        (row) =>
          html`<li part="item" data-row=${row.code} lang=${options.english ? 'en' : nothing}>
            ${row.name}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The States in the order of the names that are shown. */
function rowsOf({ members }: MemberListView, { states, english }: Options): Row[] {
  const uncoded = (members.uncoded ?? []).map((name) => ({ code: '', name }));
  if (!english) {
    const inOrder = inNameOrder(members.codes, states);
    return [...inOrder.map((code) => ({ code, name: states.names[code] ?? code })), ...uncoded];
  }
  const printed = members.codes.map((code) => ({
    code,
    name: members.prints?.[code] ?? english.names[code] ?? code,
  }));
  return [...printed, ...uncoded].sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}
