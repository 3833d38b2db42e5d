/**
 * Writes `src/records/generated/`: the records of `data/`, view per element and language, and the
 * shelves that bring them. Names, their order, dates and numbers are put into words here, so that
 * no page needs an `Intl` object for its first content.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  codesIn,
  type ViewWithDetails,
  type View,
  type Details,
  type Library,
} from '../src/records/views/view.js';
import { toKeyFiguresView } from '../src/records/views/key-figures.js';
import { toMeetingTimelineView } from '../src/records/views/meeting-timeline.js';
import { toMemberListView } from '../src/records/views/member-list.js';
import { toMemberMatrixView } from '../src/records/views/member-matrix.js';
import { toOfficeDirectoryView } from '../src/records/views/office-directory.js';
import { toOrganizationCardView } from '../src/records/views/organization-card.js';
import { toCardView, inBrief, type CardView } from '../src/records/views/rcp-card.js';
import { toRcpDirectoryView } from '../src/records/views/rcp-directory.js';
import { toStateMembershipsView } from '../src/records/views/state-memberships.js';
import { ALL, camelCase, pascalCase, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { compareNames, initialOf } from '../src/format/collation.js';
import { firstLetter } from '../src/format/fold.js';
import type { Organization, Process, State, States } from '../src/model/schema.js';
import type { Packed } from '../src/records/inside.js';
import { packAlpha3, packCodes, packRegions } from '../src/records/packed.js';
import type { StateTable } from '../src/records/shelf.js';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import { releaseBase } from './base.js';
import { readData, type Data } from './data.js';
import { inCode, writeTemplate } from './template.js';

const GENERATED = new URL('../src/records/generated/', import.meta.url);

/** What each element carries: of one record, or of all of them. */
const VIEWS: Record<Tag, (records: never, language: Language, library: Library) => ViewWithDetails> = {
  'rcp-card': (record: Process, ...rest) => toCardView(record, ...rest),
  'member-list': (record: Process, ...rest) => toMemberListView(record, ...rest),
  'office-directory': (record: Organization, ...rest) => toOfficeDirectoryView(record, ...rest),
  'key-figures': (record: Organization, ...rest) => toKeyFiguresView(record, ...rest),
  'rcp-directory': (records: Process[], ...rest) => toRcpDirectoryView(records, ...rest),
  'organization-card': (record: Organization, ...rest) => toOrganizationCardView(record, ...rest),
  'meeting-timeline': (records: Process[], ...rest) => toMeetingTimelineView(records, ...rest),
  'member-matrix': (records: Process[], ...rest) => toMemberMatrixView(records, ...rest),
  'state-memberships': (records: Process[], ...rest) => toStateMembershipsView(records, ...rest),
};

const VIEW_TYPES: Record<Tag, string> = {
  'rcp-card': 'CardView',
  'member-list': 'MemberListView',
  'office-directory': 'OfficeDirectoryView',
  'key-figures': 'KeyFiguresView',
  'rcp-directory': 'RcpDirectoryView',
  'organization-card': 'OrganizationCardView',
  'meeting-timeline': 'MeetingTimelineView',
  'member-matrix': 'MemberMatrixView',
  'state-memberships': 'StateMembershipsView',
};

/**
 * How a shelf brings its parts: each by an import of its own when asked for (npm), all inside
 * (standalone), or from the files that the loader is served with, two for a record: what stands
 * open, and the details.
 */
export type Packing = 'lazy' | 'inside' | 'served';

/** Writes every generated module. `base` is the address that the build was given for the release. */
export function generate(base?: string): void {
  const data = readData();
  const records = recordsOf(data);
  rmSync(GENERATED, { recursive: true, force: true });
  for (const [path, source] of Object.entries(partModules(data, records, base))) write(path, source);
  for (const [path, source] of Object.entries(shelfModules(LANGUAGES, 'lazy', records))) {
    write(path, source);
  }
}

function write(path: string, source: string): void {
  const file = new URL(path, GENERATED);
  mkdirSync(dirname(file.pathname), { recursive: true });
  writeFileSync(file, source);
}

/** All that can be shown of each element on a page of its own: `all`, and what its attribute can name. */
export function embedIdsOf(data: Data): Record<Tag, string[]> {
  return mapTags((tag) => {
    const { attribute, all, record }: Shows = TAGS[tag];
    const named =
      attribute === 'state' ? statesIn(data) : attribute === undefined ? [] : Object.keys(data[record]);
    return [...(all ? [ALL] : []), ...named];
  });
}

