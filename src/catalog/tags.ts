/** What an element shows. */
export interface Shows {
  /** Kind of the record. */
  record: 'process' | 'organization';
  /** The attribute that names the record by its id. */
  attribute: 'process' | 'organization';
  /** There if the attribute takes several ids, with a space between. */
  several?: true;
  /** What it shows of States: nothing, their names, or their names by region. */
  states: 'none' | 'names' | 'regions';
}

/**
 * The one list of the elements: what each shows, and which attribute names it. Build,
 * loader, prerenderer and command walk this list; a new element is an entry here, a folder in
 * `elements/`, a cut in `cuts.ts` and a file in `define/`.
 */
export const TAGS = {
  'rcp-card': { record: 'process', attribute: 'process', states: 'names' },
  'member-list': { record: 'process', attribute: 'process', states: 'regions' },
  'office-directory': { record: 'organization', attribute: 'organization', states: 'names' },
  'key-figures': { record: 'organization', attribute: 'organization', states: 'none' },
} as const satisfies Record<string, Shows>;

export type Tag = keyof typeof TAGS;

/** The name of a tag in code: "memberList". */
export function camelCase(tag: string): string {
  return tag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a tag's class and types: "MemberList". */
export function pascalCase(tag: Tag): string {
  const name = camelCase(tag);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
