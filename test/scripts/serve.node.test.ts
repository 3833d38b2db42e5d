import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';

/** The port that is tried first. */
const FIRST = 8000;

/** Starts the server of the gallery, and waits until it tells its address. */
async function start(): Promise<{ address: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const address = await new Promise<string>((done, failed) => {
    child.once('exit', () => failed(new Error(`The server ended: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/demo\//.exec(said) ?? [];
      if (found) done(found);
    });
  });
  child.removeAllListeners('exit');
  return { address, stop: () => child.kill() };
}

describe('npm start', () => {
  const occupant = createServer();
  let server: Awaited<ReturnType<typeof start>>;
  const get = (path: string) => fetch(new URL(path, server.address));

  before(async () => {
    await new Promise<void>((done) => {
      // Somebody else may have it: it is busy as well.
      occupant.once('error', () => done());
      occupant.listen(FIRST, '127.0.0.1', done);
    });
    server = await start();
  });
  after(() => {
    server.stop();
    occupant.close();
  });

  it('takes another port where the first is busy, and leads to the gallery', async () => {
    assert.notEqual(new URL(server.address).port, String(FIRST));
    const answer = await get('/');
    assert.equal(answer.url, server.address);
    assert.match(await answer.text(), /<title>RCP Elements/);
  });

  it('has the gallery on the sources', async () => {
    const page = await (await get('/demo/')).text();
    assert.match(page, /<script type="module" src="\/src\/define\/all\.ts">/);
    assert.doesNotMatch(page, /\/dist\/|Content-Security-Policy/);
    const source = await get('/src/define/all.ts');
    assert.match(source.headers.get('content-type') ?? '', /javascript/);
  });

  it('makes records and messages when they are asked for, and none that there are not', async () => {
    const made = {
      'records/rcp-card/prague-process.fr.js': /export const view = \{\s*"id":\s*"prague-process"/,
      'records/rcp-card/prague-process.fr.details.js': /export const details = /,
      'records/rcp-card/ids.js': /"prague-process"/,
      'records/state-names.js': /"PL"/,
      'messages/rcp-card/fr.js': /rcpCard as default/,
    };
    for (const [path, expected] of Object.entries(made)) {
      const answer = await get(`/src/${path}`);
      assert.match(answer.headers.get('content-type') ?? '', /javascript/, path);
      assert.ok(expected.test(await answer.text()), path);
    }
    for (const path of ['rcp-card/praha.fr.js', 'rcp-card/prague-process.de.js', 'no-card/prague-process.fr.js']) {
      assert.equal((await get(`/src/records/${path}`)).status, 404, path);
    }
  });
});
