/**
 * What each element carries of a record: the facts it shows, in one language, in the order in
 * which it shows them. The build cuts the bundled records this way; nothing else of a record
 * reaches a page.
 */
import { compareNames } from '../format/collation.js';
import { formatList } from '../format/list.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { vocabulary as ar } from '../i18n/ar.js';
import { vocabulary as en } from '../i18n/en.js';
import { vocabulary as es } from '../i18n/es.js';
import { vocabulary as fr } from '../i18n/fr.js';
import { vocabulary as ru } from '../i18n/ru.js';
import { vocabulary as zh } from '../i18n/zh.js';
import type { VocabularyWords } from '../i18n/words.js';
import { formatDate } from '../format/date.js';
import { earliestDay, latestDay, newestFirst } from '../model/dates.js';
import type {
  Body,
  Directory,
  ListedState,
  Note,
  Office,
  Organization,
  Process,
  Provenance,
  Sources,
  State,
  Text,
} from '../model/schema.js';
import {
  LANGUAGES,
  PROCESS_REGIONS,
  STATE_ROLES,
  type Language,
  type MemberRole,
  type ProcessRegion,
  type StateRole,
  type Status,
} from '../model/vocabulary.js';
import { localize, type LocalName, type Localized } from './localize.js';
import { citedOf } from './shelf.js';
import { ALL } from './tags.js';

/** What a cut needs beside the record itself. */
export interface Library {
  sources: Sources;
  /** By code. */
  states: Record<string, State>;
  /** Id of the source of their names. */
  statesSource: string;
  /** By id. */
  offices: Record<string, Office>;
  directory: Directory;
  /** By id. */
  processes: Record<string, Process>;
}

/** A source, as the foot of an element names it. */
export interface LocalSource {
  title: string;
  /** Present where the document shows no title and the project made one. */
  titleInferred?: true;
  /** BCP 47 tag of the title, where it is not in the reader's language. */
  lang?: string;
  publisher: string;
  /** Absent where it is not known. */
  url?: string;
  /** Absent where it is undated; then there may be a newest date in it. */
  date?: string;
  newest?: string;
  read: string;
}

/** A note on the data. */
export interface LocalNote {
  /** The fact it is about: `members` (`participants` where they are no members), or `iom-bangkok/support` for a fact of one office. */
  about: string;
  /** Name of the part of the record, where the note is about a part. */
  of?: string;
  published?: string;
  finding: string;
  handling: string;
  /** Absent where there are none that are not among the sources. */
  references?: string[];
}

/** What every cut has: which record, whose sources, and which facts have notes. */
export interface Cut {
  id: string;
  name: string;
  /** Those that most facts come from first; the further ones come with what is folded. */
  sources: LocalSource[];
  sourceCount: number;
  /** The fact that each note is about, as `LocalNote.about` names it. */
  noted: string[];
  /** Where another element shows it: without notes, and without the names of States on its lists. */
  brief?: true;
}

/** The States of a list, as codes in the order of their names. */
export interface LocalStates {
  codes: string[];
  /** Names without any code; absent where there are none. */
  uncoded?: string[];
  /** What the source prints, where it is not the official English name; absent where it always is. */
  prints?: Record<string, string>;
}

/** How many States take part, and what the list is. */
export interface LocalCount {
  role: MemberRole;
  declared: number | null;
  /** Present where the declared number is the least that it can be. */
  moreThan?: true;
  /** null where no list was found. */
  listed: number | null;
  /** Present where only a part of the list could be read. */
  partial?: true;
  /** What the list is, or who may take part. */
  text?: string;
  /** What other sources say. */
  others?: string[];
}

/** A cut of every process at once. */
export interface CollectionCut<I extends CollectionItem = CollectionItem> extends Cut {
  /** In the order of their names. */
  items: I[];
}

/** What is carried of one process among others. */
export interface CollectionItem {
  id: string;
  name: string;
  /** Which of the sources are those of this process. */
  from: number[];
}

/** What stands behind a disclosure, which a page may load when a reader opens one. */
export type Folded<C extends Cut = Cut> = Partial<C> & {
  notes: LocalNote[];
  /** Beside those that the cut has. */
  moreSources: LocalSource[];
};

