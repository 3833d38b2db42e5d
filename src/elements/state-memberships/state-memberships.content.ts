import { html, nothing, type TemplateResult } from 'lit';
import type {
  LocalRole,
  MembershipsItem,
  StateMembershipsView,
} from '../../records/views/state-memberships.js';
import { groupStates } from '../../records/states.js';
import type { StateMembershipsMessages } from '../../i18n/messages.js';
import { STATE_ROLES, type StateRole } from '../../model/vocabulary.js';
import { otherwise } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { ownHeading } from '../base/heading.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cloneOnce } from '../base/clone-once.js';
import { countedGroup, inOrder, type Row } from '../base/groups.content.js';

/** A process in which a State has a role, and its roles in it. */
interface Membership {
  process: MembershipsItem;
  roles: LocalRole[];
}

/** The fact of a process that says who has a role. */
export const FACTS: Record<StateRole, string> = {
  chair: 'chair',
  'past-chair': 'chair',
  lead: 'secretariat',
  member: 'members',
  participating: 'participants',
  observer: 'observers',
  partner: 'partners',
  candidate: 'otherRoles',
  founder: 'otherRoles',
  signatory: 'otherRoles',
};

/** Those that are lists of States. */
export const LISTS = ['members', 'participants', 'observers', 'partners'];

/** The processes of one State; where none is named, all States, each with its processes. */
export function stateMembershipsContent(
  view: StateMembershipsView,
  messages: StateMembershipsMessages,
  options: Options,
): TemplateResult {
  return html`
    ${view.state === undefined
      ? allStates(view, messages, options)
      : oneState(view, view.state, messages, options)}
    ${gaps(view, messages)} ${provenance(view, messages, options)}
  `;
}

function oneState(
  view: StateMembershipsView,
  code: string,
  messages: StateMembershipsMessages,
  options: Options,
): TemplateResult {
  const state = { code, name: nameOf(code, options) };
  const memberships = membershipsOf(state, view);
  return html`${ownHeading(messages.processesOf(state.name), options)} ${tally(memberships, messages)}
    <ul class="processes">
      ${memberships.map(
        (membership) =>
          html`<li part="item" data-row=${membership.process.id}>
            ${describe(membership, state, messages, options, (fact) =>
              noteAt(`${membership.process.id}/${fact}`, view, messages, options, membership.process.name),
            )}
          </li>`,
      )}
    </ul>`;
}

function allStates(
  view: StateMembershipsView,
  messages: StateMembershipsMessages,
  options: Options,
): TemplateResult {
  const states = statesOf(view, options);
  return html`${ownHeading(messages.allStates, options)}
    <p part="count">${messages.statesNamed(states.length)}</p>
    ${options.search}
    ${cloneOnce(
      view.items,
      options,
      () => html`${groupStates(states, 'region', options, messages.other).map((inGroup) =>
        countedGroup(
          inGroup,
          options,
          html`<div class="states">
            ${inGroup.rows.map((state) => foldedState(state, view, messages, options))}
          </div>`,
        ),
      )}`,
    )}`;
}

function foldedState(
  state: Row,
  view: StateMembershipsView,
  messages: StateMembershipsMessages,
  options: Options,
): TemplateResult {
  const memberships = membershipsOf(state, view);
  return html`<details part="item" data-row=${state.code}>
    <summary lang=${options.english ? 'en' : nothing}>
      ${state.name}\u00a0<span class="count">${memberships.length}</span>
    </summary>
    ${tally(memberships, messages)}
    <ul class="processes">
      ${memberships.map(
        (membership) => html`<li>${describe(membership, state, messages, options)}</li>`,
      )}
    </ul>
  </details>`;
}

