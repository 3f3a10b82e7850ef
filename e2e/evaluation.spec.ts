import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { RunDocument } from '../shared/run/schema';
import { expect, test } from './assay-window';
import { makeEvaluationGates } from './evaluation-gates';
import { assay, openThroughDialog, runInWindow, verdictOn } from './runs';
import { expectSameNumbers } from './same-numbers';

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const rules = (page: Page) => page.getByRole('table', { name: 'Rules' });

test('what an evaluation finds is shown: too little data, challengers, broken scores, a regression, weights beside a model', async ({
  open,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-evaluation-'));
  const gates = await makeEvaluationGates(folder);
  const assayWindow = await open();
  const { page } = assayWindow;
  const run = async (gate: string): Promise<RunDocument> => {
    await openThroughDialog(assayWindow, gate);
    await expect(page.getByText(gate).first()).toBeVisible();
    return runInWindow(assayWindow);
  };

  await test.step('an interval that settles nothing tells how many rows would', async () => {
    await openThroughDialog(assayWindow, gates.undecided);
    await expect(page.getByRole('region', { name: 'Hints' })).toContainText(/line \d+/);
    await expect(page.getByRole('region', { name: 'Models and metrics' })).toContainText('bold one');
    await expect(page.getByRole('region', { name: 'Certainty' })).toContainText('on the whole interval');
    const found = await runInWindow(assayWindow);
    await expect(verdictOn(page)).toHaveText('NOT ENOUGH DATA');
    const rule = found.rules.find(({ kind }) => kind === 'max_regression');
    expect(rule).toMatchObject({ status: 'inconclusive' });
    expect(rule?.rows_needed).toBeGreaterThan(4000);
    const row = rules(page)
      .getByRole('row', { name: /regression/ })
      .first();
    await expect(row).toContainText('Not enough data');
    await expect(row.getByText(/^[\d,.]+ more rows$/)).toBeVisible();
    await page.getByText(/^Not enough data 1$/).click();
    await expect(rules(page).getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('tab', { name: /^Verdict.*undecided/ })).toBeVisible();
  });

  await test.step('challengers stand beside the candidate, each with its verdict', async () => {
    await tab(page, 'Performance');
    const models = page.getByRole('table', { name: 'All models' });
    await expect(models.getByRole('row', { name: /^bold one/ })).toContainText('Pass');
    await expect(models.getByRole('row', { name: /^shy one/ })).toContainText('Fail');
    await expect(models.getByRole('row')).toHaveCount(5);
  });

  await test.step('scores that are NaN are a problem, and the data is checked all the same', async () => {
    await run(gates.broken);
    await expect(page.getByText('1 problem kept the candidate from being evaluated')).toBeVisible();
    const problems = page.getByRole('region', { name: 'Problems' });
    await expect(problems).toContainText(/4 of 4,000 scores of scores\.parquet are missing, NaN or infinite/);
    await expect(problems.getByRole('button', { name: 'Copy the problem' })).toBeVisible();
    await expect(rules(page)).toContainText('see the problem above');
    await tab(page, 'Data');
    await expect(page.getByText(/^Mean of is_fraud is/).first()).toBeVisible();
  });

  await test.step('a regression gives the same intervals, bit for bit, as the command line', async () => {
    const found = await run(gates.regression);
    await tab(page, 'Performance');
    await expect(page.getByRole('figure', { name: /^Histogram of the residuals/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Mean bias/ })).toContainText('closest to 0 is best');
    await tab(page, 'Subgroups');
    await expect(page.getByRole('columnheader', { name: 'Positives' })).toHaveCount(0);
    const { stdout } = await assay('run', gates.regression, '--json');
    expectSameNumbers(found, JSON.parse(stdout), 'from a file');
  });

  await test.step('a model is run with the weights that lie beside it', async () => {
    const found = await run(gates.external);
    await expect(verdictOn(page)).toHaveText('PASS');
    const [model] = found.models;
    expect(model).toMatchObject({ problem: null, facts: { external_data: ['torch-external.onnx.data'] } });
    await tab(page, 'Run info');
    await expect(page.getByText('torch-external.onnx.data').first()).toBeVisible();
  });
  await rm(folder, { recursive: true, force: true });
});
