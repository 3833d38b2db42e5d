/**
 * WebKitGTK for the browser tests: WebKitWebDriver on a display that nobody sees, spoken to in plain
 * W3C WebDriver. The launcher of `@web/test-runner-webdriver` does the same with 442 packages more.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { freePort } from './free-port.js';

/** Keys that are no character, as `sendKeys({ press })` names them, in the code of WebDriver. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const TRIES = 5;

/** One window, which shows one test file after the other. */
export class WebKitLauncher implements BrowserLauncher {
  name = 'WebKit';
  /** By this, the commands of the test runner know to call `sendKeys` and `sendMouseMove`. */
  readonly type = 'webdriver';
  readonly concurrency = 1;
  readonly #driver: string;
  readonly #xvfb: string;
  readonly #processes: ChildProcess[] = [];
  /** Address of each test file that runs, by the id that the test runner gives it. */
  readonly #running = new Map<string, string>();
  /** Address of the session with the driver. */
  #session = '';

  /** Takes the paths of WebKitWebDriver and of Xvfb. */
  constructor(driver: string, xvfb: string) {
    this.#driver = driver;
    this.#xvfb = xvfb;
  }

  async initialize(): Promise<void> {
    process.once('exit', () => this.#end());
    // By themselves, these two end the process without that event.
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
    const display = await this.#startDisplay();
    const origin = await this.#startDriver(display);
    const { sessionId } = (await ask('POST', `${origin}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
    })) as { sessionId: string };
    this.#session = `${origin}/session/${sessionId}`;
    // As large as the pages that the test runner opens in the other browsers.
    await this.#ask('window/rect', { width: 800, height: 600 });
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#running.set(id, url);
    await this.#ask('url', { url });
  }

  async stopSession(id: string): Promise<SessionResult> {
    this.#running.delete(id);
    await this.#ask('url', { url: 'about:blank' });
    return {};
  }

  isActive(id: string): boolean {
    return this.#running.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#running.get(id);
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKit has no window here that could be looked at.'));
  }

  async stop(): Promise<void> {
    // Only when it is told so does the driver close the browser.
    if (this.#session) await ask('DELETE', this.#session);
    this.#end();
  }

  /** Presses and releases one key after the other. */
  async sendKeys(_id: string, keys: string[]): Promise<void> {
    const actions = keys
      .map((key) => KEYS[key] ?? key)
      .flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.#ask('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async sendMouseMove(_id: string, x: number, y: number): Promise<void> {
    const actions = [{ type: 'pointerMove', duration: 0, x, y }];
    await this.#ask('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  #ask(path: string, body: object): Promise<unknown> {
    return ask('POST', `${this.#session}/${path}`, body);
  }

  /** Starts Xvfb on a display that it chooses, and answers which one that is. */
  async #startDisplay(): Promise<string> {
    const xvfb = spawn(
      this.#xvfb,
      ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    this.#processes.push(xvfb);
    const ended = once(xvfb, 'exit').then(() => {
      throw new Error('Xvfb ended before it had a display.');
    });
    const [number] = (await Promise.race([once(xvfb.stdout, 'data'), ended])) as [Buffer];
    // From here on it ends when it is told to.
    ended.catch(() => undefined);
    return `:${number.toString().trim()}`;
  }

  /** Starts the driver, waits until it takes commands, and answers where. */
  async #startDriver(display: string): Promise<string> {
    for (let tries = 1; tries <= TRIES; tries++) {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const driver = spawn(this.#driver, [`--port=${port}`], {
        env: { ...process.env, DISPLAY: display },
        stdio: 'ignore',
      });
      this.#processes.push(driver);
      while (driver.exitCode === null) {
        if (await isReady(origin)) return origin;
        await pause(20);
      }
      // Somebody else took the port meanwhile.
    }
    throw new Error('WebKitWebDriver found no free port.');
  }

  #end(): void {
    for (const each of this.#processes) each.kill();
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return ((await ask('GET', `${origin}/status`)) as { ready: boolean }).ready;
  } catch {
    return false;
  }
}

/** What the driver answers to a command of W3C WebDriver. */
async function ask(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebKit, ${method} ${address}: ${error} ${message}`);
}
