/** A real nginx for tests: Debian's, with the configuration of `integrations/nginx/`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { freePort } from './free-port.js';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const CONFIGURATION = resolve('integrations/nginx/rcp-elements.conf');
const TRIES = 5;

export interface Nginx {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  port: number;
  /** What it wrote into its error log so far. */
  log(): string;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire: not decoded. */
  body: Buffer;
}

/** The path of nginx, where it is here with the module that serves brotli. */
export function findNginx(): string | undefined {
  if (!existsSync(BROTLI)) return undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
}

/** Starts nginx over a folder, on a free port of 127.0.0.1, and waits until it takes connections. */
export async function startNginx(nginx: string, root: string): Promise<Nginx> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOn(await freePort(), nginx, root);
    } catch (error) {
      // Between finding a port and using it, somebody else may have taken it.
      if (tries === TRIES || !String(error).includes('Address already in use')) throw error;
    }
  }
}

async function startOn(port: number, nginx: string, root: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    mkdirSync(join(folder, name));
    return `${name}_temp_path ${join(folder, name)};`;
  });
  const main = join(folder, 'nginx.conf');
  // One process, which keeps the rights of the test, and so can read its folders.
  writeFileSync(
    main,
    `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log stderr notice;
load_module ${BROTLI};
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${CONFIGURATION};
  }
}
`,
  );
  const child = spawn(nginx, ['-e', 'stderr', '-c', main], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    await new Promise<void>((done, failed) => {
      child.once('error', failed);
      void ended.then(() => failed(new Error(`nginx ended:\n${log}`)));
      child.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        // It tells this once it listens: from here on a connection is taken.
        if (log.includes('event method')) done();
      });
    });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    log: () => log,
    stop: async () => {
      child.kill();
      await ended;
      remove();
    },
  };
}

/** Asks for a path exactly as it is written, `..` included. */
export function ask(
  { port }: Nginx,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', failed);
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.once('error', failed);
    sent.end();
  });
}
