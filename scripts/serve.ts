/**
 * `npm start`: the gallery on the sources, on 127.0.0.1 and the first free port from 8000. Records are
 * made when they are asked for, and the page is loaded again when a file changes.
 */
import { createServer } from 'node:net';
import { startDevServer } from '@web/dev-server';
import type { Plugin } from '@web/dev-server-core';
import { compilePlugin, recordsPlugin } from './dev-server.js';

const HOST = '127.0.0.1';

/** The demo shows a release; here its pages get the sources, and no policy: reloading needs a connection. */
const demoOnSources: Plugin = {
  name: 'demo-on-sources',
  transform({ path, body }) {
    if (!/^\/demo\/(\w+\.html)?$/.test(path) || typeof body !== 'string') return undefined;
    return body
      .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('<script src="../dist/standalone/all.js" defer>', '<script type="module" src="/src/define/all.ts">')
      .replace(/<script src="\.\.\/dist\/[^>]*><\/script>/g, '');
  },
};

const { config } = await startDevServer({
  config: {
    hostname: HOST,
    port: await freePort(Number(process.env.PORT ?? 8080)),
    nodeResolve: { exportConditions: ['development'] },
    watch: true,
    clearTerminalOnReload: false,
    middleware: [
      (context, next) => {
        if (context.path === '/') context.redirect('/demo/');
        return next();
      },
    ],
    plugins: [recordsPlugin(), compilePlugin(), demoOnSources],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`The gallery is at http://${String(config.hostname)}:${String(config.port)}/demo/ (Ctrl+C ends it).`);

/** The port itself, or the next one that is free. */
async function freePort(port: number): Promise<number> {
  const probe = createServer();
  const isFree = await new Promise<boolean>((done) => {
    probe.once('error', () => done(false));
    probe.listen(port, HOST, () => done(true));
  });
  if (!isFree) {
    console.log(`Port ${port} is busy, trying ${port + 1}.`);
    return freePort(port + 1);
  }
  await new Promise((done) => probe.close(done));
  return port;
}
