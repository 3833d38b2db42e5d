/**
 * What each element carries of a record: the facts it shows, in one language, in the order in
 * which it shows them. The build cuts the bundled records this way; nothing else of a record
 * reaches a page.
 */
import { compareNames } from '../format/collation.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { newestFirst } from '../model/dates.js';
import type {
  Note,
  Office,
  Organization,
  Process,
  Sources,
  State,
} from '../model/schema.js';
import type { Language, MemberRole } from '../model/vocabulary.js';
import { localize, type LocalName, type Localized } from './localize.js';

/** What a cut needs beside the record itself. */
export interface Library {
  sources: Sources;
  /** By code. */
  states: Record<string, State>;
  /** Id of the source of their names. */
  statesSource: string;
  /** By id. */
  offices: Record<string, Office>;
}

/** A source, as the foot of an element names it. */
export interface LocalSource {
  title: string;
  /** Present where the document shows no title and the project made one. */
  titleInferred?: true;
  /** Language of the title, where it is not the reader's. */
  lang?: Language;
  publisher: string;
  url: string | null;
  date: string | null;
  newest: string | null;
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
  references: string[];
}

/** What every cut has: which record, whose sources, and which facts have notes. */
export interface Cut {
  id: string;
  name: string;
  sources: LocalSource[];
  /** The facts with notes, as `LocalNote.about` names them. */
  noted: string[];
  noteCount: number;
}

/** The States of a list, as codes in the order of their names. */
export interface LocalMembers {
  role: MemberRole;
  declared: number | null;
  codes: string[];
  /** What the source prints, where it is not the official English name. */
  prints: Record<string, string>;
  /** Names without any code. */
  uncoded: string[];
}

/** What stands behind a disclosure, which a page may load when a reader opens one. */
export type Folded<C extends Cut = Cut> = Partial<C> & { notes: LocalNote[] };

/** What an element carries of a record: what stands open, and what stands folded. */
export interface Carried<C extends Cut = Cut> {
  cut: C;
  folded: Folded<C>;
}

export interface MemberListCut extends Cut {
  members: LocalMembers;
  organizations: { name: LocalName; print: string }[];
}

export function cutMemberList(
  process: Process,
  language: Language,
  library: Library,
): Carried<MemberListCut> {
  const { members, memberOrganizations } = process;
  const foot = cutFoot(process, ['members', 'memberOrganizations'], language, library);
  return {
    cut: {
      ...foot.cut,
      members: cutMembers(members, language, library),
      organizations: (memberOrganizations?.items ?? []).map((body) => ({
        name: localize(body.name, language),
        print: body.published,
      })),
    },
    folded: foot.folded,
  };
}

const CARD_FACTS = [
  'names',
  'acronym',
  'kind',
  'regions',
  'status',
  'established',
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
  'meetings',
  'documents',
  'links',
  'contact',
] as const satisfies (keyof Process)[];

type CardFact = (typeof CARD_FACTS)[number];

/** How many meetings of a card stand open. */
const NEWEST = 5;

export interface CardCut extends Cut, Omit<Localized<Pick<Process, CardFact>>, 'names' | 'members'> {
  members: { role: MemberRole; declared: number | null; listed: number };
  /** What the source prints for States that the card names, where it is not the official English name. */
  prints: Record<string, string>;
  /** How many meetings there are beside the newest, which `meetings` has. */
  earlierMeetings: number;
  /** Folded: the States. */
  listed?: Pick<LocalMembers, 'codes' | 'uncoded' | 'prints'>;
  /** Folded: the meetings beside the newest. */
  earlier?: Localized<NonNullable<Process['meetings']>['items']>;
}

