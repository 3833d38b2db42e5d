import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from 'lit';
import { toMemberListView } from '../../src/records/views/member-list.js';
import {
  memberListContent,
  type MemberListOptions,
} from '../../src/elements/member-list/member-list.content.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { Process } from '../../src/model/schema.js';
import { contextFor } from '../records/context.js';
import { data, entry } from '../data/records.js';
import { htmlOf, optionsIn, read } from '../support/content.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const SEARCH = 'the search field';

/** The list of the Prague Process, its members changed. */
async function list(
  change: Partial<Process['members']>,
  { groupBy = 'region', language = 'en' }: { groupBy?: MemberListOptions['groupBy']; language?: 'en' | 'fr' } = {},
  process = prague,
) {
  const { others: _, ...members } = process.members;
  const { view } = toMemberListView({ ...process, members: { ...members, ...change } }, contextFor(language));
  const content = memberListContent(view, { en, fr }[language].memberList, {
    ...optionsIn(language),
    groupBy,
    search: html`<p>${SEARCH}</p>`,
  });
  const { text, elements } = read(await htmlOf(content));
  return {
    text,
    /** The first line, which counts. */
    count: elements.find(({ name }) => name === 'p')?.text ?? '',
    rows: elements.filter(({ attributes }) => attributes['data-row']).map(({ text }) => text),
    groups: elements.flatMap(({ attributes }) => attributes['data-group'] ?? []),
  };
}

describe('the content of a list of members', () => {
  it('says that no list was found, and offers no search in it', async () => {
    for (const groupBy of ['region', 'letter', 'none'] as const) {
      const { count, text, rows, groups } = await list({ items: null }, { groupBy });
      assert.equal(count, 'No list of States was found; 50 declared by the source');
      assert.ok(!text.includes(SEARCH));
      assert.deepEqual(rows, []);
      assert.deepEqual(groups, ['organizations'], groupBy);
    }
    const { count } = await list({ items: null, declared: null }, { language: 'fr' });
    assert.equal(count, 'Aucune liste d’États trouvée');
    const participants = await list({ items: null }, {}, dialogue);
    assert.match(participants.count, /^No list of States was found/);
  });

  it('is searched where there is a list', async () => {
    const { text, rows } = await list({});
    assert.ok(text.includes(SEARCH));
    assert.equal(rows.length, 49);
  });

  it('tells an empty list from one that was not found', async () => {
    assert.match((await list({ items: [] })).count, /^0 member States listed/);
  });

  it('says more than, and says it where as many are listed', async () => {
    const declared = (value: number, qualifier: 'more-than' | 'exact') =>
      list({ declared: { value, qualifier, published: null } });
    assert.equal(
      (await declared(40, 'more-than')).count,
      '49 member States listed; more than 40 declared by the source',
    );
    assert.equal(
      (await declared(49, 'more-than')).count,
      '49 member States listed; more than 49 declared by the source',
    );
    assert.equal((await declared(49, 'exact')).count, '49 member States listed');
  });

  it('says what other sources say, in its language', async () => {
    const others = [
      { text: { en: 'one more', fr: 'un de plus' }, sources: ['iom-prague-en'], asOf: null },
      { text: { en: 'one less', fr: 'un de moins' }, sources: ['prague-process-states'], asOf: null },
    ];
    assert.equal(
      (await list({ others, declared: null })).count,
      '49 member States listed (elsewhere: one more; one less)',
    );
    assert.equal(
      (await list({ others, declared: null }, { language: 'fr' })).count,
      '49 États membres énumérés (ailleurs : un de plus ; un de moins)',
    );
  });

  it('says that the list is a part, and what it is', async () => {
    const text = { en: 'Those of 2009.', fr: 'Ceux de 2009.' };
    const both = await list({ partial: true, text });
    assert.ok(both.text.includes('The list as read is incomplete. Those of 2009.'));
    assert.equal(both.rows.length, 49);
    assert.ok((await list({ text }, { language: 'fr' })).text.includes('Ceux de 2009.'));
    assert.doesNotMatch((await list({})).text, /cut off/);
  });

  it('counts names without a code, and sets them apart', async () => {
    const items = [...(prague.members.items ?? []), { code: null, published: 'Elsewhere', name: 'Elsewhere' }];
    const { count, groups, text } = await list({ items, declared: null });
    assert.equal(count, '50 member States listed');
    assert.equal(groups.at(-2), 'other');
    assert.match(text, /Other 1 Elsewhere/);
  });

  it('has areas that are no States of the Dialogue under their region', async () => {
    const items = [
      { code: 'NC', published: 'New Caledonia', name: 'New Caledonia' },
      { code: 'KY', published: 'Cayman Islands', name: 'Cayman Islands' },
    ];
    const { rows, groups } = await list({ items, declared: null });
    assert.deepEqual(rows, ['Cayman Islands', 'New Caledonia']);
    assert.deepEqual(groups.slice(0, 2), ['019', '009']);
  });
});
