import { formatDate } from '../../format/date.js';
import { formatList } from '../../format/list.js';
import { newestFirst } from '../../model/dates.js';
import type { Body, ListedState, Process } from '../../model/schema.js';
import { localize, type Localized } from '../localize.js';
import {
  codesIn,
  toProvenance,
  toOthers,
  lookUp,
  pick,
  sentence,
  type ViewWithDetails,
  type View,
  type Disputed,
  type ViewContext,
} from './view.js';
import { toMeeting, type LocalMeeting } from './meeting-timeline.js';
import { toCount, toStates, type LocalCount, type LocalStates } from './states.js';

const CARD_FACTS = [
  'names',
  'fullName',
  'otherNames',
  'acronym',
  'kind',
  'regions',
  'status',
  'established',
  'association',
  'website',
  'objectives',
  'launch',
  'background',
  'themes',
  'chair',
  'secretariat',
  'members',
  'memberOrganizations',
  'observers',
  'partners',
  'otherRoles',
  'meetings',
  'documents',
  'links',
  'contact',
] as const satisfies (keyof Process)[];

/** Those that it carries as they are. */
const PLAIN = [
  'fullName',
  'otherNames',
  'acronym',
  'established',
  'association',
  'website',
  'objectives',
  'themes',
  'memberOrganizations',
  'links',
  'contact',
] as const satisfies (keyof Process)[];

type Secretariat = NonNullable<Process['secretariat']>;

/** How many meetings of a card stand open. */
const NEWEST = 3;

export interface CardView extends View, Localized<Pick<Process, (typeof PLAIN)[number]>> {
  kind: LocalTerm;
  regions: LocalTerm;
  status: LocalTerm;
  secretariat: LocalSecretariat | null;
  chair: { latest: LocalChair; previous: LocalChair[] } | null;
  members: LocalCount;
  observers: LocalParticipants | null;
  partners: LocalParticipants | null;
  otherRoles: { role: string; states: LocalNames; text: string | null; others?: string[] }[];
  /** What the list of members prints for States in the chair, where it is not the official English name. */
  prints: Record<string, string>;
  meetings: { items: LocalMeeting[]; others?: string[] } | null;
  /** How many meetings there are beside the newest, which `meetings` has. */
  earlierMeetings: number;
  /** Whether there is more to read of how it began and works. */
  hasBackground: boolean;
  /** How many documents are listed; null where none were published. */
  documents: number | null;
  /** Details: how it began, and how it works. */
  launch?: Localized<Process['launch']>;
  background?: { heading: string; text: string }[];
  /** Details: the documents. */
  listedDocuments?: Localized<Process['documents']>;
  /** Details: the States. */
  listed?: LocalStates;
  /** Details: the meetings beside the newest. */
  earlier?: LocalMeeting[];
}

interface LocalSecretariat extends Localized<Pick<Secretariat, 'organization' | 'parent' | 'calledAs' | 'funding'>> {
  text: string | null;
  others?: string[];
}

/** Who was in the chair; no State where another text says how it is chaired. */
interface LocalChair {
  states: string[];
  /** In what capacity and when; absent where neither is known. */
  when?: string;
  others?: string[];
}

/** A term of a closed list, in words. */
interface LocalTerm {
  text: string;
  inferred?: true;
  others?: string[];
}

/** States of a list: codes, or names that have none. */
interface LocalNames {
  codes: string[];
  /** Absent where the source prints official English names. */
  prints?: Record<string, string>;
}

/** Bodies and States; a list that is null was not found. */
interface LocalParticipants {
  items: Localized<Body>[] | null;
  states: LocalNames | null;
  text: string | null;
  others?: string[];
}

