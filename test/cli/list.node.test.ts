import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { data } from '../data/records.js';
import { rcpElements } from './command.js';

describe('rcp-elements list', () => {
  const { status, out, err } = rcpElements(['list']);
  const lines = out.trimEnd().split('\n');
  const cells = lines.map((line) => line.split(/ {2,}/));

  it('prints the id and kind of every record, and nothing else', () => {
    assert.deepEqual([status, err], [0, '']);
    const all = (['process', 'organization', 'office'] as const).flatMap((kind) =>
      Object.keys(data[kind]).map((id) => [id, kind]),
    );
    assert.deepEqual(cells.map((row) => row.slice(0, 2)).sort(), all.sort());
  });

  it('prints names in English', () => {
    const names = new Map(cells.map(([id, , name]) => [id, name]));
    assert.equal(names.get('prague-process'), 'Prague Process');
    assert.equal(names.get('iom'), 'International Organization for Migration');
    assert.equal(names.get('iom-san-jose'), 'San José');
  });

  it('keeps its columns in line', () => {
    for (const column of [1, 2]) {
      const starts = lines.map((line, row) => line.indexOf(`  ${cells[row]?.[column] ?? '?'}`));
      assert.equal(new Set(starts).size, 1, starts.join());
    }
  });
});
