import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { copyCompressed } from '../../scripts/compress.js';

const TEXT = 'Prague Process. '.repeat(100);
const TIME = new Date('2013-01-02T03:04:05Z');
const FILES = {
  'page.html': TEXT,
  'deep/down/script.js': TEXT,
  'deep/types.d.ts': TEXT,
  'tiny.json': '{}',
  'picture.png': TEXT,
};

describe('a release made ready for a web server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-compress-'));
  const from = join(folder, 'from');
  const to = join(folder, 'release/1.2.3');
  let told: { files: number; compressed: number };

  before(async () => {
    mkdirSync(join(from, 'deep/down'), { recursive: true });
    for (const [path, text] of Object.entries(FILES)) {
      writeFileSync(join(from, path), text);
      utimesSync(join(from, path), TIME, TIME);
    }
    told = await copyCompressed(from, to);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('has every file as it was, and compressed forms where they are smaller', () => {
    const texts = ['page.html', 'deep/down/script.js', 'deep/types.d.ts'];
    const written = readdirSync(to, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(to.length + 1));
    assert.deepEqual(
      written.sort(),
      [...Object.keys(FILES), ...texts.flatMap((path) => [`${path}.br`, `${path}.gz`])].sort(),
    );
    for (const [path, text] of Object.entries(FILES)) {
      assert.equal(readFileSync(join(to, path), 'utf8'), text);
    }
    for (const path of texts) {
      assert.equal(brotliDecompressSync(readFileSync(join(to, `${path}.br`))).toString(), TEXT);
      assert.equal(gunzipSync(readFileSync(join(to, `${path}.gz`))).toString(), TEXT);
    }
  });

  it('tells how many', () => {
    assert.deepEqual(told, { files: 5, compressed: 6 });
  });

  it('keeps the time of each file, compressed or not', () => {
    for (const name of ['page.html', 'page.html.br', 'page.html.gz', 'picture.png']) {
      assert.deepEqual(statSync(join(to, name)).mtime, TIME, name);
    }
  });
});
