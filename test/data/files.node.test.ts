import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => `data/${file}`);

const read = (file: string) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));

describe('the files of the data', () => {
  it('are all JSON, but for the guide', () => {
    const others = readdirSync('data', { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.endsWith('.json'))
      .map((item) => item.name);
    assert.ok(files.length >= 16);
    for (const name of others) assert.equal(name, 'README.md');
  });

  it('are UTF-8 in composed form, with one newline at the end', () => {
    for (const file of files) {
      const text = read(file);
      assert.equal(text, text.normalize('NFC'), file);
      assert.match(text, /[^\n]\n$/, file);
      assert.doesNotMatch(text, /\r|\t|^\ufeff/, file);
      assert.doesNotMatch(text, / $/m, file);
    }
  });

  it('name no key twice, and write each value in one way only', () => {
    for (const file of files) {
      const text = read(file);
      const bare = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string?: string) => string ?? '');
      assert.equal(bare, JSON.stringify(JSON.parse(text)), file);
    }
  });

  it('are indented by two spaces for each level', () => {
    for (const file of files) {
      let depth = 0;
      for (const [i, line] of read(file).trimEnd().split('\n').entries()) {
        const bare = line.replace(/"(?:[^"\\]|\\.)*"/g, '""');
        assert.doesNotMatch(bare.trimStart(), /\s\s/, `${file}:${i + 1}`);
        const marks = bare.replace(/[^[\]{}]/g, '');
        const closesFirst = /^\s*[\]}]/.test(line) ? 1 : 0;
        const indent = line.length - line.trimStart().length;
        assert.equal(indent, 2 * (depth - closesFirst), `${file}:${i + 1}`);
        for (const mark of marks) depth += '[{'.includes(mark) ? 1 : -1;
      }
      assert.equal(depth, 0, file);
    }
  });
});
