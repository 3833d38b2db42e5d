import { html, nothing, type TemplateResult } from 'lit';
import type {
  LocalRole,
  MembershipsItem,
  StateMembershipsView,
} from '../../records/views/state-memberships.js';
import { groupStates } from '../../records/states.js';
import { fold } from '../../format/fold.js';
import type { StateMembershipsWords } from '../../i18n/words.js';
import { STATE_ROLES, type StateRole } from '../../model/vocabulary.js';
import { otherwise } from '../base/count.content.js';
import { foot } from '../base/foot.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { stamp } from '../base/stamp.js';

export interface StateMembershipsOptions extends Options {
  /** The search field, where there is a script to serve it. */
  search: TemplateResult | typeof nothing;
}

interface State {
  /** Empty for a name without any code. */
  code: string;
  name: string;
}

/** A process in which a State has a role, and its roles in it. */
interface Membership {
  process: MembershipsItem;
  roles: LocalRole[];
}

/** The fact of a process that says who has a role. */
const FACTS: Record<StateRole, string> = {
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

/** The processes of one State; where none is named, all States, each with its processes. */
export function stateMembershipsContent(
  record: StateMembershipsView,
  words: StateMembershipsWords,
  options: StateMembershipsOptions,
): TemplateResult {
  return html`
    ${record.state === undefined
      ? allStates(record, words, options)
      : oneState(record, record.state, words, options)}
    ${gaps(record, words)} ${foot(record, words, options)}
  `;
}

function oneState(
  record: StateMembershipsView,
  code: string,
  words: StateMembershipsWords,
  options: Options,
): TemplateResult {
  const state = { code, name: nameOf(code, options) };
  const memberships = membershipsOf(state, record);
  return html`${ownHeading(words.processesOf(state.name), options)} ${tally(memberships, words)}
    <ul class="processes">
      ${memberships.map(
        (membership) =>
          html`<li part="item" data-row=${membership.process.id}>
            ${describe(membership, state, words, options, (fact) =>
              noteAt(`${membership.process.id}/${fact}`, record, words, options, membership.process.name),
            )}
          </li>`,
      )}
    </ul>`;
}

function allStates(
  record: StateMembershipsView,
  words: StateMembershipsWords,
  options: StateMembershipsOptions,
): TemplateResult {
  const states = statesOf(record, options);
  return html`${ownHeading(words.allStates, options)}
    <p part="count">${words.statesNamed(states.length)}</p>
    ${options.search}
    ${stamp(
      record.items,
      [options.english ? 'published' : '', options.headingLevel].join(),
      () => html`${groupStates(states, 'region', options, words.other).map(
        ({ key, name, rows }) =>
          html`<section part="group" data-group=${key}>
            ${innerHeading(
              html`${name} <span class="count" part="count">${rows.length}</span>`,
              options,
            )}
            <div class="states">
              ${rows.map((state) => foldedState(state, record, words, options))}
            </div>
          </section>`,
      )}`,
    )}`;
}

function foldedState(
  state: State,
  record: StateMembershipsView,
  words: StateMembershipsWords,
  options: Options,
): TemplateResult {
  const memberships = membershipsOf(state, record);
  return html`<details part="item" data-row=${state.code}>
    <summary lang=${options.english ? 'en' : nothing}>
      ${state.name}\u00a0<span class="count">${memberships.length}</span>
    </summary>
    ${tally(memberships, words)}
    <ul class="processes">
      ${memberships.map(
        (membership) => html`<li>${describe(membership, state, words, options)}</li>`,
      )}
    </ul>
  </details>`;
}

/** In how many processes it has which role; those that are inactive apart from the others. */
function tally(memberships: readonly Membership[], words: StateMembershipsWords): TemplateResult {
  const count = (of: readonly Membership[], name: (count: number) => string) => {
    const roles = STATE_ROLES.flatMap((role) => {
      const having = of.filter(({ roles }) => roles.some((each) => each.role === role)).length;
      return having > 0 ? words.roleIn(words.roles[role], having) : [];
    });
    return of.length > 0 ? [name(of.length) + words.colon + roles.join(words.enumerationComma)] : [];
  };
  const isInactive = ({ process }: Membership) => process.status === 'inactive';
  const counts = [
    ...count(memberships.filter((each) => !isInactive(each)), words.processes),
    ...count(memberships.filter(isInactive), words.inactiveProcesses),
  ];
  return html`<p part="count">${counts.join(words.semicolon) || words.none}</p>`;
}

/**
 * The process with its status, then each role in a line of its own, and after the last of a fact
 * the notes about it.
 */
function describe(
  { process, roles }: Membership,
  { code }: State,
  words: StateMembershipsWords,
  { english }: Options,
  noteAbout?: (fact: string) => unknown,
): TemplateResult {
  const { name, status } = process;
  const facts = roles.map(({ role }) => FACTS[role]);
  return html`<p>
      <strong>${name}</strong><span class=${status}>${words.open}${words.statuses[status]}${words.close}</span>
    </p>
    ${roles.map((role, i) => {
      const fact = FACTS[role.role];
      const print = english && role.prints?.[code];
      return html`<p>
          ${inWords(role, words)}${print
            ? html`${words.comma}${words.printedAs}${words.space}${words.openQuote}<bdi lang="en">${print}</bdi>${words.closeQuote}`
            : nothing}${otherwise(role.others, words)}
        </p>
        ${facts.lastIndexOf(fact) === i ? noteAbout?.(fact) : nothing}`;
    })}`;
}

function inWords(
  { role, period, text, asOf, newest }: LocalRole,
  words: StateMembershipsWords,
): string {
  const known = newest
    ? words.newestInSource(newest)
    : asOf
      ? words.asOf(asOf)
      : asOf === null && words.sourceUndated;
  return words.roles[role] + words.open + [text, known, period].filter(Boolean).join(words.semicolon) + words.close;
}

/** Where a State may have a role that nobody could read: what is not shown is not denied. */
function gaps({ gaps }: StateMembershipsView, words: StateMembershipsWords): TemplateResult | typeof nothing {
  const sentences = [
    [words.listsMissing, gaps.missing] as const,
    [words.listsPartial, gaps.partial] as const,
  ]
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `${label}${words.colon}${names.join(words.semicolon)}${words.stop}`);
  if (sentences.length === 0) return nothing;
  return html`<div class="muted gaps">
    ${[...sentences, words.mayHaveMore].map((sentence) => html`<p>${sentence}</p>`)}
  </div>`;
}

function membershipsOf({ code, name }: State, { items }: StateMembershipsView): Membership[] {
  return items
    .map((process) => ({
      process,
      roles: process.roles.filter(({ codes, uncoded }) =>
        code ? codes.includes(code) : uncoded?.includes(name),
      ),
    }))
    .filter(({ roles }) => roles.length > 0);
}

/** All in the order of the names that are shown, then the names without a code. */
function statesOf({ states, items }: StateMembershipsView, options: Options): State[] {
  const coded = states.map((code) => ({ code, name: nameOf(code, options) }));
  if (options.english) coded.sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
  const uncoded = new Set(items.flatMap(({ roles }) => roles.flatMap((role) => role.uncoded ?? [])));
  return [...coded, ...[...uncoded].map((name) => ({ code: '', name }))];
}

/** What a process prints stands at the process. */
function nameOf(code: string, { english, states }: Options): string {
  return (english ?? states).names[code] ?? code;
}
