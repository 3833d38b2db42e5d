import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toMemberListView } from '../../src/records/views/member-list.js';
import { toMemberMatrixView, type MemberMatrixView } from '../../src/records/views/member-matrix.js';
import { keep } from '../../src/elements/base/rcp-collection.js';
import {
  memberMatrixContent,
  type MatrixOptions,
} from '../../src/elements/member-matrix/member-matrix.content.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import { matrixOf, type StateList } from '../../src/model/matrix.js';
import type { Process } from '../../src/model/schema.js';
import { data, entry } from '../data/records.js';
import { htmlOf, optionsIn } from '../support/content.js';
import { collatorOf, contextFor, states, TESTED_LANGUAGES } from './context.js';

const processes = Object.values(data.process);
const { view } = toMemberMatrixView(processes, contextFor('en'));

/** Everything on a list, so that no name is a code. */
const setOf = ({ codes, uncoded = [] }: StateList) =>
  new Set([...codes.map((code) => `code ${code}`), ...uncoded.map((name) => `name ${name}`)]);

/** Few letters, so that lists meet, and names look like codes. */
const words = fc.array(fc.string({ unit: fc.constantFrom('A', 'B', '/'), minLength: 1, maxLength: 2 }));
const generated = fc.array(fc.record({ codes: words, uncoded: words }), { maxLength: 8 });
const someOf = fc.subarray(view.items, { minLength: 1 }).chain((items) => {
  return fc.shuffledSubarray(items, { minLength: items.length });
});

/** What must hold of any lists. */
function checkSets(lists: readonly StateList[]): void {
  const { rows, totals, total } = matrixOf(lists);
  const sets = lists.map(setOf);
  const keys = rows.map(({ code, name }) => (code ? `code ${code}` : `name ${name}`));
  const union = new Set(sets.flatMap((set) => [...set]));
  assert.deepEqual(keys.toSorted(), [...union].sort());
  for (const [i, key] of keys.entries()) {
    const having = [...sets.keys()].filter((list) => sets[list]?.has(key));
    assert.deepEqual([...(rows[i]?.lists ?? [])].sort((a, b) => a - b), having, key);
  }
  assert.deepEqual(totals, sets.map((set) => set.size));
  assert.equal(total, sets.reduce((sum, set) => sum + set.size, 0));
  assert.equal(total, rows.reduce((sum, row) => sum + row.lists.size, 0));
}

/** The matrix on a page without script. */
function page(
  record: MemberMatrixView,
  groupBy: MatrixOptions['groupBy'],
  language: 'en' | 'fr' = 'en',
): Promise<string> {
  const messages = { en, fr }[language].memberMatrix;
  return htmlOf(memberMatrixContent(record, messages, { ...optionsIn(language), groupBy }));
}

/** The groups of the table, with the count that each shows and the rows that it has. */
async function groupsShown(record: MemberMatrixView, groupBy: MatrixOptions['groupBy']) {
  const html = await page(record, groupBy);
  return [...html.matchAll(/<tbody[^>]*data-group="(.*?)".*?<\/tbody>/gs)].map(([body, key]) => ({
    key,
    count: Number(/class="count"[^>]*>(\d+)</.exec(body)?.[1]),
    codes: [...body.matchAll(/data-row="(.*?)"/g)].map(([, code]) => code),
  }));
}

/** The total of one process, its members changed. */
async function totalOf(change: Partial<Process['members']>): Promise<string> {
  const process = entry(data.process, 'midsa');
  const changed = { ...process, members: { ...process.members, ...change } };
  const html = await page(toMemberMatrixView([changed], contextFor('en')).view, 'region');
  const [, total = ''] = /class="sum"[^>]*>\s*<span>.*?<\/span>(.*?)<\/td>/s.exec(html) ?? [];
  return total.replace(/<[^>]*>/g, '').trim();
}

