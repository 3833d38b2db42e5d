/**
 * What a record is. One schema with three uses: the TypeScript types below, the check of records
 * that an author brings, and the published JSON Schemas (`dist/schemas/`).
 *
 * Three kinds of words are kept apart in every record:
 * - *published*: letter for letter what a source prints;
 * - *names*: proper names, with the languages in which a source prints them;
 * - *texts*: the project's own words.
 *
 * A fact that is `null` was not published. An empty list stands for a section that the source has
 * and left empty, and a list that is `null` for one that no page that was read gives.
 */
import * as v from 'valibot';
import {
  BODY_TYPES,
  KINDS,
  LANGUAGES,
  MEETING_GROUPS,
  MEMBER_ROLES,
  OTHER_ROLES,
  PROCESS_REGIONS,
  QUALIFIERS,
  SEVERITIES,
  STATUSES,
  type Language,
} from './vocabulary.js';

/**
 * Described for authors, in the type of what is described: the full types of all pipes made the
 * declarations of a release half a megabyte longer.
 */
const describe = <const S extends v.GenericSchema>(schema: S, text: string): S =>
  v.pipe(schema, v.description(text)) as unknown as S;

/** A text that a regular expression knows; the error says `expected` and what. */
const pattern = (regex: RegExp, what: string): v.GenericSchema<string> =>
  v.pipe(v.string(), v.regex(regex, `expected ${what}`));

/** What is present only where it is true. */
const flag = (text: string) => v.optional(describe(v.literal(true), text));

const filled: v.GenericSchema<string> = v.pipe(v.string(), v.nonEmpty('expected a text that is not empty'));
const id = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in small letters, such as prague-process');
const count: v.GenericSchema<number> = v.pipe(
  v.number(),
  v.integer('expected a whole number'),
  v.minValue(0, 'expected no number below 0'),
);
const day = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD');
const webAddress = pattern(/^https?:\/\/[^\s<>"]+$/, 'an http or https address');

const unencrypted = flag('Present where, and only where, the address begins with http:');

/** EDTF levels 0 and 1 as far as records need them, and the one set of level 2. Tests parse each value. */
const date = describe(
  pattern(
    /^(\d{4}(-\d{2}){0,2}(\/(\d{4}(-\d{2}){0,2}|\.\.))?|\{\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})+\})$/,
    'an EDTF date, such as 2013-01, 2016-06-15/2016-06-16 or {2015-11-20,2015-11-23}',
  ),
  'EDTF date, only as exact as the source',
);

const stateCode = describe(
  pattern(/^[A-Z]{2}$/, 'two letters'),
  'ISO 3166-1 alpha-2, or XK for Kosovo (UNSCR 1244/1999)',
);

const language = v.picklist(LANGUAGES);

const byLanguage = v.strictObject({
  ar: v.optional(filled),
  zh: v.optional(filled),
  en: filled,
  fr: filled,
  ru: v.optional(filled),
  es: v.optional(filled),
});

const inEveryLanguage = v.strictObject(v.entriesFromList(LANGUAGES, filled));

export type Text = v.InferOutput<typeof byLanguage>;

const text: v.GenericSchema<Text> = describe(byLanguage, "The project's own words, by language");

const byLanguageInPart = v.partial(byLanguage);

export interface Name {
  text: v.InferOutput<typeof byLanguageInPart>;
  published: Language[];
}

const name: v.GenericSchema<Name> = describe(
  v.strictObject({
    text: byLanguageInPart,
    published: describe(
      v.array(language),
      'Languages in which a source prints it; the others are translations of the project',
    ),
  }),
  'A proper name or title, by language',
);

export type Acronym = Name['text'] | null;

const acronym: v.GenericSchema<Acronym> = v.nullable(byLanguageInPart);

/** Where a fact comes from and what date it stands for. Every fact carries it. */
const provenance = {
  sources: describe(v.pipe(v.array(id), v.minLength(1, 'expected at least one source')), 'Ids of sources.json'),
  asOf: describe(v.nullable(date), 'Date the fact stands for; null where the source gives none'),
};

const others = v.optional(
  describe(
    v.array(v.strictObject({ text, ...provenance })),
    'What other sources say instead; a note on the same fact says why this one is shown',
  ),
);

/** A fact: its own entries, what other sources say instead, and its provenance. */
const fact = <const E extends v.ObjectEntries>(entries: E) => v.strictObject({ ...entries, others, ...provenance });

/** A fact that is null where it was not published. */
const factOrNull = <const E extends v.ObjectEntries>(entries: E) => v.nullable(fact(entries));

const inferred = flag('Present where the source does not say so and the project infers it');

