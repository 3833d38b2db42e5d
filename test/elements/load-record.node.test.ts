import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from 'lit';
import { stateTable, viewOf } from '../../scripts/records.js';
import { LoadError, loadDetails, loadRecord, type Request, type Shown } from '../../src/elements/base/load-record.js';
import { keep } from '../../src/elements/base/rcp-collection.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import type { MemberListMessages, MeetingTimelineMessages } from '../../src/i18n/messages.js';
import type { LoadedDetails, LoadedRecord, RecordLoader } from '../../src/records/load.js';
import type { MeetingTimelineView } from '../../src/records/views/meeting-timeline.js';
import type { MemberListView } from '../../src/records/views/member-list.js';
import { codesIn, type Details } from '../../src/records/views/view.js';
import { data } from '../data/records.js';
import { htmlOf, read } from '../support/content.js';
import { held, type Held } from '../support/held.js';

type Loaded = LoadedRecord<MemberListView>;

const PRAGUE: Request = { id: 'prague-process', language: 'fr', part: '', names: 'official', attribute: 'process' };

/** The list of the Prague Process, as a release has it. */
function pragueIn(language: 'en' | 'fr', loadDetails?: Loaded['loadDetails']): Loaded {
  const made = viewOf('member-list', 'prague-process', language, data);
  const view = made.view as MemberListView;
  const details = made.details as Details<MemberListView>;
  const states = stateTable('member-list', codesIn([view, details]), language, data.states);
  return { view, states, loadDetails: loadDetails ?? (() => ({ details, states })) };
}

/** A loader whose answers a test gives by hand: `record fr prague-process`, `messages fr`. */
class HeldLoader implements RecordLoader<MemberListView, MemberListMessages> {
  readonly languages = ['en', 'fr'] as const;
  readonly isInline = false;
  readonly asked: string[] = [];
  readonly signals = new Set<AbortSignal | undefined>();
  readonly records = { en: held<Loaded | undefined>(), fr: held<Loaded | undefined>() };
  readonly messages = held<MemberListMessages>();

  loadRecord(id: string, language: 'en' | 'fr', signal?: AbortSignal): Promise<Loaded | undefined> {
    this.asked.push(`record ${language} ${id}`);
    this.signals.add(signal);
    return this.records[language].promise;
  }

  loadMessages(language: 'en' | 'fr', signal?: AbortSignal): Promise<MemberListMessages> {
    this.asked.push(`messages ${language}`);
    this.signals.add(signal);
    return this.messages.promise;
  }
}

/** A loader of which everything has come, or has no such record. */
function loaderOf(record: Loaded | null = pragueIn('fr')): HeldLoader {
  const loader = new HeldLoader();
  loader.messages.resolve(fr.memberList);
  loader.records.fr.resolve(record ?? undefined);
  return loader;
}

/** Why nothing can be shown. */
async function refusal(loading: Promise<unknown>) {
  const error = await loading.then(() => assert.fail('it was loaded'), (error: unknown) => error);
  assert.ok(error instanceof LoadError);
  const { status, message, language, messages } = error;
  return { status, message, language, messages };
}

