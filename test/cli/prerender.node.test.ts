import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { prerender } from '../support/release.js';
import { rcpElements } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-prerender-'));
after(() => rmSync(folder, { recursive: true }));

const CARD = '<rcp-card process="prague-process" lang="fr"></rcp-card>';
const FIGURES = '\ufeff<!doctype html>\r\n<key-figures organization="icmpd">&eacute; 𝔘</key-figures>\r\n';
const UNKNOWN = '<p>One.</p>\n<p>Two.</p>\n<rcp-card process="no-such-process"></rcp-card>\n';

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = (...args: string[]) => rcpElements(['prerender', ...args], folder);

describe('rcp-elements prerender', () => {
  it('prints the filled file, as the library fills it, and leaves the file alone', async () => {
    const { status, out, err } = run(file('figures.html', FIGURES));
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, await prerender(FIGURES));
    assert.match(out, /^\ufeff<!doctype html>\r\n<key-figures organization="icmpd"><div class="root"/);
    assert.equal(read('figures.html'), FIGURES);
  });

  it('fills as Declarative Shadow DOM when asked', async () => {
    const { status, out, err } = run('--mode', 'shadow', file('card.html', CARD));
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, await prerender(CARD, { mode: 'shadow' }));
    assert.match(out, /<template shadowrootmode="open">/);
  });

  it('writes into several files, and a second time the same bytes', async () => {
    const files = [file('one.html', CARD), file('two.html', FIGURES), file('none.html', 'No tag.\r\n')];
    assert.deepEqual(run('--write', ...files), { status: 0, out: '', err: '' });
    const written = files.map(read);
    assert.deepEqual(written, [await prerender(CARD), await prerender(FIGURES), 'No tag.\r\n']);
    assert.deepEqual(run(...files, '--write'), { status: 0, out: '', err: '' });
    assert.deepEqual(files.map(read), written);
  });

  it('writes nothing when one of the files has a fault', () => {
    const files = [file('good.html', CARD), file('bad.html', UNKNOWN), file('last.html', CARD)];
    const { status, out, err } = run('--write', ...files);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /^bad\.html:3: [^\n]*no-such-process[^\n]*\n$/);
    assert.deepEqual(files.map(read), [CARD, UNKNOWN, CARD]);
  });

  it('names file and line of a place where the content cannot stand, and the way out', () => {
    const name = file('paragraph.html', `<!doctype html>\r\n\r\n<p>\r\n${CARD}</p>`);
    const { status, out, err } = run(name);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /^paragraph\.html:4: <rcp-card> cannot .* inside <p>.*"shadow"\.\n$/);
    assert.equal(run(name, '--mode=shadow').status, 0);
  });

  it('refuses another encoding than UTF-8', () => {
    const name = file('latin.html', Buffer.from(`<p>é</p>${CARD}`, 'latin1'));
    const { status, out, err } = run(name);
    assert.deepEqual([status, out, err], [1, '', 'latin.html: not in UTF-8 – save it in that encoding\n']);
  });

  it('refuses what is no file, and writes none of the others', () => {
    mkdirSync(join(folder, 'pages'));
    for (const missing of ['nowhere.html', 'pages']) {
      const good = file('good.html', CARD);
      const { status, out, err } = run('--write', good, missing);
      assert.deepEqual([status, out], [2, ''], missing);
      assert.match(err, new RegExp(`^rcp-elements: ${missing} cannot be read[^\\n]*\\n$`));
      assert.equal(read(good), CARD);
    }
  });

  it('says in one line what is wrong with the way it is called', () => {
    const one = file('one.html', CARD);
    const faults: [args: string[], message: string][] = [
      [[], 'name an HTML file'],
      [['--mode', 'dark', one], '--mode "dark" is unknown; known are light, shadow'],
      [[one, one], 'several files can be filled only with --write'],
    ];
    for (const [args, message] of faults) {
      assert.deepEqual(run(...args), { status: 2, out: '', err: `rcp-elements: ${message}\n` });
    }
    const { status, err } = run('--into', one);
    assert.equal(status, 2);
    assert.match(err, /^rcp-elements: [^\n]*--into[^\n]*; known are --help, --write, --mode\n$/);
    assert.equal(read(one), CARD);
  });

  it('warns of a value that an element does not know, and goes on', () => {
    const { status, out, err } = run(file('odd.html', CARD.replace('lang', 'theme="loud" lang')));
    assert.equal(status, 0);
    assert.equal(err, '<rcp-card>: theme="loud" is none of auto, light, dark; "auto" is used instead.\n');
    assert.match(out, /data-theme="auto"/);
  });

  it('explains itself', () => {
    const { status, out, err } = run('--help');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^rcp-elements prerender FILE… \[--write\] \[--mode light\|shadow\]\n/);
    assert.equal(run('no-such-file.html', '-h').out, out);
  });
});
