import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './errors.js';

/** What stands on the command line; an option that is not there is missing. */
export interface Given {
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

/** Reads a command line. Throws a usage error that names the options there are. */
export function readOptions(args: string[], options: NonNullable<ParseArgsConfig['options']>): Given {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { options: values, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node goes on with advice on how to pass such an argument all the same.
    const [fault = ''] = error.message.split(/\.\s|\n/);
    const known = ['help', ...Object.keys(options)].map((name) => `--${name}`);
    throw new UsageError(`${fault}; known are ${known.join(', ')}`);
  }
}

/** The value of an option that takes one of a few. Throws a usage error that names them. */
export function choice<const V extends string>(option: string, value: unknown, choices: readonly V[]): V {
  const found = choices.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError(`${option} "${String(value)}" is unknown; known are ${choices.join(', ')}`);
  }
  return found;
}
