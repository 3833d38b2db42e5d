/** What an element shows. */
export interface Shows {
  /** Kind of the records. */
  record: 'process' | 'organization';
  /** The attribute that says what is shown: a record, by its id, or a State, by its code. */
  attribute?: 'process' | 'organization' | 'state';
  /** There if the attribute takes several ids, with a space between. */
  several?: true;
  /** There if the element carries every record, and shows all of them where none is named. */
  all?: true;
  /** The element whose content it shows beside its own. */
  opens?: 'rcp-card';
  /** What it shows of States: nothing, their names, or their names by region. */
  states: 'none' | 'names' | 'regions';
}

/**
 * The one list of the elements: what each shows, and which attribute names it. Build,
 * loader, prerenderer and command walk this list; a new element is an entry here, a folder in
 * `elements/`, a file in `views/` and one in `define/`.
 */
export const TAGS = {
  'rcp-card': { record: 'process', attribute: 'process', states: 'names' },
  'member-list': { record: 'process', attribute: 'process', states: 'regions' },
  'office-directory': { record: 'organization', attribute: 'organization', states: 'names' },
  'key-figures': { record: 'organization', attribute: 'organization', states: 'none' },
  'rcp-directory': { record: 'process', all: true, opens: 'rcp-card', states: 'none' },
  'organization-card': { record: 'organization', attribute: 'organization', states: 'names' },
  'meeting-timeline': {
    record: 'process',
    attribute: 'process',
    several: true,
    all: true,
    states: 'names',
  },
  'member-matrix': {
    record: 'process',
    attribute: 'process',
    several: true,
    all: true,
    states: 'regions',
  },
  'state-memberships': { record: 'process', attribute: 'state', all: true, states: 'regions' },
} as const satisfies Record<string, Shows>;

/** Name of the part that carries every record, for elements that show all of them. */
export const ALL = 'all';

/** The element with what it is to show, in markup: `ALL`, or a value of its attribute. */
export function attributeFor(tag: Tag, id: string): string {
  const { attribute }: Shows = TAGS[tag];
  return attribute === undefined || id === ALL ? '' : ` ${attribute}="${id}"`;
}

export type Tag = keyof typeof TAGS;

/** Every tag, in the order of the list. */
export const TAG_NAMES = /* @__PURE__ */ Object.keys(TAGS) as readonly Tag[];

export function isTag(name: string | undefined): name is Tag {
  return name !== undefined && Object.hasOwn(TAGS, name);
}

/** The name of a tag in code: "memberList". */
export function camelCase(tag: string): string {
  return tag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a tag's class and types: "MemberList". */
export function pascalCase(tag: Tag): string {
  const name = camelCase(tag);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
