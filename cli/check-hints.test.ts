import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';
import { type GateFolder, makeGateFolder } from './testing/gate-folder';

let folder: GateFolder;

beforeAll(() => {
  folder = makeGateFolder();
  bundleAssay();
});

afterAll(() => {
  folder.remove();
  removeBundle();
});

/** The secret is in two parts, so that no scanner takes this file for a leak. */
const secret = ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6'].join('_');

const unpinned = (name: string) =>
  folder.writeGate(name, (text) =>
    text
      .replace(/ {4}sha256: \w+\n/, '')
      .replace('python make/train_models.py', `TOKEN=${secret} make train`),
  );

test('hints follow the files, each with its place; the gate is valid all the same', async () => {
  const { code, stdout, stderr } = await assay(['check', unpinned('hints.yaml')]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/hints\.yaml is a valid gate with 5 rules( and \d+ expectations)?\n\nhint: /);
  expect(stdout).toMatch(/\nhint: .*hints\.yaml:\d+:3 \(data\.eval\): the eval set is not pinned/);
  expect(stdout).toMatch(
    /\nhint: .*hints\.yaml:\d+:14: a GitHub token stands in the gate file: ghp_…\n {2}To mend: /,
  );
  expect(stdout).not.toContain(secret);
  expect(stdout).toMatch(/\n\d+ hints\n$/);
});

test('--strict ends with code 1', async () => {
  expect((await assay(['check', unpinned('strict.yaml'), '--strict'])).code).toBe(1);
});

test('with --json everything is one document, with label counts of the eval set behind the hints', async () => {
  const path = folder.writeGate('accuracy.yaml', (text) =>
    text
      .replace('metrics: [', 'metrics: [accuracy, ')
      .replace('rules:\n', 'rules:\n  - { metric: accuracy, min: 0.9, max_regression: 0.01 }\n'),
  );
  const { code, stdout, stderr } = await assay(['check', path, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const found = JSON.parse(stdout);
  expect(Object.keys(found)).toEqual(['files', 'problems', 'notes', 'hints']);
  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('accuracy, min')) + 1;
  expect(found.hints).toContainEqual(
    expect.objectContaining({
      id: 'accuracy-on-imbalanced-labels',
      message: expect.stringMatching(/^9\d\.\d+% of the eval rows have the label 0:/),
      where: expect.objectContaining({ file: path, line, field: 'rules[0].metric' }),
    }),
  );
});

test('with --json problems are told with the hints, by code 2', async () => {
  const path = folder.writeGate('trian.yaml', (text) =>
    text.replace('data/train.parquet', 'data/trian.parquet'),
  );
  const { code, stdout } = await assay(['check', path, '--json', '--strict']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout).problems).toMatchObject([{ kind: 'file-missing' }]);
});

test('a small eval set is told, with the size that would do', async () => {
  await folder.writeParquet('small.parquet', 'FROM eval LIMIT 2000');
  const path = folder.writeGate('small.yaml', (text) =>
    text.replace('data/eval.parquet', 'small.parquet').replace(/ {4}sha256: \w+\n/, ''),
  );
  const { stdout } = await assay(['check', path]);
  expect(stdout).toMatch(/chance decides: the tolerance of 0\.02 .*roc_auc on 2,000 rows \(\d+ positive\)/);
  expect(stdout).toMatch(/Judge on about [\d,]+ rows with the same share of positives, or tolerate 0\.\d+:/);
});
