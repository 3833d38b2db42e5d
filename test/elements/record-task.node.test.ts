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
  const host: ReactiveControllerHost = {
    addController: (controller) => controllers.push(controller),
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
    requestUpdate: () => {
      controllers.forEach((controller) => controller.hostUpdate?.());
      const now = task.error ? 'error' : task.shown?.view.id;
      if (now !== shown.at(-1)) shown.push(now);
    },
  };
  const task = new RecordTask(
    host,
    () => loader,
    () => ({ id: asked.id, part: asked.id, language: 'en', names: 'official', attribute: 'process' }),
  );
  const settled = () => new Promise((done) => setImmediate(done));
  return {
    task,
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
  };
}

describe('a record that comes after one that failed', () => {
  it('is what is shown next, and not the one before them', async () => {
    let fails = false;
    const { show, retry, shown } = watched({
      languages: ['en'],
      isInline: false,
      loadMessages: () => Promise.resolve(messages),
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