/** Codes of the States that a process names in some role, in their order. */
function statesIn(data: Data): string[] {
  const { items } = toStateMembershipsView(Object.values(data.process), 'en', libraryOf(data)).view;
  const named = codesIn(items);
  return data.states.states.map(({ alpha2 }) => alpha2).filter((code) => named.has(code));
}

/** What an element's parts are made of, by their ids. */
function originalsOf(tag: Tag, data: Data): Record<string, unknown> {
  const { record, all }: Shows = TAGS[tag];
  return all ? { [ALL]: Object.values(data[record]) } : data[record];
}

/** What one element carries of one record in one language. */
interface Part extends ViewWithDetails {
  tag: Tag;
  id: string;
  language: Language;
}

function libraryOf(data: Data): Library {
  return {
    sources: data.sources,
    statesSource: data.states.source,
    states: Object.fromEntries(data.states.states.map((state) => [state.alpha2, state])),
    offices: data.office,
    directory: data.directory,
    processes: data.process,
  };
}

/** What all elements carry, in all languages. */
export interface Records {
  parts: readonly Part[];
  /** The same of what is opened inside of another element. */
  opened: readonly Part[];
  /** Codes of States and ids of processes, in the order of their names. */
  orders: Record<Language, string[]>;
  states: States;
}

export function recordsOf(data: Data): Records {
  const library = libraryOf(data);
  const parts = (Object.keys(TAGS) as Tag[]).flatMap((tag) =>
    Object.entries(originalsOf(tag, data)).flatMap(([id, record]) =>
      LANGUAGES.map((language) => ({
        tag,
        id,
        language,
        ...VIEWS[tag](record as never, language, library),
      })),
    ),
  );
  return {
    parts,
    opened: parts
      .filter(({ tag }) => tag === 'rcp-card')
      .map((part) => ({ ...part, ...inBrief(part as ViewWithDetails as ViewWithDetails<CardView>) })),
    orders: mapLanguages((language) => orderIn(data.states, parts, language)),
    states: data.states,
  };
}

function orderIn({ states }: States, parts: readonly Part[], language: Language): string[] {
  const cards = parts.filter((part) => part.tag === 'rcp-card' && part.language === language);
  const inOrder = (named: [id: string, name: string][]) =>
    named.sort(([, a], [, b]) => compareNames(a, b, language)).map(([id]) => id);
  return [
    ...inOrder(states.map(({ alpha2, names }) => [alpha2, names[language]])),
    ...inOrder(cards.map(({ id, view }) => [id, view.name])),
  ];
}

/** Ids of what an element carries: of records, or `all`. */
function idsIn({ parts }: Records, tag: Tag): string[] {
  return [...new Set(parts.filter((part) => part.tag === tag).map(({ id }) => id))];
}

/** The records as the loader is served with them: see `src/records/served.ts`. */
export function servedRecords(data: Data, records: Records): Record<string, string> {
  const ids = (Object.keys(TAGS) as Tag[]).map((tag) => [
    `${tag}/ids.js`,
    `export default ${literal(idsIn(records, tag))};\n`,
  ]);
  const files = records.parts.flatMap(({ tag, id, language, view, details }) => {
    const file = (part: View | Details) => {
      const names = stateNames(data.states, language, [view, part]);
      const table: StateTable =
        TAGS[tag].states === 'regions'
          ? { names, ...lettersOf(names, language), regions: regionsIn(data.states.regions, language) }
          : { names, regions: [] };
      const states = codesIn(part).size > 0 ? `export const states=${literal(table)};\n` : '';
      return `export default ${literal(part)};\n${states}`;
    };
    const path = `${tag}/${id}.${language}`;
    return [
      [`${path}.js`, file(view)],
      [`${path}.details.js`, file(details)],
    ];
  });
  return Object.fromEntries([...ids, ...files]) as Record<string, string>;
}

/** Names of those States only whose codes stand somewhere in a part. */
function stateNames({ states }: States, language: Language, part: unknown): StateTable['names'] {
  const named = codesIn(part);
  return Object.fromEntries(
    states
      .filter(({ alpha2 }) => named.has(alpha2))
      .map(({ alpha2, names }) => [alpha2, names[language]]),
  );
}

/** The letters that names stand under, in a language in which some are not simply their first. */
function lettersOf(names: StateTable['names'], language: Language): Pick<StateTable, 'letters'> {
  const letters = Object.entries(names).map(([code, name]) => [code, initialOf(name, language)]);
  const isPlain = letters.every(([code = '', letter]) => letter === firstLetter(names[code] ?? ''));
  return isPlain ? {} : { letters: Object.fromEntries(letters) as Record<string, string> };
}

