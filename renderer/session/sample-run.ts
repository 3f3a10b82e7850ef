import type { OpenedGate } from '../../shared/ipc';
import type { RunDocument } from '../../shared/run/schema';

/** A small gate and a run of it that fails, for the tests of the window. */
export const sampleGate: OpenedGate = {
  kind: 'gate',
  path: '/work/churn.assay.yaml',
  sha256: 'a'.repeat(64),
  source: 'assay: 1\nname: Churn\n',
  gate: {
    assay: 1,
    name: 'Churn',
    task: 'binary',
    target: 'churned',
    positive_label: 1,
    features: ['age', 'plan'],
    data: { train: { path: 'train.parquet' }, eval: { path: 'eval.parquet', sha256: 'b'.repeat(64) } },
    models: { candidate: { onnx: 'new.onnx' }, baseline: { onnx: 'old.onnx' } },
    expectations: [],
    metrics: ['roc_auc', 'false_negative_rate'],
    threshold: 0.5,
    subgroups: [{ column: 'plan' }],
    minimum_support: 100,
    latency: { calls: 200, warm_up: 20, batch: 4096 },
    limits: { latency_p95_ms: 50 },
    rules: [{ metric: 'roc_auc', min: 0.9 }],
    when_not_judged: 'fail',
  },
  files: [{ name: 'train.parquet', token: 't', sizeBytes: 1200 }],
  missing: [],
};

const rule = { subgroup: null, value: null, bound: null, baseline: null } as const;

export const sampleRun: RunDocument = {
  assay_run: 1,
  id: 'run-1',
  created_at: '2026-03-01T10:00:00.000Z',
  duration_ms: 1234,
  gate: { path: sampleGate.path, sha256: sampleGate.sha256, spec: sampleGate.gate },
  environment: {
    assay: '0.1.0',
    runtime: 'Node 20',
    platform: 'linux x64',
    data_engine: 'DuckDB 1.4.3',
    model_engine: 'onnxruntime 1.30',
    threads: 2,
  },
  files: [
    {
      role: 'candidate',
      path: 'new.onnx',
      sha256: 'c'.repeat(64),
      size_bytes: 2048,
      rows: null,
      pinned: false,
    },
  ],
  stages: [
    { id: 'load', title: 'Load', status: 'done', duration_ms: 12, rows: 1000, summary: '1,000 rows loaded' },
    { id: 'train', title: 'Train', status: 'not_run', duration_ms: 0, rows: null, summary: 'Not run' },
  ],
  checks: [
    {
      type: 'expect_column_mean_to_be_between',
      title: 'Mean',
      dataset: 'train',
      column: 'age',
      status: 'pass',
      sentence: 'Mean of age is 40',
      observed: { observed_value: 40 },
    },
    {
      type: 'expect_column_to_exist',
      title: 'Column exists',
      dataset: 'train',
      column: 'plan',
      status: 'fail',
      sentence: 'plan is not there',
      observed: {},
    },
  ],
  distributions: [
    {
      column: 'age',
      kind: 'numeric',
      scale: 'linear',
      edges: [0, 50, 100],
      categories: [],
      tables: [
        {
          dataset: 'train',
          rows: 1000,
          missing: 200,
          counts: [600, 200],
          mean: 40,
          p50: 38,
          p99: 80,
          min: 18,
          max: 90,
        },
      ],
    },
    {
      column: 'plan',
      kind: 'categorical',
      scale: 'linear',
      edges: [],
      categories: ['free', 'paid'],
      tables: [
        {
          dataset: 'train',
          rows: 1000,
          missing: 0,
          counts: [900, 100],
          mean: null,
          p50: null,
          p99: null,
          min: null,
          max: null,
        },
      ],
    },
  ],
  models: [
    {
      role: 'candidate',
      kind: 'onnx',
      path: 'new.onnx',
      size_bytes: 2048,
      provider: 'wasm',
      provider_note: null,
      inputs: [{ name: 'x', type: 'float32', shape: '[n, 2]', features: ['age', 'plan'] }],
      output: 'p',
      producer: null,
    },
  ],
  evaluations: [
    {
      role: 'candidate',
      n: 1000,
      positives: 100,
      metrics: { roc_auc: 0.8, false_negative_rate: 0.2 },
      confusion: { tn: 800, fp: 100, fn: 20, tp: 80 },
      roc: [
        [0, 0, null],
        [0.1, 0.8, 0.5],
        [1, 1, 0],
      ],
      precision_recall: [
        [1, 0.1, 0],
        [0.8, 0.44, 0.5],
        [0, 1, null],
      ],
    },
  ],
  comparisons: [
    {
      metric: 'roc_auc',
      greater_is_better: true,
      candidate: 0.8,
      baseline: 0.95,
      difference: -0.15,
      regression: 0.15,
    },
  ],
  subgroups: [
    group('paid', 500, 0.85, 0.86),
    group('free', 400, 0.6, 0.9),
    group('trial', 300, null, 0.9),
    { ...group('staff', 12, null, null), status: 'too_few', candidate: null, baseline: null },
  ],
  latencies: [
    {
      role: 'candidate',
      calls: 200,
      warm_up: 20,
      p50_ms: 0.3,
      p95_ms: 0.5,
      p99_ms: 0.9,
      batch: 4096,
      rows_per_second: 200_000,
      size_bytes: 2048,
      memory_mb: null,
    },
  ],
  rules: [
    {
      ...rule,
      kind: 'limit',
      subject: 'latency_p95_ms',
      status: 'pass',
      sentence: 'p95 is 0.5 ms',
      value: 0.5,
      bound: 50,
    },
    {
      ...rule,
      kind: 'expectation',
      subject: 'expect_column_mean_to_be_between(age)',
      status: 'pass',
      sentence: 'Mean of age is 40',
    },
    {
      ...rule,
      kind: 'max_regression',
      subject: 'roc_auc',
      subgroup: 'plan=staff',
      status: 'not_judged',
      sentence: 'too few rows',
    },
    {
      ...rule,
      kind: 'max_regression',
      subject: 'roc_auc',
      subgroup: 'plan=free',
      status: 'fail',
      sentence: 'roc_auc of plan=free is worse',
    },
    {
      ...rule,
      kind: 'min',
      subject: 'roc_auc',
      status: 'fail',
      sentence: 'roc_auc is 0.8; expected at least 0.9',
      value: 0.8,
      bound: 0.9,
    },
  ],
  verdict: {
    status: 'fail',
    sentence: 'roc_auc is 0.8; expected at least 0.9',
    passed: 2,
    failed: 2,
    not_judged: 1,
  },
  notes: [
    {
      kind: 'model-mismatch',
      message: 'ZipMap was taken out',
      where: { file: 'new.onnx' },
      mend: 'none needed',
    },
  ],
};

function group(value: string, n: number, candidate: number | null, baseline: number | null) {
  return {
    id: `plan=${value}`,
    column: 'plan',
    value,
    n,
    positives: 10,
    status: 'measured' as const,
    candidate: { roc_auc: candidate, false_negative_rate: 0.3 },
    baseline: { roc_auc: baseline, false_negative_rate: 0.2 },
  };
}
