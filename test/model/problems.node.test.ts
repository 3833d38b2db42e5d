import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { formatProblem, kindOf, problemsOf } from '../../src/model/problems.js';
import {
  officeSchema,
  organizationSchema,
  processSchema,
  statesSchema,
} from '../../src/model/schema.js';
import { data, entry } from '../data/records.js';

const SCHEMAS: Record<string, v.GenericSchema> = {
  process: processSchema,
  organization: organizationSchema,
  office: officeSchema,
  states: statesSchema,
};

const records: [kind: string, record: object][] = [
  ...Object.values(data.process).map((record): [string, object] => ['process', record]),
  ...Object.values(data.organization).map((record): [string, object] => ['organization', record]),
  ...Object.values(data.office).map((record): [string, object] => ['office', record]),
  ['states', data.states],
];

type Key = string | number;

/** The way to every part of a record. */
function waysIn(part: unknown, way: Key[] = []): Key[][] {
  if (typeof part !== 'object' || part === null) return [];
  const keys: Key[] = Array.isArray(part) ? [...part.keys()] : Object.keys(part);
  return keys.flatMap((key) => {
    const inner = [...way, key];
    return [inner, ...waysIn(Reflect.get(part, key) as unknown, inner)];
  });
}

/** A copy of a record in which one part is another; without a value the part is gone. */
function changed(record: object, way: Key[], ...value: unknown[]): object {
  const copy = structuredClone(record);
  const holder = way.slice(0, -1).reduce<object>((part, key) => Reflect.get(part, key) as object, copy);
  const last = way.at(-1) ?? '';
  if (value.length > 0) Reflect.set(holder, last, value[0]);
  else Reflect.deleteProperty(holder, last);
  return copy;
}

function written(way: Key[]): string {
  return way
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

const anyPart = fc
  .constantFrom(...records)
  .chain(([kind, record]) =>
    fc.record({ kind: fc.constant(kind), record: fc.constant(record), way: fc.constantFrom(...waysIn(record)) }),
  );

const prague = entry(data.process, 'prague-process');
const lines = (record: unknown) => problemsOf(record).map(formatProblem);

describe('the problems of a record', () => {
  it('are none in the records of the project, whose kinds are told apart, named or not', () => {
    for (const [kind, record] of records) {
      const { $schema: _, ...unnamed } = record as { $schema?: string };
      for (const each of [record, unnamed]) {
        assert.equal(kindOf(each), kind);
        assert.deepEqual(problemsOf(each), []);
      }
    }
  });

  it('are judged by the schema that the record names', () => {
    for (const $schema of ['office.json', '../../schemas/office.json', 'https://example.org/x/office.json']) {
      assert.equal(kindOf({ ...prague, $schema }), 'office', $schema);
    }
    assert.equal(kindOf({ ...prague, $schema: 'https://example.org/my-office.json' }), 'process');
  });

  it('say where, what is there and what was expected', () => {
    const cases: [way: Key[], value: unknown, line: string][] = [
      [['members', 'items', 3, 'code'], 'POL', "members.items[3].code: 'POL' – expected two letters"],
      [['members', 'sources'], [], 'members.sources: an empty list – expected at least one source'],
      [['members', 'items'], { 0: 'PL' }, 'members.items: an object – expected a list'],
      [['members', 'declared', 'value'], '50', "members.declared.value: '50' – expected a whole number"],
      [['members', 'declared', 'value'], -1, 'members.declared.value: -1 – expected no number below 0'],
      [
        ['kind', 'value'],
        'local',
        "kind.value: 'local' – expected one of regional, inter-regional, global, network",
      ],
      [['names', 'asOf'], 2009, 'names.asOf: 2009 – expected an EDTF date'],
      [['status', 'inferred'], false, 'status.inferred: false – expected true'],
      [['contact', 'email'], 'nobody', "contact.email: 'nobody' – expected an e-mail address"],
      [['chair'], true, 'chair: true – expected an object, or null'],
      [['capital'], 'Prague', "capital: 'Prague' – expected no entry of this name"],
      [['a b'], 1, "['a b']: 1 – expected no entry of this name"],
    ];
    for (const [way, value, line] of cases) {
      const [first = '', ...others] = lines(changed(prague, way, value));
      assert.deepEqual([first.slice(0, line.length), others], [line, []]);
    }
  });

  it('say of a missing entry what it should have been', () => {
    const cases: [way: Key[], line: string][] = [
      [['themes'], 'themes: nothing – expected an object'],
      [['established', 'date'], 'established.date: nothing – expected an EDTF date, such as 2013-01'],
      [['members', 'items', 0, 'code'], 'members.items[0].code: nothing – expected two letters, or null'],
      [['names', 'text', 'fr'], 'names.text.fr: nothing – expected a text that is not empty'],
    ];
    for (const [way, line] of cases) {
      const [first = '', ...others] = lines(changed(prague, way));
      assert.deepEqual([first.slice(0, line.length), others], [line, []]);
    }
  });

  it('are one when it is no record at all', () => {
    for (const value of [undefined, null, 5, 'x', [], {}, { name: 'x' }, () => 0, Symbol('x'), 5n]) {
      const [problem, ...others] = problemsOf(value);
      assert.equal(problem?.path, '(record)');
      assert.match(problem.expected, /^a record of a process/);
      assert.deepEqual(others, []);
    }
  });

  it('show a long text shortened, and nothing invisible', () => {
    const [long = ''] = lines(changed(prague, ['id'], 'É'.repeat(1e6)));
    assert.ok(long.length < 200 && long.includes('É…'), long);
    const [hostile = ''] = lines(changed(prague, ['id'], 'a\u202eb\nc\u001b[2J\u2028'));
    assert.match(hostile, /^id: 'a\\u\{202e\}b\\u\{a\}c\\u\{1b\}\[2J\\u\{2028\}' –/);
  });

  it('name the very part that cannot be right, wherever it is', () => {
    fc.assert(
      fc.property(anyPart, ({ record, way }) => {
        const problems = problemsOf(changed(record, way, () => 0)).map(({ path, found }) => [path, found]);
        assert.deepEqual(problems, [[written(way), 'a function']]);
      }),
    );
  });

  it('never throw, agree with the schema, and are told in words of ours', () => {
    const value = fc.oneof(fc.constantFrom('', 'x', -1.5, null, true, [], {}), fc.anything());
    fc.assert(
      fc.property(anyPart, value, ({ kind, record, way }, value) => {
        const broken = changed(record, way, value);
        const schema = SCHEMAS[kindOf(broken) ?? kind];
        assert.ok(schema);
        const problems = problemsOf(broken);
        assert.equal(problems.length === 0, v.is(schema, broken));
        for (const problem of problems) {
          assert.notEqual(problem.path, '');
          assert.match(formatProblem(problem), /^[^\n]+: [^\n]+ – expected [^\n]+$/);
          assert.doesNotMatch(problem.expected, /Invalid|received|undefined/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw for anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        assert.ok(problemsOf(value).every(({ path }) => path !== ''));
      }),
    );
  });
});
