import { ALL, isTag, TAG_NAMES, TAGS, type Shows, type Tag } from '../records/tags.js';
import type { Attribute } from '../reuse/manifest.js';
import { LOADER_TARGETS, snippet, TARGETS, type Attributes } from '../reuse/snippet.js';
import { UsageError } from './errors.js';
import { choice, readOptions, type Given } from './options.js';
import { readAttributes, readBase, readDirectory, readIntegrity, readNames } from './release.js';

export function help([tag]: string[]): string {
  const about = isTag(tag)
    ? `Attributes of <${tag}>:\n${readAttributes(tag).map(describe).join('\n')}`
    : `TAG is one of ${TAG_NAMES.join(', ')}.
The attributes of a tag are options: rcp-elements snippet TAG --help`;
  return `rcp-elements snippet ${isTag(tag) ? tag : 'TAG'} [--ATTRIBUTE VALUE …] [--base URL] [--importmap] [--for HOST]

Prints the code to paste for one element; what its host must fulfil goes to standard error.

  --base URL    where the files of the release are, its version in the address
  --importmap   adds an import map, by which browsers check every module that is loaded
  --for HOST    ${TARGETS.join(', ')}; html by default

${about}`;
}

function describe({ name, description, isFlag, choices }: Attribute): string {
  const value = choices ? ` ${choices.join('|')}` : ' VALUE';
  return `  --${name}${isFlag ? '' : value}\n      ${description}`;
}

export function run([tag, ...args]: string[]): void {
  if (!isTag(tag)) {
    const fault = tag === undefined || tag.startsWith('-') ? 'name the tag first' : `<${tag}> is unknown`;
    throw new UsageError(`${fault}; known are ${TAG_NAMES.join(', ')}`);
  }
  const shows: Shows = TAGS[tag];
  const known = readAttributes(tag);
  const given = readOptions(args, {
    base: { type: 'string' },
    importmap: { type: 'boolean' },
    for: { type: 'string' },
    ...Object.fromEntries(
      known.map(({ name, isFlag }) => [
        name,
        { type: isFlag ? 'boolean' : 'string', multiple: name === shows.attribute } as const,
      ]),
    ),
  });

  const names = readNames(shows.attribute ?? shows.record);
  const attributes = attributesFrom(given, known, tag, shows, [...names.keys()]);
  if (shows.all) names.set(ALL, readDirectory().names.text);
  const target = choice('--for', given.options['for'] ?? 'html', TARGETS);
  const importMap = given.options['importmap'] === true;
  if (importMap && !LOADER_TARGETS.some((each) => each === target)) {
    throw new UsageError(`--importmap has no use with --for ${target}, only with ${LOADER_TARGETS.join(', ')}`);
  }
  if (attributes['src'] !== undefined && target === 'iframe') {
    throw new UsageError('--src has no use with --for iframe: its pages show records of the release only');
  }

  const base = given.options['base'] === undefined ? readBase() : checkedBase(given.options['base']);
  const { code, notes } = snippet(tag, attributes, {
    base,
    integrity: readIntegrity(),
    names: Object.fromEntries(names),
    target,
    importMap,
  });
  console.log(code);
  for (const note of notes) console.error(`Note: ${note}`);
  // The build was given no address: its placeholder is a domain that belongs to nobody.
  if (code.includes('https://example.org/rcp-elements/')) {
    console.error(
      `Note: replace ${base} by the address where you keep the files of the release, or give it as --base.`,
    );
  }
}

/** The attributes of the tag, checked. Throws a usage error that says what is known. */
export function attributesFrom(
  { options, positionals }: Given,
  known: readonly Attribute[],
  tag: Tag,
  shows: Shows,
  ids: readonly string[],
): Attributes {
  const { several, all } = shows;
  const attribute: string = shows.attribute ?? '';
  const named = options[attribute] as string[] | undefined;
  // Further ids after the first need no option of their own.
  const wanted = [...(named ?? []), ...positionals];
  const knownIds = `known are ${ids.join(', ')}`;
  if (!named && positionals[0] !== undefined) {
    throw new UsageError(
      `"${positionals[0]}" is unexpected${attribute && `; name a ${attribute} as --${attribute} ID`}`,
    );
  }
  if (!named && !all && options['src'] === undefined) {
    throw new UsageError(`<${tag}> needs --${attribute}; ${knownIds}`);
  }
  if (wanted.length > 1 && !several) {
    throw new UsageError(`<${tag}> shows one ${attribute}, not ${wanted.join(' and ')}`);
  }
  for (const id of wanted) {
    if (!ids.includes(id)) throw new UsageError(`--${attribute} "${id}" is unknown; ${knownIds}`);
  }
  const attributes: Record<string, string | true> = {};
  if (named) attributes[attribute] = wanted.join(' ');
  for (const { name, choices } of known) {
    const value = options[name];
    if (name === attribute || value === undefined) continue;
    if (choices) choice(`--${name}`, value, choices);
    attributes[name] = value as string | true;
  }
  return attributes;
}

/** An address that a script element and an import map both take; ends in `/`. */
function checkedBase(given: unknown): string {
  const base = String(given).replace(/\/*$/, '/');
  if (!/^(?:https?:\/\/[^\s?#]+|\.{0,2}\/[^\s?#]*)$/.test(base)) {
    throw new UsageError(`--base "${String(given)}" is no address: it must start with https://, http://, /, ./ or ../`);
  }
  if (/[/@]latest\//.test(base)) {
    throw new UsageError(
      `--base "${String(given)}" names no version: files that change under it would no longer match their integrity values`,
    );
  }
  return base;
}
