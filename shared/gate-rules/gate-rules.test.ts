import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GateInput, gateSchema } from '../gate/schema';
import { evaluation as evaluationSchema, latency as latencySchema, subgroup } from '../run/evaluation-schema';
import type { EvaluationRecord, SubgroupRecord } from '../run/schema';
import { boundKinds, costKinds, dataKinds } from './index';
import { judgeGate } from './judge-gate';
import type { Findings } from './rule-kind';

type Rules = NonNullable<GateInput['rules']>;

const gateOf = (rules: Rules, extra: Partial<GateInput> = {}) =>
  gateSchema.parse({
    assay: 1,
    name: 'test',
    target: 'y',
    features: ['x'],
    data: { eval: 'eval.parquet' },
    models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
    rules,
    ...extra,
  });

const evaluation = (role: 'candidate' | 'baseline', metrics: EvaluationRecord['metrics']): EvaluationRecord =>
  evaluationSchema.parse({
    role,
    n: 1000,
    positives: 20,
    metrics,
    confusion: null,
    roc: [],
    precision_recall: [],
  });

const group = (value: string, n: number, candidate: number | null, baseline: number | null): SubgroupRecord =>
  subgroup.parse({
    id: `country=${value}`,
    column: 'country',
    value,
    n,
    positives: 3,
    status: n > 100 ? 'measured' : 'too_few',
    candidate: n > 100 ? { recall: candidate } : null,
    baseline: n > 100 ? { recall: baseline } : null,
  });

const findings: Findings = {
  checks: [],
  drift: [],
  transforms: [],
  models: [],
  latencies: [],
  comparisons: [],
  problems: [],
  evaluations: [
    evaluation('candidate', { roc_auc: 0.91, false_negative_rate: 0.187, recall: null }),
    evaluation('baseline', { roc_auc: 0.95, false_negative_rate: 0.031, recall: 0.9 }),
  ],
  subgroups: [group('US', 700, 0.9, 0.9), group('GB', 250, 0.5, 0.9), group('LU', 50, 0.1, 0.9)],
};

const judge = (rules: Rules, extra: Partial<GateInput> = {}, found: Findings = findings) => {
  const gate = gateOf(rules, extra);
  const { rules: results, verdict } = judgeGate(gate, found);
  return { results, statuses: results.map(({ status }) => status), verdict };
};

describe('bounds are inclusive', () => {
  it.each([
    [{ metric: 'roc_auc', min: 0.91 }, 'pass'],
    [{ metric: 'roc_auc', min: 0.9100001 }, 'fail'],
    [{ metric: 'false_negative_rate', max: 0.187 }, 'pass'],
    [{ metric: 'false_negative_rate', max: 0.18 }, 'fail'],
    [{ metric: 'recall', min: 0 }, 'not_judged'],
  ] as const)('%o: %s', (rule, status) => {
    expect(judge([rule]).statuses).toEqual([status]);
  });
});

describe('allowed regression', () => {
  it.each([
    [{ metric: 'roc_auc', max_regression: 0.05 }, 'pass'],
    [{ metric: 'roc_auc', max_regression: 0.03 }, 'fail'],
    [{ metric: 'roc_auc', max_regression: { relative: 0.05 } }, 'pass'],
    [{ metric: 'roc_auc', max_regression: { relative: 0.04 } }, 'fail'],
    [{ metric: 'false_negative_rate', max_regression: 0.1 }, 'fail'],
    [{ metric: 'false_negative_rate', max_regression: 0.2 }, 'pass'],
    [{ metric: 'recall', max_regression: 1 }, 'not_judged'],
  ] as const)('%o: %s', (rule, status) => {
    expect(judge([rule]).statuses).toEqual([status]);
  });

  it('says by how much and how much was allowed', () => {
    expect(judge([{ metric: 'roc_auc', max_regression: 0.02 }]).verdict.sentence).toBe(
      "roc_auc is 0.91, 0.04 worse than the baseline's 0.95; at most 0.02 worse is allowed",
    );
  });

  it.each([
    [0.8, 0.7, 0.1, 'pass', 'recall is 0.7, 0.1 worse'],
    [0.8, 0.69999, 0.1, 'fail', 'recall is 0.7, 0.10001 worse'],
  ])('from %d to %d where %d is allowed: %s', (baseline, candidate, allowed, status, says) => {
    const found = {
      ...findings,
      evaluations: findings.evaluations.map((one) => ({
        ...one,
        metrics: { recall: one.role === 'baseline' ? baseline : candidate },
      })),
    };
    const { results } = judge([{ metric: 'recall', max_regression: allowed }], {}, found);
    expect(results[0]).toMatchObject({ status, sentence: expect.stringContaining(says) });
  });

  it('a gain passes a tolerance of zero', () => {
    const better = {
      ...findings,
      evaluations: [...findings.evaluations].reverse().map((one, index) => ({
        ...one,
        role: index === 0 ? ('candidate' as const) : ('baseline' as const),
      })),
    };
    expect(judge([{ metric: 'roc_auc', max_regression: 0 }], {}, better).statuses).toEqual(['pass']);
  });

  it('is never judged without a baseline', () => {
    const { results } = judge([{ metric: 'roc_auc', max_regression: 0.5 }], {
      models: { candidate: 'c.onnx' },
    });
    expect(results[0]).toMatchObject({
      status: 'not_judged',
      sentence: expect.stringContaining('names no baseline'),
    });
  });
});