export function toCardView(process: Process, context: ViewContext): ViewWithDetails<CardView> {
  const { language, vocabulary } = context;
  const provenance = toProvenance(process, CARD_FACTS, context);
  const { kind, regions, status, launch, background, themes, chair, secretariat } = process;
  const { documents, members, observers, partners, otherRoles, meetings } = process;
  const sorted = (meetings?.items ?? [])
    .toSorted((a, b) => newestFirst(a.date, b.date))
    .map((meeting) => toMeeting(meeting, context));
  const listed = toStates(members.items ?? [], context);
  const namesOf = (states: ListedState[]): LocalNames => {
    const { codes, uncoded = [], ...prints } = toStates(states, context);
    return { codes: [...codes, ...uncoded], ...prints };
  };
  const participants = (part: Process['observers']) =>
    part && {
      ...localize(part, language),
      text: sentence(localize(part.text, language), context),
      states: part.states && namesOf(part.states),
    };
  const supportInitiative = secretariat?.supportInitiative ?? null;
  const local = {
    ...localize(pick(process, PLAIN), language),
    themes: themes && {
      ...localize(themes, language),
      text: sentence(localize(themes.text, language), context),
    },
    chair: chair && {
      latest: toChair(chair.latest, context),
      previous: chair.previous.map((term) => toChair(term, context)),
    },
    secretariat: secretariat && {
      ...localize(pick(secretariat, ['organization', 'parent', 'calledAs', 'funding']), language),
      ...toOthers(secretariat, context),
      text: sentence(localize(secretariat.text, language), context),
    },
    documents: documents && documents.items.length,
    kind: toTerm(kind, vocabulary.kinds[kind.value], context),
    regions: toTerm(
      regions,
      regions.value.map((region) => vocabulary.regions[region]).join(vocabulary.semicolon),
      context,
    ),
    status: toTerm(status, vocabulary.statuses[status.value], context),
    observers: participants(observers),
    partners: participants(partners),
    otherRoles: otherRoles.map(({ role, states, text, others }) => ({
      ...toOthers({ others }, context),
      role: vocabulary.otherRoles[role],
      states: namesOf(states),
      text: localize(text, language),
    })),
    meetings: meetings && { ...toOthers(meetings, context), items: sorted.slice(0, NEWEST) },
  };
  const chairs = codesIn(local.chair);
  return {
    view: {
      ...provenance.view,
      ...local,
      members: toCount(members, context),
      prints: Object.fromEntries(Object.entries(listed.prints ?? {}).filter(([code]) => chairs.has(code))),
      earlierMeetings: Math.max(sorted.length - NEWEST, 0),
      hasBackground: [launch, background, supportInitiative].some((fact) => fact !== null),
    },
    details: {
      ...provenance.details,
      launch: localize(launch, language),
      background: [
        ...(localize(background, language)?.items ?? []),
        ...(supportInitiative ? [toInitiative(supportInitiative, context)] : []),
      ],
      listedDocuments: localize(documents, language),
      listed,
      earlier: sorted.slice(NEWEST),
    },
  };
}

/** What is carried of a card that another element opens: its notes and lists are as long again. */
export function inBrief({ view, details }: ViewWithDetails<CardView>): ViewWithDetails<CardView> {
  const { listed: _, ...rest } = details;
  return { view: { ...view, noted: [] }, details: { ...rest, notes: [] } };
}

function toChair(
  { states, period, text, others }: NonNullable<Process['chair']>['latest'],
  context: ViewContext,
): LocalChair {
  const { language, vocabulary } = context;
  const when = [localize(text, language), period && formatDate(period, language)];
  const known = when.filter(Boolean).join(vocabulary.comma);
  return { states, ...(known && { when: known }), ...toOthers({ others }, context) };
}

function toTerm(
  { inferred, others }: { inferred?: true | undefined } & Disputed,
  text: string,
  context: ViewContext,
): LocalTerm {
  return { text, ...(inferred && { inferred }), ...toOthers({ others }, context) };
}

function toInitiative(
  initiative: NonNullable<Secretariat['supportInitiative']>,
  { language, vocabulary, states }: ViewContext,
): { heading: string; text: string } {
  const { name, fullName, text, period, funding } = localize(initiative, language);
  const { supportInitiative, initiativeText } = vocabulary;
  const nameOf = (code: string) => lookUp(states, code, 'State').names[language];
  return {
    heading: supportInitiative,
    text: initiativeText({
      name: name.text,
      fullName: fullName.text,
      text: text ?? '',
      period,
      funding: funding.text,
      leadState: nameOf(initiative.leadState),
      otherLeadStates: formatList(initiative.otherLeadStates.items.map(nameOf), language),
    }),
  };
}
