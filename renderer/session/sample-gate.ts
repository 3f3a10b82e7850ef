import type { OpenedGate } from '../../shared/ipc';

/** A small gate, for the tests of the window. */
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
    suites: [],
    drift: {
      method: { numeric: 'auto', categorical: 'auto' },
      columns: {},
      exclude: [],
      severity: 'critical',
      predictions: false,
    },
    unit_changes: 'warning',
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
