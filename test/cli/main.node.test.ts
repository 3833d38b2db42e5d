import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rcpElements } from './command.js';

const COMMANDS = ['snippet', 'validate', 'list'];

describe('the command', () => {
  it('tells its sub-commands, each of which tells how to call it', () => {
    const { status, out } = rcpElements(['--help']);
    assert.equal(status, 0);
    for (const name of COMMANDS) {
      assert.match(out, new RegExp(`^ +${name} +\\w`, 'm'));
      const help = rcpElements([name, '--help']);
      assert.deepEqual([help.status, help.err], [0, '']);
      assert.match(help.out, new RegExp(`^rcp-elements ${name}\\b`));
    }
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(rcpElements(['--version']), { status: 0, out: `${version}\n`, err: '' });
  });

  const wrong: [args: string[], says: RegExp][] = [
    [[], /name a command; known are snippet, prerender, validate, list/],
    [['nope'], /"nope" is unknown; known are snippet, prerender, validate, list/],
    [['constructor'], /"constructor" is unknown/],
    [['list', 'x'], /"x" is unexpected/],
    [['list', '--all'], /'--all'; known are --help/],
    [['validate'], /name the file/],
    [['validate', 'nowhere.json'], /nowhere\.json cannot be read/],
    [['snippet'], /name the tag first; known are .*\bmember-list\b/],
    [['snippet', 'h1'], /<h1> is unknown; known are .*\bmember-list\b/],
    [['snippet', 'member-list', '--process', 'prague-process', '--size', '5'], /'--size'; known are .*--group-by/],
  ];
  for (const [args, says] of wrong) {
    it(`says in one line what is wrong, and touches no file: ${args.join(' ') || '(nothing)'}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-cli-'));
      const { status, out, err } = rcpElements(args, folder);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^rcp-elements: [^\n]+\n$/);
      assert.match(err.trimEnd(), says);
      assert.deepEqual(readdirSync(folder), []);
      rmSync(folder, { recursive: true });
    });
  }
});
