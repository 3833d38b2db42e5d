import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { copyCompressed } from '../../scripts/compress.js';
import { element, html, readJson } from '../package/pages.js';
import { chosenBy, sample } from '../support/choose.js';
import { ask, findNginx, startNginx, type Nginx } from '../support/nginx.js';
import {
  inside,
  launch,
  type Pages,
  serve,
  settled,
  type TestServer,
  watchedPage,
} from '../support/server.js';

const { version } = readJson('package.json') as { version: string };
const RELEASE = `/rcp-elements/${version}`;
/** What of the release is served here: files of every kind, and of the standalone files a few, since they take long to compress. */
const PARTS = ['data', 'model'];
const SCRIPT = 'standalone/member-list.fr.js';
const EMBED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

/** What every answer says, errors too. */
const ALWAYS = {
  server: 'nginx',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

/** How a page in a frame is written: its own files, links that leave the frame. */
const EMBED_PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Framed</title>
<base target="_top">
<link rel="stylesheet" href="page.css">
<script src="../../${SCRIPT}" defer></script>
</head>
<body>
${element('member-list')}
<a href="../../data/edition.json">Edition</a>
</body>
</html>`;

const HOSTILE_PAGE = `<!doctype html>
<title>Framed</title>
<base href="https://elsewhere.example/">
<style>a { color: red }</style>
<script>document.title = 'run'</script>
<a href="page.css">A link</a>`;

const executable = findNginx();
const skip = executable === undefined && !process.env.REQUIRE_ALL && 'nginx is not here';

describe(`a release on nginx (standalone files ${chosenBy})`, { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcp-elements-served-'));
  const root = join(folder, 'root');
  const integrity = readJson('dist/integrity.json') as Record<string, string>;
  const scripts = Object.keys(integrity).filter((path) => path.startsWith('standalone/') && path !== SCRIPT);
  const standalone = [SCRIPT, ...sample(scripts, 4)];
  let nginx: Nginx;
  let pageServer: TestServer;
  let browser: Browser;
  const pages: Pages = {};

  function put(path: string, text: string | Buffer): void {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  before(async () => {
    assert.ok(
      executable,
      'nginx is not here, and REQUIRE_ALL is set: apt-get install nginx libnginx-mod-http-brotli-static',
    );
    for (const part of PARTS) await copyCompressed(join('dist', part), join(root, RELEASE, part));
    for (const file of standalone) cpSync(join('dist', file), join(folder, file));
    await copyCompressed(join(folder, 'standalone'), join(root, RELEASE, 'standalone'));
    writeFileSync(join(folder, 'outside.txt'), 'outside');
    put('.secret', 'secret');
    put(`${RELEASE}/.git/config`, 'secret');
    put('rcp-elements/versions.json', '[]');
    put('rcp-elements/1.2.3-beta.1/module.mjs', 'export {};');
    for (const extension of ['png', 'svg']) put(`rcp-elements/1.2.3/picture.${extension}`, 'a picture');
    put(`${RELEASE}/embed/test/page.fr.html`, EMBED_PAGE);
    put(`${RELEASE}/embed/test/page.css`, 'a { color: rgb(1, 2, 3) }');
    put(`${RELEASE}/embed/hostile.html`, HOSTILE_PAGE);
    const changed = readFileSync(join('dist', SCRIPT));
    changed[changed.lastIndexOf('}')] = 0x20;
    put(`rcp-elements/1.2.3/${SCRIPT}`, changed);
    nginx = await startNginx(executable, root);
    [pageServer, browser] = await Promise.all([serve(pages), launch()]);
  });

  after(async () => {
    rmSync(folder, { recursive: true });
    await nginx.stop();
    await pageServer.close();
    await browser.close();
  });

  function assertHeaders(answer: { headers: object }, expected: Record<string, string | undefined>): void {
    const headers = answer.headers as Record<string, string | undefined>;
    for (const [name, value] of Object.entries({ ...ALWAYS, ...expected })) {
      assert.equal(headers[name], value, name);
    }
  }

  describe('hands out a file', () => {
    /** Standalone files, and one of each other kind, large enough to become smaller. */
    const large = Object.keys(integrity).filter(
      (path) => PARTS.includes(dirname(path)) && statSync(join('dist', path)).size > 1000,
    );
    const files = [...new Map(large.map((path) => [extname(path), path])).values(), ...standalone];

    for (const { accepted, encoding, decode } of [
      { accepted: 'gzip, deflate, br', encoding: 'br', decode: brotliDecompressSync },
      { accepted: 'gzip', encoding: 'gzip', decode: gunzipSync },
      { accepted: 'br;q=0, gzip', encoding: 'gzip', decode: gunzipSync },
      { accepted: 'identity', encoding: undefined, decode: (body: Buffer) => body },
    ] as const) {
      it(`as ${encoding ?? 'it is'} to a browser that accepts "${accepted}"`, async () => {
        for (const path of files) {
          const answer = await ask(nginx, `${RELEASE}/${path}`, { 'accept-encoding': accepted });
          const content = decode(answer.body);
          assert.equal(answer.status, 200, path);
          assert.ok(content.equals(readFileSync(join('dist', path))), path);
          assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, integrity[path]);
          assertHeaders(answer, {
            'content-type': TYPES[extname(path)],
            'content-encoding': encoding,
            'content-length': String(answer.body.length),
            vary: 'Accept-Encoding',
            'cache-control': IMMUTABLE,
            'content-security-policy': undefined,
            'x-frame-options': undefined,
          });
        }
      });
    }

    it('compressed through a proxy too', async () => {
      for (const encoding of ['br', 'gzip']) {
        const headers = { 'accept-encoding': encoding, via: '1.1 proxy.example' };
        const answer = await ask(nginx, `${RELEASE}/${SCRIPT}`, headers);
        assert.equal(answer.headers['content-encoding'], encoding);
      }
    });

    it('with the type of its kind', async () => {
      for (const [path, type] of [
        ['rcp-elements/1.2.3-beta.1/module.mjs', TYPES['.mjs']],
        ['rcp-elements/1.2.3/picture.png', TYPES['.png']],
        ['rcp-elements/1.2.3/picture.svg', TYPES['.svg']],
        [`rcp-elements/${version}/embed/test/page.css`, TYPES['.css']],
        [`rcp-elements/${version}/embed/test/page.fr.html`, TYPES['.html']],
      ] as const) {
        const answer = await ask(nginx, `/${path}`);
        assert.equal(answer.status, 200, path);
        assertHeaders(answer, { 'content-type': type });
      }
    });

    it('for ever below a version, else for minutes', async () => {
      for (const [path, caching] of [
        [`${RELEASE}/${SCRIPT}`, IMMUTABLE],
        [`${RELEASE}/embed/test/page.fr.html`, IMMUTABLE],
        ['/rcp-elements/1.2.3-beta.1/module.mjs', IMMUTABLE],
        ['/rcp-elements/versions.json', SHORT],
      ] as const) {
        assertHeaders(await ask(nginx, path), { 'cache-control': caching });
      }
    });

    it('not again to who has it already, in that encoding', async () => {
      const path = `${RELEASE}/${SCRIPT}`;
      const tags = new Set<string>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const accept = { 'accept-encoding': encoding };
        const first = await ask(nginx, path, accept);
        const { etag = '', 'last-modified': modified = '' } = first.headers;
        tags.add(etag);
        for (const condition of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
          const again = await ask(nginx, path, { ...accept, ...condition });
          assert.equal(again.status, 304);
          assert.equal(again.body.length, 0);
          assertHeaders(again, { etag, vary: 'Accept-Encoding', 'cache-control': IMMUTABLE });
        }
      }
      assert.equal(tags.size, 3, 'each encoding has an ETag of its own');
    });

    it('in part', async () => {
      const whole = readFileSync(join('dist', SCRIPT));
      for (const [range, from, to] of [
        ['bytes=10-19', 10, 19],
        ['bytes=-5', whole.length - 5, whole.length - 1],
      ] as const) {
        const answer = await ask(nginx, `${RELEASE}/${SCRIPT}`, { range });
        assert.equal(answer.status, 206);
        assert.ok(answer.body.equals(whole.subarray(from, to + 1)));
        assertHeaders(answer, { 'content-range': `bytes ${from}-${to}/${whole.length}` });
      }
      const beyond = await ask(nginx, `${RELEASE}/${SCRIPT}`, { range: `bytes=${whole.length}-` });
      assert.equal(beyond.status, 416);
    });

    it('without its content to HEAD', async () => {
      const accept = { 'accept-encoding': 'br' };
      const whole = await ask(nginx, `${RELEASE}/${SCRIPT}`, accept);
      const head = await ask(nginx, `${RELEASE}/${SCRIPT}`, accept, 'HEAD');
      assert.equal(head.status, 200);
      assert.equal(head.body.length, 0);
      const { date: _, ...expected } = whole.headers;
      assertHeaders(head, expected as Record<string, string>);
    });
  });

  describe('refuses', () => {
    it('all but GET and HEAD, and says so', async () => {
      for (const path of [`${RELEASE}/${SCRIPT}`, '/rcp-elements/none.js']) {
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
          const answer = await ask(nginx, path, {}, method);
          assert.equal(answer.status, 405, method);
          assertHeaders(answer, { allow: 'GET, HEAD', 'cache-control': undefined });
        }
      }
    });

    it('what is not there, and lets nobody keep that answer', async () => {
      for (const path of [`${RELEASE}/none.js`, `${RELEASE}/embed/none.html`, '/none']) {
        const answer = await ask(nginx, path);
        assert.equal(answer.status, 404, path);
        assertHeaders(answer, { 'cache-control': undefined, allow: undefined });
      }
    });

    it('to list a folder', async () => {
      for (const path of ['/', '/rcp-elements', '/rcp-elements/', RELEASE, `${RELEASE}/data/`]) {
        assert.equal((await ask(nginx, path)).status, 404, path);
      }
    });

    it('dotfiles', async () => {
      for (const path of ['/.secret', `${RELEASE}/.git/config`, `${RELEASE}/%2egit/config`]) {
        assert.equal((await ask(nginx, path)).status, 404, path);
      }
    });

    it('compressed forms under names of their own', async () => {
      for (const suffix of ['.br', '.gz']) {
        assert.equal((await ask(nginx, `${RELEASE}/${SCRIPT}${suffix}`)).status, 404);
      }
    });

    it('every way out of its folder', async () => {
      for (const up of ['..', '%2e%2e', '..%2f', '.%2e']) {
        const path = `/${[up, up, up, up].join('/')}/outside.txt`;
        const answers = [await ask(nginx, path), await ask(nginx, `/rcp-elements${path}`)];
        for (const { status, body } of answers) {
          assert.ok(status === 400 || status === 404, `${status} for ${path}`);
          assert.ok(!body.includes('outside'));
        }
      }
      assert.equal((await ask(nginx, `${RELEASE}/../../../outside.txt`)).status, 400);
    });
  });

  describe('in a browser, for a page of another site,', () => {
    /** Another site than that of nginx, for the browser: `localhost` is not `127.0.0.1`. */
    async function open(head: string, body: string, headers: Record<string, string> = {}) {
      pages['/page'] = { body: html(head, body), headers };
      const watched = await watchedPage(browser);
      await watched.page.goto(`${pageServer.origin.replace('127.0.0.1', 'localhost')}/page`);
      return watched;
    }

    function script(release: string, type: string): string {
      const src = `${nginx.origin}${release}/${SCRIPT}`;
      return `<script ${type} src="${src}" integrity="${integrity[SCRIPT] ?? ''}" crossorigin="anonymous"></script>`;
    }

    for (const type of ['defer', 'type="module"']) {
      it(`gives a script (${type}) with its integrity`, async () => {
        const { page, said } = await open(script(RELEASE, type), element('member-list'));
        await settled(page);
        assert.equal((await page.$$('>>> p[part=source]')).length, 1);
        assert.deepEqual(said, []);
        await page.close();
      });

      it(`gives a script (${type}) with one byte changed, which is refused`, async () => {
        const { page, said } = await open(script('/rcp-elements/1.2.3', type), element('member-list'));
        assert.equal(await page.evaluate(() => customElements.get('member-list')), undefined);
        assert.equal(said.length, 1);
        assert.match(said[0] ?? '', /integrity/);
        await page.close();
      });
    }

    it('gives a script without CORS where the page asks for leave to embed', async () => {
      const { page, said } = await open(
        `<script src="${nginx.origin}${RELEASE}/${SCRIPT}" defer></script>`,
        element('member-list'),
        { 'cross-origin-embedder-policy': 'require-corp' },
      );
      await settled(page);
      assert.equal((await page.$$('>>> p[part=source]')).length, 1);
      assert.deepEqual(said, []);
      await page.close();
    });

    function iframe(path: string, sandbox = ''): string {
      return `<iframe src="${nginx.origin}${RELEASE}/embed/${path}" width="600" height="600" ${sandbox}></iframe>`;
    }

    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      it(`gives a framed page ${sandbox} that runs its own script and style`, async () => {
        const { page, said } = await open('', iframe('test/page.fr.html', sandbox));
        const frame = await (await page.$('iframe'))?.contentFrame();
        assert.ok(frame);
        await inside(frame, 'member-list', '[part=source]');
        const colour = await frame.$eval('a', (link) => getComputedStyle(link).color);
        assert.equal(colour, 'rgb(1, 2, 3)');
        assert.deepEqual(said, []);
        await page.close();
      });
    }

    it('gives a framed page whose links leave the frame', async () => {
      const { page } = await open('', iframe('test/page.fr.html'));
      const frame = await (await page.$('iframe'))?.contentFrame();
      const link = await frame?.waitForSelector('a');
      await Promise.all([page.waitForNavigation(), link?.click()]);
      assert.equal(page.url(), `${nginx.origin}${RELEASE}/data/edition.json`);
      await page.close();
    });

    it('gives a framed page in which nothing else runs, whatever stands in it', async () => {
      const answer = await ask(nginx, `${RELEASE}/embed/hostile.html?process=x`);
      assertHeaders(answer, { 'content-security-policy': EMBED_POLICY, 'x-frame-options': undefined });
      const { page, said } = await open('', iframe('hostile.html'));
      const frame = await (await page.$('iframe'))?.contentFrame();
      assert.equal(await frame?.title(), 'Framed');
      assert.equal(
        await frame?.$eval('a', ({ href }) => href),
        `${nginx.origin}${RELEASE}/embed/page.css`,
      );
      const violations = said.filter((line) => line.includes('violation of'));
      assert.deepEqual(
        violations.map((line) => /violation of (\S+)/.exec(line)?.[1]).sort(),
        ['base-uri', 'script-src-elem', 'style-src-elem'],
      );
      await page.close();
    });
  });

  it('leaves no complaint in the log of nginx', () => {
    assert.doesNotMatch(nginx.log(), /\[(?:emerg|alert|crit)\]/);
  });
});
