import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toRcpDirectoryView } from '../../src/records/views/rcp-directory.js';
import { fold } from '../../src/format/fold.js';
import { data, entry } from '../data/records.js';
import { prerender } from '../support/release.js';
import { contextFor, TESTED_LANGUAGES } from './context.js';

const processes = Object.values(data.process);
const view = (language: 'en' | 'fr') => toRcpDirectoryView(processes, contextFor(language)).view;

describe('the view of the directory', () => {
  it('has the groups of the index first, in its order and with its entries, empty ones too', () => {
    const { groups } = data.directory.index;
    assert.deepEqual(
      view('en').groups.slice(0, groups.length),
      groups.map(({ status, region, items }) => ({
        status,
        region,
        ids: items.map(({ process }) => process),
      })),
    );
    assert.equal(groups.filter(({ items }) => items.length === 0).length, 4);
  });

  it('has every process once, under its own status', () => {
    const { groups, items } = view('fr');
    assert.deepEqual(groups.flatMap(({ ids }) => ids).sort(), Object.keys(data.process).sort());
    for (const { status, ids } of groups) {
      for (const id of ids) assert.equal(items.find((item) => item.id === id)?.status, status, id);
    }
  });

  it('has what the index does not have last, each under its first region, none empty', () => {
    const unlisted = view('en').groups.filter(({ status }) => status === 'unlisted');
    assert.deepEqual(unlisted, view('en').groups.slice(data.directory.index.groups.length));
    for (const { region, ids } of unlisted) {
      assert.notEqual(ids.length, 0, region);
      for (const id of ids) assert.equal(entry(data.process, id).regions.value[0], region, id);
    }
  });

  for (const language of TESTED_LANGUAGES) {
    it(`knows each process by all its names in the language and in English: ${language}`, () => {
      for (const { id, name, fullName, acronym, also } of view(language).items) {
        const process = entry(data.process, id);
        const known = fold([name, fullName, acronym, also].join(' '));
        const names = [
          process.names.text,
          process.fullName?.name.text,
          process.acronym.value,
          ...(process.otherNames?.items.map(({ name }) => name.text) ?? []),
        ];
        for (const each of names.flatMap((texts) => [texts?.[language], texts?.en])) {
          if (each) assert.ok(known.includes(fold(each)), `${id}: ${each}`);
        }
      }
    });
  }

  it('does not carry twice what an entry shows', () => {
    const { also } = view('en').items.find(({ id }) => id === 'rabat-process') ?? {};
    assert.equal(also, '');
  });

  it('cites the index first, and says so', () => {
    const { from, sources } = view('fr');
    assert.deepEqual(from, [0]);
    assert.equal(sources[0]?.url, data.sources[data.directory.index.sources[0] ?? '']?.url);
  });

  it('has the notes on the index and on the processes, each with what it is about', () => {
    const { noted } = view('en');
    const { notes } = toRcpDirectoryView(processes, contextFor('en')).details;
    assert.deepEqual(notes.map(({ about }) => about), noted);
    assert.ok(noted.includes('index') && noted.includes('about') && noted.includes('midcas/status'));
    assert.equal(notes.find(({ about }) => about === 'index')?.of, undefined);
    assert.equal(
      notes.find(({ about }) => about === 'midcas/status')?.of,
      'Migration Dialogue for Central African States',
    );
  });
});

describe('the directory on a page without script', () => {
  it('has every card in its entry, closed, and nothing to be replaced inside', async () => {
    const html = await prerender('<rcp-directory lang="fr"></rcp-directory>');
    assert.equal(html.match(/<article class="card"/g)?.length, processes.length);
    assert.doesNotMatch(html, /<details[^>]* open|<slot/);
    assert.match(html, /Pays-Bas \(Royaume des\)/);
    assert.equal(await prerender(html), html);
  });

  it('has the cards of those processes only that it shows', async () => {
    const html = await prerender('<rcp-directory region="global"></rcp-directory>');
    assert.deepEqual(
      [...html.matchAll(/data-row="([\w-]+)"/g)].map(([, id]) => id),
      ['gfmd', 'un-high-level-dialogue'],
    );
    assert.equal(html.match(/<article class="card"/g)?.length, 2);
  });
});
