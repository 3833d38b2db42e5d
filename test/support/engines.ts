/**
 * The engines that the browser tests run in. Chromium is always here; Firefox and WebKitGTK are where
 * they are installed (Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`).
 */
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, onPath } from '../../scripts/browser.js';
import { WebKitLauncher } from './webkit.js';

export const ALL_ENGINES = 'chromium,firefox,webkit';

export interface Engine {
  /** As `BROWSERS` has it, such as `webkit`. */
  id: string;
  /** As people read it, such as `WebKit`. */
  name: string;
  launcher: BrowserLauncher;
}

/** Name of each engine, and what starts it: nothing where it is not here. */
const ENGINES: Record<string, { name: string; find(): BrowserLauncher | undefined | Promise<BrowserLauncher> }> = {
  chromium: {
    name: 'Chromium',
    async find() {
      return chromeLauncher({ launchOptions: await findBrowser() });
    },
  },
  firefox: {
    name: 'Firefox',
    find() {
      const executablePath = onPath('firefox-esr', 'firefox');
      if (!executablePath) return undefined;
      return chromeLauncher({ launchOptions: { browser: 'firefox', executablePath } });
    },
  },
  webkit: {
    name: 'WebKit',
    find() {
      const driver = onPath('WebKitWebDriver');
      const xvfb = onPath('Xvfb');
      return driver && xvfb ? new WebKitLauncher(driver, xvfb) : undefined;
    },
  },
};

/**
 * Those engines of a list, such as `chromium,firefox`, that are here. One that is not is said in a
 * line of its own and counts neither way; with `REQUIRE_ALL` in the environment it is an error.
 */
export async function findEngines(list: string): Promise<Engine[]> {
  const found: Engine[] = [];
  for (const id of list.split(',')) {
    const engine = ENGINES[id];
    if (!engine) throw new Error(`BROWSERS: "${id}" is none of ${ALL_ENGINES}.`);
    const { name } = engine;
    const launcher = await engine.find();
    // The launcher of Chrome starts Firefox too, and calls both Chrome.
    if (launcher) found.push({ id, name, launcher: Object.assign(launcher, { name }) });
    else if (process.env.REQUIRE_ALL) throw new Error(`${name} is not here, and REQUIRE_ALL asks for it.`);
    else console.log(`${name}: not here`);
  }
  return found;
}
