import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../src/model/json.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the fault of a text that is not JSON', () => {
  const cases: [text: string, line: number, column: number, expected: string][] = [
    ['', 1, 1, 'a value'],
    ['{"a": b}', 1, 7, 'a value'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes'],
    ["{'a': 1}", 1, 2, 'a name in double quotes, or }'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a": 1\n"b": 2}', 2, 1, 'a comma or the end of the list or object'],
    ['{\n  "a": [1, 2\n}', 3, 1, 'a comma or the end of the list or object'],
    ['[1,\n]', 2, 1, 'a value'],
    ['[}', 1, 2, 'a value or ]'],
    ['[1}', 1, 3, 'a comma or the end of the list or object'],
    ['{"a": 1]', 1, 8, 'a comma or the end of the list or object'],
    ['{"a": "b\nc"}', 1, 7, 'a value'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['[01]', 1, 3, 'a comma or the end of the list or object'],
    ['{"a": 1', 1, 8, 'a comma or the end of the list or object'],
  ];
  for (const [text, line, column, expected] of cases) {
    it(`has a place and an expectation: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(jsonFault(text), { line, column, expected });
    });
  }

  it('is there exactly where JSON.parse fails', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', ',', ']', '}', '"', '\\', ':', '0', 'e', '\n', 'é'))
      .map(([text, at, length, put]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        assert.equal(jsonFault(text) === undefined, isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found however deep the lists are', () => {
    assert.deepEqual(jsonFault('['.repeat(1e6))?.column, 1e6 + 1);
  });
});
