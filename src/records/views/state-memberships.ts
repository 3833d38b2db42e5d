import { formatDate } from '../../format/date.js';
import { newestFirst } from '../../model/dates.js';
import type { ListedState, Process, Provenance, Text } from '../../model/schema.js';
import { STATE_ROLES, type StateRole, type Status } from '../../model/vocabulary.js';
import { localize } from '../localize.js';
import { toCollectionView, type CollectionView, type CollectionItem } from './collection.js';
import { collectSources, toOthers, lookUp, type ViewWithDetails, type Fact, type ViewContext } from './view.js';
import { toStates, type LocalStates } from './states.js';

export interface StateMembershipsView extends CollectionView<MembershipsItem> {
  /** Names of processes without a list of their States, and of those whose list is a part of it. */
  gaps: { missing: string[]; partial: string[] };
  /** Code of the only State whose processes these are; absent where they are those of all. */
  state?: string;
}

export interface MembershipsItem extends CollectionItem {
  status: Status;
  /** The closest first. */
  roles: LocalRole[];
}

/** The States in one role. */
export interface LocalRole extends LocalStates {
  role: StateRole;
  /** Since when or in which years, where known. */
  period?: string;
  /** What qualifies the role. */
  text?: string;
  /** Date that it is known for; null where no source gives any, absent where a period does. */
  asOf?: string | null;
  /** The newest date in its sources, where they do not say what date it is known for. */
  newest?: string;
  /** What other sources say. */
  others?: string[];
  /** Which of the sources are those of this role. */
  from: number[];
}

export function toStateMembershipsView(
  processes: Process[],
  context: ViewContext,
): ViewWithDetails<StateMembershipsView> {
  const { view, details } = toCollectionView(processes, ROLE_FACTS, context, (process, positionsOf) => ({
    status: process.status.value,
    roles: [...rolesIn(process)]
      .filter(({ states }) => states.length > 0)
      .sort((a, b) => STATE_ROLES.indexOf(a.role) - STATE_ROLES.indexOf(b.role))
      .map(({ role, states, period, text, fact }) => ({
        role,
        ...toStates(states, context),
        ...(period && { period: formatDate(period, context.language) }),
        ...(text && { text: localize(text, context.language) }),
        ...knownFor(fact, !!period, context),
        ...toOthers(fact, context),
        from: positionsOf(sourcesOf(fact, context)),
      })),
  }));
  const names = new Map(view.items.map(({ id, name }) => [id, name]));
  const namesOf = (test: (process: Process) => boolean) => {
    const ids = new Set(processes.filter(test).map(({ id }) => id));
    return view.order.filter((id) => ids.has(id)).map((id) => names.get(id) ?? id);
  };
  return {
    view: {
      ...view,
      gaps: {
        missing: namesOf(({ members, observers, partners }) =>
          [members.items, observers?.states, partners?.states].includes(null),
        ),
        partial: namesOf(({ members }) => members.partial === true),
      },
    },
    details,
  };
}

const ROLE_FACTS = [
  'chair',
  'secretariat',
  'members',
  'members.items',
  'observers',
  'partners',
  'otherRoles',
] as const satisfies Fact[];

interface Role {
  role: StateRole;
  states: ListedState[];
  period?: string | null;
  text?: Text | null;
  fact: Provenance & Pick<Process['members'], 'others'>;
}

/** Every role in which States stand to a process. */
function* rolesIn(process: Process): Generator<Role> {
  const { chair, secretariat, members, observers, partners, otherRoles } = process;
  for (const term of chair ? [chair.latest, ...chair.previous] : []) {
    const role = term === chair?.latest ? 'chair' : 'past-chair';
    yield { role, states: coded(term.states), period: term.period, text: term.text, fact: term };
  }
  const initiative = secretariat?.supportInitiative;
  if (initiative) {
    const leads = [initiative.leadState, ...initiative.otherLeadStates.items];
    // Leave `others` out: it is about the secretariat, not about the States that lead.
    const { sources, asOf } = secretariat;
    yield { role: 'lead', states: coded(leads), period: initiative.period, fact: { sources, asOf } };
  }
  yield { role: members.role, states: members.items ?? [], text: members.text, fact: members };
  for (const [role, fact] of [['observer', observers], ['partner', partners]] as const) {
    if (fact) yield { role, states: fact.states ?? [], text: fact.text, fact };
  }
  for (const { role, states, text, ...fact } of otherRoles) yield { role, states, text, fact };
}

/** Where a role and the names of its States come from. */
function sourcesOf(fact: Role['fact'], { statesSource }: ViewContext): string[] {
  const ids: string[] = [];
  collectSources(fact, ids);
  return [...new Set([...ids, statesSource])];
}

/** States of which a source prints no list of names. */
function coded(codes: string[]): ListedState[] {
  return codes.map((code) => ({ code, published: '', name: '' }));
}

/** For what date a role is known. A period stands for itself: the date of a source may be older. */
function knownFor(
  { asOf, sources }: Provenance,
  hasPeriod: boolean,
  context: ViewContext,
): Pick<LocalRole, 'asOf' | 'newest'> {
  if (asOf) return { asOf: formatDate(asOf, context.language) };
  if (hasPeriod) return {};
  const dates = sources.flatMap((id) => {
    const { date, newest } = lookUp(context.sources, id, 'source');
    return date ?? newest ?? [];
  });
  const newest = dates.sort(newestFirst)[0];
  return newest ? { newest: formatDate(newest, context.language) } : { asOf: null };
}
