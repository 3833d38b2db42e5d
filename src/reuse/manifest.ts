import type { Tag } from '../records/tags.js';

/** What is read of `custom-elements.json`. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** A class, as its docblock describes it. */
export interface Declaration extends Partial<Record<DeclaredKind, Declared[]>> {
  name: string;
  tagName?: string;
  description?: string;
}

export type DeclaredKind = 'attributes' | 'slots' | 'events' | 'cssParts' | 'cssProperties' | 'cssStates';

/** One attribute, slot, event or the like. */
export interface Declared {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

/** An element, as its docblock describes it. */
export interface Described {
  description: string;
  attributes: Attribute[];
}

export interface Attribute {
  name: string;
  description: string;
  /** Whether it stands without a value. */
  isFlag: boolean;
  /** The values it takes; undefined where any will do. */
  choices: string[] | undefined;
}

/** What the manifest says of an element. Throws where it does not know the tag. */
export function describedIn({ modules }: Manifest, tag: Tag): Described {
  const declaration = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`The manifest has no <${tag}>.`);
  const { description = '', attributes = [] } = declaration;
  return {
    description,
    attributes: attributes.map(({ name, description = '', type }) => ({
      name,
      description,
      isFlag: type?.text === 'boolean',
      choices: choicesIn(type?.text),
    })),
  };
}

/** The values of a union of literals: 'region' | 'letter' | 'none'; an empty one stands for none of them. */
export function choicesIn(type = ''): string[] | undefined {
  const literals = type.match(/'[^']*'/g)?.map((literal) => literal.slice(1, -1));
  return literals?.filter(Boolean);
}
