import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';

const data = (name: string) => resolve(`examples/fraud/data/${name}.parquet`);
let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-suggest-'));
  bundleAssay();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  removeBundle();
});

test('a gate suggested from good data passes on it and on the next, and fails on the incident', async () => {
  const gate = path('good.assay.yaml');
  const made = await assay(['suggest', data('reference'), '--out', gate]);
  expect([made.code, made.stdout]).toEqual([0, '']);
  expect(made.stderr).toMatch(/good\.assay\.yaml: \d+ expectations for 11 columns\. Run it with: assay run /);
  expect(readdirSync(folder)).toEqual(['good.assay.yaml']);
  const same = await assay(['run', gate, '--quiet']);
  expect([same.code, same.stdout]).toEqual([0, expect.stringMatching(/^PASS/)]);

  const on = (name: string) => {
    const text = readFileSync(gate, 'utf8');
    const changed = text.replace('reference.parquet # what', `${name}.parquet # what`);
    expect(changed).not.toBe(text);
    writeFileSync(path(`${name}.assay.yaml`), changed);
    return assay(['run', path(`${name}.assay.yaml`), '--quiet']);
  };
  const [next, incident] = await Promise.all([on('train'), on('train_cents')]);
  expect([next.code, next.stdout]).toEqual([0, expect.stringMatching(/^PASS/)]);
  expect([incident.code, incident.stdout]).toEqual([1, expect.stringMatching(/^FAIL .*transaction_amount/)]);
});

test('with a reference, the incident fails by its checks and by its unit', async () => {
  const gate = path('compared.assay.yaml');
  const { code } = await assay([
    ...['suggest', data('train_cents'), '--reference', data('reference')],
    ...['--target', 'is_fraud', '--out', gate],
  ]);
  expect(code).toBe(0);
  const run = await assay(['run', gate, '--json']);
  expect(run.code).toBe(1);
  const { rules } = JSON.parse(run.stdout);
  const failed = rules.filter(({ status }: { status: string }) => status === 'fail');
  expect(JSON.stringify(failed)).toMatch(/transaction_amount/);
  expect(JSON.stringify(failed)).toMatch(/multiplied by 100/);
  const good = path('good-pair.assay.yaml');
  await assay([
    'suggest',
    data('train'),
    '--reference',
    data('reference'),
    '--target',
    'is_fraud',
    '--out',
    good,
  ]);
  expect((await assay(['run', good, '--quiet'])).stdout).toMatch(/^PASS/);
});

test('prints to stdout, with paths from the present folder', async () => {
  const { code, stdout, stderr } = await assay([
    'suggest',
    'examples/fraud/data/reference.parquet',
    '--severity',
    'warning',
  ]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  train: examples/fraud/data/reference.parquet #');
  expect(stdout.match(/severity: warning/g)?.length).toBeGreaterThan(30);
});

test('paths are relative to the folder of the gate', async () => {
  mkdirSync(path('gates/inner'), { recursive: true });
  const gate = path('gates/inner/here.assay.yaml');
  await assay(['suggest', data('reference'), '--out', gate]);
  expect(readFileSync(gate, 'utf8')).toMatch(
    / {2}train: "?(\.\.\/)+.*examples\/fraud\/data\/reference\.parquet"? #/,
  );
  expect((await assay(['check', gate])).code).toBe(0);
});

test('replaces a file only when it is told to', async () => {
  const there = path('there.yaml');
  writeFileSync(there, 'mine');
  const refused = await assay(['suggest', data('reference'), '--out', there]);
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringMatching(/there\.yaml is there already\n.*--force/),
  ]);
  expect(readFileSync(there, 'utf8')).toBe('mine');
  expect((await assay(['suggest', data('reference'), '--out', there, '--force'])).code).toBe(0);
  expect(readFileSync(there, 'utf8')).toMatch(/^# Suggested by Assay/);
});

test.each([
  [['missing.parquet'], /missing\.parquet does not exist/],
  [['package.json'], /package\.json .*Parquet/],
  [['examples'], /examples .*not a regular file|examples is/],
  [
    ['examples/fraud/data/reference.parquet', '--target', 'is_frau'],
    /no column "is_frau": did you mean "is_fraud"/,
  ],
  [['examples/fraud/data/reference.parquet', '--reference', 'none.parquet'], /none\.parquet does not exist/],
  [['none.parquet', '--reference', 'examples/fraud/data/reference.parquet'], /none\.parquet does not exist/],
  [
    ['examples/fraud/data/reference.parquet', '--out', 'package.json/x.yaml'],
    /package\.json\/x\.yaml cannot be written/,
  ],
  [
    ['examples/fraud/data/reference.parquet', '--severity', 'fatal'],
    /Allowed choices are critical, warning, info/,
  ],
])('suggest %j exits 2 with a problem', async (args, message) => {
  const { code, stdout, stderr } = await assay(['suggest', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/error in Assay/);
  expect(existsSync('package.json/x.yaml')).toBe(false);
});