describe('the matrix of lists', () => {
  it('is set arithmetic, whatever the lists', () => {
    fc.assert(fc.property(generated, checkSets), { numRuns: 1000 });
  });

  it('is set arithmetic on the records, whichever processes are chosen', () => {
    fc.assert(fc.property(someOf, checkSets));
  });

  it('hangs neither on the order of the lists nor on that in a list', () => {
    fc.assert(
      fc.property(generated, (lists) => {
        const turned = lists
          .toReversed()
          .map(({ codes, uncoded }) => ({ codes: codes.toReversed(), uncoded: uncoded.toReversed() }));
        const { totals, total, rows } = matrixOf(turned);
        const straight = matrixOf(lists);
        assert.deepEqual(totals.toReversed(), straight.totals);
        assert.equal(total, straight.total);
        assert.equal(rows.length, straight.rows.length);
      }),
    );
  });

  it('has nothing where there are no lists', () => {
    assert.deepEqual(matrixOf([]), { rows: [], totals: [], total: 0 });
  });
});

describe('the matrix of the records', () => {
  for (const language of TESTED_LANGUAGES) {
    it(`counts of every process what its list of members counts: ${language}`, () => {
      const { items } = toMemberMatrixView(processes, contextFor(language)).view;
      assert.equal(items.length, processes.length);
      const { totals } = matrixOf(items);
      for (const [column, item] of items.entries()) {
        const { members } = toMemberListView(entry(data.process, item.id), contextFor(language)).view;
        assert.equal(item.listed, members.listed, item.id);
        assert.equal(totals[column], members.listed ?? 0, item.id);
        assert.deepEqual(setOf(item), setOf(members), item.id);
      }
    });

    it(`has every State once, in the order of the names: ${language}`, async () => {
      const { view } = toMemberMatrixView(processes, contextFor(language));
      const html = await page(view, 'none', language);
      const codes = [...html.matchAll(/data-row="(\w+)"/g)].map(([, code = '']) => code);
      assert.deepEqual(codes.toSorted(), [...new Set(view.items.flatMap(({ codes }) => codes))].sort());
      const names = codes.map((code) => entry(states, code).names[language]);
      assert.deepEqual(names, names.toSorted(collatorOf(language).compare));
    });
  }

  it('has the acronym of the language, else another that is marked', () => {
    const acronym = (id: string, language: 'en' | 'fr') =>
      toMemberMatrixView([entry(data.process, id)], contextFor(language)).view.items[0]?.acronym;
    assert.deepEqual(acronym('gfmd', 'en'), { text: 'GFMD' });
    assert.deepEqual(acronym('gfmd', 'fr'), { text: 'FMMD' });
    assert.deepEqual(acronym('abu-dhabi-dialogue', 'fr'), { text: 'ADD', lang: 'en' });
    assert.equal(acronym('prague-process', 'fr'), null);
  });

  it('has every row in one group, whatever is shown and however it is grouped', async () => {
    await fc.assert(
      fc.asyncProperty(someOf, fc.constantFrom('region', 'letter', 'none'), async (items, groupBy) => {
        const groups = await groupsShown(keep(view, items.map(({ id }) => id)), groupBy);
        const rows = matrixOf(items).rows.map(({ code }) => code);
        assert.deepEqual(groups.flatMap(({ codes }) => codes).sort(), rows.sort());
        if (groupBy === 'none') return;
        for (const { key, count, codes } of groups) assert.equal(count, codes.length, key);
      }),
      { numRuns: 20 },
    );
  });

  it('reads nothing of observers', () => {
    const changed = processes.map((process) => ({ ...process, observers: null, partners: null, otherRoles: [] }));
    assert.deepEqual(toMemberMatrixView(changed, contextFor('en')).view, view);
  });

  it('says of an empty list that it has nobody, and of one that was not found that there is none', async () => {
    assert.equal(await totalOf({ items: [], declared: null }), '0');
    assert.equal(await totalOf({ items: null, declared: null }), 'no list');
  });

  it('says what is declared where it is another number, or the least that it can be', async () => {
    const declared = (value: number, qualifier: 'exact' | 'more-than') =>
      totalOf({ declared: { value, qualifier, published: null } });
    assert.equal(await declared(16, 'exact'), '16');
    assert.equal(await declared(17, 'exact'), '16 (17 declared)');
    assert.equal(await declared(16, 'more-than'), '16 (more than 16 declared)');
    assert.equal(await totalOf({ declared: null, partial: true }), '16 (list cut off)');
  });
});