export function cutCard(
  process: Process,
  language: Language,
  library: Library,
): Carried<CardCut> {
  const foot = cutFoot(process, CARD_FACTS, language, library);
  const { names: _, members, meetings, ...facts } = pick(process, CARD_FACTS);
  const sorted = meetings?.items.toSorted((a, b) => newestFirst(a.date, b.date)) ?? [];
  const newest = meetings && { ...meetings, items: sorted.slice(0, NEWEST) };
  const local = localize({ ...facts, meetings: newest }, language);
  const { role, declared, codes, uncoded, prints } = cutMembers(members, language, library);
  const named = codesIn(local);
  return {
    cut: {
      ...foot.cut,
      ...local,
      members: { role, declared, listed: members.items.length },
      prints: Object.fromEntries(Object.entries(prints).filter(([code]) => named.has(code))),
      earlierMeetings: Math.max(sorted.length - NEWEST, 0),
    },
    folded: {
      ...foot.folded,
      listed: { codes, uncoded, prints },
      earlier: sorted.slice(NEWEST).map((meeting) => localize(meeting, language)),
    },
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
    unit: string;
    label: string | null;
  }[];
  funding: {
    asOf: string | null;
    millions: string;
    currency: string;
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
      figures: figures.items.map(({ id, value, qualifier, unit, label }) => ({
        id,
        value: formatNumber(value, language),
        qualifier,
        unit: localize(unit, language),
        label: localize(label, language),
      })),
      funding: funding && cutFunding(funding, language),
    },
    folded: foot.folded,
  };
}

function cutFunding(funding: NonNullable<Organization['funding']>, language: Language) {
  const { total, shares } = funding;
  // Added in tenths: binary fractions would show 0.1 + 0.2 as 0.30000000000000004.
  const sum = shares.reduce((tenths, share) => tenths + Math.round(share.value * 10), 0) / 10;
  return {
    asOf: funding.asOf,
    millions: formatNumber(total.value / 1e6, language),
    currency: total.currency,
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

function cutMembers(
  { role, declared, items }: Process['members'],
  language: Language,
  { states }: Library,
): LocalMembers {
  const prints: Record<string, string> = {};
  const codes: string[] = [];
  const uncoded: string[] = [];
  for (const { code, published, name } of items) {
    if (code === null) {
      uncoded.push(name);
      continue;
    }
    codes.push(code);
    if (published !== lookUp(states, code, 'State').names.en) prints[code] = published;
  }
  const nameOf = (code: string) => lookUp(states, code, 'State').names[language];
  return {
    role,
    declared: declared?.value ?? null,
    codes: codes.sort((a, b) => compareNames(nameOf(a), nameOf(b), language)),
    prints,
    uncoded,
  };
}

type Cuttable = Process | Organization;

/** Id, name, sources and notes of the facts that a cut shows, those of its offices included. */
function cutFoot(
  record: Cuttable,
  facts: readonly string[],
  language: Language,
  library: Library,
  offices: Office[] = [],
): Carried {
  const ids = new Set<string>();
  for (const fact of facts) collectSources(record[fact as keyof Cuttable], ids);
  for (const { notes: _, ...office } of offices) collectSources(office, ids);
  if (facts.includes('members')) ids.add(library.statesSource);
  const notes = [
    ...record.notes
      .filter((note) => facts.includes(note.field))
      .map((note) => ({ ...cutNote(note, language), about: shownAs(note.field, record) })),
    ...offices.flatMap((office) =>
      office.notes.map((note) => ({
        ...cutNote(note, language),
        about: `${office.id}/${note.field}`,
        of: localize(office.city, language).text,
      })),
    ),
  ];
  return {
    cut: {
      id: record.id,
      name: localize(record.names, language).text,
      sources: [...ids].map((id) =>
        cutSource(lookUp(library.sources, id, 'source'), language),
      ),
      noted: [...new Set(notes.map((note) => note.about))],
      noteCount: notes.length,
    },
    folded: { notes },
  };
}

/** States that take part without being members have a name of their own. */
function shownAs(field: string, record: Cuttable): string {
  const participating = 'members' in record && record.members.role === 'participating';
  return field === 'members' && participating ? 'participants' : field;
}

function collectSources(part: unknown, ids: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('sources' in part && Array.isArray(part.sources)) {
    for (const id of part.sources) ids.add(String(id));
  }
  for (const each of Object.values(part)) collectSources(each, ids);
}

function cutNote(note: Note, language: Language): LocalNote {
  const { field, published, references } = note;
  return {
    about: field,
    ...(published !== null && { published }),
    finding: localize(note.finding, language),
    handling: localize(note.handling, language),
    references,
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
    url,
    date,
    newest,
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
