import { LANGUAGES } from '../model/vocabulary.js';
import type { Name } from '../model/schema.js';
import { UsageError } from './errors.js';
import { readOptions } from './options.js';
import { readRecords } from './release.js';

export function help(): string {
  return `rcp-elements list

Prints every record of this release, one on a line: id, kind, English name.`;
}

export function run(args: string[]): void {
  const [unexpected] = readOptions(args, {}).positionals;
  if (unexpected !== undefined) throw new UsageError(`"${unexpected}" is unexpected: list takes nothing`);
  const rows = [
    ...[...readRecords('process')].map(([id, { names }]) => [id, 'process', names.text.en]),
    ...[...readRecords('organization')].map(([id, { names }]) => [id, 'organization', names.text.en]),
    ...[...readRecords('office')].map(([id, { city }]) => [id, 'office', printed(city)]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}

/** A name in English, else as a source prints it. */
function printed({ text }: Name): string {
  const language = text.en === undefined ? LANGUAGES.find((each) => text[each]) : 'en';
  return (language && text[language]) ?? '';
}
