import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { VERSION } from '../../src/records/release.js';
import { ALL, type Shows } from '../../src/records/tags.js';
import { attributesFrom, run } from '../../src/cli/snippet.js';
import type { Text } from '../../src/model/schema.js';
import { UsageError } from '../../src/cli/errors.js';
import { snippet } from '../../src/reuse/snippet.js';
import { data } from '../data/records.js';
import { attributesFor, tags } from '../package/pages.js';
import { rcpElements } from './command.js';

const base = `https://example.org/somewhere/${VERSION}/`;
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
const names = Object.fromEntries([
  ...[...Object.values(data.process), ...Object.values(data.organization)].map(({ id, names }) => [id, names.text]),
  ...data.states.states.map(({ alpha2, names }) => [alpha2, names]),
  [ALL, data.directory.names.text],
]) as Record<string, Text>;
const prague = ['--process', 'prague-process', '--lang', 'fr'];

/** What a piece of HTML loads, and what it is checked by. */
function loadedBy(html: string): { path: string; integrity: string | undefined }[] {
  return parseFragment(html).childNodes.flatMap((node) => {
    if (!('tagName' in node) || !['link', 'script'].includes(node.tagName)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const address = attributes['src'] ?? attributes['href'];
    if (address === undefined) return [];
    assert.ok(address.startsWith(base), address);
    return [{ path: address.slice(base.length), integrity: attributes['integrity'] }];
  });
}

function hashOf(path: string): string | undefined {
  const file = join('dist', path);
  if (!existsSync(file)) return undefined;
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

describe('rcp-elements snippet', () => {
  for (const tag of tags) {
    it(`prints what the library makes: ${tag}`, () => {
      const attributes = attributesFor(tag);
      const options = Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, value]);
      const { status, out, err } = rcpElements(['snippet', tag, ...options, '--base', base]);
      const { code, notes } = snippet(tag, attributes, { base, integrity, names });
      assert.deepEqual([status, out], [0, `${code}\n`]);
      assert.equal(err, notes.map((note) => `Note: ${note}\n`).join(''));
    });
  }

  for (const target of ['wordpress', 'react'] as const) {
    it(`prints it for ${target}`, () => {
      const { status, out } = rcpElements(['snippet', 'member-list', ...prague, '--base', base, '--for', target]);
      const attributes = { process: 'prague-process', lang: 'fr' };
      assert.equal(status, 0);
      assert.equal(out, `${snippet('member-list', attributes, { base, integrity, names, target }).code}\n`);
    });
  }

  it('takes each attribute of the tag as an option', () => {
    const more = ['--group-by', 'letter', '--no-search', '--heading-level', 'none', '--theme=dark'];
    const { out } = rcpElements(['snippet', 'member-list', ...prague, ...more]);
    const tag = parseFragment(out).childNodes.find((node) => node.nodeName === 'member-list');
    assert.ok(tag && 'attrs' in tag);
    assert.deepEqual(Object.fromEntries(tag.attrs.map(({ name, value }) => [name, value])), {
      process: 'prague-process',
      lang: 'fr',
      'group-by': 'letter',
      'no-search': '',
      'heading-level': 'none',
      theme: 'dark',
    });
    const help = rcpElements(['snippet', 'member-list', '--help']).out;
    assert.match(help, /--group-by region\|letter\|none\n +How the States are grouped/);
    assert.match(help, /--no-search\n/);
  });

  for (const target of ['html', 'iframe']) {
    it(`has the integrity value of each file that the release has: ${target}`, () => {
      const { out } = rcpElements(['snippet', 'member-list', ...prague, '--base', base, '--for', target]);
      const loaded = loadedBy(out);
      assert.ok(loaded.length > 0);
      for (const { path, integrity } of loaded) assert.equal(integrity, hashOf(path), path);
    });
  }

  it('prints an import map of modules that the release has', () => {
    const { out } = rcpElements(['snippet', 'member-list', ...prague, '--base', base, '--importmap']);
    const [, json = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(out) ?? [];
    const map = JSON.parse(json) as { integrity: Record<string, string> };
    for (const [address, value] of Object.entries(map.integrity)) {
      assert.ok(address.startsWith(base), address);
      assert.equal(value, hashOf(address.slice(base.length)), address);
    }
  });

  it('completes a base address, and takes one on the same site', () => {
    for (const given of ['https://example.org/rcp/1.0.0', '/rcp/1.0.0//', './rcp', '../rcp/']) {
      const { out } = rcpElements(['snippet', 'member-list', ...prague, '--base', given]);
      assert.ok(out.includes(`src="${given.replace(/\/*$/, '')}/rcp-elements.js"`), given);
    }
  });

  it('says that a made-up address must be replaced, where there is one', () => {
    const address = `https://example.org/rcp-elements/${VERSION}/`;
    const { out, err } = rcpElements(['snippet', 'member-list', ...prague]);
    assert.ok(out.includes(`src="${address}rcp-elements.js"`));
    assert.ok(err.includes(`replace ${address}`));
    for (const given of [['--base', base], ['--for', 'react']]) {
      assert.doesNotMatch(rcpElements(['snippet', 'member-list', ...prague, ...given]).err, /replace/);
    }
  });
});

describe('a usage that the command does not know', () => {
  const wrong: [args: string[], says: RegExp][] = [
    [['member-list'], /needs --process; known are abu-dhabi-dialogue, almaty-process,/],
    [['member-list', '--process', 'x'], /--process "x" is unknown; known are abu-dhabi-dialogue,/],
    [['member-list', 'prague-process'], /"prague-process" is unexpected; .* --process ID/],
    [
      ['member-list', '--process', 'prague-process', '--process', 'un-high-level-dialogue'],
      /<member-list> shows one process/,
    ],
    [['member-list', '--process'], /'--process/],
    [['key-figures', '--organization', 'iom', '--no-search'], /'--no-search'; known are .*--organization/],
    [
      ['member-list', '--process', 'prague-process', '--group-by', 'size'],
      /--group-by "size" is unknown; known are region, letter, none$/,
    ],
    [['key-figures', '--organization', 'iom', '--for', 'joomla'], /--for "joomla" is unknown; known are html,/],
    [['key-figures', '--organization', 'iom', '--for', 'react', '--importmap'], /--importmap has no use/],
    [['key-figures', '--organization', 'iom', '--base', 'example.org'], /--base "example\.org" is no address/],
    [['key-figures', '--organization', 'iom', '--base', 'javascript:alert(1)'], /is no address/],
    [
      ['key-figures', '--organization', 'iom', '--base', 'https://example.org/rcp-elements@latest'],
      /names no version/,
    ],
  ];
  for (const [args, says] of wrong) {
    it(`is answered by what is known: ${args.join(' ')}`, () => {
      assert.throws(
        () => run(args),
        (error) => error instanceof UsageError && says.test(error.message) && !error.message.includes('\n'),
      );
    });
  }
});

describe('the ids of a tag', () => {
  const several: Shows = { record: 'process', attribute: 'process', several: true, states: 'none' };
  const one: Shows = { record: 'process', attribute: 'process', states: 'none' };
  const ids = ['a', 'b', 'c'];
  const known = [{ name: 'src', description: '', isFlag: false, choices: undefined }];
  const from = (shows: Shows, options: Record<string, string | string[]>, positionals: string[] = []) =>
    attributesFrom({ options, positionals }, known, 'rcp-card', shows, ids);

  it('are several where the tag takes several, in whichever way they are given', () => {
    assert.deepEqual(from(several, { process: ['a', 'b'] }), { process: 'a b' });
    assert.deepEqual(from(several, { process: ['a'] }, ['b', 'c']), { process: 'a b c' });
  });

  it('may be left out where all are meant, or a record of the author is shown', () => {
    assert.deepEqual(from({ ...several, all: true }, {}), {});
    assert.deepEqual(from(one, { src: 'mine.json' }), { src: 'mine.json' });
  });

  it('are all known', () => {
    assert.throws(() => from(several, { process: ['a'] }, ['x']), UsageError);
    assert.throws(() => from(one, { process: ['a'] }, ['b']), UsageError);
    assert.throws(() => from(one, {}), UsageError);
    assert.throws(() => from(several, {}), UsageError);
  });
});