function regionsIn(regions: States['regions'], language: Language): StateTable['regions'] {
  return regions
    .filter((region) => region.level === 'region')
    .map((region): [string, string] => [region.m49, region.names[language]])
    .sort(([, a], [, b]) => compareNames(a, b, language));
}

/** What is known of States, in the order in which they are given; of other languages than those shown, names only. */
function stateModules(
  { states, regions }: States,
  shown: readonly Language[],
): Record<string, string> {
  const modules: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const { letters } = lettersOf(
      Object.fromEntries(states.map(({ alpha2, names }) => [alpha2, names[language]])),
      language,
    );
    modules[`states/${language}.ts`] = typed('PackedStateTable', '../../states.js', {
      names: packed(states.map((state) => state.names[language])),
      ...(letters && { letters: packed(Object.values(letters)) }),
      regions: shown.includes(language) ? regionsIn(regions, language) : [],
    });
    modules[`aliases/${language}.ts`] = typed('PackedAliases', '../../states.js', {
      names: packed(states.map(({ otherNames }) => (otherNames[language] ?? []).join(' '))),
    });
  }
  const alpha2 = states.map((state) => state.alpha2);
  modules['state-codes.ts'] = typed('StateCodes', '../states.js', {
    alpha2: packCodes(alpha2),
    alpha3: packAlpha3(states.map((state) => state.alpha3), alpha2),
    regions: packRegions(states.map((state) => state.region)),
  });
  return modules;
}

function partModules(data: Data, records: Records, base?: string): Record<string, string> {
  const modules = stateModules(data.states, LANGUAGES);
  for (const { tag, id, language, view, details } of records.parts) {
    const path = `${tag}/${id}.${language}`;
    modules[`${path}.ts`] = typed(VIEW_TYPES[tag], `../../views/${tag}.js`, view);
    const { notes, ...rest } = details;
    modules[`${path}.details.ts`] = foldedModule(tag, rest);
    modules[`${path}.notes.ts`] =
      `import type { LocalNote } from '../../views/view.js';\n` + constant(notes, 'LocalNote[]');
  }
  for (const { tag, id, language, view, details } of records.opened) {
    const { notes: _, ...rest } = details;
    modules[`${tag}/${id}.${language}.brief.ts`] = typed(VIEW_TYPES[tag], `../../views/${tag}.js`, view);
    modules[`${tag}/${id}.${language}.brief.details.ts`] = foldedModule(tag, rest);
  }
  const { version } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  modules['release.ts'] =
    `export const VERSION = ${JSON.stringify(version)};\n` +
    `export const EDITION = ${JSON.stringify(data.edition)};\n` +
    `/** Address that the release is served from. */\n` +
    `export const BASE_URL = ${JSON.stringify(releaseBase(base, version))};\n`;
  return modules;
}

/**
 * The shelves: modules that bring the parts above. The build of a one-language file, or of a file
 * with everything inside, asks for other languages and packing than the files on disk have.
 */
export function shelfModules(
  languages: readonly Language[],
  packing: Packing,
  records: Records,
): Record<string, string> {
  const modules: Record<string, string> =
    packing === 'inside' ? stateModules(statesInside(records, languages), languages) : {};
  const shelfModule = { lazy: lazyShelf, inside: insideShelf, served: servedShelf }[packing];
  for (const tag of Object.keys(TAGS) as Tag[]) {
    modules[`${tag}.ts`] = shelfModule(tag, false, languages, records);
    const { opens }: Shows = TAGS[tag];
    if (opens) modules[`${tag}.${opens}.ts`] = shelfModule(opens, true, languages, records);
  }

  if (packing === 'served') {
    modules['notes-messages.ts'] =
      `import { servedMessages } from '../served.js';\nexport default servedMessages('notes');\n`;
  } else {
    const notes = new Shelf(packing);
    const parts = languages.map(
      (language) => `${language}: ${notes.part(`../../i18n/${language}.js`, 'notes')}`,
    );
    modules['notes-messages.ts'] = notes.module(
      `{ ${parts.join(', ')} }`,
      'InLanguages<Lazy<NotesMessages>>',
      `import type { InLanguages, Lazy } from '../shelf.js';\nimport type { NotesMessages } from '../../i18n/messages.js';\n`,
    );
  }

  const searched = withEnglish(languages);
  const states = new Shelf(packing);
  const tables = searched.map((language) => `${language}: ${states.part(`./states/${language}.js`)}`);
  modules['states.ts'] = states.module(
    `{ ${tables.join(', ')} }`,
    'InLanguages<Lazy<PackedStateTable>>',
    `import type { InLanguages, Lazy } from '../shelf.js';\nimport type { PackedStateTable } from '../states.js';\n`,
  );

  const aliases = new Shelf(packing);
  const others = searched.map((language) => `${language}: ${aliases.part(`./aliases/${language}.js`)}`);
  modules['aliases.ts'] = aliases.module(
    `{ ${others.join(', ')} }`,
    'InLanguages<Lazy<PackedAliases>>',
    `import type { InLanguages, Lazy } from '../shelf.js';\nimport type { PackedAliases } from '../states.js';\n`,
  );

  modules['languages.ts'] =
    `import type { Language } from '../../model/vocabulary.js';\n` +
    `/** The languages that this build carries. */\n` +
    `export const AVAILABLE: readonly Language[] = ${JSON.stringify(languages)};\n`;
  return modules;
}

