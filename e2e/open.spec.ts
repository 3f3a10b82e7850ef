import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, root, test } from './assay-window';
import { dropFile } from './drop-file';
import { assay, openThroughDialog, verdictOn } from './runs';

const incident = path.join(root, 'examples/fraud/incident.assay.yaml');
const sentence = /^99th percentile of transaction_amount is 1\.2 million/;

async function runDocument(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-run-'));
  expect((await assay('run', incident, '--out', folder, '--quiet')).exit).toBe(1);
  return path.join(folder, 'run.json');
}

test('a run.json opens without its data: from the command line, the dialog and by dropping it', async ({
  open,
}) => {
  const file = await runDocument();
  const started = await open(file);
  await expect(verdictOn(started.page)).toHaveText('FAIL');
  await expect(started.page.getByRole('heading', { name: sentence })).toBeVisible();
  await expect(started.page.getByRole('button', { name: 'Run again' })).toHaveCount(0);
  for (const tab of ['Data', 'Performance', 'Subgroups', 'Latency', 'Run info', 'JSON']) {
    await started.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(started.page.getByRole('tabpanel')).not.toBeEmpty();
  }

  const asked = await open();
  await openThroughDialog(asked, file);
  await expect(verdictOn(asked.page)).toHaveText('FAIL');

  const dropped = await open();
  await dropFile(dropped.page, file);
  await expect(verdictOn(dropped.page)).toHaveText('FAIL');
});

test('a broken gate opens to its line', async ({ open }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-broken-'));
  const file = path.join(folder, 'broken.assay.yaml');
  await writeFile(
    file,
    'assay: 1\nname: Broken\ntarget: y\nfeatures: [x]\ndata:\n  evall: eval.parquet\nmodels:\n  candidate: m.onnx\n',
  );
  const { page } = await open(file);
  const lines = page.getByLabel('Lines around line 6');
  await expect(lines.locator('code[data-marked]')).toContainText('evall: eval.parquet');
  await expect(page.getByText(/did you mean "eval"/).first()).toBeVisible();
  await expect(verdictOn(page)).toHaveCount(0);
});

test('a gate that was opened is among the recent files at the next start of the screen', async ({ open }) => {
  const { page } = await open(incident);
  await expect(page.getByRole('heading', { name: 'Fraud: dollars became cents' })).toBeVisible();
  await page.getByRole('button', { name: 'Assay: welcome screen' }).click();
  await expect(page.getByText(incident).first()).toBeVisible();
});
