/**
 * What a release carries of `data/`: for each element, record and language a view and its details,
 * with the names of the States in them. Names, their order, dates and numbers are put into words
 * here, so that no page needs an `Intl` object for its first content.
 */
import { compareNames, initialOf } from '../src/format/collation.js';
import { firstLetter } from '../src/format/fold.js';
import type { MessagesOfLanguage, VocabularyMessages } from '../src/i18n/messages.js';
import type { States } from '../src/model/schema.js';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import type { StateNames, StateTable } from '../src/records/load.js';
import { ALL, TAG_NAMES, TAGS, type Shows, type Tag } from '../src/records/tags.js';
import { toKeyFiguresView } from '../src/records/views/key-figures.js';
import { toMeetingTimelineView } from '../src/records/views/meeting-timeline.js';
import { toMemberListView } from '../src/records/views/member-list.js';
import { toMemberMatrixView } from '../src/records/views/member-matrix.js';
import { toOfficeDirectoryView } from '../src/records/views/office-directory.js';
import { toOrganizationCardView } from '../src/records/views/organization-card.js';
import { toCardView } from '../src/records/views/rcp-card.js';
import { toRcpDirectoryView } from '../src/records/views/rcp-directory.js';
import { toStateMembershipsView } from '../src/records/views/state-memberships.js';
import { codesIn, type ViewContext, type ViewWithDetails } from '../src/records/views/view.js';
import type { Data } from './data.js';

/** The view of each element: of one record, or of all of them. */
const VIEWS: Record<Tag, (records: never, context: ViewContext) => ViewWithDetails> = {
  'rcp-card': toCardView,
  'member-list': toMemberListView,
  'office-directory': toOfficeDirectoryView,
  'key-figures': toKeyFiguresView,
  'rcp-directory': toRcpDirectoryView,
  'organization-card': toOrganizationCardView,
  'meeting-timeline': toMeetingTimelineView,
  'member-matrix': toMemberMatrixView,
  'state-memberships': toStateMembershipsView,
};

const vocabularies = new Map<Language, VocabularyMessages>();
for (const language of LANGUAGES) {
  const { vocabulary } = (await import(`../src/i18n/${language}.js`)) as MessagesOfLanguage;
  vocabularies.set(language, vocabulary);
}

/** What views in a language are made with. */
export function contextIn(data: Data, language: Language): ViewContext {
  const vocabulary = vocabularies.get(language);
  if (!vocabulary) throw new Error(`src/i18n/${language}.ts has no vocabulary.`);
  return {
    language,
    vocabulary,
    sources: data.sources,
    statesSource: data.states.source,
    states: Object.fromEntries(data.states.states.map((state) => [state.alpha2, state])),
    offices: data.office,
    directory: data.directory,
    processes: data.process,
  };
}

/** What an element's records are made of, by their ids: `all`, or each of the data. */
function originalsOf(tag: Tag, data: Data): Record<string, unknown> {
  const { record, all }: Shows = TAGS[tag];
  return all ? { [ALL]: Object.values(data[record]) } : data[record];
}

/** Ids of an element's records. */
export function idsOf(tag: Tag, data: Data): string[] {
  return Object.keys(originalsOf(tag, data));
}

/** Views that were made of some data, which several files of a release carry. */
const made = new WeakMap<Data, Map<string, ViewWithDetails>>();

/** The view of a record in a language, with its details. */
export function viewOf(tag: Tag, id: string, language: Language, data: Data): ViewWithDetails {
  const views = made.get(data) ?? new Map<string, ViewWithDetails>();
  made.set(data, views);
  const key = [tag, id, language].join(' ');
  const view = views.get(key) ?? VIEWS[tag](originalsOf(tag, data)[id] as never, contextIn(data, language));
  views.set(key, view);
  return view;
}

/** All that can be shown of each element on a page of its own: `all`, and what its attribute can name. */
export function embedIdsOf(data: Data): Record<Tag, string[]> {
  const ids = TAG_NAMES.map((tag): [Tag, string[]] => {
    const { attribute, all, record }: Shows = TAGS[tag];
    const named = attribute === 'state' ? statesIn(data) : attribute === undefined ? [] : Object.keys(data[record]);
    return [tag, [...(all ? [ALL] : []), ...named]];
  });
  return Object.fromEntries(ids) as Record<Tag, string[]>;
}

