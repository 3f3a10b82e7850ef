import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { RunDocument } from '../shared/run/schema';
import { expect, root, test } from './assay-window';
import { assay } from './runs';

let file = '';
let run: RunDocument;

test.beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-data-'));
  const gate = path.join(root, 'examples/fraud/incident.assay.yaml');
  expect((await assay('run', gate, '--out', folder, '--quiet')).exit).toBe(1);
  file = path.join(folder, 'run.json');
  run = JSON.parse(await readFile(file, 'utf8'));
});

const table = (page: Page) => page.getByRole('grid', { name: 'Columns' });
const rows = (page: Page) => table(page).getByRole('row');
const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();

async function openData(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Data/ }).click();
  await expect(rows(page)).toHaveCount(run.distributions.length + 1);
}

/** The names in the list, in the order in which they stand on the screen. */
async function names(page: Page): Promise<string[]> {
  const seen = await table(page)
    .getByRole('rowheader')
    .evaluateAll((cells) =>
      cells
        .map((cell) => ({
          top: cell.getBoundingClientRect().top,
          name: cell.querySelector('[title]')?.textContent ?? '',
        }))
        .sort((left, right) => left.top - right.top),
    );
  return seen.map(({ name }) => name);
}

test('what changed is told first, in words, and leads to the column', async ({ open }) => {
  const { page } = await open(file);
  await openData(page);
  const changed = page.getByRole('region', { name: 'What changed' });
  const [first] = await changed.getByRole('listitem').all();
  await expect(first ?? changed).toContainText(
    'transaction_amount looks multiplied by 100 (dollars to cents?)',
  );
  await changed.getByRole('button').first().click();
  await expect(heading(page)).toHaveText('transaction_amount');
  await expect(heading(page)).toBeFocused();
});

test('the list shows the numbers of the run, can be sorted, searched and filtered', async ({ open }) => {
  const { page } = await open(file);
  await openData(page);
  for (const { column, tables } of run.distributions) {
    const train = tables.find(({ dataset }) => dataset === 'train');
    const row = rows(page).filter({ has: page.getByRole('rowheader', { name: column }) });
    await expect(row).toContainText(train?.sql_type ?? '');
    await expect(row).toContainText((train?.distinct ?? 0).toLocaleString('en-US'));
  }
  const measured = run.drift.find(
    ({ column, between }) => column === 'country' && between.current === 'train',
  );
  const country = rows(page).filter({ has: page.getByRole('rowheader', { name: 'country' }) });
  await expect(country).toContainText(String(Number(measured?.value?.toPrecision(4))));
  await expect(country).toContainText('Steady');

  expect((await names(page))[0]).toBe('transaction_amount');
  await table(page).getByRole('columnheader', { name: 'Column' }).click();
  const sorted = run.distributions.map(({ column }) => column).sort();
  await expect.poll(() => names(page)).toEqual(sorted);
  await table(page).getByRole('columnheader', { name: 'Column' }).click();
  await expect.poll(() => names(page)).toEqual(sorted.toReversed());
  await page.getByRole('button', { name: 'Order by evidence' }).click();
  await expect.poll(async () => (await names(page))[0]).toBe('transaction_amount');

  await page.getByLabel('Search columns').fill('OF_');
  await expect.poll(() => names(page)).toEqual(['hour_of_day', 'day_of_week']);
  await page.getByLabel('Search columns').fill('');
  await page.getByText(/^Failed checks 1$/).click();
  await expect.poll(() => names(page)).toEqual(['transaction_amount']);
  await page.getByText(/^Drifted/).click();
  const drifted = new Set(run.drift.filter((one) => one.drifted === true).map(({ column }) => column));
  await expect.poll(async () => new Set(await names(page))).toEqual(drifted);
});

test('a column is opened, left and walked from by the keyboard, and the focus is where it is expected', async ({
  open,
}) => {
  const { page } = await open(file);
  await openData(page);
  const order = await names(page);
  await page.getByLabel('Search columns').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(order[1] ?? '');
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(order[2] ?? '');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(order[2] ?? '');
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('What changed');
  const focused = page.locator('[role="row"]:focus');
  await expect(focused).toContainText(order[2] ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toContainText(order[0] ?? '');
});

test('the page of a column shows its figures, pictures and checks', async ({ open }) => {
  const { page } = await open(file);
  await openData(page);
  await table(page).getByRole('rowheader', { name: 'transaction_amount' }).click();

  const distribution = run.distributions.find(({ column }) => column === 'transaction_amount');
  const figures = page.getByRole('table', { name: 'Figures of transaction_amount' });
  for (const { rows: count, distinct } of distribution?.tables ?? []) {
    await expect(figures).toContainText(count.toLocaleString('en-US'));
    await expect(figures).toContainText((distinct ?? 0).toLocaleString('en-US'));
  }
  const failed = run.checks.find(
    ({ column, status }) => column === 'transaction_amount' && status === 'fail',
  );
  await expect(page.getByRole('listitem').filter({ hasText: failed?.sentence ?? '-' })).toContainText('Fail');
  await expect(page.getByRole('table', { name: 'Drift of transaction_amount' })).toContainText(
    'Wasserstein distance',
  );

  const histogram = page.getByRole('figure', { name: /^Histogram of transaction_amount/ });
  const reference = histogram.locator('path.recharts-area-area').first();
  const shape = () => reference.getAttribute('d');
  const shapes = new Set([await shape()]);
  for (const choice of ['Linear', 'Density', 'Count']) {
    await page.getByText(choice, { exact: true }).click();
    await expect.poll(async () => shapes.has(await shape()), choice).toBe(false);
    shapes.add(await shape());
  }
  await expect(histogram).toHaveAccessibleName(/rows: Reference most often/);
  await expect(histogram.getByText('Rows', { exact: true })).toBeVisible();

  await page.getByRole('region', { name: 'Histogram' }).getByText('Table', { exact: true }).click();
  const counts = distribution?.tables.find(({ dataset }) => dataset === 'train')?.counts ?? [];
  await expect(page.getByRole('table', { name: 'Distribution of transaction_amount' })).toContainText(
    Math.max(...counts).toLocaleString('en-US'),
  );

  await expect(
    page.getByRole('figure', { name: /^Quantiles of Train against those of Reference/ }),
  ).toBeVisible();
  await page.getByText('eval vs train', { exact: true }).click();
  await expect(page.getByRole('figure', { name: /^Quantiles of Eval against those of Train/ })).toBeVisible();
  await expect(page.getByRole('figure', { name: /^Cumulative distribution/ })).toBeVisible();

  await page.getByRole('button', { name: 'All columns' }).click();
  await expect(table(page)).toBeVisible();
});

test('the picture beside the verdict leads to its column', async ({ open }) => {
  const { page } = await open(file);
  await page.getByRole('button', { name: 'All about this column' }).click();
  await expect(page.getByRole('tab', { name: /^Data/ })).toHaveAttribute('aria-selected', 'true');
  await expect(heading(page)).toHaveText('transaction_amount');
});
