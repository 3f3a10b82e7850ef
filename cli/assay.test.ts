import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunDocument, runSchema } from '../shared/run/schema';
import { assay, bundleAssay, removeBundle } from './testing/assay-process';
import { type GateFolder, makeGateFolder } from './testing/gate-folder';

const gate = (name: string) => `examples/fraud/${name}.assay.yaml`;
let out = '';
let folder: GateFolder;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'assay-out-'));
  folder = makeGateFolder();
  bundleAssay();
});

afterAll(() => {
  rmSync(out, { recursive: true });
  folder.remove();
  removeBundle();
});

function documentOf(stdout: string): RunDocument {
  return runSchema.parse(JSON.parse(stdout));
}

const expected = JSON.parse(readFileSync('examples/fraud/expected.json', 'utf8'));

describe('run', () => {
  test.each([
    ['healthy', 'candidate', 0, /^PASS {2}All \d+ rules pass/],
    [
      'undecided',
      'candidate',
      3,
      /^NOT ENOUGH DATA {2}roc_auc is .* not enough data, [\d,]+ more rows would settle it$/,
    ],
    ['subtle', 'candidate_subtle', 1, /^FAIL {2}roc_auc is 0\.9\d+, 0\.0\d+ worse than the baseline/],
    [
      'incident',
      'candidate_cents',
      1,
      /^FAIL {2}99th percentile of transaction_amount is 1\.2 million; expected at most 50,000/,
    ],
  ])('%s: exit code, last line and the figures of scikit-learn', async (name, model, code, lastLine) => {
    const [text, json] = await Promise.all([
      assay(['run', gate(name)]),
      assay(['run', gate(name), '--json', '--quiet', '--out', join(out, name)]),
    ]);
    expect([text.code, json.code]).toEqual([code, code]);
    expect(text.stdout.trimEnd().split('\n').at(-1)).toMatch(lastLine);
    expect(text.stderr.split('\n').filter((line) => line.startsWith('Load'))).toHaveLength(1);
    expect(text.stdout + text.stderr).not.toContain('\u001b');
    expect(json.stderr).toBe('');

    const document = documentOf(json.stdout);
    const candidate = document.evaluations.find(({ role }) => role === 'candidate');
    const overall = expected.models[model].overall;
    for (const metric of ['roc_auc', 'average_precision', 'f1', 'precision', 'recall']) {
      expect(candidate?.metrics[metric]).toBeCloseTo(overall[metric], 6);
    }
    expect(candidate?.confusion).toEqual(overall.confusion);

    expect(readdirSync(join(out, name)).sort()).toEqual(['evaluation_results.json', 'run.json']);
    expect(readFileSync(join(out, name, 'run.json'), 'utf8')).toBe(json.stdout);
    const results = JSON.parse(readFileSync(join(out, name, 'evaluation_results.json'), 'utf8'));
    expect(results['f1_at_0.5']).toBe(candidate?.metrics.f1);
  });

  test('WebAssembly gives the same metrics and verdict', async () => {
    const [cpu, wasm] = await Promise.all(
      ['cpu', 'wasm'].map(async (provider) => {
        const { stdout } = await assay(['run', gate('subtle'), '--json', '--provider', provider]);
        return documentOf(stdout);
      }),
    );
    expect(wasm?.environment.model_engine).toMatch(/^onnxruntime-web /);
    expect(wasm?.models.map(({ provider }) => provider)).toEqual(['wasm', 'wasm']);
    expect(wasm?.verdict).toEqual(cpu?.verdict);
    for (const [index, { metrics }] of (cpu?.evaluations ?? []).entries()) {
      for (const [metric, value] of Object.entries(metrics)) {
        expect(wasm?.evaluations[index]?.metrics[metric]).toBeCloseTo(value ?? Number.NaN, 6);
      }
    }
  });

  test('--quiet prints the line of the verdict alone', async () => {
    const { stdout, stderr } = await assay(['run', gate('healthy'), '--quiet']);
    expect(stdout).toMatch(/^PASS {2}.*\n$/);
    expect(stderr).toBe('');
  });

  test('too few rows to judge exits 3 where the gate says so, else 1', async () => {
    const rule = '  - { metric: recall, subgroup: country=MT, min: 0.5 }\n';
    const undecided = folder.writeGate(
      'undecided.yaml',
      (text) => `${text}${rule}when_not_judged: not_enough_data\n`,
    );
    const failing = folder.writeGate('failing.yaml', (text) => `${text}${rule}`);
    const [three, one] = await Promise.all([assay(['run', undecided, '-q']), assay(['run', failing, '-q'])]);
    expect([three.code, one.code]).toEqual([3, 1]);
    expect(three.stdout).toMatch(/^NOT ENOUGH DATA {2}.*MT/);
    expect(one.stdout).toMatch(/^FAIL {2}.*MT/);
  });

  test('an interrupt stops it politely, with no verdict', async () => {
    let interrupted = false;
    const { code, stdout, stderr } = await assay(['run', gate('healthy')], (text, interrupt) => {
      if (interrupted || !text.includes('Load')) return;
      interrupted = true;
      interrupt();
    });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Cancelled\n$/);
  });

  test('a folder that cannot be made is a problem before the run', async () => {
    const { code, stderr, stdout } = await assay(['run', gate('healthy'), '--out', 'package.json/inside']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/package\.json\/inside cannot be written: ENOTDIR/);
    expect(stderr).not.toMatch(/Load/);
  });
});

