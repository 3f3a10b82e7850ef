import { describe, expect, it } from 'vitest';
import { type GateInput, gateSchema } from '../gate/schema';
import { comparison, evaluation, subgroup } from '../run/evaluation-schema';
import type { Interval } from '../run/interval-schema';
import { model } from '../run/model-schema';
import type { ModelRole } from '../run/schema';
import { judgeGate } from './judge-gate';
import type { Findings } from './rule-kind';

type Rule = Record<string, unknown> & { metric: string };

const base = {
  assay: 1,
  name: 'test',
  target: 'y',
  features: ['x'],
  data: { eval: 'eval.parquet' },
  models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
  decide_on: 'interval',
};
const z = 1.959963984540054;

/** Symmetric, of this half width. */
const interval = (middle: number, half: number, part: Partial<Interval> = {}): Interval => ({
  low: middle - half,
  high: middle + half,
  level: 0.95,
  method: 'delong',
  standard_error: half / z,
  p_value: null,
  replicates: null,
  reason: null,
  ...part,
});

const unknown = { low: null, high: null, standard_error: null, reason: 'only 3 positive rows' };

const evaluated = (role: ModelRole, metrics: Record<string, number>, half: number, n = 10_000) =>
  evaluation.parse({
    role,
    n,
    positives: 200,
    metrics,
    intervals: Object.fromEntries(Object.entries(metrics).map(([id, value]) => [id, interval(value, half)])),
    confusion: null,
    roc: [],
    precision_recall: [],
  });

/** A model of this ROC-AUC against a baseline of 0.942. */
const compared = (role: ModelRole, auc: number, ofRegression: Interval | null) =>
  comparison.parse({
    role,
    metric: 'roc_auc',
    greater_is_better: true,
    candidate: auc,
    baseline: 0.942,
    difference: auc - 0.942,
    regression: 0.942 - auc,
    regression_interval: ofRegression,
  });

const findings = (auc: number, half: number, part: Partial<Interval> = {}): Findings => ({
  checks: [],
  drift: [],
  transforms: [],
  models: [],
  latencies: [],
  problems: [],
  subgroups: [],
  evaluations: [
    evaluated('candidate', { roc_auc: auc }, half),
    evaluated('baseline', { roc_auc: 0.942 }, half),
  ],
  comparisons: [compared('candidate', auc, interval(0.942 - auc, half, part))],
});

function judge(rules: unknown[], found: Findings, extra: Partial<GateInput> = {}) {
  return judgeGate(gateSchema.parse({ ...base, rules, ...extra }), found);
}

const first = (rule: Rule, found: Findings, extra: Partial<GateInput> = {}) =>
  judge([rule], found, extra).rules[0];