/** In how many processes it has which role; those that are inactive apart from the others. */
function tally(memberships: readonly Membership[], messages: StateMembershipsMessages): TemplateResult {
  const count = (of: readonly Membership[], name: (count: number) => string) => {
    const roles = STATE_ROLES.flatMap((role) => {
      const having = of.filter(({ roles }) => roles.some((each) => each.role === role)).length;
      return having > 0 ? messages.roleIn(messages.roles[role], having) : [];
    });
    return of.length > 0 ? [name(of.length) + messages.colon + roles.join(messages.enumerationComma)] : [];
  };
  const isInactive = ({ process }: Membership) => process.status === 'inactive';
  const counts = [
    ...count(memberships.filter((each) => !isInactive(each)), messages.processes),
    ...count(memberships.filter(isInactive), messages.inactiveProcesses),
  ];
  return html`<p part="count">${counts.join(messages.semicolon) || messages.none}</p>`;
}

/**
 * The process with its status, then each role in a line of its own, and after the last of a fact
 * the notes about it.
 */
function describe(
  { process, roles }: Membership,
  { code }: Row,
  messages: StateMembershipsMessages,
  { english }: Options,
  noteAbout?: (fact: string) => unknown,
): TemplateResult {
  const { name, status } = process;
  const facts = roles.map(({ role }) => FACTS[role]);
  return html`<p>
      <strong>${name}</strong><span class=${status}>${messages.open}${messages.statuses[status]}${messages.close}</span>
    </p>
    ${roles.map((role, i) => {
      const fact = FACTS[role.role];
      const print = english && role.prints?.[code];
      return html`<p>
          ${inWords(role, messages)}${print
            ? html`${messages.comma}${messages.printedAs}${messages.space}${messages.openQuote}<bdi lang="en">${print}</bdi>${messages.closeQuote}`
            : nothing}${otherwise(role.others, messages)}
        </p>
        ${facts.lastIndexOf(fact) === i ? noteAbout?.(fact) : nothing}`;
    })}`;
}

function inWords(
  { role, period, text, asOf, newest }: LocalRole,
  messages: StateMembershipsMessages,
): string {
  const known = newest
    ? messages.newestInSource(newest)
    : asOf
      ? messages.asOf(asOf)
      : asOf === null && messages.sourceUndated;
  return messages.roles[role] + messages.open + [text, known, period].filter(Boolean).join(messages.semicolon) + messages.close;
}

/** Where a State may have a role that nobody could read: what is not shown is not denied. */
function gaps({ gaps }: StateMembershipsView, messages: StateMembershipsMessages): TemplateResult | typeof nothing {
  const sentences = [
    [messages.listsMissing, gaps.missing] as const,
    [messages.listsPartial, gaps.partial] as const,
  ]
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `${label}${messages.colon}${names.join(messages.semicolon)}${messages.stop}`);
  if (sentences.length === 0) return nothing;
  return html`<div class="muted gaps">
    ${[...sentences, messages.mayHaveMore].map((sentence) => html`<p>${sentence}</p>`)}
  </div>`;
}

function membershipsOf({ code, name }: Row, { items }: StateMembershipsView): Membership[] {
  return items
    .map((process) => ({
      process,
      roles: process.roles.filter(({ codes, uncoded }) =>
        code ? codes.includes(code) : uncoded?.includes(name),
      ),
    }))
    .filter(({ roles }) => roles.length > 0);
}

/** Codes of all States that have some role. */
export function statesIn({ items }: StateMembershipsView): string[] {
  return [...new Set(items.flatMap(({ roles }) => roles.flatMap((role) => role.codes)))].sort();
}

/** All of them with the names that are shown, in their order. */
function statesOf(view: StateMembershipsView, options: Options): Row[] {
  const uncoded = new Set(view.items.flatMap(({ roles }) => roles.flatMap((role) => role.uncoded ?? [])));
  const rows = [
    ...statesIn(view).map((code) => ({ code, name: '' })),
    ...[...uncoded].map((name) => ({ code: '', name })),
  ];
  // No prints here: what a process prints of a State stands at the process.
  return inOrder(rows, options, () => undefined);
}

function nameOf(code: string, { english, states }: Options): string {
  return (english ?? states).names[code] ?? code;
}