describe('a record, loaded', () => {
  it('is asked for at the same time as its messages', async () => {
    const loader = new HeldLoader();
    const loading = loadRecord(loader, PRAGUE);
    assert.deepEqual(loader.asked.toSorted(), ['messages fr', 'record fr prague-process']);
    const record = pragueIn('fr');
    loader.records.fr.resolve(record);
    loader.messages.resolve(fr.memberList);
    const shown = await loading;
    assert.equal(shown.view, record.view);
    assert.equal(shown.messages, fr.memberList);
    assert.equal(shown.language, 'fr');
    assert.equal(shown.states, record.states);
    assert.equal(shown.english, undefined);
    assert.equal(shown.notes, undefined);
  });

  it('hands on by what signal it is no longer wanted', async () => {
    const loader = loaderOf();
    loader.records.en.resolve(pragueIn('en'));
    const { signal } = new AbortController();
    await loadRecord(loader, { ...PRAGUE, names: 'published' }, undefined, signal);
    assert.equal(loader.asked.length, 3);
    assert.deepEqual([...loader.signals], [signal]);
  });

  it('has English names too where they are to be as published', async () => {
    const loader = new HeldLoader();
    const loading = loadRecord(loader, { ...PRAGUE, names: 'published' });
    assert.deepEqual(loader.asked.toSorted(), ['messages fr', 'record en prague-process', 'record fr prague-process']);
    loader.messages.resolve(fr.memberList);
    loader.records.fr.resolve(pragueIn('fr'));
    loader.records.en.resolve(pragueIn('en'));
    const { states, english } = await loading;
    assert.deepEqual([states.names.DE, english?.names.DE], ['Allemagne', 'Germany']);
  });

  it('has a table without names where it names no State', async () => {
    const { view, loadDetails } = pragueIn('fr');
    const loader = loaderOf({ view, loadDetails });
    loader.records.en.resolve({ view, loadDetails });
    const { states, english } = await loadRecord(loader, { ...PRAGUE, names: 'published' });
    assert.deepEqual([states, english], [{ names: {} }, { names: {} }]);
  });

  it('is the part of it that is to be shown', async () => {
    const shown = await loadRecord(loaderOf(), PRAGUE, (view) => ({ ...view, name: 'a part' }));
    assert.equal(shown.view.name, 'a part');
    assert.notEqual(shown.loaded.view.name, 'a part');
  });
});

describe('a record that cannot be shown', () => {
  it('has no id: 400, in the words of the language', async () => {
    assert.deepEqual(await refusal(loadRecord(loaderOf(null), { ...PRAGUE, id: '' })), {
      status: 400,
      message: fr.memberList.missing('process'),
      language: 'fr',
      messages: fr.memberList,
    });
  });

  it('is not there: 404, with its id and the attribute', async () => {
    const { status, message } = await refusal(loadRecord(loaderOf(null), { ...PRAGUE, id: 'praha' }));
    assert.deepEqual([status, message], [404, fr.memberList.unknown('process', 'praha')]);
  });

  it('has no part of the id that is asked for: 404, with that id', async () => {
    const { status, message } = await refusal(loadRecord(loaderOf(), PRAGUE, () => 'atlantis'));
    assert.deepEqual([status, message], [404, fr.memberList.unknown('process', 'atlantis')]);
  });

  it('did not come: 0, in the words of the language, which may come later', async () => {
    const loader = new HeldLoader();
    const refused = refusal(loadRecord(loader, PRAGUE));
    loader.records.fr.reject(new Error('offline'));
    await Promise.allSettled([loader.records.fr.promise]);
    loader.messages.resolve(fr.memberList);
    assert.deepEqual(await refused, {
      status: 0,
      message: fr.memberList.failed,
      language: 'fr',
      messages: fr.memberList,
    });
  });

  it('did not come in English, where names are to be as published: 0', async () => {
    const loader = loaderOf();
    loader.records.en.reject(new Error('offline'));
    assert.equal((await refusal(loadRecord(loader, { ...PRAGUE, names: 'published' }))).status, 0);
  });

  it('has no messages: 0, without words, whatever becomes of the record', async () => {
    for (const settle of [
      (record: Held<Loaded | undefined>) => record.resolve(pragueIn('fr')),
      (record: Held<Loaded | undefined>) => record.reject(new Error('offline')),
      () => undefined,
    ]) {
      const loader = new HeldLoader();
      settle(loader.records.fr);
      loader.messages.reject(new Error('no messages'));
      const { status, message, messages } = await refusal(loadRecord(loader, PRAGUE));
      assert.deepEqual([status, messages], [0, undefined]);
      assert.match(message, /no messages/);
    }
  });
});

