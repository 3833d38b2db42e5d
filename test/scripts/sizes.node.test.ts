import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { reportSizes } from '../../scripts/sizes.js';

describe('the sizes of a build', () => {
  it('are printed, each with its limits', () => {
    const log = mock.method(console, 'log', () => undefined);
    reportSizes([{ what: 'a.js', bytes: 9000, must: 10_000, aim: 8000 }]);
    const line = String(log.mock.calls[0]?.arguments[0]);
    log.mock.restore();
    assert.match(line, /^a\.js\s+9\.00 kB.*10\.00 kB.*8\.00 kB.*within the limit$/);
  });

  it('fail the build beyond what they must keep to, and name the file', () => {
    const log = mock.method(console, 'log', () => undefined);
    assert.throws(
      () => {
        reportSizes([
          { what: 'a.js', bytes: 10_001, must: 10_000, aim: 8000 },
          { what: 'b.js', bytes: 1, must: 10_000, aim: 8000 },
        ]);
      },
      (error: Error) => error.message.includes('a.js') && !error.message.includes('b.js'),
    );
    log.mock.restore();
  });
});