const print = describe(
  v.nullable(filled),
  'Letter for letter what the source prints; null where the page was read in excerpts only',
);

const declared = v.nullable(
  describe(
    v.strictObject({
      value: count,
      qualifier: v.optional(v.picklist(QUALIFIERS)),
      published: print,
    }),
    'A count that a source states, as against the entries it lists',
  ),
);

/** One State of a list. */
const listedState = v.strictObject({
  code: v.nullable(stateCode),
  published: describe(filled, 'Letter for letter, faults included'),
  name: describe(filled, 'The published name, cleaned of faults of transmission'),
});

const place = v.nullable(
  v.strictObject({
    published: print,
    city: v.nullable(name),
    country: v.nullable(stateCode),
    inferred,
  }),
);

const body = v.strictObject({
  name,
  acronym,
  published: filled,
  type: v.picklist(BODY_TYPES),
});

const contact = fact({
  address: describe(v.array(filled), 'Lines of the postal address, as published'),
  addressLanguage: v.nullable(language),
  email: v.nullable(v.pipe(v.string(), v.email('expected an e-mail address'))),
  phone: v.nullable(v.strictObject({ value: filled, published: filled })),
  fax: v.nullable(v.strictObject({ value: filled, published: filled })),
  url: v.nullable(webAddress),
  social: v.nullable(filled),
});

/** Bodies and States beside the members; a list that is null was not found. */
const participants = factOrNull({
  items: v.nullable(v.array(body)),
  states: v.nullable(v.array(listedState)),
  text: v.nullable(text),
});

const term = fact({
  states: describe(v.array(stateCode), 'More than one where they share the chair; none where no State has it'),
  period: v.nullable(date),
  text: describe(v.nullable(text), 'In what capacity, or how it is chaired where no State is named'),
  published: print,
});

/** A contradiction, gap or doubt in the sources, tied to the fact it is about. */
const note = v.strictObject({
  id: describe(pattern(/^[A-Z]+\d+$/, 'capital letters and a number, such as D56'), 'Stable id of the note'),
  field: describe(
    filled,
    'Fact of this record that the note is about; `members.items` or `meetings.items` where it is about how that list is printed, which a card leaves to the list itself',
  ),
  states: describe(
    v.optional(v.array(stateCode)),
    'Codes of the States that the note names: the others need not read it',
  ),
  severity: v.picklist(SEVERITIES),
  published: describe(v.nullable(filled), 'What the source prints'),
  finding: describe(text, 'What does not agree'),
  handling: describe(text, 'What this record does about it'),
  sources: provenance.sources,
  references: describe(v.array(webAddress), 'Other pages that were compared'),
});

const notes = v.array(note);

/** A file of `data/`: its own entries, its id and its notes. */
const record = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({ $schema: v.optional(v.string()), id, ...entries, notes });

export const processSchema = record({
  names: describe(
    fact({ text: byLanguage, published: v.array(language) }),
    'What it is called, in short where it has a short name',
  ),
  fullName: factOrNull({ name }),
  otherNames: factOrNull({ items: v.array(v.strictObject({ name, former: v.optional(v.literal(true)) })) }),
  acronym: fact({ value: acronym }),
  kind: fact({ value: v.picklist(KINDS), published: v.nullable(filled), inferred }),
  regions: fact({
    value: describe(
      v.pipe(v.array(v.picklist(PROCESS_REGIONS)), v.minLength(1, 'expected at least one region')),
      'The first is the group that it stands in',
    ),
    published: describe(v.array(filled), 'The labels that the sources print'),
    inferred,
  }),
  status: describe(fact({ value: v.picklist(STATUSES), inferred }), "Where it stands in IOM's index of processes"),
  established: factOrNull({ date, published: print }),
  association: factOrNull({ name: describe(v.nullable(name), 'null where it is tied to no regional body') }),
  objectives: factOrNull({ text }),
  launch: factOrNull({
    text,
    document: v.nullable(name),
    symbol: v.nullable(filled),
    date: v.nullable(date),
  }),
  background: v.nullable(v.strictObject({ items: v.array(v.strictObject({ heading: text, text })), ...provenance })),
  themes: factOrNull({
    items: v.array(name),
    text: describe(v.nullable(text), 'What the list is, or what is missing from it'),
  }),
  chair: v.nullable(
    v.strictObject({
      latest: describe(term, 'The latest that was published, whatever became of it since'),
      previous: describe(v.array(term), 'Newest first'),
    }),
  ),
  secretariat: factOrNull({
    organization: v.nullable(name),
    organizationIds: describe(v.array(id), 'Ids of those organizations/ that provide, host or support it'),
    text: v.nullable(text),
    parent: v.nullable(name),
    calledAs: describe(v.nullable(name), 'What the source calls the secretariat'),
    funding: v.nullable(name),
    supportInitiative: v.nullable(
      v.strictObject({
        name,
        fullName: name,
        text: describe(v.nullable(text), 'Who carried it out, and what for'),
        period: date,
        published: filled,
        funding: name,
        leadState: stateCode,
        otherLeadStates: v.strictObject({ declared, items: v.array(stateCode) }),
      }),
    ),
  }),
  members: fact({
    role: v.picklist(MEMBER_ROLES),
    declared,
    items: describe(v.nullable(v.array(listedState)), 'null where no list was found'),
    partial: flag('Present where only a part of the list could be read'),
    text: describe(v.nullable(text), 'What the list is, or who may take part'),
  }),
  memberOrganizations: factOrNull({ declared, items: v.array(body) }),
  observers: participants,
  partners: participants,
  otherRoles: describe(
    v.array(fact({ role: v.picklist(OTHER_ROLES), states: v.array(listedState), text: v.nullable(text) })),
    'States in other roles than member, observer and partner',
  ),
  meetings: factOrNull({
    items: describe(
      v.array(
        v.strictObject({
          date,
          published: print,
          title: name,
          place,
          group: v.nullable(v.picklist(MEETING_GROUPS)),
          sources: v.optional(provenance.sources),
        }),
      ),
      'In the order of the source; sources where they are fewer than those of the list',
    ),
  }),
  documents: factOrNull({
    items: v.array(v.strictObject({ title: name, symbol: v.nullable(filled), published: filled })),
    more: v.nullable(webAddress),
  }),
  links: factOrNull({ items: v.array(v.strictObject({ title: name, url: webAddress })) }),
  website: factOrNull({ url: webAddress, unencrypted }),
  contact: v.nullable(contact),
});

