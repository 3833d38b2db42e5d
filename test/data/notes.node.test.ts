import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nodes, records } from './records.js';

interface Counted {
  declared?: { value: number; published: string } | null;
  items?: readonly unknown[];
}

describe('notes', () => {
  it('are about a fact that their record has', () => {
    for (const { path, record } of records) {
      for (const { id, field } of record.notes) {
        const fact = (record as Record<string, unknown>)[field];
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
        if (!declared || !items || declared.value === items.length) continue;
        differing.push(node.path);
        const field = node.path.slice(path.length + 1).split('.')[0];
        const note = record.notes.find(
          (each) => each.field === field && each.published?.includes(declared.published),
        );
        assert.ok(note, `${node.path}: ${declared.value} against ${items.length}`);
      }
    }
    assert.deepEqual(differing, [
      'processes/prague-process.members',
      'organizations/icmpd.memberStates',
      'organizations/iom.offices',
    ]);
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
        .filter(({ field }) => field === 'members')
        .map(({ published }) => published ?? '')
        .join();
      for (const { published, name } of record.members.items) {
        if (published !== name) assert.ok(prints.includes(published), `${path}: ${published}`);
      }
    }
  });
});
