import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { formatProblem, problemsOf } from '../../src/model/problems.js';
import { data, entry } from '../data/records.js';
import { rcpElements } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-validate-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const validate = (...files: string[]) => rcpElements(['validate', ...files], folder);

const prague = entry(data.process, 'prague-process');
const broken = structuredClone(prague) as unknown as { members: { items: { code: string }[] }; themes?: object };
broken.members.items.forEach((item, index) => {
  if (index === 3) item.code = 'POL';
});
delete broken.themes;

describe('rcp-elements validate', () => {
  it('finds every file of data/ valid, whatever its kind', () => {
    const paths = readdirSync('data', { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(processes|organizations|offices)\/.*\.json$|^states\.json$/.test(path))
      .map((path) => join(process.cwd(), 'data', path));
    const { status, out, err } = validate(...paths);
    assert.deepEqual([status, err], [0, '']);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, paths.length);
    for (const line of lines) assert.match(line, /\.json: valid (process|organization|office|states)$/);
    assert.match(out, /prague-process\.json: valid process$/m);
  });

  it('tells each problem in one line, as the model words it', () => {
    const { status, out, err } = validate(file('mine.json', JSON.stringify(broken)));
    assert.deepEqual([status, out], [1, '']);
    assert.deepEqual(err.trimEnd().split('\n').sort(), [
      "mine.json: members.items[3].code: 'POL' – expected two letters",
      'mine.json: themes: nothing – expected an object, or null',
    ]);
    assert.equal(problemsOf(broken).map((problem) => `mine.json: ${formatProblem(problem)}\n`).join(''), err);
  });

  it('goes on after a broken file, and fails for it', () => {
    const { status, out, err } = validate(
      file('broken.json', JSON.stringify(broken)),
      file('good.json', JSON.stringify(prague)),
      file('empty.json', '{}'),
    );
    assert.deepEqual([status, out], [1, 'good.json: valid process\n']);
    assert.match(err, /^empty\.json: \(record\): an object – expected a record of /m);
    assert.equal(err.trimEnd().split('\n').length, 3);
  });

  it('has line and column for what is not JSON', () => {
    const says: [text: string, fault: string][] = [
      ['{\n  "id": "x",\n}\n', 'line 3, column 1: not JSON – property name expected'],
      ['{\n  "id": "x"\n  "names": {}\n}\n', 'line 3, column 3: not JSON – comma expected'],
      ['{"id": "x"', 'line 1, column 11: not JSON – close brace expected'],
      ['{} // mine', 'line 1, column 4: not JSON – invalid comment token'],
      ['', 'line 1, column 1: not JSON – value expected'],
    ];
    for (const [text, fault] of says) {
      const { status, err } = validate(file('broken.json', text));
      assert.deepEqual([status, err], [1, `broken.json: ${fault}\n`]);
    }
  });

  it('takes a byte order mark, and no other encoding', () => {
    const text = JSON.stringify(prague);
    assert.equal(validate(file('mark.json', `\ufeff${text}`)).status, 0);
    const { status, err } = validate(file('latin.json', Buffer.from('{"id": "é"}', 'latin1')));
    assert.deepEqual([status, err], [1, 'latin.json: not in UTF-8 – save it in that encoding\n']);
  });

  it('changes no file, and judges none when one cannot be read', () => {
    const good = file('good.json', JSON.stringify(prague));
    const before = readdirSync(folder);
    const { status, out, err } = validate(good, 'nowhere.json');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^rcp-elements: nowhere\.json cannot be read[^\n]*\n$/);
    assert.deepEqual(readdirSync(folder), before);
    assert.equal(readFileSync(join(folder, good), 'utf8'), JSON.stringify(prague));
  });
});