/** IOM's index of regional consultative processes, as printed, and what it says of them in general. */
export const directorySchema = record({
  names: fact({ text: byLanguage, published: v.array(language) }),
  about: describe(
    fact({ items: v.array(v.strictObject({ heading: text, text })) }),
    'What such a process is, how it works, what came of it, what IOM does for it',
  ),
  index: fact({
    groups: describe(
      v.array(
        v.strictObject({
          status: v.picklist(STATUSES),
          region: v.picklist(PROCESS_REGIONS),
          published: describe(filled, 'The headings of the group, as printed'),
          items: describe(
            v.array(
              v.strictObject({
                process: id,
                published: describe(filled, 'Letter for letter, cut off where the source is'),
              }),
            ),
            'Empty where the source has the heading and nothing under it',
          ),
        }),
      ),
      'In the order of the source',
    ),
  }),
});

const seat = factOrNull({ city: name, country: stateCode, inferred });
const nameList = factOrNull({ items: v.array(name) });

export const organizationSchema = record({
  names: fact({ text: byLanguage, published: v.array(language) }),
  acronym: fact({ value: acronym }),
  since: fact({
    date,
    meaning: describe(text, 'What the year stands for in the source'),
    published: filled,
  }),
  unitedNations: factOrNull({ text }),
  purpose: fact({ text }),
  headquarters: seat,
  permanentMission: seat,
  figures: fact({
    items: v.array(
      v.strictObject({
        id,
        value: v.number(),
        qualifier: v.picklist(QUALIFIERS),
        unit: text,
        label: describe(v.nullable(text), 'What follows the unit, in one phrase with it'),
        published: filled,
        ...provenance,
      }),
    ),
  }),
  funding: factOrNull({
    total: v.strictObject({
      value: count,
      currency: pattern(/^[A-Z]{3}$/, 'a currency of three letters, such as EUR'),
      year: pattern(/^\d{4}$/, 'a year of four digits, in quotation marks'),
      measure: text,
      published: filled,
    }),
    sharesOf: describe(text, 'What the shares are shares of'),
    shares: v.array(v.strictObject({ label: name, value: v.number(), published: filled })),
  }),
  memberStates: factOrNull({ declared, items: v.array(v.strictObject({ code: stateCode, published: filled })) }),
  governance: factOrNull({ text, body: v.nullable(name) }),
  partnerTypes: nameList,
  priorityRegions: factOrNull({ items: v.array(name), published: filled }),
  pillars: factOrNull({ items: v.array(v.strictObject({ id, name })) }),
  approach: factOrNull({ text, fields: v.array(v.strictObject({ name, text })) }),
  expertise: nameList,
  flagships: factOrNull({
    items: v.array(
      v.strictObject({
        name,
        acronym,
        pillar: id,
        text,
        variant: describe(v.nullable(name), 'Another form of the name in the same source'),
      }),
    ),
  }),
  roles: v.nullable(
    describe(
      fact({
        support: v.array(text),
        capacities: v.array(text),
        coordination: v.nullable(name),
        globalMeetings: v.nullable(v.strictObject({ since: date, purpose: text })),
      }),
      'What the organisation does for regional consultative processes',
    ),
  ),
  offices: factOrNull({
    declared,
    items: describe(
      v.nullable(v.array(id)),
      'Ids of offices/, in the order of the source; null where it counts offices and names none',
    ),
    text: describe(v.nullable(text), 'What such an office does'),
  }),
  officesLegend: factOrNull({ items: v.array(v.strictObject({ name, published: filled })) }),
  mapDisclaimer: factOrNull({ text: name, published: filled }),
  contact: v.nullable(contact),
});

