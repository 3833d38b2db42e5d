import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { viewOf } from '../../scripts/records.js';
import { LANGUAGES, type Language } from '../../src/model/vocabulary.js';
import { importedRecords } from '../../src/records/imported.js';
import type { LoadedRecord } from '../../src/records/load.js';
import type { MemberListView } from '../../src/records/views/member-list.js';
import { data } from '../data/records.js';
import { held } from '../support/held.js';

type Loaded = LoadedRecord<MemberListView>;

const { view, details } = viewOf('member-list', 'prague-process', 'fr', data);
const prague = { view, loadDetails: () => ({ details }) } as Loaded;
const messagesIn = (load: (language: Language) => Promise<{ default: string }>) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, () => load(language)])) as Record<
    Language,
    () => Promise<{ default: string }>
  >;
const messages = messagesIn((language) => Promise.resolve({ default: `messages in ${language}` }));

describe('records that are imported', () => {
  it('come with the module of their id and language, and only when they are asked for', async () => {
    const load = mock.fn(() => Promise.resolve(prague));
    const other = mock.fn(() => Promise.resolve(prague));
    const records = importedRecords({ 'prague-process.fr': load, 'prague-process.en': other }, messages);
    assert.equal(load.mock.callCount(), 0);
    assert.equal(await records.loadRecord('prague-process', 'fr'), prague);
    assert.equal(load.mock.callCount(), 1);
    assert.equal(other.mock.callCount(), 0);
    assert.equal(await records.loadMessages('fr'), 'messages in fr');
    assert.deepEqual([records.languages, records.isInline], [LANGUAGES, false]);
  });

  it('are nothing where there is no such record, whatever it is called', async () => {
    const records = importedRecords({ 'prague-process.fr': () => Promise.resolve(prague) }, messages);
    for (const id of ['', 'praha', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'prague-process.fr']) {
      assert.equal(await records.loadRecord(id, 'fr'), undefined, id);
    }
  });

  it('reject where a module does not come, and can be asked for again', async () => {
    const load = mock.fn(() =>
      load.mock.callCount() === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(prague),
    );
    const records = importedRecords({ 'prague-process.fr': load }, messages);
    await assert.rejects(records.loadRecord('prague-process', 'fr'), /offline/);
    assert.equal(await records.loadRecord('prague-process', 'fr'), prague);
  });

  it('reject where nobody wants them any more', async () => {
    const record = held<Loaded>();
    const inFrench = held<{ default: string }>();
    const records = importedRecords(
      { 'prague-process.fr': () => record.promise },
      messagesIn(() => inFrench.promise),
    );
    const asking = new AbortController();
    const answers = Promise.allSettled([
      records.loadRecord('prague-process', 'fr', asking.signal),
      records.loadMessages('fr', asking.signal),
    ]);
    asking.abort();
    record.resolve(prague);
    inFrench.resolve({ default: 'messages' });
    for (const answer of await answers) {
      assert.equal(answer.status === 'rejected' && (answer.reason as Error).name, 'AbortError');
    }
  });
});