/** A shelf of which each part is brought by an import of its own. */
function lazyShelf(
  tag: Tag,
  isBrief: boolean,
  languages: readonly Language[],
  records: Records,
): string {
  const shelf = new Shelf('lazy');
  const entries = idsIn(records, tag).map((id) => {
    const inLanguages = languages.map((language) => {
      const path = `./${tag}/${id}.${language}${isBrief ? '.brief' : ''}`;
      const view = shelf.part(`${path}.js`);
      const details = shelf.part(`${path}.details.js`);
      const notes = isBrief ? '' : `, notes: ${shelf.part(`${path}.notes.js`)}`;
      const states = namesStates(tag) ? ', states: statesIn' : '';
      return `${language}: { view: ${view}, details: ${details}${notes}${states} }`;
    });
    return `${JSON.stringify(id)}: { ${inLanguages.join(', ')} }`;
  });
  const messages = messagesOf(tag, languages, shelf);
  const types =
    `import type { Shelf } from '../shelf.js';\n` +
    `import type { ${VIEW_TYPES[tag]} } from '../views/${tag}.js';\n` +
    (namesStates(tag) ? `import { statesIn } from '../states.js';\n` : '');
  return shelf.module(`{ ${entries.join(', ')} }`, `Shelf<${VIEW_TYPES[tag]}>`, types) + messages;
}

/** States as a file with everything inside has them: in the order of their names, where it has one language. */
function statesInside({ states, orders }: Records, languages: readonly Language[]): States {
  const [language] = languages;
  if (!language || languages.length > 1) return states;
  const place = ({ alpha2 }: State) => orders[language].indexOf(alpha2);
  return { ...states, states: states.states.toSorted((a, b) => place(a) - place(b)) };
}

/** A shelf with everything inside. */
function insideShelf(
  tag: Tag,
  isBrief: boolean,
  languages: readonly Language[],
  records: Records,
): string {
  const shelf = new Shelf('inside');
  const messages = messagesOf(tag, languages, shelf);
  const contents = languages.map((language) =>
    Object.fromEntries(
      (isBrief ? records.opened : records.parts)
        .filter((part) => part.tag === tag && part.language === language)
        .map((part) => [part.id, withoutDerived(part, isBrief)]),
    ),
  );
  const states = insideNames(tag, statesInside(records, languages), withEnglish(languages), contents);
  const inOne = () =>
    `const order = unpackCodes(codes);\n` +
    `const inOrder = (steps) => unpackSteps(steps, order);\n` +
    shelf.module(`shelfOf(${inCode(contents[0], states.codes)}, states)`);
  const inSeveral = () => {
    const orders = languages.map((language) => records.orders[language]);
    const { template, columns } = writeTemplate(contents, orders);
    const byLanguage = columns.map((column, i) => `${languages[i] ?? ''}: ${column}`);
    return shelf.module(
      `shelfFrom({ ${byLanguage.join(', ')} }, (value, sorted) => (${template}), states)`,
    );
  };
  return (
    `import { shelfFrom, shelfOf, namesFrom } from '../inside.js';\n` +
    `import { unpackCodes, unpackSteps } from '../packed.js';\n` +
    states.module +
    (languages.length > 1 ? inSeveral() : inOne()) +
    messages
  );
}

