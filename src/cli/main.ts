#!/usr/bin/env node
/** The command `rcp-elements`. */
import { VERSION } from '../records/release.js';
import { ContentError, UsageError } from './errors.js';

interface Command {
  /** How to call it, for what comes after its name. */
  help(args: string[]): string;
  /** Prints on standard output; throws a `UsageError` or a `ContentError`. */
  run(args: string[]): void | Promise<void>;
}

/** Every sub-command: what it does, and its module, which is loaded when it is called. */
const COMMANDS: Record<string, { does: string; load: () => Promise<Command> }> = {
  snippet: { does: 'prints the code to paste for an element', load: () => import('./snippet.js') },
  prerender: { does: 'fills our tags in HTML files', load: () => import('./prerender.js') },
  validate: { does: 'checks records of your own', load: () => import('./validate.js') },
  list: { does: 'prints the ids of all records', load: () => import('./list.js') },
};

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`);
  return `rcp-elements COMMAND …

${lines.join('\n')}

rcp-elements COMMAND --help says more; rcp-elements --version prints ${VERSION}.`;
}

async function main([name = '', ...args]: string[]): Promise<void> {
  if (name === '--version') {
    console.log(VERSION);
  } else if (isHelp(name)) {
    console.log(help());
  } else {
    const command = await load(name);
    if (args.some(isHelp)) console.log(command.help(args));
    else await command.run(args);
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function load(name: string): Promise<Command> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.load();
  const fault = name === '' ? 'name a command' : `"${name}" is unknown`;
  throw new UsageError(`${fault}; known are ${Object.keys(COMMANDS).join(', ')}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ContentError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    console.error(`rcp-elements: ${error.message}`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