describe('check', () => {
  test('lists every file of a good gate', async () => {
    const { code, stdout } = await assay(['check', gate('healthy')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/data\.train +data\/train\.parquet +100,000 rows, 11 columns/);
    expect(stdout).toMatch(/models\.baseline +models\/baseline\.onnx +ONNX, /);
  });

  test('finds the problems of all files at once', async () => {
    const path = folder.writeGate('several.yaml', (text) =>
      text
        .replace('data/train.parquet', 'data/trian.parquet')
        .replace('models/baseline.onnx', 'several.yaml')
        .replace(/sha256: ../, 'sha256: 00'),
    );
    const { code, stderr } = await assay(['check', path]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/data\/trian\.parquet does not exist/);
    expect(stderr).toMatch(/is not the file that the gate pins/);
    const whole = folder.writeGate('one.yaml', (text) =>
      text.replace('models/baseline.onnx', 'several.yaml'),
    );
    expect((await assay(['check', whole])).stderr).toMatch(/several\.yaml.*not an ONNX model/);
  });
});

test('check tells of a misspelt column of an expectation, and finds the gate valid', async () => {
  const path = folder.writeGate('misspelt.yaml', (text) =>
    text.replace('column: merchant_category }', 'column: merchant_categry }'),
  );
  const { code, stderr } = await assay(['check', path]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/note: .*no column "merchant_categry": did you mean "merchant_category"\?/);
});

describe('schema, version, help', () => {
  test.each([
    ['gate', 'Assay gate', 'expectations'],
    ['run', 'Assay run', 'verdict'],
  ])('schema %s', async (format, title, property) => {
    const { code, stdout } = await assay(['schema', format]);
    const schema = JSON.parse(stdout);
    expect([code, schema.title]).toEqual([0, title]);
    expect(schema.properties).toHaveProperty(property);
  });

  test('version and help', async () => {
    expect(await assay(['--version'])).toEqual({ code: 0, stdout: '1.2.3-test\n', stderr: '' });
    const help = await assay(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/Exit codes:[\s\S]*3 {2}not enough data/);
  });

  test.each([
    [['rnu', 'a.yaml'], /Did you mean run/],
    [['run', 'a.yaml', '--jsn'], /Did you mean --json/],
    [['run', 'a.yaml', '--provider', 'gpu'], /Allowed choices are cpu, wasm/],
    [['run'], /missing required argument 'gate'/],
    [['schema', 'gat'], /Allowed choices are gate, run/],
    [[], /Usage: assay/],
  ])('%j exits 2', async (args, message) => {
    const { code, stdout, stderr } = await assay(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
