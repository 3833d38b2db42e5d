import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { formatProblem, kindOf, problemsOf, type RecordKind } from '../model/problems.js';
import { ContentError, UsageError } from './errors.js';
import { decode, readBytes } from './files.js';
import { readOptions } from './options.js';

export function help(): string {
  return `rcp-elements validate FILE…

Checks records of your own: JSON files of a process, an organization, an office or of States, as
schemas/ describes them. A line for each problem: file, path, what is there, what was expected.
Exit status: 0 all are valid, 1 at least one is not, 2 a file cannot be read.`;
}

export function run(args: string[]): void {
  const { positionals: files } = readOptions(args, {});
  if (files.length === 0) throw new UsageError('name the file to check: rcp-elements validate FILE…');
  // Read all files before the first is checked, so that a wrong file name is told alone.
  const contents = files.map((file) => ({ file, bytes: readBytes(file) }));
  const faults: string[] = [];
  for (const { file, bytes } of contents) {
    const { kind, problems } = check(bytes);
    if (problems.length === 0) console.log(`${file}: valid ${String(kind)}`);
    faults.push(...problems.map((problem) => `${file}: ${problem}`));
  }
  if (faults.length > 0) throw new ContentError(faults.join('\n'));
}

interface Finding {
  kind?: RecordKind | undefined;
  /** One line each; none where the file is a valid record of its kind. */
  problems: string[];
}

function check(bytes: Uint8Array): Finding {
  const text = decode(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) return { problems: ['not in UTF-8 – save it in that encoding'] };
  const fault = faultIn(text);
  if (fault !== undefined) return { problems: [fault] };
  const record: unknown = JSON.parse(text);
  return { kind: kindOf(record), problems: problemsOf(record).map(formatProblem) };
}

/** Where a text is not JSON; undefined where it is. Not asked of `JSON.parse`, which often tells no place. */
function faultIn(text: string): string | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const lines = text.slice(0, first.offset).split(/\r\n?|\n/);
  // Such as "comma expected".
  const fault = printParseErrorCode(first.error).replace(/(?=[A-Z])/g, ' ').trim().toLowerCase();
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: not JSON – ${fault}`;
}
