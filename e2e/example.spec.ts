import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { RunDocument } from '../shared/run/schema';
import { askMain, expect, root, test } from './assay-window';
import { assay, runInWindow, startRun, verdictOn } from './runs';
import { expectSameNumbers } from './same-numbers';

const examples = [
  {
    id: 'healthy',
    model: 'candidate',
    word: 'PASS',
    exit: 0,
    sentence: /^All \d+ rules pass; roc_auc is 0\.9588 against the baseline's 0\.9579$/,
    failing: [],
  },
  {
    id: 'subtle',
    model: 'candidate_subtle',
    word: 'FAIL',
    exit: 1,
    sentence:
      /^roc_auc is 0\.9137, 0\.0442 worse than the baseline's 0\.9579; at most 0\.02 worse is allowed$/,
    failing: ['max_regression roc_auc', 'max_regression recall user_age_days=new'],
  },
  {
    id: 'incident',
    model: 'candidate_cents',
    word: 'FAIL',
    exit: 1,
    sentence:
      /^99th percentile of transaction_amount is 1\.2 million; expected at most 50,000; about 100 times the reference; it looks multiplied by 100 \(dollars to cents\?\)$/,
    failing: [
      'expectation expect_column_quantile_values_to_be_between(transaction_amount)',
      'unit_change transaction_amount',
      'min roc_auc',
    ],
  },
] as const;

for (const { id, model, word, exit, sentence, failing } of examples) {
  test(`the ${id} gate: ${word}, with the same numbers as scikit-learn and as the command line`, async ({
    open,
  }) => {
    const assayWindow = await open('--example', id);
    const inWindow = await runInWindow(assayWindow);
    await expect(verdictOn(assayWindow.page)).toHaveText(word);
    await expect(assayWindow.page.getByRole('heading', { name: sentence })).toBeVisible();

    expect(inWindow.verdict.sentence).toMatch(sentence);
    const failed = inWindow.rules.filter(({ status }) => status === 'fail').map(nameOf);
    expect(failed).toEqual(expect.arrayContaining([...failing]));
    expect(inWindow.rules.some(({ status }) => status === 'not_judged')).toBe(false);
    await expectPerformance(assayWindow.page);
    await expectReferenceNumbers(inWindow, 'candidate', model);
    await expectReferenceNumbers(inWindow, 'baseline', 'baseline');

    const { exit: code, stdout } = await assay('run', `examples/fraud/${id}.assay.yaml`, '--json');
    expect(code).toBe(exit);
    const headless: RunDocument = JSON.parse(stdout);
    expect(headless.verdict).toEqual(inWindow.verdict);
    expectSameNumbers(inWindow, headless);
  });
}

test('the subtle gate passes its absolute bound', async () => {
  const { stdout } = await assay('run', 'examples/fraud/subtle.assay.yaml', '--json');
  const { rules }: RunDocument = JSON.parse(stdout);
  expect(rules.find(({ kind, subject }) => kind === 'min' && subject === 'roc_auc')?.status).toBe('pass');
});

test('from the welcome screen to a verdict, with every stage shown', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: /Fraud: dollars became cents/ }).click();
  await expect(page.getByRole('heading', { name: 'Fraud: dollars became cents' })).toBeVisible();
  await startRun(page);
  await expect(verdictOn(page)).toBeVisible({ timeout: 90_000 });
  for (const tab of ['Data', 'Performance', 'Subgroups', 'Latency', 'Run info']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    await expect(page.getByText('This is a bug in Assay')).toHaveCount(0);
  }
});

