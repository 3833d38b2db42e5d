import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { CARD, pageSizes, reportSizes, type Size } from '../../scripts/sizes.js';

const size: Size = { what: 'a page', amount: 9000, must: 10_000, aim: 8000, files: {} };

/** All lines of a report. */
function reported(sizes: Size[]): { lines: string[]; warnings: string[]; error: unknown } {
  const log = mock.method(console, 'log', () => undefined);
  const warn = mock.method(console, 'warn', () => undefined);
  let error: unknown;
  try {
    reportSizes(sizes);
  } catch (thrown) {
    error = thrown;
  }
  const linesOf = ({ mock: { calls } }: typeof log) => calls.map(({ arguments: [line] }) => String(line));
  const told = { lines: linesOf(log), warnings: linesOf(warn), error };
  log.mock.restore();
  warn.mock.restore();
  return told;
}

describe('the report of sizes', () => {
  it('has a line for each case with its limits, and one for each file that is counted', () => {
    const { lines, warnings, error } = reported([{ ...size, files: { 'a.css': 2000, 'b.js': 7000 } }]);
    assert.match(lines[0] ?? '', /^9\.00 kB {2}a page {2}\(must 10\.00 kB, aim 8\.00 kB\) {2}within the limit$/);
    assert.deepEqual(lines.slice(1), ['    2.00 kB  a.css', '    7.00 kB  b.js']);
    assert.deepEqual([warnings, error], [[], undefined]);
  });

  it('warns where a budget has less than 8 % of room', () => {
    assert.equal(reported([{ ...size, amount: 9200 }]).warnings.length, 0);
    const { warnings, error } = reported([{ ...size, amount: 9201 }]);
    assert.match(warnings.join(), /less than 8 % of room for a page/);
    assert.equal(error, undefined);
  });

  it('counts the room up to where the build fails, and still tells what is beyond what it must be', () => {
    const { lines, warnings, error } = reported([{ ...size, amount: 10_001, limit: 11_000 }]);
    assert.match(lines[0] ?? '', /TOO LARGE$/);
    assert.deepEqual([warnings, error], [[], undefined]);
    assert.ok(reported([{ ...size, amount: 11_001, limit: 11_000 }]).error instanceof Error);
  });

  it('fails the build beyond what a case must keep to, and names the case', () => {
    const { error } = reported([{ ...size, amount: 10_001 }, { ...size, what: 'another' }]);
    assert.ok(error instanceof Error);
    assert.match(error.message, /a page/);
    assert.doesNotMatch(error.message, /another/);
  });
});

describe('the sizes of a release', () => {
  const dist = mkdtempSync(join(tmpdir(), 'rcp-elements-'));
  after(() => rmSync(dist, { recursive: true }));

  const page = (script: string, content: string) =>
    `<head><link rel="canonical" href="x.html"><link rel="stylesheet" href="../some.css">` +
    `<script src="../frame.js" defer></script>${script}</head>\n<body>\n<script src="no.js"></script>${content}`;
  const searched = '<script src="../../standalone/member-list.fr.js" defer></script>';
  const release: Record<string, string> = {
    ...Object.fromEntries([...CARD.styles, ...CARD.scripts].map((path) => [path, `/* ${path} */`])),
    'embed/some.css': 'p { color: red }',
    'embed/frame.js': 'frame()',
    'embed/rcp-card/small.fr.html': page('', 'small'),
    'embed/rcp-card/large.fr.html': page('', 'abcdefghijklmnopqrstuvwxyz'),
    // Large on disk, but not after compression.
    'embed/rcp-card/repeated.fr.html': page('', 'a'.repeat(1000)),
    'embed/meeting-timeline/all.fr.html': page('', 'all'),
    'embed/member-list/one.fr.html': page(searched, 'one'),
    'embed/member-list/unlisted.fr.html': page('', 'none'),
    'standalone/key-figures.en.js': 'figures()',
    'standalone/member-list.fr.js': 'list()',
    'standalone/member-list.fr.min.js': 'list()',
    'standalone/rcp-card.js': 'card()',
    'standalone/all.js': 'everything() || andMore()',
    'define/rcp-card.js': `import './shared.js'; globalThis.load = (path) => [
      import('../messages/rcp-card/fr.js'), import('../records/rcp-card/prague-process.fr.js'),
      import('../records/rcp-card/prague-process.fr.details.js')];`,
    'define/shared.js': 'globalThis.shared = 1;',
    'records/rcp-card/prague-process.fr.js': 'export default "the record";',
    'records/rcp-card/prague-process.fr.details.js': 'export default "the details";',
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  for (const [path, text] of Object.entries(release)) write(path, text);

  const named = async (what: string | RegExp) => {
    const found = (await pageSizes(dist)).filter((each) => each.what.match(what));
    assert.equal(found.length, 1, String(what));
    return found[0] as Size;
  };

  it('name every file that a card asks for, style sheets included, and sum them up', async () => {
    const { files, amount } = await named(/scripts and styles/);
    assert.deepEqual(Object.keys(files), [...CARD.styles, ...CARD.scripts]);
    assert.equal(amount, Object.values(files).reduce((a, b) => a + b));
    assert.deepEqual(Object.keys((await named(/card: scripts$/)).files), [...CARD.scripts]);
  });

  it('name what an embed page asks for in its head, of the page that is largest after compression', async () => {
    const { files } = await named(/page of rcp-card/);
    assert.deepEqual(Object.keys(files), ['embed/rcp-card/large.fr.html', 'embed/some.css', 'embed/frame.js']);
  });

  it('keep apart pages of all records, and those with a search', async () => {
    assert.ok((await named(/of all records of meeting-timeline/)).files['embed/meeting-timeline/all.fr.html']);
    assert.ok((await named(/^an embed page of member-list/)).files['embed/member-list/unlisted.fr.html']);
    assert.ok((await named(/with search of member-list/)).files['standalone/member-list.fr.js']);
  });

  it('count standalone files by their kind', async () => {
    assert.deepEqual(Object.keys((await named(/one language/)).files), ['standalone/key-figures.en.js']);
    assert.deepEqual(Object.keys((await named(/all languages/)).files), ['standalone/rcp-card.js']);
  });

  it('count of an application what is loaded before anything is opened', async () => {
    const { files, amount } = await named(/application/);
    const names = Object.keys(files).join();
    assert.match(names, /rcp-card/);
    assert.match(names, /prague-process/);
    assert.equal(Object.keys(files).length, 3, 'entry, messages and record; not the details');
    assert.ok(amount > 0);
  });

  it('count the files of the release', async () => {
    assert.match((await named(/^the release/)).what, new RegExp(`${Object.keys(release).length} files`));
  });

  it('are refused where a module of the card imports one that is not counted', async () => {
    write('chunks/rcp-card.js', 'import"./base.js";import{a}from"./more.js"');
    await assert.rejects(pageSizes(dist), /chunks\/rcp-card\.js imports chunks\/more\.js, which is not counted/);
    write('chunks/rcp-card.js', release['chunks/rcp-card.js'] ?? '');
  });

  it('are refused where the application does not load the record by itself', async () => {
    write('define/rcp-card.js', "import './shared.js';");
    await assert.rejects(pageSizes(dist), /No chunk is made of .*messages\/rcp-card\/fr\.js/);
    write('define/rcp-card.js', release['define/rcp-card.js'] ?? '');
  });
});
