/**
 * The browser engines of the browser tests. Chromium is always here; Firefox and WebKitGTK are where
 * they are installed (Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`).
 */
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, onPath } from './browser.js';
import { WebKitLauncher } from './webkit.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof ENGINES)[number];

const NAMES: Record<Engine, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** How to start each engine; nothing where it is not here. */
const LAUNCHERS: Record<Engine, () => Promise<BrowserLauncher | undefined> | BrowserLauncher | undefined> = {
  chromium: async () =>
    Object.assign(chromeLauncher({ launchOptions: await findBrowser() }), { name: NAMES.chromium }),

  // The launcher starts what Puppeteer can start, which it always calls Chrome.
  firefox: () => {
    const executablePath = onPath('firefox-esr', 'firefox');
    if (executablePath === undefined) return undefined;
    const launchOptions = { browser: 'firefox', executablePath } as const;
    return Object.assign(chromeLauncher({ launchOptions, concurrency: 1 }), { name: NAMES.firefox });
  },

  webkit: () => {
    const driver = onPath('WebKitWebDriver');
    const xvfb = onPath('Xvfb');
    return driver !== undefined && xvfb !== undefined ? new WebKitLauncher(driver, xvfb) : undefined;
  },
};

/** The engines that a list such as `chromium,firefox` names: the value of `BROWSERS`. */
export function enginesIn(list: string): Engine[] {
  return list.split(',').map((name) => {
    const engine = ENGINES.find((each) => each === name.trim());
    if (engine === undefined) throw new Error(`BROWSERS: "${name}" is none of ${ENGINES.join(', ')}.`);
    return engine;
  });
}

/**
 * Launchers of those engines that are here. One that is not is said in a line of its own and counts
 * neither way; with `REQUIRE_ALL` in the environment it is an error.
 */
export async function findLaunchers(engines: Engine[]): Promise<BrowserLauncher[]> {
  const found: BrowserLauncher[] = [];
  for (const engine of engines) {
    const launcher = await LAUNCHERS[engine]();
    if (launcher) found.push(launcher);
    else if (process.env.REQUIRE_ALL) {
      throw new Error(`${NAMES[engine]}: not here, and REQUIRE_ALL asks for every engine.`);
    } else console.log(`${NAMES[engine]}: not here`);
  }
  return found;
}
