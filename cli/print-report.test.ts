import { expect, test } from 'vitest';
import { parseGate } from '../shared/gate/parse';
import { type RunDocument, runSchema } from '../shared/run/schema';
import { printReport, verdictLine } from './print-report';

const parsed = parseGate(
  `{"assay": 1, "name": "Card\\u001b[31m fraud", "target": "y", "features": ["a"],
    "data": {"eval": "eval.parquet"}, "models": {"candidate": "new.onnx", "baseline": "old.onnx"},
    "rules": [{"metric": "roc_auc", "min": 0.9}]}`,
  'card.assay.yaml',
);
if (!parsed.ok) throw new Error(parsed.problems[0]?.message);

const rule = (part: Readonly<Record<string, unknown>>) => ({
  kind: 'min',
  subject: 'roc_auc',
  subgroup: null,
  status: 'pass',
  severity: 'critical',
  between: null,
  value: 0.95,
  bound: 0.9,
  baseline: 0.94,
  sentence: 'roc_auc is 0.95; expected at least 0.9',
  ...part,
});

const interval = {
  low: 0.93,
  high: 0.97,
  level: 0.95,
  method: 'delong',
  standard_error: 0.01,
  p_value: null,
  replicates: null,
  reason: null,
};

const evaluation = {
  role: 'candidate',
  n: 1,
  positives: 1,
  metrics: { roc_auc: 0.95, recall: null },
  intervals: {
    roc_auc: interval,
    recall: { ...interval, low: null, high: null, reason: 'no row is positive' },
  },
  trivial: { roc_auc: 0.5 },
  confusion: null,
  roc: [],
  precision_recall: [],
};

const document: RunDocument = runSchema.parse({
  assay_run: 1,
  id: 'run',
  created_at: '2026-01-02T03:04:05.000Z',
  duration_ms: 1300,
  gate: { path: 'card.assay.yaml', sha256: '0'.repeat(64), spec: parsed.value },
  environment: {
    assay: '0.1.0',
    runtime: 'Node 20',
    platform: 'linux x64',
    data_engine: 'DuckDB 1',
    model_engine: 'onnxruntime-node 1',
    threads: 2,
  },
  files: [],
  stages: [
    { id: 'load', title: 'Load', status: 'done', duration_ms: 1234.5, rows: 40_000, summary: '1 file' },
    { id: 'train', title: 'Train', status: 'not_run', duration_ms: 0.01, rows: null, summary: 'Not run' },
    { id: 'gate', title: 'Gate', status: 'failed', duration_ms: 0.5, rows: null, summary: '2 rules pass' },
  ],
  checks: [
    {
      type: 'expect_column_to_exist',
      title: 'Column exists',
      dataset: 'train',
      column: 'a',
      status: 'fail',
      sentence: 'there is no a',
      observed: {},
      severity: 'critical',
      where: null,
      suite: null,
      unexpected: null,
    },
  ],
  distributions: [],
  drift: [],
  transforms: [],
  models: [],
  evaluations: [evaluation],
  comparisons: [
    {
      metric: 'roc_auc',
      greater_is_better: true,
      candidate: 0.95,
      baseline: 0.94,
      difference: 0.01,
      interval: { ...interval, low: -0.001, high: 0.021 },
      regression: -0.01,
    },
  ],
  subgroups: [],
  latencies: [],
  rules: [
    rule({
      kind: 'expectation',
      subject: 'expect_column_to_exist(a)',
      status: 'fail',
      value: null,
      bound: null,
    }),
    rule({}),
    rule({
      kind: 'max',
      subject: 'false_negative_rate',
      subgroup: 'age=new',
      status: 'fail',
      value: 0.250004,
      bound: 0.25,
      baseline: null,
      sentence: 'too many missed',
    }),
    rule({ status: 'not_judged', value: null, sentence: 'no rows' }),
  ],
  verdict: { status: 'fail', sentence: 'there is no a', passed: 1, failed: 2, not_judged: 1, warnings: 0 },
  notes: [{ kind: 'model-failed', message: 'a note', where: {}, mend: 'nothing' }],
});

test('the report has every section, aligned, with the verdict last', () => {
  expect(printReport(document)).toBe(`Card\\u{1b}[31m fraud  card.assay.yaml

Stages
  Load   done     1.23 s  40,000 rows  1 file
  Train  not run       -            -  Not run
  Gate   FAIL     0.5 ms            -  2 rules pass

Checks
  FAIL  train  there is no a

Metrics
  metric   candidate      interval  baseline  difference         interval  trivial
  roc_auc       0.95  0.93 to 0.97      0.94        0.01  -0.001 to 0.021      0.5

Without an interval
  recall of the candidate: no row is positive

Rules
              subject                        rule     value  bound  baseline
  pass        roc_auc                        min       0.95    0.9      0.94
  FAIL        false_negative_rate [age=new]  max   0.250004   0.25         -
  not judged  roc_auc                        min          -    0.9      0.94

Why
  FAIL        too many missed
  not judged  no rows

Notes
  a note

FAIL  there is no a
`);
});

test('empty sections are left out', () => {
  const bare = { ...document, checks: [], evaluations: [], comparisons: [], rules: [], notes: [] };
  expect(printReport(bare)).not.toMatch(/Checks|Metrics|Rules|Why|Notes/);
});

test('without a baseline the candidate stands alone', () => {
  expect(printReport({ ...document, comparisons: [] })).toContain(
    '  metric   candidate      interval  trivial\n  roc_auc       0.95  0.93 to 0.97      0.5\n  recall           -             -        -\n',
  );
});

test.each([
  ['pass', 'PASS  well'],
  ['fail', 'FAIL  well'],
  ['not_enough_data', 'NOT ENOUGH DATA  well'],
] as const)('the line of %s', (status, line) => {
  const counts = { passed: 0, failed: 0, not_judged: 0, inconclusive: 0, warnings: 0 };
  expect(verdictLine({ status, sentence: 'well', ...counts })).toBe(line);
});

test('colours do not change the alignment', () => {
  const painted = printReport(document, (style, text) => `<${style}>${text}</>`);
  expect(painted.replace(/<[a-z/]*>/g, '')).toBe(printReport(document));
  expect(painted).toContain('<red>FAIL</>  there is no a');
});
