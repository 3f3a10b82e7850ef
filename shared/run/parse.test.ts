import { describe, expect, it } from 'vitest';
import { parseGate } from '../gate/parse';
import { parseRun } from './parse';
import type { RunDocument } from './schema';

const gate = parseGate(
  JSON.stringify({
    assay: 1,
    name: 'Small',
    target: 'y',
    features: ['a'],
    data: { eval: 'eval.parquet' },
    models: { candidate: 'm.onnx' },
    rules: [{ metric: 'roc_auc', min: 0.9 }],
  }),
  'gate.json',
);
if (!gate.ok) throw new Error('the gate is not one');

const run: RunDocument = {
  assay_run: 1,
  id: 'r1',
  created_at: '2026-01-01T00:00:00Z',
  duration_ms: 5,
  gate: { path: 'gate.json', sha256: 'a'.repeat(64), spec: gate.value },
  environment: {
    assay: '0.1.0',
    runtime: 'Node 20',
    platform: 'linux',
    data_engine: 'DuckDB',
    model_engine: 'onnxruntime',
    threads: 2,
  },
  files: [],
  stages: [],
  checks: [],
  distributions: [],
  drift: [],
  transforms: [],
  models: [],
  evaluations: [],
  comparisons: [],
  agreements: [],
  subgroups: [],
  latencies: [],
  rules: [],
  verdict: {
    status: 'pass',
    sentence: 'Nothing was asked.',
    passed: 0,
    failed: 0,
    not_judged: 0,
    inconclusive: 0,
    warnings: 0,
  },
  challengers: [],
  problems: [],
  notes: [],
};
const text = JSON.stringify(run, null, 2);

describe('a run document', () => {
  it('comes back as it was written, and with keys of later versions', () => {
    expect(parseRun(text, 'run.json')).toEqual({ ok: true, value: run });
    expect(parseRun(`\uFEFF${text}`, 'run.json')).toEqual({ ok: true, value: run });
    expect(parseRun(JSON.stringify({ ...run, later: true }), 'run.json').ok).toBe(true);
  });

  it.each([
    ['', 'the file is empty', { line: 1 }],
    [text.slice(0, 300), 'the file is cut short', { line: text.slice(0, 300).split('\n').length }],
    ['{\n  "assay_run": 1,\n  oops\n}', 'the file is not JSON from here on', { line: 3, column: 3 }],
    ['[1, 2]', 'the file is JSON but not a run: it has no "assay_run"', { field: 'assay_run' }],
    ['null', 'the file is JSON but not a run: it has no "assay_run"', { field: 'assay_run' }],
    [text.replace('"assay_run": 1', '"assay_run": 2'), 'this Assay reads version 1 of a run, not 2', {}],
    [
      text.replace('"pass"', '"perhaps"'),
      'the run is damaged: invalid option: expected one of "pass"|"fail"|"not_enough_data"',
      { field: 'verdict.status' },
    ],
    [
      text.replace('"duration_ms": 5', '"duration_ms": null'),
      'the run is damaged: invalid input: expected number, received null',
      { field: 'duration_ms' },
    ],
  ])('%#: %s', (bad, message, where) => {
    const result = parseRun(bad, 'run.json');
    if (result.ok) throw new Error('taken for a run');
    expect(result.problems[0]).toMatchObject({
      kind: 'run-invalid',
      message,
      where: { file: 'run.json', ...where },
    });
    expect(result.problems[0]?.mend).not.toBe('');
  });

  it('tells the first five of many faults and how many are left', () => {
    const result = parseRun('{"assay_run": 1}', 'run.json');
    if (result.ok) throw new Error('taken for a run');
    expect(result.problems).toHaveLength(5);
    expect(result.problems[4]?.message).toMatch(/; 12 more problems not shown$/);
  });

  it('says that a newer Assay made it', () => {
    const result = parseRun('{"assay_run": 7}', 'run.json');
    expect(result).toMatchObject({ ok: false, problems: [{ mend: expect.stringContaining('newer Assay') }] });
  });
});