/** Codes of the States that a process names in some role, in their order. */
function statesIn(data: Data): string[] {
  const named = codesIn(toStateMembershipsView(Object.values(data.process), contextIn(data, 'en')).view.items);
  return data.states.states.map(({ alpha2 }) => alpha2).filter((code) => named.has(code));
}

/** The modules of a record, by path: what a visitor sees at first and what loads its details, and these. */
export function recordModules(tag: Tag, id: string, language: Language, data: Data): Record<string, string> {
  const { view, details } = viewOf(tag, id, language, data);
  const name = `${id}.${language}`;
  return {
    [`records/${tag}/${name}.js`]:
      constant('view', view) +
      statesOf(tag, [view], language, data) +
      `export const loadDetails = () => import("./${name}.details.js");\n`,
    [`records/${tag}/${name}.details.js`]:
      constant('details', details) + statesOf(tag, [view, details], language, data),
  };
}

/**
 * What stands in the place of `fetched.ts` for one element of the npm package: an import of its own for
 * each record and language, which a bundler can follow, and for an element that it opens the same.
 */
export function importsModule(tag: Tag, data: Data): string {
  const { opens }: Shows = TAGS[tag];
  const load = (path: string) => `() => import('../../${path}')`;
  const records = idsOf(tag, data).flatMap((id) =>
    LANGUAGES.map((language) => `  '${id}.${language}': ${load(`records/${tag}/${id}.${language}.js`)},\n`),
  );
  const messages = LANGUAGES.map((language) => `  ${language}: ${load(`messages/${tag}/${language}.js`)},\n`);
  return (
    `import { importedRecords } from '../imported.js';\n` +
    (opens ? `import { recordsOf as opened } from './${opens}.js';\n` : '') +
    `const records = importedRecords({\n${records.join('')}}, {\n${messages.join('')}});\n` +
    `export const recordsOf = (tag) => ${opens ? `tag === '${opens}' ? opened(tag) : ` : ''}records;\n`
  );
}

export function idsModule(tag: Tag, data: Data): string {
  return `export default ${JSON.stringify(idsOf(tag, data))};\n`;
}

export function stateNamesModule(data: Data): string {
  return `export default ${JSON.stringify(stateNamesIn(LANGUAGES, data))};\n`;
}

/** What search knows of each State, by code: its names in some languages, and its codes. */
export function stateNamesIn(languages: readonly Language[], { states }: Data): Record<string, StateNames> {
  return Object.fromEntries(
    states.states.map(({ alpha2, alpha3, names, otherNames }) => [
      alpha2,
      {
        alpha3,
        names: [...new Set(languages.flatMap((language) => [names[language], ...(otherNames[language] ?? [])]))],
      },
    ]),
  );
}

function statesOf(tag: Tag, parts: readonly unknown[], language: Language, data: Data): string {
  const codes = codesIn(parts);
  return codes.size > 0 ? constant('states', stateTable(tag, codes, language, data.states)) : '';
}

/** Names of these States only, in their order; with letters and regions where an element groups by them. */
export function stateTable(
  tag: Tag,
  codes: ReadonlySet<string>,
  language: Language,
  { states, regions }: States,
): StateTable {
  const named = states
    .filter(({ alpha2 }) => codes.has(alpha2))
    .sort((a, b) => compareNames(a.names[language], b.names[language], language));
  const names = Object.fromEntries(named.map(({ alpha2, names }) => [alpha2, names[language]]));
  if (TAGS[tag].states !== 'regions') return { names };
  return {
    names,
    ...lettersOf(names, language),
    regions: regions
      .filter((region) => region.level === 'region')
      .map(({ m49, names }): [string, string, string[]] => [
        m49,
        names[language],
        named.filter(({ region }) => region === m49).map(({ alpha2 }) => alpha2),
      ])
      .sort(([, a], [, b]) => compareNames(a, b, language)),
  };
}

/** The letters that names stand under, in a language in which some are not simply their first. */
function lettersOf(names: StateTable['names'], language: Language): Pick<StateTable, 'letters'> {
  const letters = Object.entries(names).map(([code, name]) => [code, initialOf(name, language)] as const);
  const isPlain = letters.every(([code, letter]) => letter === firstLetter(names[code] ?? ''));
  return isPlain ? {} : { letters: Object.fromEntries(letters) };
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value)};\n`;
}