describe('the details of a record', () => {
  /** What is laid out of the notes. */
  async function notesOf({ notes }: Pick<Shown<MemberListView, MemberListMessages>, 'notes'>, about?: string) {
    assert.ok(typeof notes === 'function');
    return read(await htmlOf(html`${notes(about)}`));
  }

  it('add sources, names of States and the notes, and keep what is shown', async () => {
    const before = await loadRecord(loaderOf(), PRAGUE);
    const { details } = await before.loaded.loadDetails();
    assert.ok(details.moreSources.length > 0);
    const after = await loadDetails(before);
    assert.equal(after.view.sources.length, after.view.sourceCount);
    assert.deepEqual(after.view, { ...before.view, sources: [...before.view.sources, ...details.moreSources] });
    const { text } = await notesOf(after);
    for (const { finding } of details.notes) assert.ok(text.includes(finding.replace(/\s+/g, ' ')), finding);
    assert.ok(text.startsWith(details.notesMessages.ownWords.replace(/\s+/g, ' ')));
  });

  it('bring the names of the States in them, in English too', async () => {
    const { view } = pragueIn('fr');
    const late = (language: 'en' | 'fr'): Loaded => ({ view, loadDetails: pragueIn(language).loadDetails });
    const loader = loaderOf(late('fr'));
    loader.records.en.resolve(late('en'));
    const { states, english } = await loadDetails(await loadRecord(loader, { ...PRAGUE, names: 'published' }));
    assert.deepEqual([states.names.DE, english?.names.DE], ['Allemagne', 'Germany']);
  });

  it('leave a table as it was where they name no State', async () => {
    const { details } = await pragueIn('fr').loadDetails();
    const before = await loadRecord(loaderOf(pragueIn('fr', () => ({ details }))), PRAGUE);
    assert.equal((await loadDetails(before)).states, before.states);
  });

  it('fail where they do not come, and can be asked for again', async () => {
    const answers = [held<LoadedDetails<MemberListView>>(), held<LoadedDetails<MemberListView>>()];
    let asked = 0;
    const record = pragueIn('fr', () => answers[asked++]?.promise ?? assert.fail('asked once more'));
    const before = await loadRecord(loaderOf(record), PRAGUE);
    const failing = loadDetails(before);
    answers[0]?.reject(new Error('offline'));
    await assert.rejects(failing, /offline/);
    const again = loadDetails(before);
    answers[1]?.resolve(await pragueIn('fr').loadDetails());
    assert.equal(typeof (await again).notes, 'function');
  });

  it('fail where those in English do not come', async () => {
    const loader = loaderOf();
    loader.records.en.resolve(pragueIn('en', () => Promise.reject(new Error('offline'))));
    const before = await loadRecord(loader, { ...PRAGUE, names: 'published' });
    await assert.rejects(loadDetails(before), /offline/);
  });
});

describe('the notes on a part of a collection', () => {
  const { view, details } = viewOf('meeting-timeline', 'all', 'en', data);
  const timeline: RecordLoader<MeetingTimelineView, MeetingTimelineMessages> = {
    languages: ['en'],
    isInline: true,
    loadRecord: () =>
      Promise.resolve({
        view: view as MeetingTimelineView,
        loadDetails: () => ({ details }),
      }),
    loadMessages: () => Promise.resolve(en.meetingTimeline),
  };

  /** The findings that stand in the notes, in their order. */
  async function findings(ids: string[]): Promise<string[]> {
    const request: Request = { id: 'all', language: 'en', part: '', names: 'official', attribute: 'process' };
    const { notes } = await loadDetails(await loadRecord(timeline, request, (view) => keep(view, ids)));
    assert.ok(typeof notes === 'function');
    const { text } = read(await htmlOf(notes()));
    const found = details.notes
      .map(({ about, finding }) => ({ about, at: text.indexOf(finding.replace(/\s+/g, ' ')) }))
      .filter(({ at }) => at >= 0);
    return found.sort((a, b) => a.at - b.at).map(({ about }) => about);
  }

  it('are only those of what is left, in the order in which it is shown', async () => {
    const noted = (id: string) => view.noted.filter((about) => about.startsWith(`${id}/`));
    const ids = ['prague-process', 'un-high-level-dialogue'];
    for (const id of ids) assert.ok(noted(id).length > 0, id);
    assert.ok(view.noted.length > ids.flatMap(noted).length);
    assert.deepEqual(await findings(ids), ids.flatMap(noted));
    assert.deepEqual(await findings(ids.toReversed()), ids.toReversed().flatMap(noted));
    assert.deepEqual(await findings(['midsa']), []);
  });
});
