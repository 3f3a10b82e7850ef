import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export const root = path.resolve(import.meta.dirname, '..');

export interface AssayWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  /** Starts the app on a profile of its own; `args` are what a user would type after its name. */
  readonly open: (...args: readonly string[]) => Promise<AssayWindow>;
}

interface Options {
  /** What Electron is told before the app's folder. */
  readonly electronSwitches: readonly string[];
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const ownRequest = /^(app:\/\/assay\/|blob:app:\/\/|data:)/;

/** Fails the test when anything in the window asked for what is not the app's own. */
export const test = base.extend<Fixtures & Options>({
  electronSwitches: [[], { option: true }],
  open: async ({ electronSwitches }, use) => {
    const foreign: string[] = [];
    const started: { app: ElectronApplication; profile: string }[] = [];
    await use(async (...args) => {
      const profile = await mkdtemp(path.join(tmpdir(), 'assay-e2e-'));
      const app = await _electron.launch({
        chromiumSandbox: !isRoot,
        args: [...electronSwitches, root, ...args, `--user-data-dir=${profile}`],
        cwd: root,
      });
      started.push({ app, profile });
      app.process().stderr?.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().split('\n'))
          if (line.includes('refused request')) foreign.push(line);
      });
      app.context().on('request', (request) => {
        if (!ownRequest.test(request.url())) foreign.push(request.url());
      });
      const page = await app.firstWindow();
      await page.waitForLoadState('domcontentloaded');
      return { app, page };
    });
    for (const { app, profile } of started) {
      await app.close();
      await rm(profile, { recursive: true, force: true });
    }
    base.expect(foreign, 'requests that are not the app’s own').toEqual([]);
  },
});

const attempts = 5;

/** Asks the main process, again where Node has collected the promise that Playwright was waiting for. */
export async function askMain<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === attempts || !String(error).includes('promise was garbage collected')) throw error;
    }
  }
}

export { expect } from '@playwright/test';