describe('subgroups', () => {
  it('column=* judges each group with support and leaves the too few to the report', () => {
    const { results } = judge([{ metric: 'recall', subgroup: 'country=*', min: 0.8 }]);
    expect(results.map(({ subgroup, status }) => [subgroup, status])).toEqual([
      ['country=US', 'pass'],
      ['country=GB', 'fail'],
    ]);
  });

  it('a group of one class is not judged: its recall of 0 would equal the baseline’s', () => {
    const oneClass = { ...group('US', 700, 0, 0), positives: 0 };
    const found = { ...findings, subgroups: [oneClass] };
    expect(
      judge([{ metric: 'recall', subgroup: 'country=US', max_regression: 0 }], {}, found).statuses,
    ).toEqual(['not_judged']);
  });

  it.each([
    ['country=LU', 'has 50 rows, too few'],
    ['country=FR', 'country=FR is not among the groups of the eval set'],
    ['device=*', 'no group of device has more than 100 rows'],
  ])('%s is not judged, and says why', (subgroup, why) => {
    const { results, verdict } = judge([{ metric: 'recall', subgroup, min: 0.1 }]);
    expect(results[0]?.status).toBe('not_judged');
    expect(results[0]?.sentence).toContain(why);
    expect(verdict.status).toBe('fail');
  });
});

describe('verdict', () => {
  it('not judged is not enough data only where the gate says so, and never beside a failure', () => {
    const undecided = { metric: 'recall', subgroup: 'country=LU', min: 0.1 } as const;
    const failing = { metric: 'roc_auc', min: 0.99 } as const;
    const asked = { when_not_judged: 'not_enough_data' } as const;
    expect(judge([undecided]).verdict.status).toBe('fail');
    expect(judge([undecided], asked).verdict.status).toBe('not_enough_data');
    expect(judge([undecided, failing], asked).verdict.status).toBe('fail');
  });

  it('a gate with nothing to judge does not pass', () => {
    expect(judge([]).verdict.status).toBe('fail');
  });

  it('a check that could not be made fails', () => {
    const check = {
      type: 't',
      title: 'T',
      dataset: 'train',
      column: null,
      status: 'error',
      sentence: 's',
      observed: {},
      severity: 'critical',
      where: null,
      suite: null,
      unexpected: null,
    } as const;
    expect(judge([], {}, { ...findings, checks: [check] }).verdict).toMatchObject({
      status: 'fail',
      sentence: 's',
    });
  });
});

describe('limits', () => {
  const latency = latencySchema.parse({
    role: 'candidate',
    calls: 10,
    warm_up: 0,
    p50_ms: 1,
    p95_ms: 2,
    p99_ms: 3,
    batch: 10,
    rows_per_second: 1000,
    size_bytes: 2e6,
    memory_mb: null,
  });
  it.each([
    [{ latency_p95_ms: 2 }, 'pass'],
    [{ latency_p99_ms: 2.9 }, 'fail'],
    [{ rows_per_second: 1001 }, 'fail'],
    [{ model_size_mb: 2 }, 'pass'],
    [{ memory_mb: 1000 }, 'not_judged'],
  ] as const)('%o: %s', (limits, status) => {
    expect(judge([], { limits }, { ...findings, latencies: [latency] }).statuses).toEqual([status]);
  });
  it('a candidate that is not run has no latency to judge', () => {
    expect(judge([], { limits: { latency_p50_ms: 1 } }).statuses).toEqual(['not_judged']);
  });
});

describe('registry', () => {
  it('kinds are unique and each has its file', () => {
    const kinds = [...dataKinds, ...boundKinds, ...costKinds].map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const files = readdirSync(import.meta.dirname);
    for (const kind of kinds) expect(files).toContain(path.join(`${kind.replaceAll('_', '-')}.ts`));
  });
});
