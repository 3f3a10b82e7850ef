import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem } from '../shared/problem';
import { type AssayWindow, expect, test } from './assay-window';
import { type BadInput, badInputs, makeBadInput } from './bad-inputs';
import { assay, openThroughDialog, verdictOn } from './runs';

test('bad input is explained alike in the window and on the command line, and never passes', async ({
  open,
}) => {
  test.setTimeout(badInputs.length * 30_000);
  const assayWindow = await open();
  for (const bad of badInputs) {
    await test.step(bad.name, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'assay-bad-'));
      const gate = await makeBadInput(folder, bad);
      const problems = await expectExplained(gate, bad);
      await expectShown(assayWindow, gate, problems);
      await rm(folder, { recursive: true, force: true });
    });
  }
});

async function expectExplained(gate: string, bad: BadInput): Promise<readonly Problem[]> {
  const [{ exit, stdout, stderr }, plain] = await Promise.all([
    assay('run', gate, '--json'),
    assay('run', gate),
  ]);
  expect(exit, bad.name).toBe(2);
  const { problems }: { problems: readonly Problem[] } = JSON.parse(stdout);
  const [first] = problems;
  expect(first?.kind, bad.name).toBe(bad.kind);
  expect(path.basename(first?.where.file ?? ''), bad.name).toBe(bad.file);
  if (bad.field !== undefined) expect(first?.where.field, bad.name).toBe(bad.field);
  if (bad.line !== undefined) expect(first?.where.line, bad.name).toBe(bad.line);
  expect(first?.message, bad.name).toMatch(bad.says);
  expect(first?.mend, bad.name).not.toBe('');
  expect(plain.exit).toBe(2);
  expect(plain.stdout).not.toMatch(/^PASS/m);
  for (const { message } of problems) expect(plain.stderr, bad.name).toContain(message);
  expect(stderr).not.toContain('at async');
  return problems;
}

async function expectShown(
  assayWindow: AssayWindow,
  gate: string,
  problems: readonly Problem[],
): Promise<void> {
  const { page } = assayWindow;
  await openThroughDialog(assayWindow, gate);
  await expect(page.getByText(gate).first()).toBeVisible();
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await expect(run.or(page.getByRole('alert')).first()).toBeVisible();
  if ((await run.isVisible()) && (await run.isEnabled())) {
    await run.click();
    const stopped = page.getByRole('heading', { name: /^The run stopped/ });
    await expect(stopped.or(verdictOn(page)).first()).toBeVisible({ timeout: 30_000 });
  }
  for (const { message, mend } of problems) {
    await expect(page.getByText(message).first()).toBeVisible();
    await expect(page.getByText(mend).first()).toBeVisible();
  }
  await expect(verdictOn(page).filter({ hasText: 'PASS' })).toHaveCount(0);
}
