import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RecordTask } from '../../src/elements/base/record-task.js';
import type { BaseMessages } from '../../src/i18n/messages.js';
import type { RecordLoader } from '../../src/records/load.js';
import type { View } from '../../src/records/views/view.js';

const view = (id: string): View => ({ id, name: id, sources: [], sourceCount: 0, noted: [] });
const messages = { failed: 'failed' } as BaseMessages;

/** An element as a task sees it, which updates at once; and what it has shown, one after another. */
function watched(loader: RecordLoader<View, BaseMessages>) {
  const controllers: ReactiveController[] = [];
  const shown: (string | undefined)[] = [];
  const asked = { id: '' };
  let onUpdate = (): void => undefined;
  const host: ReactiveControllerHost = {
    addController: (controller) => controllers.push(controller),
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
    requestUpdate: () => {
      controllers.forEach((controller) => controller.hostUpdate?.());
      const now = task.error ? 'error' : task.shown?.view.id;
      if (now !== shown.at(-1)) shown.push(now);
      onUpdate();
    },
  };
  const task = new RecordTask(
    host,
    () => loader,
    () => ({ id: asked.id, part: asked.id, language: 'en', names: 'official', attribute: 'process' }),
  );
  const settled = () => new Promise((done) => setImmediate(done));
  return {
    shown,
    async show(id: string) {
      asked.id = id;
      host.requestUpdate();
      await settled();
    },
    async retry() {
      task.retry();
      await settled();
    },
    /** Asks for the details; done once the task says that this has become of them. */
    details(ask: 'wantDetails' | 'retry', outcome: 'there' | 'failed') {
      return new Promise<void>((done) => {
        onUpdate = () => {
          const { notes } = task.shown ?? {};
          if ((typeof notes === 'function' ? 'there' : notes) === outcome) done();
        };
        task[ask]();
      });
    },
  };
}

const messageLoader = { languages: ['en'], isInline: false, loadMessages: () => Promise.resolve(messages) } as const;

describe('a record that comes after one that failed', () => {
  it('is what is shown next, and not the one before them', async () => {
    let fails = false;
    const { show, retry, shown } = watched({
      ...messageLoader,
      loadRecord: (id) =>
        fails
          ? Promise.reject(new Error('offline'))
          : Promise.resolve({ view: view(id), loadDetails: () => Promise.reject(new Error('not asked for')) }),
    });
    await show('a');
    fails = true;
    await show('b');
    fails = false;
    await retry();
    assert.deepEqual(shown.filter(Boolean), ['a', 'error', 'b']);
  });
});

describe('details that did not come', () => {
  it('are said to have failed, and are loaded again when they are asked for', async () => {
    let fails = true;
    const details = { notes: [], notesMessages: { ownWords: '', handling: '', comparedWith: '' }, moreSources: [] };
    const watching = watched({
      ...messageLoader,
      loadRecord: () =>
        Promise.resolve({
          view: view('a'),
          loadDetails: () => (fails ? Promise.reject(new Error('offline')) : { details }),
        }),
    });
    await watching.show('a');
    await watching.details('wantDetails', 'failed');
    fails = false;
    await watching.details('retry', 'there');
  });
});