describe('non-inferiority', () => {
  it.each([
    [{ max_regression: 0.005 }, 0.941, 0.003, 'pass'],
    [{ max_regression: 0.005 }, 0.938, 0.003, 'inconclusive'],
    [{ max_regression: 0.005 }, 0.93, 0.003, 'fail'],
    [{ max_regression: 0 }, 0.95, 0.003, 'pass'],
    [{ max_regression: { absolute: 0.02, relative: 0.001 } }, 0.94, 0.0005, 'fail'],
    [{ max_regression: { absolute: 0.001, relative: 0.5 } }, 0.94, 0.0005, 'fail'],
    [{ min_improvement: 0.005 }, 0.95, 0.002, 'pass'],
    [{ min_improvement: 0.005 }, 0.948, 0.002, 'inconclusive'],
    [{ min_improvement: 0.005 }, 0.943, 0.002, 'fail'],
    [{ min_improvement: { absolute: 0.001, relative: 0.01 } }, 0.948, 0.001, 'fail'],
    [{ max_improvement: 0.02 }, 0.95, 0.002, 'pass'],
    [{ max_improvement: 0.02 }, 0.963, 0.002, 'inconclusive'],
    [{ max_improvement: 0.02 }, 0.99, 0.002, 'fail'],
    [{ min: 0.9 }, 0.91, 0.005, 'pass'],
    [{ min: 0.9 }, 0.91, 0.02, 'inconclusive'],
    [{ min: 0.9 }, 0.89, 0.005, 'fail'],
    [{ max: 0.9 }, 0.89, 0.005, 'pass'],
    [{ max: 0.9 }, 0.91, 0.005, 'fail'],
  ] as const)('%o with %d ± %d: %s', (bound, auc, half, status) => {
    expect(first({ metric: 'roc_auc', ...bound }, findings(auc, half))?.status).toBe(status);
  });

  it('an end on the bound still keeps it', () => {
    expect(first({ metric: 'roc_auc', max_regression: 0.007 }, findings(0.938, 0.003))?.status).toBe('pass');
    expect(first({ metric: 'roc_auc', max_regression: 0.001 }, findings(0.938, 0.003))?.status).toBe(
      'inconclusive',
    );
  });

  it('the point decides where it is asked to, whatever the interval', () => {
    const rule = { metric: 'roc_auc', max_regression: 0.005, decide_on: 'point' };
    expect(first(rule, findings(0.938, 0.003))).toMatchObject({
      status: 'pass',
      interval: null,
      p_value: null,
    });
  });

  it('says how many more rows would settle it: the reach has to shrink from 0.0029 to 0.001', () => {
    const rule = first({ metric: 'roc_auc', max_regression: 0.005 }, findings(0.938, 0.0029));
    expect(rule).toMatchObject({
      status: 'inconclusive',
      sentence:
        "roc_auc is 0.938, 0.004 worse than the baseline's 0.942 (95% interval 0.0011 to 0.0069 worse); at most 0.005 worse is allowed: not enough data, 75,000 more rows would settle it",
    });
    expect(rule?.rows_needed).toBeCloseTo(84_101, -1);
    expect(rule?.bound).toBeCloseTo(0.937, 12);
    expect(first({ metric: 'roc_auc', min: 0.9 }, findings(0.91, 0.02))?.sentence).toBe(
      'roc_auc is 0.91 (95% interval 0.89 to 0.93); expected at least 0.9: not enough data, 30,000 more rows would settle it',
    );
  });

  it('promises no number for a value on its bound', () => {
    const rule = first({ metric: 'roc_auc', max_regression: 0.004 }, findings(0.938, 0.003));
    expect(rule).toMatchObject({ status: 'inconclusive', rows_needed: null });
    expect(rule?.sentence).toContain('so near the bound that no number of rows can be told');
  });

  it('tells an interval that spans zero, a suspicious gain and both tolerances', () => {
    expect(first({ metric: 'roc_auc', max_regression: 0.001 }, findings(0.943, 0.003))?.sentence).toContain(
      "0.001 better than the baseline's 0.942 (95% interval 0.004 better to 0.002 worse); at most 0.001 worse is allowed",
    );
    const leak = first(
      { metric: 'roc_auc', max_improvement: { absolute: 0.03, relative: 0.02 } },
      findings(0.999, 0.001),
    );
    expect(leak?.sentence).toBe(
      "roc_auc is 0.999, 0.057 better than the baseline's 0.942 (95% interval 0.056 to 0.058 better); at most 0.03 and at most 2% better is plausible: this looks too good: look for a leak, such as a feature that knows the target or eval rows in training",
    );
  });

  it('the lower the better, and the nearer to a best value', () => {
    const found = findings(0.9, 0.01);
    const evaluations = [
      evaluated('candidate', { false_negative_rate: 0.2, mean_bias: -0.3 }, 0.01),
      evaluated('baseline', { false_negative_rate: 0.1, mean_bias: 0.1 }, 0.01),
    ];
    const fails = { metric: 'false_negative_rate', max_regression: 0.05, decide_on: 'point' };
    expect(first(fails, { ...found, evaluations })).toMatchObject({
      status: 'fail',
      bound: 0.15000000000000002,
    });
    const bias = { metric: 'mean_bias', max_regression: 0.05, decide_on: 'point' };
    expect(first(bias, { ...found, evaluations }, { task: 'regression' })).toMatchObject({
      status: 'fail',
      bound: -0.15000000000000002,
      sentence: expect.stringContaining("mean_bias is -0.3, 0.2 worse than the baseline's 0.1"),
    });
  });
});

