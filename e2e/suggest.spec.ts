import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunDocument } from '../shared/run/schema';
import { type AssayWindow, askMain, expect, root, test } from './assay-window';
import { dropFile } from './drop-file';
import { assay, runInWindow, verdictOn } from './runs';

const data = path.join(root, 'examples/fraud/data');
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-suggest-'));
  await mkdir(path.join(folder, 'data'));
  for (const name of ['reference.parquet', 'train_cents.parquet'])
    await copyFile(path.join(data, name), path.join(folder, 'data', name));
});
test.afterEach(() => rm(folder, { recursive: true }));

const inFolder = (...names: readonly string[]) => path.join(folder, ...names);
const suggested = (page: AssayWindow['page']) =>
  page.getByRole('heading', { name: 'Suggested gate for reference.parquet' });

/** Answers the save dialog with each of `files` in turn, and every message box with its first button. */
async function answerDialogs({ app }: AssayWindow, files: readonly string[]): Promise<void> {
  await askMain(() =>
    app.evaluate(({ dialog }, chosen) => {
      const left = [...chosen];
      const defaults: (string | undefined)[] = [];
      Object.assign(globalThis, { defaults });
      dialog.showSaveDialog = async (...given: unknown[]) => {
        defaults.push((given.at(-1) as { defaultPath?: string }).defaultPath);
        const filePath = left.shift() ?? '';
        return { canceled: filePath === '', filePath };
      };
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    }, files),
  );
}

const offered = ({ app }: AssayWindow) =>
  askMain(() => app.evaluate(() => Reflect.get(globalThis, 'defaults') as readonly string[]));

test('dropped data becomes a gate that opens, runs and passes, the same as on the command line', async ({
  open,
}) => {
  const started = await open();
  const { page } = started;
  await dropFile(page, inFolder('data', 'reference.parquet'));
  await expect(suggested(page)).toBeVisible({ timeout: 60_000 });
  const text = page.getByLabel('Suggested gate for reference.parquet');
  await expect(text).toContainText('expect_column_values_to_be_unique, column: transaction_id');
  await page.getByRole('tab', { name: 'Columns' }).click();
  await expect(page.getByRole('row', { name: /transaction_amount.*median 54\.48/ })).toBeVisible();

  const gate = inFolder('data', 'cards.assay.yaml');
  await answerDialogs(started, [gate]);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText(`Saved as ${gate}`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Data like reference.parquet' })).toBeVisible();
  expect(await offered(started)).toEqual([inFolder('data', 'reference.assay.yaml')]);

  const written = await readFile(gate, 'utf8');
  await assay('suggest', inFolder('data', 'reference.parquet'), '--out', inFolder('data', 'cli.assay.yaml'));
  expect(written).toBe(await readFile(inFolder('data', 'cli.assay.yaml'), 'utf8'));
  const run: RunDocument = await runInWindow(started);
  expect(run.verdict.status).toBe('pass');

  await writeFile(gate, written.replace('reference.parquet # what', 'train_cents.parquet # what'));
  await page.getByRole('button', { name: 'Open again' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(verdictOn(page)).toHaveText('FAIL', { timeout: 60_000 });
});

test('a picked file is suggested from; the gate may lie above its data, not elsewhere', async ({ open }) => {
  const started = await open();
  const { app, page } = started;
  await askMain(() =>
    app.evaluate(
      ({ dialog }, file) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
      },
      inFolder('data', 'reference.parquet'),
    ),
  );
  await page.getByRole('button', { name: 'New gate from data…' }).click();
  await expect(suggested(page)).toBeVisible({ timeout: 60_000 });
  await mkdir(inFolder('elsewhere'));
  await answerDialogs(started, [inFolder('elsewhere', 'no.assay.yaml'), inFolder('above')]);
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('heading', { name: 'Data like reference.parquet' })).toBeVisible();
  expect(await readFile(inFolder('above.assay.yaml'), 'utf8')).toMatch(
    /^ {2}train: data\/reference\.parquet #/m,
  );
  expect(await offered(started)).toHaveLength(2);
});

test('reading can be cancelled, and what is no Parquet file is a problem', async ({ open }) => {
  const { page } = await open(inFolder('data', 'reference.parquet'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Reading the data was cancelled; no gate was made.')).toBeVisible();
  await writeFile(inFolder('broken.parquet'), 'not what it says');
  await dropFile(page, inFolder('broken.parquet'));
  await expect(page.getByRole('alert')).toContainText('This file cannot be opened: 1 problem');
  await expect(page.getByText(/broken\.parquet.*Parquet/).first()).toBeVisible();
});
