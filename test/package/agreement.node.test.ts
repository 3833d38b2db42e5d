/**
 * What the elements say of States and processes, held against each other and against the records,
 * for every State and every process. The records are counted here by other code than the elements
 * use: straight from the files of `data/`, with loops and sets.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import type { Directory, Process, States } from '../../src/model/schema.js';
import { prerender, readRelease } from '../support/release.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { readJson, readProcess } from './pages.js';

const processes = readdirSync('data/processes').map((file) => readProcess(file.replace('.json', '')));
const { states } = readJson('data/states.json') as States;
const directory = readJson('data/directory.json') as Directory;


/** A name that stands for itself where a State has no code. */
const keyOf = ({ code, name }: { code: string | null; name: string }) => code ?? name;

/** Ids of processes by State, counted from the records. */
const membersOf = new Map(processes.map(({ id, members }) => [id, (members.items ?? []).map(keyOf)]));

function processesOf(state: string): string[] {
  return [...membersOf].filter(([, listed]) => listed.includes(state)).map(([id]) => id);
}

/** Every State in any role that the records give, as "CODE PROCESS". */
function everyRole(): Set<string> {
  const pairs = new Set<string>();
  for (const { id, members, observers, partners, otherRoles, chair, secretariat } of processes) {
    const lists = [members.items, observers?.states, partners?.states, ...otherRoles.map((role) => role.states)];
    for (const list of lists) for (const state of list ?? []) pairs.add(`${keyOf(state)} ${id}`);
    for (const term of chair ? [chair.latest, ...chair.previous] : []) {
      for (const code of term.states) pairs.add(`${code} ${id}`);
    }
    const initiative = secretariat?.supportInitiative;
    if (initiative) {
      for (const code of [initiative.leadState, ...initiative.otherLeadStates.items]) pairs.add(`${code} ${id}`);
    }
  }
  return pairs;
}

async function contentOf(markup: string): Promise<Html.DocumentFragment> {
  return parseFragment(await prerender(markup));
}

function* elementsIn(node: Html.Node): Generator<Html.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function attributeOf(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Html.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function rowsIn(node: Html.Node): Html.Element[] {
  return [...elementsIn(node)].filter((element) => attributeOf(element, 'data-row') !== undefined);
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 'NaN');
}

function parent(element: Html.Element, name: string): Html.Element {
  for (let node: Html.ParentNode | null = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === name) return node;
  }
  throw new Error(`<${element.tagName}> stands in no <${name}>.`);
}

