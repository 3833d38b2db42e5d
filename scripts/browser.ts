/** The browser that the tests run in: one that is installed, else one from an npm package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export interface LaunchOptions {
  executablePath: string;
  headless: true | 'shell';
  args: string[];
}

/** Quiet: a browser under test asks nothing of the network by itself. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * How to launch a Chromium: `CHROME_PATH`, else one on the PATH or in its usual place, else the one
 * of the `@sparticuz/chromium` package (Linux on x64), unpacked below `node_modules/.cache`.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const installed = process.env.CHROME_PATH ?? onPath(...NAMES) ?? PLACES.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, headless: true, args: ARGS };
  try {
    return { executablePath: await unpackChromium(), headless: 'shell', args: ARGS };
  } catch (cause) {
    throw new Error(
      'No browser for the tests: install Chromium or Chrome (Debian: apt-get install chromium), or set CHROME_PATH to one.',
      { cause },
    );
  }
}

/** The first of these programs that is on the PATH. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function unpackChromium(): Promise<string> {
  const packages = join(process.cwd(), 'node_modules');
  const manifest = readFileSync(join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(packages, '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder and takes what it finds there by name: a folder
  // per version keeps an old browser from being taken for a new one. It brings the libraries that
  // a bare machine lacks when it believes to run where they are always missing.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const path = await chromium.executablePath();
    nameFonts(join(folder, 'fonts'), join(folder, 'fonts-cache'));
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/**
 * The package looks for its font where its own host unpacks it. Without any font, the browser ends
 * at the first form field.
 */
function nameFonts(fonts: string, cache: string): void {
  const file = join(fonts, 'fonts.conf');
  const wanted = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
  if (readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted);
}