/** What an element carries of a record: what stands open, and what stands folded. */
export interface Carried<C extends Cut = Cut> {
  cut: C;
  folded: Folded<C>;
}

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

/** What an element shows of a process, and has the notes on. */
type Fact = keyof Process | 'members.items' | 'meetings.items';

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

type CardFact = (typeof CARD_FACTS)[number];

const VOCABULARY: Record<Language, VocabularyWords> = { ar, zh, en, fr, ru, es };

/** How many meetings of a card stand open. */
const NEWEST = 3;

export interface CardCut extends Cut, Omit<Localized<Pick<Process, CardFact>>, Reworked> {
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
  /** Folded: how it began, and how it works. */
  launch?: Localized<Process['launch']>;
  background?: { heading: string; text: string }[];
  /** Folded: the documents. */
  listedDocuments?: Localized<Process['documents']>;
  /** Folded: the States. */
  listed?: LocalStates;
  /** Folded: the meetings beside the newest. */
  earlier?: LocalMeeting[];
}

type Reworked =
  | 'names'
  | 'kind'
  | 'regions'
  | 'status'
  | 'launch'
  | 'background'
  | 'chair'
  | 'secretariat'
  | 'documents'
  | 'members'
  | 'observers'
  | 'partners'
  | 'otherRoles'
  | 'meetings';

