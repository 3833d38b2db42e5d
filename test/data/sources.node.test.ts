import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { data, nodes, records } from './records.js';

/** Every list of sources in a part, with its path. */
function citations(part: unknown, path: string): { path: string; ids: readonly string[] }[] {
  return [...nodes(part, path)].flatMap(({ value, path: at }) =>
    'sources' in value && Array.isArray(value.sources)
      ? [{ path: at, ids: value.sources as string[] }]
      : [],
  );
}

const cited = records.flatMap(({ path, record }) => citations(record, path));

describe('sources', () => {
  it('are all in sources.json', () => {
    for (const { path, ids } of cited) {
      for (const id of ids) assert.ok(data.sources[id], `${path} cites "${id}"`);
    }
    assert.ok(data.sources[data.states.source]);
  });

  it('are all cited by a fact or a note', () => {
    const used = new Set([data.states.source, ...cited.flatMap(({ ids }) => ids)]);
    assert.deepEqual(
      Object.keys(data.sources).filter((id) => !used.has(id)),
      [],
    );
  });

  it('are named once for each fact', () => {
    for (const { path, ids } of cited) assert.equal(new Set(ids).size, ids.length, path);
  });

  it('stand behind every fact and every note of every record', () => {
    for (const { path, record } of records) {
      for (const [key, value] of Object.entries(record) as [string, unknown][]) {
        if (typeof value !== 'object' || value === null || NO_FACTS.has(key)) continue;
        for (const fact of factsIn(value)) {
          const { sources } = fact as { sources?: readonly string[] };
          assert.ok(sources && sources.length > 0, `${path}.${key}`);
        }
      }
      for (const note of record.notes) assert.ok(note.sources.length > 0, `${path} ${note.id}`);
    }
  });

  it('stand behind everything that others say instead', () => {
    for (const { path, record } of records) {
      for (const node of nodes(record, path)) {
        if (!('others' in node.value)) continue;
        const others = node.value.others as { sources: readonly string[] }[];
        assert.ok(others.length > 0, `${node.path}.others`);
        for (const { sources } of others) assert.ok(sources.length > 0, `${node.path}.others`);
      }
    }
  });

  it('of one meeting are fewer than those of the list that it stands in, and among them', () => {
    for (const { path, record } of records) {
      const meetings = 'meetings' in record ? record.meetings : null;
      for (const { sources, date } of meetings?.items ?? []) {
        if (!sources) continue;
        const all = meetings?.sources ?? [];
        assert.ok(sources.length < all.length, `${path} ${date}`);
        for (const id of sources) assert.ok(all.includes(id), `${path} ${date}: ${id}`);
      }
    }
  });

  it('say how new an undated document is only where it has no date', () => {
    for (const [id, { date, newest }] of Object.entries(data.sources)) {
      if (date !== null) assert.equal(newest, null, id);
    }
  });

  it('were read no later than the edition, and no earlier than what they contain', () => {
    for (const [id, { read, newest }] of Object.entries(data.sources)) {
      assert.ok(read <= data.edition, id);
      if (newest !== null) assert.ok(newest <= read, id);
    }
  });

  it('have a checksum exactly where they have a file', () => {
    for (const [id, { file, sha256 }] of Object.entries(data.sources)) {
      assert.equal(file === undefined, sha256 === undefined, id);
    }
  });
});

/** The facts under one key: one, those of a list, or each term of a chair. */
function factsIn(part: object): unknown[] {
  if (Array.isArray(part)) return part;
  if (!('latest' in part && 'previous' in part)) return [part];
  assert.ok(Array.isArray(part.previous));
  return [part.latest, ...(part.previous as unknown[])];
}

/** Parts of a record that are no facts; the provenance of an office covers its city. */
const NO_FACTS = new Set(['notes', 'sources', 'city']);

/** Where a record can mark an address as unencrypted. */
const isMarked = /^sources\/[^.]+\.url$|^processes\/[^.]+\.website\.url$/;

describe('addresses', () => {
  const addresses = [
    ...records.map(({ path, record }) => ({ path, part: record })),
    ...Object.entries(data.sources).map(([id, part]) => ({ path: `sources/${id}`, part })),
  ]
    .flatMap(({ path, part }) => [...stringsIn(part, path)])
    .filter(({ text }) => /^https?:/.test(text));

  it('are https, but for old pages that a note refers to and those that are marked', () => {
    assert.ok(addresses.length > 20, 'there are addresses to look at');
    for (const { path, text } of addresses) {
      if (/\.references\.\d+$/.test(path) || isMarked.test(path)) continue;
      assert.match(text, /^https:/, path);
    }
  });

  it('are marked as unencrypted where, and only where, they are not https', () => {
    const marked = [
      ...Object.entries(data.sources).map(([id, source]) => ({ path: `sources/${id}`, ...source })),
      ...Object.values(data.process).flatMap(({ id, website }) =>
        website ? [{ path: `processes/${id}.website`, ...website }] : [],
      ),
    ];
    for (const { path, url, unencrypted } of marked) {
      assert.equal(unencrypted === true, url?.startsWith('http:') ?? false, path);
    }
  });

  it('are in the form in which a browser writes them', () => {
    for (const { path, text } of addresses) {
      const { href } = new URL(text);
      assert.ok(href === text || href === `${text}/`, `${path}: ${text} – ${href}`);
    }
  });
});

function* stringsIn(part: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof part === 'string') yield { path, text: part };
  if (typeof part !== 'object' || part === null) return;
  for (const [key, child] of Object.entries(part)) yield* stringsIn(child, `${path}.${key}`);
}
