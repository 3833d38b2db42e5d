import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import * as v from 'valibot';
import {
  directorySchema,
  officeSchema,
  organizationSchema,
  processSchema,
  statesSchema,
} from '../../src/model/schema.js';
import { data, entry } from '../data/records.js';

const prague = entry(data.process, 'prague-process');
const published: Record<string, { schema: v.GenericSchema; records: unknown[] }> = {
  process: { schema: processSchema, records: Object.values(data.process) },
  organization: { schema: organizationSchema, records: Object.values(data.organization) },
  office: { schema: officeSchema, records: Object.values(data.office) },
  states: { schema: statesSchema, records: [data.states] },
  directory: { schema: directorySchema, records: [data.directory] },
};

/** Another's check, by the schema in the form in which it is published. */
function validatorOf(schema: v.GenericSchema): ValidateFunction {
  const ajv = new Ajv({ allErrors: true });
  formats.default(ajv);
  return ajv.compile(toJsonSchema(schema) as AnySchema);
}

/** The faults that the schema finds in a copy of the Prague Process, changed. */
function faultsIn(change: (record: ReturnType<typeof copy>) => void): string[] {
  const record = copy();
  change(record);
  const { issues = [] } = v.safeParse(processSchema, record);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** A record as an author may write it: any part may be anything. */
function copy() {
  return structuredClone(prague) as unknown as {
    [fact: string]: unknown;
    members: { [entry: string]: unknown; sources: string[]; items: [{ code: unknown }] };
    regions: { value: unknown };
    established: { [entry: string]: unknown; date: unknown };
    chair: { latest: Record<string, unknown>; previous: unknown };
    observers: Record<string, unknown>;
    website: Record<string, unknown>;
    names: { text: Record<string, string>; sources?: string[] };
    contact: { url: unknown; email: unknown };
  };
}

describe('the schema of a process', () => {
  it('accepts the record as it is', () => {
    assert.deepEqual(faultsIn(() => undefined), []);
  });

  it('refuses a code of three letters, and says where and why', () => {
    assert.deepEqual(
      faultsIn((record) => (record.members.items[0].code = 'POL')),
      ['members.items.0.code: expected two letters'],
    );
  });

  it('refuses a fact without a source', () => {
    assert.deepEqual(
      faultsIn((record) => (record.members.sources = [])),
      ['members.sources: expected at least one source'],
    );
    const [missing = ''] = faultsIn((record) => delete record.names.sources);
    assert.match(missing, /^names\.sources: /);
  });

  it('refuses a date that is not EDTF', () => {
    for (const date of ['15 June 2016', '2016-6-15', '2016-06-15/', '{2016-06-15}', '16']) {
      const [fault = ''] = faultsIn((record) => (record.established.date = date));
      assert.match(fault, /^established\.date: expected an EDTF date/, date);
    }
  });

  it('refuses an address that could run a script, and an e-mail address that is none', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'https://a b']) {
      const [fault = ''] = faultsIn((record) => (record.contact.url = url));
      assert.match(fault, /^contact\.url: expected an http or https address/, url);
    }
    const [fault = ''] = faultsIn((record) => (record.contact.email = 'nobody'));
    assert.match(fault, /^contact\.email: /);
  });

  it('refuses a text without French or English, an empty one, and an unknown language', () => {
    const inText = (text: Record<string, string>) =>
      faultsIn((record) => (record.names.text = text)).map((fault) => fault.split(':')[0]);
    assert.deepEqual(inText({ en: 'Prague Process' }), ['names.text.fr']);
    assert.deepEqual(inText({ fr: 'Processus de Prague' }), ['names.text.en']);
    assert.deepEqual(inText({ en: '', fr: 'Processus de Prague' }), ['names.text.en']);
    assert.deepEqual(inText({ en: 'A', fr: 'B', de: 'C' }), ['names.text.de']);
  });

  it('accepts null for what was not published, and only there', () => {
    const nullable = [
      ...['fullName', 'otherNames', 'established', 'association', 'objectives', 'launch'],
      ...['background', 'themes', 'chair', 'secretariat', 'memberOrganizations', 'observers'],
      ...['partners', 'meetings', 'documents', 'links', 'website', 'contact'],
    ];
    for (const fact of nullable) assert.deepEqual(faultsIn((record) => (record[fact] = null)), [], fact);
    const needed = ['id', 'names', 'acronym', 'kind', 'regions', 'status', 'members', 'otherRoles', 'notes'];
    for (const fact of needed) {
      const [fault = ''] = faultsIn((record) => (record[fact] = null));
      assert.ok(fault.startsWith(`${fact}: `), fact);
    }
    const facts = Object.keys(copy()).filter((key) => key !== '$schema');
    assert.deepEqual([...nullable, ...needed].sort(), facts.sort());
  });

  it('tells a list that was not found, which is null, from an empty one and from none at all', () => {
    for (const list of [null, []]) {
      assert.deepEqual(faultsIn(({ members }) => Object.assign(members, { items: list })), []);
      for (const key of ['items', 'states']) {
        assert.deepEqual(faultsIn(({ observers }) => (observers[key] = list)), [], key);
      }
    }
    const [members = ''] = faultsIn(({ members }) => Reflect.deleteProperty(members, 'items'));
    assert.match(members, /^members\.items: /);
    const [observers = ''] = faultsIn(({ observers }) => delete observers.states);
    assert.match(observers, /^observers\.states: /);
  });

  it('refuses a process that stands in no region', () => {
    assert.deepEqual(
      faultsIn(({ regions }) => (regions.value = [])),
      ['regions.value: expected at least one region'],
    );
  });

  it('refuses what others say without text or source', () => {
    const other = { text: { en: 'A', fr: 'B' }, sources: ['iom-prague-fr'], asOf: null };
    const withOther = (changes: object) =>
      faultsIn(({ established }) => (established.others = [{ ...other, ...changes }])).map(
        (fault) => fault.split(':')[0],
      );
    assert.deepEqual(withOther({}), []);
    assert.deepEqual(withOther({ sources: [] }), ['established.others.0.sources']);
    assert.deepEqual(withOther({ text: { en: 'A' } }), ['established.others.0.text.fr']);
    assert.deepEqual(withOther({ published: 'A' }), ['established.others.0.published']);
  });

  it('refuses a mark that says no, and a qualifier that it does not know', () => {
    const [partial = ''] = faultsIn(({ members }) => (members.partial = false));
    assert.match(partial, /^members\.partial: /);
    const [unencrypted = ''] = faultsIn(({ website }) => (website.unencrypted = false));
    assert.match(unencrypted, /^website\.unencrypted: /);
    const count = (qualifier: string) =>
      faultsIn(({ members }) => (members.declared = { value: 50, qualifier, published: null }));
    assert.deepEqual(count('more-than'), []);
    assert.match(count('about')[0] ?? '', /^members\.declared\.qualifier: /);
  });

  it('refuses a chair as it was written before, and one that names a State by more than its code', () => {
    const [old = ''] = faultsIn(
      (record) => (record.chair = { current: record.chair.latest, previous: [] } as never),
    );
    assert.match(old, /^chair\.latest: /);
    for (const states of [['POL'], [null], 'PL', null]) {
      const [fault = ''] = faultsIn(({ chair }) => (chair.latest.states = states));
      assert.match(fault, /^chair\.latest\.states/);
    }
  });

  it('refuses a fact that it does not know, and a missing one', () => {
    const [unknown = ''] = faultsIn((record) => (record.capital = 'Prague'));
    assert.match(unknown, /^capital: /);
    const [missing = ''] = faultsIn((record) => delete record.themes);
    assert.match(missing, /^themes: /);
  });
});

