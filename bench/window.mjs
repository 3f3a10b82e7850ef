import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronArguments } from '../scripts/setup/display.mjs';

const sampleMs = 50;
const settleMs = 1500;
/** Chromium gives the times of long tasks in whole milliseconds. */
const roundingMs = 2;
const mebibyte = 2 ** 20;

/**
 * Opens the app on a gate, with a profile of its own, and waits for its Run button.
 * @param {import('./context.mjs').Context} context
 * @param {string} gate
 */
export async function openWindow({ root, scratch }, gate) {
  const profile = await mkdtemp(path.join(scratch, 'profile-'));
  const app = await _electron.launch({
    args: [...electronArguments(), '--enable-precise-memory-info', root, gate, `--user-data-dir=${profile}`],
    cwd: root,
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  await watchPage(page);
  await watchProcess(app);
  return {
    /** Runs the gate from a click to its verdict on screen. */
    async run() {
      const { clicked, shown } = await page.evaluate(clickRun);
      await page.waitForTimeout(settleMs);
      const tasks = (await watchedOf(page)).tasks.filter(({ start }) => start >= clicked);
      return {
        ms: shown - clicked,
        document: await newestRun(path.join(profile, 'runs')),
        /** Milliseconds of every long task up to the verdict, and of those that showed it and came after. */
        tasksBefore: tasks.filter(({ end }) => end < shown - roundingMs).map(({ start, end }) => end - start),
        tasksAfter: tasks.filter(({ end }) => end >= shown - roundingMs).map(({ start, end }) => end - start),
      };
    },
    /** The most that the page and its process were seen to hold since the window opened. */
    async memory() {
      const { heap } = await watchedOf(page);
      const workingSet = await app.evaluate(() => Reflect.get(globalThis, 'peakWorkingSet'));
      return { heapMiB: heap / mebibyte, workingSetMiB: workingSet / 1024 };
    },
    close: () => app.close(),
  };
}

/**
 * One run in a window of its own, with cold engines.
 * @param {import('./context.mjs').Context} context
 * @param {string} gate
 */
export async function runInNewWindow(context, gate) {
  const opened = await openWindow(context, gate);
  try {
    return { ...(await opened.run()), memory: await opened.memory() };
  } finally {
    await opened.close();
  }
}

/** @typedef {{ tasks: { start: number, end: number }[], heap: number }} Watched Milliseconds on the page's clock; bytes. */

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Watched>}
 */
const watchedOf = (page) => page.evaluate(() => Reflect.get(window, 'watched'));

/** @param {import('@playwright/test').Page} page */
function watchPage(page) {
  return page.evaluate((interval) => {
    /** @type {Watched} */
    const watched = { tasks: [], heap: 0 };
    Reflect.set(window, 'watched', watched);
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries())
        watched.tasks.push({ start, end: start + duration });
    }).observe({ type: 'longtask' });
    setInterval(() => {
      watched.heap = Math.max(watched.heap, Reflect.get(performance, 'memory').usedJSHeapSize);
    }, interval);
  }, sampleMs);
}

/** @param {import('@playwright/test').ElectronApplication} app */
function watchProcess(app) {
  return app.evaluate(({ app: electron, BrowserWindow }, interval) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    let peak = 0;
    setInterval(() => {
      const metric = electron.getAppMetrics().find((process) => process.pid === pid);
      peak = Math.max(peak, metric?.memory.workingSetSize ?? 0);
      Reflect.set(globalThis, 'peakWorkingSet', peak);
    }, interval);
  }, sampleMs);
}

/**
 * In the page: clicks Run, or Run again, and resolves when the verdict is in the page. Milliseconds on the page's clock.
 * @returns {Promise<{ clicked: number, shown: number }>}
 */
function clickRun() {
  const verdict = () => document.querySelector('[role=status][aria-label^="Verdict"]');
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    /^Run( again)?$/.test(textContent ?? ''),
  );
  return new Promise((resolve, reject) => {
    if (button === undefined) return reject(new Error('there is no Run button'));
    const clicked = performance.now();
    button.click();
    const watch = new MutationObserver(() => {
      if (document.querySelector('[role=alert]') !== null) reject(new Error(document.body.textContent ?? ''));
      if (verdict() === null) return;
      watch.disconnect();
      resolve({ clicked, shown: performance.now() });
    });
    // The verdict of the run before is on screen until React has shown the new run.
    const whenGone = setInterval(() => {
      if (verdict() !== null) return;
      clearInterval(whenGone);
      watch.observe(document.body, { childList: true, subtree: true });
    }, 1);
  });
}

/**
 * The run document that the app kept last.
 * @param {string} folder
 * @returns {Promise<import('../shared/run/schema').RunDocument>}
 */
async function newestRun(folder) {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
  const dated = await Promise.all(files.map(async (file) => ({ file, time: (await stat(file)).mtimeMs })));
  const [newest] = dated.sort((a, b) => b.time - a.time);
  if (newest === undefined) throw new Error('the app kept no run');
  return JSON.parse(await readFile(newest.file, 'utf8'));
}
