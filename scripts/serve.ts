/**
 * `npm start`: the gallery on the sources, on 127.0.0.1 and the first free port from 8000. Records are
 * made when they are asked for, and the page is loaded again when a file changes.
 */
import { startDevServer } from '@web/dev-server';
import type { Plugin } from '@web/dev-server-core';
import { compilePlugin, recordsPlugin } from './dev-server.js';

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
    hostname: '127.0.0.1',
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
