import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { RunDocument } from '../shared/run/schema';
import { type AssayWindow, askMain, expect, root } from './assay-window';

export const verdictOn = (page: Page) => page.getByRole('status', { name: /^Verdict/ });

export async function startRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

/** Runs the gate on screen to its verdict and returns the document that the app kept. */
export async function runInWindow({ app, page }: AssayWindow): Promise<RunDocument> {
  const folder = path.join(
    await askMain(() => app.evaluate(({ app: electron }) => electron.getPath('userData'))),
    'runs',
  );
  const runs = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const before = await runs();
  await startRun(page);
  await expect(verdictOn(page).or(page.getByRole('alert'))).toBeVisible({ timeout: 90_000 });
  await expect(verdictOn(page)).toBeVisible();
  const added = async () => (await runs()).find((name) => !before.includes(name));
  await expect.poll(added).toBeDefined();
  return JSON.parse(await readFile(path.join(folder, (await added()) ?? ''), 'utf8'));
}

export interface CommandResult {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line, as `npx assay` starts it. */
export function assay(...args: readonly string[]): Promise<CommandResult> {
  const command = path.join(root, 'dist', 'cli', 'assay.js');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      { cwd: root, maxBuffer: 2 ** 28, env: { ...process.env, ASSAY_CACHE: 'off' } },
      (error, stdout, stderr) => resolve({ exit: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** Opens a file through the dialog, as a user would, without the dialog itself. */
export async function openThroughDialog({ app, page }: AssayWindow, file: string): Promise<void> {
  await askMain(() =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file),
  );
  await page.getByRole('button', { name: 'Open gate…' }).first().click();
}