export const officeSchema = record({
  organization: id,
  city: name,
  country: stateCode,
  published: describe(filled, 'City and country, as the heading prints them'),
  ...provenance,
  coverage: fact({ items: v.array(name), text }),
  liaison: fact({
    items: describe(
      v.array(v.strictObject({ name, acronym })),
      'Bodies with which the office keeps in touch, each once',
    ),
  }),
  support: fact({
    items: describe(
      v.array(
        v.strictObject({
          name,
          process: describe(v.nullable(id), 'Id of the process; null for an initiative without record'),
          relation: text,
        }),
      ),
      'Processes and initiatives that the office supports by name',
    ),
  }),
  functions: describe(
    fact({ items: v.array(text) }),
    'What else the source says of the office, in the words of the project',
  ),
});

const m49 = pattern(/^\d{3}$/, 'an M49 code of three digits, in quotation marks');

export const stateSchema = v.strictObject({
  alpha2: stateCode,
  alpha3: v.nullable(pattern(/^[A-Z]{3}$/, 'three letters')),
  m49: v.nullable(m49),
  region: m49,
  subregion: m49,
  groups: v.array(v.picklist(['LDC', 'LLDC', 'SIDS'])),
  names: inEveryLanguage,
  own: flag('Present where the names are not in M49 but the project’s own'),
  otherNames: describe(
    v.strictObject(v.entriesFromList(LANGUAGES, v.optional(v.array(filled)))),
    'Former and common names and abbreviations, by language: found by search, never shown',
  ),
});

export const statesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  source: id,
  regions: v.array(
    v.strictObject({
      m49: v.string(),
      level: v.picklist(['region', 'subregion']),
      names: inEveryLanguage,
    }),
  ),
  states: v.array(stateSchema),
});

export const sourceSchema = v.strictObject({
  title: filled,
  titleInferred: flag('Present where the document shows no title and the project made one'),
  language: describe(
    pattern(/^[a-z]{2}$/, 'a language of two letters, such as it'),
    'BCP 47 tag of the title; not only the six languages',
  ),
  publisher: byLanguage,
  url: v.nullable(webAddress),
  unencrypted,
  date: describe(v.nullable(date), 'Date of the document; null where it is undated'),
  newest: describe(v.nullable(date), 'Newest date in an undated document'),
  read: describe(day, 'Day on which it was read'),
  file: v.optional(describe(filled, 'File name of the copy that was read')),
  sha256: v.optional(pattern(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
  remark: describe(v.nullable(filled), 'For those who look after the data, in English'),
});

export const sourcesSchema = v.record(id, sourceSchema);

/** How the field's terms are said in each language; a test holds the texts against it. */
export const glossarySchema = v.strictObject({
  $schema: v.optional(v.string()),
  terms: v.array(
    v.strictObject({
      text: describe(inEveryLanguage, 'The term, as it is looked up'),
      forms: describe(
        v.strictObject(v.entriesFromList(LANGUAGES, v.array(filled))),
        'As it stands in texts: a * is what inflection changes',
      ),
    }),
  ),
});

export const editionSchema = v.strictObject({ edition: day });

export type Place = v.InferOutput<typeof place>;
export interface Provenance {
  sources: string[];
  asOf: string | null;
}
export type ListedState = v.InferOutput<typeof listedState>;
export type Body = v.InferOutput<typeof body>;
export type Contact = v.InferOutput<typeof contact>;
export type Note = v.InferOutput<typeof note>;
export type Process = v.InferOutput<typeof processSchema>;
export type Directory = v.InferOutput<typeof directorySchema>;
export type Organization = v.InferOutput<typeof organizationSchema>;
export type Office = v.InferOutput<typeof officeSchema>;
export type State = v.InferOutput<typeof stateSchema>;
export type States = v.InferOutput<typeof statesSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Sources = v.InferOutput<typeof sourcesSchema>;
