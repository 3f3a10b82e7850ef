import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemKind } from '../shared/problem';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';
import { type GateFolder, makeGateFolder } from './testing/gate-folder';

interface Case {
  readonly name: string;
  readonly kind: ProblemKind;
  /** What stderr says: where and what. */
  readonly says: RegExp;
  readonly change: (gate: string) => string;
  /** Whether `check`, which reads no rows, finds it; else only a run does. */
  readonly foundByCheck: boolean;
}

const evalFile = (name: string) => (gate: string) =>
  gate.replace('path: data/eval.parquet', `path: ${name}`).replace(/ +sha256: .*\n/, '');
const trainFile = (name: string) => (gate: string) =>
  gate.replace('train: data/train.parquet', `train: ${name}`);
const candidate = (name: string) => (gate: string) => gate.replace('models/candidate.onnx', name);

const cases: readonly Case[] = [
  bad('missing data', 'file-missing', /absent\.parquet does not exist/, trainFile('absent.parquet')),
  bad('a folder as data', 'file-unreadable', /data is not a regular file/, trainFile('data')),
  bad('Parquet cut short', 'parquet-invalid', /short\.parquet is cut short/, evalFile('short.parquet')),
  bad('text as Parquet', 'parquet-invalid', /text\.parquet is not a Parquet file/, evalFile('text.parquet')),
  bad('an empty file', 'parquet-invalid', /nothing\.parquet is empty/, trainFile('nothing.parquet')),
  bad('an empty table', 'table-empty', /rowless\.parquet has no rows/, evalFile('rowless.parquet')),
  bad(
    'an absent column',
    'column-missing',
    /no column "day_of_weak"[\s\S]*did you mean "day_of_week"/,
    (gate) => gate.replace('- day_of_week', '- day_of_weak'),
  ),
  bad('another file than the pin', 'hash-mismatch', /not the file that the gate pins/, (gate) =>
    gate.replace(/sha256: ../, 'sha256: 00'),
  ),
  bad('an absent model', 'file-missing', /none\.onnx does not exist/, candidate('none.onnx')),
  bad('text as a model', 'model-unreadable', /text\.parquet.*not an ONNX model/, candidate('text.parquet')),
  bad('half a model', 'model-unreadable', /half\.onnx/, candidate('half.onnx')),
  bad('other features than the model takes', 'model-mismatch', /device_type/, (gate) =>
    gate.replace('  - device_type\n', ''),
  ),
  bad('a time as a feature', 'model-mismatch', /event_time \(timestamp\)/, (gate) =>
    gate.replace('- hour_of_day', '- event_time'),
  ),
  bad('weights that are text', 'column-type', /the sample weight, device_type .* is VARCHAR/, (gate) =>
    gate.replace('threshold: 0.5', 'threshold: 0.5\nsample_weight: device_type'),
  ),
  bad('a target that is not binary', 'target-invalid', /labels\.parquet/, evalFile('labels.parquet'), false),
  bad('an eval set of one class', 'eval-one-class', /honest\.parquet/, evalFile('honest.parquet'), false),
  bad('YAML with tabs', 'gate-syntax', /bad\.yaml:\d+:\d+: .*tab/i, (gate) =>
    gate.replace('  train: data', '\ttrain: data'),
  ),
  bad('a wrong type', 'gate-invalid', /bad\.yaml:\d+:\d+ \(threshold\)/, (gate) =>
    gate.replace('threshold: 0.5', 'threshold: high'),
  ),
  bad('an unknown key', 'gate-invalid', /did you mean "?threshold/i, (gate) =>
    gate.replace('threshold: 0.5', 'treshold: 0.5'),
  ),
];

function bad(
  name: string,
  kind: ProblemKind,
  says: RegExp,
  change: Case['change'],
  foundByCheck = true,
): Case {
  return { name, kind, says, change, foundByCheck };
}

let folder: GateFolder;

beforeAll(async () => {
  folder = makeGateFolder();
  const whole = readFileSync(folder.path('data/eval.parquet'));
  folder.write('short.parquet', whole.subarray(0, whole.length / 2));
  folder.write('text.parquet', 'transaction_id,is_fraud\n1,0\n');
  folder.write('nothing.parquet', '');
  folder.write('half.onnx', readFileSync(folder.path('models/candidate.onnx')).subarray(0, 30_000));
  await folder.writeParquet('rowless.parquet', 'FROM eval WHERE false');
  await folder.writeParquet('honest.parquet', 'FROM eval WHERE is_fraud = 0');
  await folder.writeParquet(
    'labels.parquet',
    'SELECT * REPLACE (CASE WHEN hour_of_day = 3 THEN 2 ELSE is_fraud END AS is_fraud) FROM eval',
  );
  bundleAssay();
});

afterAll(() => {
  folder.remove();
  removeBundle();
});

test.each(cases)('$name is $kind', async ({ name, kind, says, change, foundByCheck }) => {
  const path = folder.writeGate(`${name.replaceAll(' ', '-')}-bad.yaml`, change);
  const [text, json] = await Promise.all([
    assay([foundByCheck ? 'check' : 'run', path]),
    assay(['run', path, '--json', '--quiet']),
  ]);
  expect([text.code, json.code, json.stderr]).toEqual([2, 2, '']);
  expect(text.stderr).toMatch(says);
  expect(text.stderr).toMatch(/\n {2}To mend: \S/);
  expect(text.stdout + text.stderr).not.toMatch(/\n {4}at |Invalid Input Error|ERROR_CODE|is a valid gate/);

  const { problems, verdict } = JSON.parse(json.stdout);
  expect(problems.map((problem: { kind: string }) => problem.kind)).toContain(kind);
  expect(text.stderr).toContain(problems[0].message);
  expect(verdict?.status).not.toBe('pass');
});
