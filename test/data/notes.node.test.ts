import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListedState, Process } from '../../src/model/schema.js';
import type { Qualifier } from '../../src/model/vocabulary.js';
import { nodes, records } from './records.js';

interface Counted {
  declared?: { value: number; qualifier?: Qualifier; published: string | null } | null;
  items?: readonly unknown[] | null;
}

/** More than a number is right of every list that is longer. */
function agrees({ value, qualifier }: NonNullable<Counted['declared']>, listed: number): boolean {
  return qualifier === 'more-than' ? listed > value : listed === value;
}

/** Facts of a process that list States as printed. */
const STATES = ['members', 'observers', 'partners', 'otherRoles'];

function statesListed({ members, observers, partners, otherRoles }: Process): ListedState[] {
  return [
    ...(members.items ?? []),
    ...[observers, partners, ...otherRoles].flatMap((part) => part?.states ?? []),
  ];
}

describe('notes', () => {
  it('are about a fact that their record has', () => {
    for (const { path, record } of records) {
      for (const { id, field } of record.notes) {
        const fact = field
          .split('.')
          .reduce((part: unknown, key) => (part as Record<string, unknown> | undefined)?.[key], record);
        assert.ok(typeof fact === 'object' && fact !== null, `${path} ${id}: ${field}`);
        assert.notEqual(field, 'notes', `${path} ${id}`);
      }
    }
  });

  it('have ids that are unique in their record, in ascending order', () => {
    for (const { path, record } of records) {
      const ids = record.notes.map((note) => note.id);
      assert.equal(new Set(ids).size, ids.length, path);
      assert.deepEqual(ids, ids.toSorted(), path);
    }
  });

  it('of one id weigh the same wherever they stand', () => {
    const severities = new Map<string, Set<string>>();
    for (const { record } of records) {
      for (const { id, severity } of record.notes) {
        const seen = severities.get(id) ?? new Set();
        severities.set(id, seen.add(severity));
      }
    }
    const split = [...severities].filter(([, seen]) => seen.size > 1).map(([id]) => id);
    assert.deepEqual(split, []);
  });

  it('tell of every count that is not the count of the list', () => {
    const differing: string[] = [];
    for (const { path, record } of records) {
      for (const node of nodes(record, path)) {
        const { declared, items } = node.value as Counted;
        if (!declared || !items || agrees(declared, items.length)) continue;
        differing.push(node.path);
        const field = node.path.slice(path.length + 1).split('.')[0];
        const note = record.notes.find(
          ({ field: about, published, finding }) =>
            about === field &&
            // A page that was read in excerpts has no print.
            (declared.published === null
              ? finding.en.includes(String(declared.value))
              : published?.includes(declared.published)),
        );
        assert.ok(note, `${node.path}: ${declared.value} against ${items.length}`);
      }
    }
    assert.deepEqual(differing, [
      'processes/cis-conference.members',
      'processes/igc.members',
      'processes/prague-process.members',
      'organizations/icmpd.memberStates',
      'organizations/iom.offices',
    ]);
  });

  it('tell why one thing is shown where other sources say another', () => {
    let told = 0;
    for (const { path, record } of records) {
      for (const node of nodes(record, path)) {
        if (!('others' in node.value)) continue;
        const field = node.path.slice(path.length + 1).split('.')[0];
        for (const { sources } of node.value.others as { sources: readonly string[] }[]) {
          const note = record.notes.find(
            (each) => each.field === field && sources.some((id) => each.sources.includes(id)),
          );
          assert.ok(note, `${node.path}: ${sources.join()}`);
          told++;
        }
      }
    }
    assert.ok(told >= 2, 'others say something else');
  });

  it('tell of shares that do not add up to a hundred', () => {
    for (const { path, record } of records) {
      if (!('funding' in record) || record.funding === null) continue;
      const sum = record.funding.shares.reduce((total, { value }) => total + value, 0);
      if (Math.round(sum * 10) === 1000) continue;
      const note = record.notes.find(
        ({ field, finding }) => field === 'funding' && finding.en.includes(sum.toFixed(1)),
      );
      assert.ok(note, `${path}: ${sum}`);
    }
  });

  it('tell of every glued name', () => {
    for (const { path, record } of records) {
      if (!('members' in record)) continue;
      const prints = record.notes
        .filter(({ field }) => STATES.includes(field.split('.')[0] ?? ''))
        .map(({ published }) => published ?? '')
        .join();
      for (const { published, name } of statesListed(record)) {
        if (published !== name) assert.ok(prints.includes(published), `${path}: ${published}`);
      }
    }
  });
});
