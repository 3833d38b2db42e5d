import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Declaration, DeclaredKind } from '../../src/reuse/manifest.js';

const KINDS: DeclaredKind[] = ['attributes', 'slots', 'events', 'cssParts', 'cssProperties', 'cssStates'];

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { path: string; declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration) => declaration.tagName !== undefined);

/** The browser tests and what they share, as text. */
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.browser.test.ts') || file.startsWith('support'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('test', file), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  it('describes each element of the release', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
      'key-figures',
      'meeting-timeline',
      'member-list',
      'member-matrix',
      'office-directory',
      'organization-card',
      'rcp-card',
      'rcp-directory',
      'state-memberships',
    ]);
  });

  it('points to modules that are published', () => {
    const published = new Set(
      readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => join('dist', file)),
    );
    for (const { path } of manifest.modules) assert.ok(published.has(path), path);
  });

  for (const element of elements) {
    it(`has nothing of <${element.tagName ?? ''}> that no browser test uses`, () => {
      const unused = KINDS.flatMap((kind) => element[kind] ?? [])
        .map(({ name }) => name)
        .filter((name) => name !== '' && !tests.includes(name));
      assert.deepEqual(unused, []);
    });
  }
});