for (const language of LANGUAGES) {
  const nameOf = (key: string) => states.find(({ alpha2 }) => alpha2 === key)?.names[language] ?? key;
  const processName = ({ names }: Process) => names.text[language] ?? '';

  describe(`the elements agree with each other and with the records, in ${language}:`, () => {
    let matrix: Html.DocumentFragment;
    let memberships: Html.DocumentFragment;
    let listed: Map<string, string[]>;

    before(async () => {
      matrix = await contentOf(`<member-matrix lang="${language}"></member-matrix>`);
      memberships = await contentOf(`<state-memberships lang="${language}"></state-memberships>`);
      listed = new Map();
      for (const { id } of processes) {
        const list = await contentOf(`<member-list process="${id}" lang="${language}"></member-list>`);
        const rows = rowsIn(list).filter((row) => !isOrganization(row));
        listed.set(id, rows.map((row) => attributeOf(row, 'data-row') || textOf(row).trim()));
      }
    });

    function isOrganization(row: Html.Element): boolean {
      const section = parent(row, 'section');
      return attributeOf(section, 'data-group') === 'organizations';
    }

    it('member-list lists the States of each record, each once', () => {
      for (const { id } of processes) {
        assert.deepEqual(listed.get(id)?.toSorted(), membersOf.get(id)?.toSorted(), id);
      }
    });

    it('the rows of the matrix are the States of these lists, with their totals and processes', () => {
      const rows = rowsIn(matrix);
      const all = new Set([...membersOf.values()].flat());
      assert.equal(rows.length, all.size);
      for (const row of rows) {
        const name = textOf([...elementsIn(row)].find(({ tagName }) => tagName === 'th') ?? row).trim();
        const key = [...all].find((each) => nameOf(each) === name);
        assert.ok(key, `"${name}" is a State of some list`);
        const wanted = processesOf(key);
        const cells = [...elementsIn(row)].filter(({ tagName }) => tagName === 'td');
        assert.equal(numberIn(textOf(cells[0] ?? row)), wanted.length, name);
        const filled = cells.slice(1).filter((cell) => textOf(cell).trim() !== '');
        assert.equal(filled.length, wanted.length, name);
        const said = filled.map(textOf).join('\n');
        for (const id of wanted) {
          const process = processes.find((each) => each.id === id);
          assert.ok(process && said.includes(processName(process)), `${name}: ${id}`);
        }
      }
    });

    it('the totals of its columns, and of all, are the counts of member-list', () => {
      const foot = [...elementsIn(matrix)].find(({ tagName }) => tagName === 'tfoot');
      assert.ok(foot, 'the matrix has a foot');
      const cells = [...elementsIn(foot)].filter(({ tagName }) => tagName === 'td');
      const sum = [...listed.values()].reduce((total, list) => total + list.length, 0);
      const totals = cells.map(textOf);
      assert.ok(totals.some((text) => numberIn(text) === sum), `one total is ${sum}`);
      const byProcess = totals.slice(-processes.length);
      // Arabic passes over the article.
      const sorted = (process: Process) => processName(process).replace(/^ال/, '');
      const inOrder = processes.toSorted((a, b) => new Intl.Collator(language).compare(sorted(a), sorted(b)));
      for (const [i, process] of inOrder.entries()) {
        const text = byProcess[i] ?? '';
        const { items } = process.members;
        if (items) assert.equal(numberIn(text.replace(processName(process), '')), items.length, `${process.id}: ${text}`);
        else assert.doesNotMatch(text.replace(processName(process), ''), /^\s*0\b/, process.id);
      }
    });

    it('state-memberships has every State with each of its processes, and no other', () => {
      const wanted = everyRole();
      const told = new Set<string>();
      for (const row of rowsIn(memberships)) {
        const summary = [...elementsIn(row)].find(({ tagName }) => tagName === 'summary');
        const code = attributeOf(row, 'data-row') || textOf(summary ?? row).replace(/\d+\D*$/, '').trim();
        const text = textOf(row);
        for (const process of processes) {
          const names = [...elementsIn(row)].map(textOf).map((each) => each.trim());
          if (names.includes(processName(process)) || text.includes(processName(process))) {
            told.add(`${code} ${process.id}`);
          }
        }
      }
      assert.deepEqual([...told].sort(), [...wanted].sort());
    });

    it('state-memberships of each State has its processes as the matrix has them, and more roles', () => {
      const roles = [...everyRole()];
      for (const { alpha2 } of states) {
        // Its iframe page has what the prerenderer writes, letter by letter: see parity.node.test.ts.
        const own = parse(readRelease(`embed/state-memberships/${alpha2}.${language}.html`));
        const ids = rowsIn(own).map((row) => attributeOf(row, 'data-row') ?? '');
        const wanted = roles.filter((pair) => pair.startsWith(`${alpha2} `)).map((pair) => pair.slice(3));
        assert.deepEqual(ids.toSorted(), wanted.toSorted(), alpha2);
        for (const id of processesOf(alpha2)) assert.ok(ids.includes(id), `${alpha2} ${id}`);
      }
    });

    it('the directory has each process once, and counts by status and region as the records and the index do', async () => {
      const content = await contentOf(`<rcp-directory lang="${language}"></rcp-directory>`);
      const entries = rowsIn(content).filter(({ tagName }) => tagName === 'details');
      const ids = entries.map((row) => attributeOf(row, 'data-row') ?? '').filter((id) => processes.some((each) => each.id === id));
      assert.deepEqual(ids.toSorted(), processes.map(({ id }) => id).toSorted());
      const groups = [...elementsIn(content)].filter((element) => attributeOf(element, 'data-group') !== undefined);
      for (const status of ['active', 'emerging', 'inactive', 'unlisted'] as const) {
        const group = groups.find((each) => attributeOf(each, 'data-group') === status);
        assert.ok(group, status);
        const wanted = processes.filter((process) => process.status.value === status);
        assert.equal(countIn(group), wanted.length, status);
        assert.equal(entriesIn(group).length, wanted.length, status);
      }
      for (const { status, region, items } of directory.index.groups) {
        const group = groups.find((each) => attributeOf(each, 'data-group') === `${status}-${region}`);
        assert.ok(group, `${status} ${region}`);
        assert.equal(countIn(group), items.length, `${status} ${region}`);
        assert.deepEqual(entriesIn(group), items.map(({ process }) => process));
      }
    });

    function countIn(group: Html.Element): number {
      const count = [...elementsIn(group)].find((each) => attributeOf(each, 'part') === 'count');
      return numberIn(textOf(count ?? group));
    }

    function entriesIn(group: Html.Element): string[] {
      return rowsIn(group)
        .filter(({ tagName }) => tagName === 'details')
        .map((row) => attributeOf(row, 'data-row') ?? '');
    }
  });
}

describe('the index and the records', () => {
  it('give each process the same status and first region', () => {
    const indexed = new Map(
      directory.index.groups.flatMap((group) => group.items.map(({ process }) => [process, group] as const)),
    );
    for (const { id, status, regions } of processes) {
      const group = indexed.get(id);
      assert.equal(status.value, group?.status ?? 'unlisted', id);
      if (group) assert.equal(regions.value[0], group.region, id);
    }
  });
});