/** A part without what `inside.ts` finds out by itself. */
function withoutDerived({ view, details }: Part, isBrief: boolean): Packed<View> {
  const { id: _, sourceCount: __, noted: ___, sources, ...open } = view;
  const { notes, moreSources, ...more } = details;
  return {
    view: { sources: [...sources, ...moreSources], ...open },
    ...(Object.keys(more).length > 0 && { details: more }),
    ...(!isBrief && { notes }),
  };
}

/** What brings the names of States, all of them where they are searched, else of those in the records. */
function insideNames(
  tag: Tag,
  { states }: States,
  languages: readonly Language[],
  contents: unknown,
): { codes: string[]; module: string } {
  if (TAGS[tag].states === 'none') return { codes: [], module: `const codes = '', states = undefined;\n` };
  if (TAGS[tag].states === 'regions') {
    return {
      codes: states.map(({ alpha2 }) => alpha2),
      module:
        `import { statesIn as states } from '../states.js';\n` +
        `import { default as lists } from './state-codes.js';\nconst codes = lists.alpha2;\n`,
    };
  }
  const named = codesIn(contents);
  const inside = states.filter(({ alpha2 }) => named.has(alpha2));
  const codes = inside.map(({ alpha2 }) => alpha2);
  const tables = languages.map((language) => [language, packed(inside.map(({ names }) => names[language]))]);
  return {
    codes,
    module:
      `const codes = ${literal(packCodes(codes))};\n` +
      `const states = namesFrom(codes, ${literal(Object.fromEntries(tables))});\n`,
  };
}

/** A shelf whose parts are files beside the module. */
function servedShelf(tag: Tag, isBrief: boolean): string {
  return (
    `import { servedShelf, servedMessages } from '../served.js';\n` +
    `export default servedShelf('${tag}', ${!isBrief});\n` +
    `export const messages = servedMessages('${tag}');\n`
  );
}

/** English names are always searched, and stand where they are asked for as published. */
function withEnglish(languages: readonly Language[]): Language[] {
  return [...new Set<Language>([...languages, 'en'])];
}

function namesStates(tag: Tag): boolean {
  return TAGS[tag].states !== 'none';
}

function messagesOf(tag: Tag, languages: readonly Language[], shelf: Shelf): string {
  const type = `${pascalCase(tag)}Messages`;
  const parts = languages.map(
    (language) => `${language}: ${shelf.part(`../../i18n/${language}.js`, camelCase(tag))}`,
  );
  return (
    `import type { InLanguages, Lazy } from '../shelf.js';\n` +
    `import type { ${type} } from '../../i18n/messages.js';\n` +
    `export const messages: InLanguages<Lazy<${type}>> = { ${parts.join(', ')} };\n`
  );
}

/** Writes one shelf module: how its parts are reached hangs on the packing. */
class Shelf {
  #imports: string[] = [];

  constructor(private readonly packing: Packing) {}

  /** An expression for what a module exports. */
  part(path: string, name = 'default'): string {
    if (this.packing !== 'inside') return `() => import('${path}').then((part) => part.${name})`;
    const local = `part${this.#imports.length}`;
    this.#imports.push(`import { ${name} as ${local} } from '${path}';\n`);
    return local;
  }

  module(value: string, type?: string, types = ''): string {
    const typed = type ? `: ${type}` : '';
    return `${types}${this.#imports.join('')}const shelf${typed} = ${value};\nexport default shelf;\n`;
  }
}

/** A value as code, a little shorter than JSON. A quote inside a string is always escaped. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/"([a-z]\w*)":/gi, '$1:');
}

/** One string for many, as `records/states.ts` opens it. */
function packed(values: readonly string[]): string {
  return values.join('|');
}

function foldedModule(tag: Tag, details: Omit<Details, 'notes'>): string {
  return (
    `import type { ${VIEW_TYPES[tag]} } from '../../views/${tag}.js';\n` +
    `import type { Details } from '../../views/view.js';\n` +
    constant(details, `Omit<Details<${VIEW_TYPES[tag]}>, 'notes'>`)
  );
}

function typed(type: string, from: string, value: unknown): string {
  return `import type { ${type} } from '${from}';\n${constant(value, type)}`;
}

function constant(value: unknown, type: string): string {
  return `const part: ${type} = ${JSON.stringify(value)};\nexport default part;\n`;
}

function mapLanguages<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<
    Language,
    T
  >;
}

function mapTags<T>(of: (tag: Tag) => T): Record<Tag, T> {
  return Object.fromEntries((Object.keys(TAGS) as Tag[]).map((tag) => [tag, of(tag)])) as Record<
    Tag,
    T
  >;
}

if (process.argv[1] === new URL(import.meta.url).pathname) generate();