test('a run that is cancelled goes back to the gate and gives no verdict', async ({ open }) => {
  const { page } = await open('--example', 'healthy');
  await startRun(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible({ timeout: 5000 });
  await expect(page.getByText(/cancelled/i)).toBeVisible();
  await expect(verdictOn(page)).toHaveCount(0);

  await startRun(page);
  await expect(verdictOn(page)).toHaveText('PASS', { timeout: 90_000 });
});

test('a gate is run again and again in one window, and memory stays bounded', async ({ open }) => {
  const { app, page } = await open('--example', 'healthy');
  await startRun(page);
  const again = page.getByRole('button', { name: 'Run again' });
  const megabytes: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    await expect(again).toBeVisible({ timeout: 60_000 });
    megabytes.push(await askMain(() => app.evaluate(tabMemory)));
    await again.click();
    await expect(again).toHaveCount(0);
  }
  await expect(verdictOn(page)).toHaveText('PASS', { timeout: 60_000 });
  expect(Math.max(...megabytes)).toBeLessThan(1500);
});

/** Working set of the window's process, in MB. */
function tabMemory({ app }: typeof import('electron')): number {
  const tabs = app.getAppMetrics().filter(({ type }) => type === 'Tab');
  return Math.max(...tabs.map(({ memory }) => memory.workingSetSize / 1024));
}

/** The tab tells how sure its figures are, and what another threshold would do. */
async function expectPerformance(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Performance/ }).click();
  const auc = page.getByRole('table', { name: 'Metrics' }).getByRole('row', { name: /^ROC-AUC/ });
  await expect(auc).toContainText(/0\.\d{4} to 0\.\d{4}.*[+−]0\.\d{4} to [+−]0\.\d{4}/);
  const reliability = page.getByRole('figure', { name: 'Reliability curve of Candidate and Baseline' });
  await auc.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 300);
    await expect(reliability).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expect(reliability.locator('.recharts-errorBar').first()).toBeAttached();

  const thresholds = page.getByRole('region', { name: 'Thresholds' });
  const slider = thresholds.getByRole('slider', { name: 'Threshold to try' });
  await expect(thresholds).toContainText('Threshold 0.5');
  const figures = thresholds.locator('dl');
  const measured = await figures.textContent();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(figures).not.toHaveText(measured ?? '');
  await page.keyboard.press('Home');
  await expect(thresholds).toContainText('100% of the rows');
}

function nameOf({ kind, subject, subgroup }: RunDocument['rules'][number]): string {
  return [kind, subject, ...(subgroup === null ? [] : [subgroup])].join(' ');
}

interface Reference {
  readonly n: number;
  readonly n_positive: number;
  readonly confusion?: Record<string, number>;
  readonly [metric: string]: unknown;
}

/** `expected.json` was made with ONNX Runtime for Python and scikit-learn. */
async function expectReferenceNumbers(
  run: RunDocument,
  role: 'candidate' | 'baseline',
  model: string,
): Promise<void> {
  const expected = JSON.parse(await readFile(path.join(root, 'examples/fraud/expected.json'), 'utf8'));
  const { overall, groups } = expected.models[model];
  const evaluation = run.evaluations.find((one) => one.role === role);
  expect(evaluation).toMatchObject({
    n: overall.n,
    positives: overall.n_positive,
    confusion: overall.confusion,
  });
  expectMetrics(evaluation?.metrics, overall);

  for (const [column, ofColumn] of Object.entries<Record<string, Reference>>(groups)) {
    for (const [label, reference] of Object.entries(ofColumn)) {
      const value = label.replace(/ \[.*$/, '');
      const group = run.subgroups.find(({ id }) => id === `${column}=${value}`);
      expect(group, `${column}=${value}`).toMatchObject({ n: reference.n });
      expect(group?.status).toBe(reference.n > 100 ? 'measured' : 'too_few');
      if (reference.n > 100) expectMetrics(group?.[role], reference);
    }
  }
}

function expectMetrics(values: Record<string, number | null> | null | undefined, reference: Reference): void {
  for (const id of ['roc_auc', 'average_precision', 'f1', 'precision', 'recall']) {
    const expected = Number(reference[id]);
    expect(Math.abs(Number(values?.[id]) - expected), id).toBeLessThanOrEqual(1e-6 * Math.abs(expected));
  }
}