describe('the published JSON Schemas', () => {
  for (const [name, { schema, records }] of Object.entries(published)) {
    const accepts = validatorOf(schema);

    it(`accept every record: ${name}`, () => {
      assert.ok(records.length > 0);
      for (const record of records) {
        assert.ok(accepts(record), JSON.stringify(accepts.errors));
      }
    });

    it(`refuse every record that misses one of its parts: ${name}`, () => {
      for (const record of records as Record<string, unknown>[]) {
        for (const part of Object.keys(record).filter((key) => key !== '$schema')) {
          const { [part]: _, ...rest } = record;
          assert.ok(!accepts(rest), part);
          assert.ok(!v.safeParse(schema, rest).success, part);
        }
      }
    });
  }

  it('refuse what the check of the library refuses', () => {
    const accepts = validatorOf(processSchema);
    const broken: ((record: ReturnType<typeof copy>) => void)[] = [
      (record) => (record.members.items[0].code = 'POL'),
      (record) => (record.members.sources = []),
      (record) => (record.established.date = 'June 2016'),
      (record) => (record.contact.url = 'javascript:alert(1)'),
      (record) => (record.contact.email = 'nobody'),
      (record) => (record.capital = 'Prague'),
      (record) => (record.regions.value = []),
      (record) => (record.members.partial = false),
      (record) => (record.chair.latest.states = ['POL']),
      (record) => (record.established.others = [{ text: { en: 'A', fr: 'B' }, sources: [], asOf: null }]),
      (record) => (record.observers.states = undefined),
    ];
    for (const change of broken) {
      const record = copy();
      change(record);
      assert.ok(!accepts(record), String(change));
    }
  });
});