/** Absent is what the source does not say. */
interface LocalSecretariat {
  organization?: LocalName;
  text?: string;
  parent?: LocalName;
  calledAs?: LocalName;
  funding?: LocalName;
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

/** A meeting; `group` is the heading of the source, in words. */
export type LocalMeeting = Omit<Localized<Meeting>, 'group'> & { group?: string };

type Meeting = NonNullable<Process['meetings']>['items'][number];

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

export function cutCard(
  process: Process,
  language: Language,
  library: Library,
): Carried<CardCut> {
  const foot = cutFoot(process, CARD_FACTS, language, library);
  const {
    names: _,
    kind,
    regions,
    status,
    launch,
    background,
    themes,
    chair,
    secretariat,
    documents,
    members,
    observers,
    partners,
    otherRoles,
    meetings,
    ...facts
  } = pick(process, CARD_FACTS);
  const vocabulary = VOCABULARY[language];
  const sorted = (meetings?.items ?? [])
    .toSorted((a, b) => newestFirst(a.date, b.date))
    .map((meeting) => cutMeeting(meeting, language));
  const listed = cutStates(members.items ?? [], language, library);
  const namesOf = (states: ListedState[]): LocalNames => {
    const { codes, uncoded = [], ...prints } = cutStates(states, language, library);
    return { codes: [...codes, ...uncoded], ...prints };
  };
  const participants = (part: Process['observers']) =>
    part && {
      ...localize(part, language),
      text: sentence(localize(part.text, language), language),
      states: part.states && namesOf(part.states),
    };
  const supportInitiative = secretariat?.supportInitiative ?? null;
  const local = {
    ...localize(facts, language),
    themes: themes && {
      ...localize(themes, language),
      text: sentence(localize(themes.text, language), language),
    },
    chair: chair && {
      latest: cutChair(chair.latest, language),
      previous: chair.previous.map((term) => cutChair(term, language)),
    },
    secretariat: secretariat && cutSecretariat(secretariat, language),
    documents: documents && documents.items.length,
    kind: { ...cutTerm(kind, language), text: vocabulary.kinds[kind.value] },
    regions: {
      ...cutTerm(regions, language),
      text: regions.value.map((region) => vocabulary.regions[region]).join(vocabulary.semicolon),
    },
    status: { ...cutTerm(status, language), text: vocabulary.statuses[status.value] },
    observers: participants(observers),
    partners: participants(partners),
    otherRoles: otherRoles.map(({ role, states, text, others }) => ({
      ...cutOthers({ others }, language),
      role: vocabulary.otherRoles[role],
      states: namesOf(states),
      text: localize(text, language),
    })),
    meetings: meetings && { ...cutOthers(meetings, language), items: sorted.slice(0, NEWEST) },
  };
  const chairs = codesIn(local.chair);
  return {
    cut: {
      ...foot.cut,
      ...local,
      members: cutCount(members, language),
      prints: Object.fromEntries(
        Object.entries(listed.prints ?? {}).filter(([code]) => chairs.has(code)),
      ),
      earlierMeetings: Math.max(sorted.length - NEWEST, 0),
      hasBackground: [launch, background, supportInitiative].some((fact) => fact !== null),
    },
    folded: {
      ...foot.folded,
      launch: localize(launch, language),
      background: [
        ...(localize(background, language)?.items ?? []),
        ...(supportInitiative ? [cutInitiative(supportInitiative, language, library)] : []),
      ],
      listedDocuments: localize(documents, language),
      listed,
      earlier: sorted.slice(NEWEST),
    },
  };
}

/** What is carried of a card that another element opens: its notes and lists are as long again. */
export function inBrief({ cut, folded }: Carried<CardCut>): Carried<CardCut> {
  const { listed: _, ...rest } = folded;
  return { cut: { ...cut, noted: [], brief: true }, folded: { ...rest, notes: [] } };
}

function cutSecretariat(
  secretariat: NonNullable<Process['secretariat']>,
  language: Language,
): LocalSecretariat {
  const { organization, text, parent, calledAs, funding } = localize(secretariat, language);
  return {
    ...(organization && { organization }),
    ...(text && { text: sentence(text, language) }),
    ...(parent && { parent }),
    ...(calledAs && { calledAs }),
    ...(funding && { funding }),
    ...cutOthers(secretariat, language),
  };
}

function cutChair(
  { states, period, text, others }: NonNullable<Process['chair']>['latest'],
  language: Language,
): LocalChair {
  const when = [localize(text, language), period && formatDate(period, language)];
  const known = when.filter(Boolean).join(VOCABULARY[language].comma);
  return { states, ...(known && { when: known }), ...cutOthers({ others }, language) };
}

/** A text that stands for itself, with its capital letter and full stop. */
function sentence<T extends string | null>(text: T, language: Language): T {
  const { stop } = VOCABULARY[language];
  return (text && text.charAt(0).toUpperCase() + text.slice(1).replace(/[^.!?。]$/, `$&${stop}`)) as T;
}

/** Of a term, what stands beside its words. */
function cutTerm(
  { inferred, others }: { inferred?: true | undefined } & Disputed,
  language: Language,
): Omit<LocalTerm, 'text'> {
  return { ...(inferred && { inferred }), ...cutOthers({ others }, language) };
}

/** A fact of which other sources may say something else. */
interface Disputed {
  others?: { text: Text }[] | undefined;
}

/** What other sources say of a fact; nothing where they say the same. */
function cutOthers({ others }: Disputed, language: Language): { others?: string[] } {
  return others ? { others: others.map(({ text }) => localize(text, language)) } : {};
}

function cutMeeting({ sources: _, group, ...meeting }: Meeting, language: Language): LocalMeeting {
  return {
    ...localize(meeting, language),
    ...(group && { group: VOCABULARY[language].meetingGroups[group] }),
  };
}

function cutInitiative(
  initiative: NonNullable<NonNullable<Process['secretariat']>['supportInitiative']>,
  language: Language,
  { states }: Library,
): { heading: string; text: string } {
  const { name, fullName, text, period, funding } = localize(initiative, language);
  const { supportInitiative, initiativeText } = VOCABULARY[language];
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

/** Every value in it that may be the code of a State. */
export function codesIn(part: unknown): Set<string> {
  const quoted = JSON.stringify(part).match(/"[A-Z]{2}"/g) ?? [];
  return new Set(quoted.map((code) => code.slice(1, -1)));
}

export interface OfficeDirectoryCut extends Cut {
  declared: number | null;
  text: string | null;
  offices: (Omit<Localized<Office>, 'organization' | 'notes' | '$schema'>)[] | null;
  headquarters: Localized<Organization['headquarters']>;
  permanentMission: Localized<Organization['permanentMission']>;
  legend: string[];
  disclaimer: LocalName | null;
}

export function cutOfficeDirectory(
  organization: Organization,
  language: Language,
  library: Library,
): Carried<OfficeDirectoryCut> {
  const { offices, headquarters, permanentMission, officesLegend, mapDisclaimer } = organization;
  const described = offices?.items?.map((id) => lookUp(library.offices, id, 'office')) ?? null;
  const foot = cutFoot(
    organization,
    ['offices', 'headquarters', 'permanentMission', 'officesLegend', 'mapDisclaimer'],
    language,
    library,
    described ?? [],
  );
  return {
    cut: {
      ...foot.cut,
      declared: offices?.declared?.value ?? null,
      text: localize(offices?.text ?? null, language),
      offices:
        described?.map(({ organization: _o, notes: _n, $schema: _s, ...office }) =>
          localize(office, language),
        ) ?? null,
      headquarters: localize(headquarters, language),
      permanentMission: localize(permanentMission, language),
      legend: officesLegend?.items.map((item) => localize(item.name, language).text) ?? [],
      disclaimer: mapDisclaimer && localize(mapDisclaimer.text, language),
    },
    folded: foot.folded,
  };
}

export interface KeyFiguresCut extends Cut {
  figures: {
    id: string;
    value: string;
    qualifier: Organization['figures']['items'][number]['qualifier'];
    /** What is counted, and what is said of it. */
    unit: string;
  }[];
  funding: {
    asOf: string | null;
    /** The total, in words. */
    total: string;
    measure: string;
    sharesOf: string;
    shares: { label: string; value: number; text: string }[];
    sum: number;
    sumText: string;
  } | null;
}

export function cutKeyFigures(
  organization: Organization,
  language: Language,
  library: Library,
): Carried<KeyFiguresCut> {
  const { figures, funding } = organization;
  const foot = cutFoot(organization, ['figures', 'funding'], language, library);
  return {
    cut: {
      ...foot.cut,
      figures: cutFigures(figures, language),
      funding: funding && cutFunding(funding, language),
    },
    folded: foot.folded,
  };
}

function cutFigures(
  { items }: Organization['figures'],
  language: Language,
): KeyFiguresCut['figures'] {
  return items.map(({ id, value, qualifier, unit, label }) => ({
    id,
    value: formatNumber(value, language),
    qualifier,
    unit: [unit, label]
      .map((part) => localize(part, language))
      .filter(Boolean)
      .join(VOCABULARY[language].space),
  }));
}

function inMillions({ value, currency }: { value: number; currency: string }, language: Language): string {
  const say = VOCABULARY[language].millions[currency];
  if (!say) throw new Error(`src/i18n/${language}.ts has no words for millions of ${currency}.`);
  return say(value / 1e6);
}

function cutFunding(funding: NonNullable<Organization['funding']>, language: Language) {
  const { total, shares } = funding;
  // Added in tenths: binary fractions would show 0.1 + 0.2 as 0.30000000000000004.
  const sum = shares.reduce((tenths, share) => tenths + Math.round(share.value * 10), 0) / 10;
  return {
    asOf: funding.asOf && formatDate(funding.asOf, language),
    total: inMillions(total, language),
    measure: localize(total.measure, language),
    sharesOf: localize(funding.sharesOf, language),
    shares: shares.map((share) => ({
      label: localize(share.label, language).text,
      value: share.value,
      text: formatPercent(share.value, language),
    })),
    sum,
    sumText: formatPercent(sum, language),
  };
}

const ORGANIZATION_FACTS = [
  'names',
  'acronym',
  'since',
  'unitedNations',
  'purpose',
  'headquarters',
  'permanentMission',
  'figures',
  'memberStates',
  'governance',
  'partnerTypes',
  'priorityRegions',
  'pillars',
  'approach',
  'expertise',
  'flagships',
  'roles',
  'offices',
  'contact',
] as const satisfies (keyof Organization)[];

type OrganizationFact = (typeof ORGANIZATION_FACTS)[number];

export interface OrganizationCardCut
  extends Cut,
    Omit<
      Localized<Pick<Organization, OrganizationFact>>,
      'names' | 'figures' | 'memberStates' | 'offices'
    > {
  figures: { items: KeyFiguresCut['figures']; others?: string[] };
  memberStates: (LocalDeclared & Pick<LocalStates, 'codes' | 'prints'>) | null;
  offices:
    | (LocalDeclared & {
        text: string | null;
        /** null where the source counts offices and names none. */
        items: { city: LocalName; country: string }[] | null;
      })
    | null;
  /** Processes whose secretariat it provides, hosts or supports, in the order of their names. */
  secretariatOf: {
    name: LocalName;
    /** Present where IOM's index has the process as inactive. */
    inactive?: true;
  }[];
}

/** How many a source states, and what others say instead. */
type LocalDeclared = Pick<LocalCount, 'declared' | 'moreThan' | 'others'>;

export function cutOrganizationCard(
  organization: Organization,
  language: Language,
  library: Library,
): Carried<OrganizationCardCut> {
  const served = Object.values(library.processes).filter(({ secretariat }) =>
    secretariat?.organizationIds.includes(organization.id),
  );
  const foot = cutFoot(organization, ORGANIZATION_FACTS, language, library, [], served);
  const { names: _, figures, memberStates, offices, ...facts } = pick(
    organization,
    ORGANIZATION_FACTS,
  );
  const listed = memberStates?.items.map((state) => ({ ...state, name: state.published })) ?? [];
  const states = cutStates(listed, language, library);
  return {
    cut: {
      ...foot.cut,
      ...localize(facts, language),
      figures: { items: cutFigures(figures, language), ...cutOthers(figures, language) },
      memberStates: memberStates && { ...cutDeclared(memberStates, language), ...states },
      offices: offices && {
        ...cutDeclared(offices, language),
        text: localize(offices.text, language),
        items:
          offices.items?.map((id) => {
            const { city, country } = lookUp(library.offices, id, 'office');
            return { city: localize(city, language), country };
          }) ?? null,
      },
      secretariatOf: served
        .map(({ names, status }) => ({
          name: localize(names, language),
          ...(status.value === 'inactive' && { inactive: true as const }),
        }))
        .sort((a, b) => compareNames(a.name.text, b.name.text, language)),
    },
    folded: foot.folded,
  };
}

export type MeetingTimelineCut = CollectionCut<TimelineItem>;

export interface TimelineItem extends CollectionItem {
  /** Earliest first; null where none were published. */
  meetings: TimelineMeeting[] | null;
  /** What other sources say. */
  others?: string[];
}

export type TimelineMeeting = LocalMeeting & {
  /** Earliest and latest day that its date can mean, `YYYY-MM-DD`. */
  first: string;
  last: string;
  /** When it began; present where its end is open. */
  since?: string;
};

export function cutMeetingTimeline(
  processes: Process[],
  language: Language,
  library: Library,
): Carried<MeetingTimelineCut> {
  return cutCollection(processes, ['meetings', 'meetings.items'], language, library, ({ meetings }) => ({
    meetings:
      meetings?.items
        .toSorted((a, b) => newestFirst(b.date, a.date))
        .map((meeting) => ({
          ...cutMeeting(meeting, language),
          first: earliestDay(meeting.date),
          last: latestDay(meeting.date),
          ...(meeting.date.endsWith('/..') && {
            since: formatDate(meeting.date.replace('/..', ''), language),
          }),
        })) ?? null,
    ...(meetings && cutOthers(meetings, language)),
  }));
}

export interface MemberMatrixCut extends CollectionCut<MatrixItem> {
  /** Every code in it, in the order of the names. */
  order: string[];
}

export interface MatrixItem extends CollectionItem, LocalStates, LocalCount {
  /** In another language where there is none in the reader's; null where there is none at all. */
  acronym: LocalName | null;
}

export function cutMemberMatrix(
  processes: Process[],
  language: Language,
  library: Library,
): Carried<MemberMatrixCut> {
  const { cut, folded } = cutCollection(
    processes,
    ['members', 'members.items'],
    language,
    library,
    ({ members, acronym }) => ({
      acronym: acronym.value && localize({ text: acronym.value, published: [...LANGUAGES] }, language),
      ...cutCount(members, language),
      ...cutStates(members.items ?? [], language, library),
    }),
  );
  const listed = processes.flatMap(({ members }) => members.items ?? []);
  const order = [...new Set(cutStates(listed, language, library).codes)];
  return { cut: { ...cut, order }, folded };
}

export interface StateMembershipsCut extends CollectionCut<MembershipsItem> {
  /** Codes of all that have some role, in the order of their names. */
  states: string[];
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
}

export function cutStateMemberships(
  processes: Process[],
  language: Language,
  library: Library,
): Carried<StateMembershipsCut> {
  const { cut, folded } = cutCollection(processes, ROLE_FACTS, language, library, (process) => ({
    status: process.status.value,
    roles: [...rolesIn(process)]
      .filter(({ states }) => states.length > 0)
      .sort((a, b) => STATE_ROLES.indexOf(a.role) - STATE_ROLES.indexOf(b.role))
      .map(({ role, states, period, text, fact }) => ({
        role,
        ...cutStates(states, language, library),
        ...(period && { period: formatDate(period, language) }),
        ...(text && { text: localize(text, language) }),
        ...knownFor(fact, !!period, language, library),
        ...cutOthers(fact, language),
      })),
  }));
  const codes = new Set(cut.items.flatMap(({ roles }) => roles.flatMap((role) => role.codes)));
  const namesOf = (test: (process: Process) => boolean) => {
    const ids = processes.filter(test).map(({ id }) => id);
    return cut.items.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  };
  return {
    cut: {
      ...cut,
      states: cutStates(coded([...codes]), language, library).codes,
      gaps: {
        missing: namesOf(({ members, observers, partners }) =>
          [members.items, observers?.states, partners?.states].includes(null),
        ),
        partial: namesOf(({ members }) => members.partial === true),
      },
    },
    folded,
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
    // What other sources say of the secretariat is not about them.
    const { sources, asOf } = secretariat;
    yield { role: 'lead', states: coded(leads), period: initiative.period, fact: { sources, asOf } };
  }
  yield { role: members.role, states: members.items ?? [], text: members.text, fact: members };
  for (const [role, fact] of [['observer', observers], ['partner', partners]] as const) {
    if (fact) yield { role, states: fact.states ?? [], text: fact.text, fact };
  }
  for (const { role, states, text, ...fact } of otherRoles) yield { role, states, text, fact };
}

/** States of which a source prints no list of names. */
function coded(codes: string[]): ListedState[] {
  return codes.map((code) => ({ code, published: '', name: '' }));
}

/** For what date a role is known. A period stands for itself: the date of a source may be older. */
function knownFor(
  { asOf, sources }: Provenance,
  hasPeriod: boolean,
  language: Language,
  library: Library,
): Pick<LocalRole, 'asOf' | 'newest'> {
  if (asOf) return { asOf: formatDate(asOf, language) };
  if (hasPeriod) return {};
  const dates = sources.flatMap((id) => {
    const { date, newest } = lookUp(library.sources, id, 'source');
    return date ?? newest ?? [];
  });
  const newest = dates.sort(newestFirst)[0];
  return newest ? { newest: formatDate(newest, language) } : { asOf: null };
}

export interface RcpDirectoryCut extends CollectionCut<DirectoryItem> {
  /** Which of the sources are those of the index. */
  from: number[];
  /** In the order of the index, then what it does not have; empty where it has a heading only. */
  groups: { status: Status; region: ProcessRegion; ids: string[] }[];
  about: { heading: string; text: string }[];
  /** Where only one region is shown, or one status: which. */
  only?: { region: ProcessRegion | ''; status: Status | '' };
}

export interface DirectoryItem extends CollectionItem {
  acronym: string | null;
  fullName: string | null;
  /** Further names by which it is found, English ones among them. */
  also: string;
  status: Status;
  regions: ProcessRegion[];
}

export function cutRcpDirectory(
  processes: Process[],
  language: Language,
  library: Library,
): Carried<RcpDirectoryCut> {
  const { directory } = library;
  const own = cutFoot(directory, ['index', 'about'], language, library);
  const ownSources = [...own.cut.sources, ...own.folded.moreSources];
  const { cut, folded } = cutCollection(
    processes,
    // The sources and notes of the names and regions stand in the cards.
    ['status'],
    language,
    library,
    (process) => ({
      acronym: localize(process.acronym.value, language),
      fullName: process.fullName && localize(process.fullName.name, language).text,
      also: otherNamesOf(process, language),
      status: process.status.value,
      regions: process.regions.value,
    }),
    ownSources,
  );
  const unlisted = cut.items.filter(({ status }) => status === 'unlisted');
  const regions = PROCESS_REGIONS.filter((region) =>
    unlisted.some(({ regions }) => regions[0] === region),
  );
  return {
    cut: {
      ...cut,
      name: own.cut.name,
      noted: [...own.cut.noted, ...cut.noted],
      from: ownSources.map((_, position) => position),
      groups: [
        ...directory.index.groups.map(({ status, region, items }) => ({
          status,
          region,
          ids: items.map(({ process }) => process),
        })),
        ...regions.map((region) => ({
          status: 'unlisted' as const,
          region,
          ids: unlisted.filter(({ regions }) => regions[0] === region).map(({ id }) => id),
        })),
      ],
      about: localize(directory.about, language).items,
    },
    folded: { notes: [...own.folded.notes, ...folded.notes], moreSources: [] },
  };
}

/** Its names that an entry does not show, in the language of the reader and in English. */
function otherNamesOf(process: Process, language: Language): string {
  const { names, fullName, acronym, otherNames } = process;
  const others = otherNames?.items.map(({ name }) => name.text) ?? [];
  const shown = [names.text, fullName?.name.text, acronym.value];
  const known = new Set(shown.map((name) => name?.[language]));
  return [...shown.map((name) => name?.en), ...others.flatMap((name) => [name[language], name.en])]
    .filter((name) => !known.has(name) && known.add(name))
    .join(' ');
}

/** Every process, with the same facts of each; `whole` are the sources of what is about all of them. */
function cutCollection<I extends object>(
  processes: Process[],
  facts: readonly Fact[],
  language: Language,
  library: Library,
  cut: (process: Process) => I,
  whole: readonly LocalSource[] = [],
): Carried<CollectionCut<CollectionItem & I>> {
  const parts = processes
    .map((process) => ({ process, ...cutFoot(process, facts, language, library) }))
    .sort((a, b) => compareNames(a.cut.name, b.cut.name, language))
    .map(({ process, cut: { id, name, sources }, folded: { notes, moreSources } }) => ({
      own: { id, name, ...cut(process) },
      sources: [...sources, ...moreSources],
      notes: notes.map((note) => ({ ...note, about: `${id}/${note.about}`, of: name })),
    }));
  const named = lookUp(library.sources, library.statesSource, 'source').url;
  const keyed = new Map(
    [...whole, ...parts.flatMap((part) => part.sources)]
      // Where the names of States come from is common to all, and of least interest.
      .sort((a, b) => Number(a.url === named) - Number(b.url === named))
      .map((source) => [JSON.stringify(source), source]),
  );
  const keys = [...keyed.keys()];
  const notes = parts.flatMap((part) => part.notes);
  return {
    cut: {
      id: ALL,
      name: '',
      sources: [...keyed.values()],
      sourceCount: keyed.size,
      noted: notes.map(({ about }) => about),
      items: parts.map(({ own, sources }) => ({
        ...own,
        from: sources.map((source) => keys.indexOf(JSON.stringify(source))),
      })),
    },
    folded: { notes, moreSources: [] },
  };
}

/** What is said of a list of members, without the States. */
function cutCount(members: Process['members'], language: Language): LocalCount {
  const { role, items, partial, text } = members;
  return {
    role,
    listed: items && items.length,
    ...(partial && { partial }),
    ...(text && { text: sentence(localize(text, language), language) }),
    ...cutDeclared(members, language),
  };
}

/** How many a source declares. */
function cutDeclared(
  { declared, others }: Pick<Process['members'], 'declared'> & Disputed,
  language: Language,
): LocalDeclared {
  return {
    declared: declared?.value ?? null,
    ...(declared?.qualifier === 'more-than' && { moreThan: true }),
    ...cutOthers({ others }, language),
  };
}

function cutStates(
  items: ListedState[],
  language: Language,
  { states }: Library,
): LocalStates {
  const prints: Record<string, string> = {};
  const codes: string[] = [];
  const uncoded: string[] = [];
  for (const { code, published, name } of items) {
    if (code === null) {
      uncoded.push(name);
      continue;
    }
    codes.push(code);
    if (published && published !== lookUp(states, code, 'State').names.en) prints[code] = published;
  }
  const nameOf = (code: string) => lookUp(states, code, 'State').names[language];
  return {
    codes: codes.sort((a, b) => compareNames(nameOf(a), nameOf(b), language)),
    ...(uncoded.length > 0 && { uncoded }),
    ...(Object.keys(prints).length > 0 && { prints }),
  };
}

type Cuttable = Process | Organization | Directory;

/**
 * Id, name, sources and notes of the facts that a cut shows, those of its offices included, and the
 * sources of the processes whose secretariat it serves.
 */
function cutFoot(
  record: Cuttable,
  facts: readonly string[],
  language: Language,
  library: Library,
  offices: Office[] = [],
  served: Process[] = [],
): Carried {
  const ids: string[] = [];
  for (const fact of facts) collectSources(record[fact as keyof Cuttable], ids);
  for (const { notes: _, ...office } of offices) collectSources(office, ids);
  for (const { secretariat } of served) collectSources(secretariat, ids);
  // That nothing was published was read where the record has its name from.
  if (ids.length === 0) collectSources(record.names, ids);
  if (facts.includes('members')) ids.push(library.statesSource);
  const times = (id: string) => ids.filter((each) => each === id).length;
  const sources = [...new Set(ids)]
    .sort((a, b) => times(b) - times(a))
    .map((id) => cutSource(lookUp(library.sources, id, 'source'), language));
  const cited = citedOf(sources.length);
  const notes = [
    ...record.notes
      .filter((note) => facts.includes(note.field))
      .map((note) => ({
        ...cutNote(note, language, sources),
        about: shownAs(note.field, record),
      })),
    ...offices.flatMap((office) =>
      office.notes.map((note) => ({
        ...cutNote(note, language, sources),
        about: `${office.id}/${note.field}`,
        of: localize(office.city, language).text,
      })),
    ),
  ];
  return {
    cut: {
      id: record.id,
      name: localize(record.names, language).text,
      sources: sources.slice(0, cited),
      sourceCount: sources.length,
      noted: notes.map((note) => note.about),
    },
    folded: { notes, moreSources: sources.slice(cited) },
  };
}

/** The fact beside which a note stands: that on how a list is printed, beside the list. */
function shownAs(field: string, record: Cuttable): string {
  const [fact = ''] = field.split('.');
  const participating = 'members' in record && record.members.role === 'participating';
  // States that take part without being members have a name of their own.
  return fact === 'members' && participating ? 'participants' : fact;
}

function collectSources(part: unknown, ids: string[]): void {
  if (typeof part !== 'object' || part === null) return;
  if ('sources' in part && Array.isArray(part.sources)) {
    for (const id of part.sources) ids.push(String(id));
  }
  for (const each of Object.values(part)) collectSources(each, ids);
}

/** A note; pages that are among the sources at the foot are not named again. */
function cutNote(note: Note, language: Language, sources: LocalSource[]): LocalNote {
  const { field, published } = note;
  const references = note.references.filter((url) => sources.every((source) => source.url !== url));
  return {
    about: field,
    ...(published !== null && { published }),
    finding: localize(note.finding, language),
    handling: localize(note.handling, language),
    ...(references.length > 0 && { references }),
  };
}

function cutSource(source: Sources[string], language: Language): LocalSource {
  const { title, language: lang, url } = source;
  const { publisher, date, newest, read } = localize(
    {
      publisher: source.publisher,
      date: source.date,
      newest: source.newest,
      read: source.read,
    },
    language,
  );
  return {
    title,
    ...(source.titleInferred && { titleInferred: true }),
    ...(lang !== language && { lang }),
    publisher,
    ...(url !== null && { url }),
    ...(date !== null && { date }),
    ...(newest !== null && { newest }),
    read,
  };
}

function pick<T, K extends keyof T>(object: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, K>;
}

function lookUp<T>(table: Record<string, T>, id: string, what: string): T {
  const found = table[id];
  if (found === undefined) throw new Error(`There is no ${what} called "${id}" in data/.`);
  return found;
}