describe('what decides nothing', () => {
  const rule = { metric: 'roc_auc', max_regression: 0.005 };

  it.each([
    ['fail', 'inconclusive', { status: 'not_enough_data', inconclusive: 1, warnings: 0, passed: 1 }],
    ['warn', 'inconclusive', { status: 'pass', inconclusive: 0, warnings: 1, passed: 1 }],
    ['pass', 'pass', { status: 'pass', inconclusive: 0, warnings: 0, passed: 2 }],
  ] as const)('on_inconclusive: %s', (on_inconclusive, status, verdict) => {
    const safe = { metric: 'roc_auc', min: 0.5 };
    const judged = judge([safe, { ...rule, on_inconclusive }], findings(0.938, 0.003));
    expect(judged.rules[1]?.status).toBe(status);
    expect(judged.rules[1]?.sentence).toContain('not enough data');
    expect(judged.verdict).toMatchObject(verdict);
    expect(judge([safe, rule], findings(0.938, 0.003), { on_inconclusive }).verdict).toMatchObject(verdict);
  });

  it('an interval that could not be taken is told by its reason', () => {
    expect(first(rule, findings(0.938, 0.003, unknown))).toMatchObject({
      status: 'inconclusive',
      rows_needed: null,
      sentence: expect.stringContaining('not enough data, only 3 positive rows'),
    });
  });

  it('values alone have no interval to judge by, and a model that failed has no values', () => {
    const found = findings(0.938, 0.003);
    expect(first(rule, { ...found, comparisons: [compared('candidate', 0.938, null)] })?.status).toBe(
      'not_judged',
    );
    const problem = { kind: 'model-failed', message: 'it threw half way', where: {}, mend: 'x' };
    const models = [
      model.parse({
        role: 'candidate',
        kind: 'onnx',
        path: 'c.onnx',
        size_bytes: 1,
        provider: null,
        provider_note: null,
        inputs: [],
        output: null,
        producer: null,
        problem,
      }),
    ];
    const failed = judge([rule], { ...found, models, evaluations: [] }, { limits: { latency_p50_ms: 1 } });
    expect(
      failed.rules.map(({ status, sentence }) => [status, sentence.includes('it threw half way')]),
    ).toEqual([
      ['not_judged', true],
      ['not_judged', true],
    ]);
    expect(failed.verdict.status).toBe('fail');
  });

  it('a stage that broke is the reason why nothing is there', () => {
    const problems = [
      { kind: 'out-of-memory', message: 'the memory ran out', where: {}, mend: 'x' } as const,
    ];
    const broken = { ...findings(0.938, 0.003), evaluations: [], comparisons: [], problems };
    const { rules, verdict } = judge([rule, { ...rule, subgroup: 'country=US' }], broken);
    expect(
      rules.every(({ status, sentence }) => status === 'not_judged' && sentence.includes('memory ran out')),
    ).toBe(true);
    expect(verdict.status).toBe('fail');
  });
});

describe('challengers', () => {
  it('are judged by the same rules in the place of the candidate', () => {
    const found = findings(0.93, 0.001);
    const role = 'challenger:big' as const;
    const group = subgroup.parse({
      id: 'country=US',
      column: 'country',
      value: 'US',
      n: 500,
      positives: 40,
      status: 'measured',
      candidate: { roc_auc: 0.8 },
      baseline: { roc_auc: 0.9 },
      challengers: {
        [role]: {
          metrics: { roc_auc: 0.91 },
          intervals: { roc_auc: interval(0.91, 0.005) },
          regression_intervals: {},
        },
      },
    });
    const { rules, verdict, challengers } = judge(
      [
        { metric: 'roc_auc', max_regression: 0.005 },
        { metric: 'roc_auc', subgroup: 'country=US', min: 0.9 },
      ],
      {
        ...found,
        evaluations: [...found.evaluations, evaluated(role, { roc_auc: 0.95 }, 0.001)],
        comparisons: [...found.comparisons, compared(role, 0.95, interval(-0.008, 0.001))],
        subgroups: [group],
      },
      { models: { ...base.models, challengers: { big: 'big.onnx' } } },
    );
    expect(rules.map(({ status }) => status)).toEqual(['fail', 'not_judged']);
    expect(verdict.status).toBe('fail');
    expect(challengers).toMatchObject([
      { name: 'big', rules: [{ status: 'pass' }, { status: 'pass' }], verdict: { status: 'pass' } },
    ]);
    expect(challengers[0]?.verdict.sentence).toContain('roc_auc is 0.95');
  });
});
