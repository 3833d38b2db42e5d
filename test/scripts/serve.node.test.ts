import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';

/** Starts the server of the demo on a port, and waits until it tells its address. */
async function start(port: number): Promise<{ said: string; stop(): void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((done, failed) => {
    child.once('exit', () => failed(new Error(`The server ended: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('http://')) done();
    });
  });
  child.removeAllListeners('exit');
  return { said, stop: () => child.kill() };
}

describe('npm start', () => {
  const occupant = createServer();
  let busy = 0;

  before(async () => {
    await new Promise<void>((done) => occupant.listen(0, '127.0.0.1', done));
    busy = (occupant.address() as AddressInfo).port;
  });
  after(() => occupant.close());

  it('takes the next port where one is busy, says so, and serves the demo there', async () => {
    const server = await start(busy);
    try {
      assert.match(server.said, new RegExp(`Port ${busy} is busy`));
      const address = /http:\/\/127\.0\.0\.1:\d+\/demo\//.exec(server.said)?.[0] ?? '';
      const answer = await fetch(address);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /<title>RCP Elements/);
      const script = await fetch(new URL('../dist/standalone/all.js', address));
      assert.match(script.headers.get('content-type') ?? '', /javascript/);
      assert.equal((await fetch(new URL('/package.json', address))).status, 404);
      assert.equal((await fetch(new URL('/', address))).url, address);
    } finally {
      server.stop();
    }
  });
});
