import { html, nothing, type TemplateResult } from 'lit';
import type { MemberListCut } from '../../catalog/cuts.js';
import { regionsOfStates } from '../../catalog/states.js';
import { fold } from '../../format/fold.js';
import type { MemberListWords } from '../../i18n/words.js';
import { listedAndDeclared } from '../base/count.content.js';
import { foot } from '../base/foot.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { nameIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { stamp } from '../base/stamp.js';

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

interface Group {
  key: string;
  /** Empty where all stand in one group. */
  name: string;
  rows: Row[];
}

/** The States and organizations of a process, in groups with their counts. */
export function memberListContent(
  record: MemberListCut,
  words: MemberListWords,
  options: MemberListOptions,
): TemplateResult {
  const { members, organizations } = record;
  const count = members.codes.length + members.uncoded.length;
  const isMember = members.role === 'member';
  const listed = isMember ? words.statesListed(count) : words.participantsListed(count);
  return html`
    ${ownHeading(words.membersOf(record.name), options)}
    ${listedAndDeclared(listed, count, members.declared, words)}
    ${noteAt(isMember ? 'members' : 'participants', record, words, options)} ${options.search}
    ${stamp(
      members,
      [options.groupBy, options.english ? 'published' : '', options.headingLevel].join(),
      () => html`${groupsOf(record, words, options).map((group) => groupOfStates(group, options))}`,
    )}
    ${organizations.length === 0
      ? nothing
      : html`<section class="organizations" part="group" data-group="organizations">
          ${innerHeading(
            html`${words.organizations}
              <span class="count" part="count">${organizations.length}</span>`,
            options,
          )}
          <ul>
            ${organizations.map(
              ({ name, print }) =>
                html`<li part="item" data-row="">${options.english ? print : nameIn(name)}</li>`,
            )}
          </ul>
          ${noteAt('memberOrganizations', record, words, options)}
        </section>`}
    ${foot(record, words, options)}
  `;
}

function groupOfStates({ key, name, rows }: Group, options: Options): TemplateResult {
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

function groupsOf(record: MemberListCut, words: MemberListWords, options: MemberListOptions): Group[] {
  const rows = rowsOf(record, options);
  switch (options.groupBy) {
    case 'none':
      return [{ key: 'all', name: '', rows }];
    case 'letter': {
      const initial = (row: Row) => fold(row.name).charAt(0).toUpperCase();
      return [...new Set(rows.map(initial))].map((letter) => ({
        key: letter,
        name: letter,
        rows: rows.filter((row) => initial(row) === letter),
      }));
    }
    default: {
      const regionOf = regionsOfStates();
      return [...options.states.regions, ['', words.other]]
        .map(([key = '', name = '']) => ({
          key: key || 'other',
          name,
          rows: rows.filter((row) => (regionOf[row.code] ?? '') === key),
        }))
        .filter((group) => group.rows.length > 0);
    }
  }
}

/** The States in the order of the names that are shown. */
function rowsOf({ members }: MemberListCut, { states, english }: Options): Row[] {
  const uncoded = members.uncoded.map((name) => ({ code: '', name }));
  if (!english) {
    return [...members.codes.map((code) => ({ code, name: states.names[code] ?? code })), ...uncoded];
  }
  const printed = members.codes.map((code) => ({
    code,
    name: members.prints[code] ?? english.names[code] ?? code,
  }));
  return [...printed, ...uncoded].sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}
