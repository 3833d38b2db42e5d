/**
 * The one list of the elements: which kind of record each shows, and which attribute names it.
 * Build, definition and command walk this list; a new element is an entry here, a folder in
 * `elements/`, a cut in `cuts.ts` and a file in `define/`.
 */
export const TAGS = {
  'rcp-card': { record: 'process', attribute: 'process' },
  'member-list': { record: 'process', attribute: 'process' },
  'office-directory': { record: 'organization', attribute: 'organization' },
  'key-figures': { record: 'organization', attribute: 'organization' },
} as const satisfies Record<string, { record: 'process' | 'organization'; attribute: string }>;

export type Tag = keyof typeof TAGS;
