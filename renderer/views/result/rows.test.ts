import { describe, expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { latencyRows, percentilePoints } from './latency-rows';
import { ruleFigures } from './rule-figures';
import { ruleRows } from './rule-rows';
import { signed, signedPercent } from './signed';
import { dotScale, subgroupMetrics, subgroupRows } from './subgroup-rows';
import { subjectTitle } from './subject-title';

describe('rules', () => {
  it('come failing first, checks before the rest, with a failed check that has no rule', () => {
    expect(ruleRows(sampleRun).map(({ status, subject }) => `${status} ${subject}`)).toEqual([
      'fail expect_column_to_exist(plan)',
      'fail roc_auc',
      'fail roc_auc',
      'not_judged roc_auc',
      'pass expect_column_mean_to_be_between(age)',
      'pass latency_p95_ms',
    ]);
  });

  it('of less than critical severity come after those that can fail the gate', () => {
    const [, , rule] = sampleRun.rules;
    if (rule === undefined) throw new Error('the sample has no rule');
    const severities = ['info', 'warning'] as const;
    const mild = severities.map((severity) => ({
      ...rule,
      status: 'fail' as const,
      severity,
      sentence: severity,
    }));
    const order = ruleRows({ rules: [...mild, ...sampleRun.rules], checks: [] });
    expect(order.map(({ status, severity }) => `${status} ${severity}`)).toEqual([
      'fail critical',
      'fail critical',
      'not_judged critical',
      'fail warning',
      'fail info',
      'pass critical',
      'pass critical',
    ]);
  });

  it('that give a cause for the failed check stand for it', () => {
    const [check] = sampleRun.checks.filter(({ status }) => status !== 'pass');
    const rule = sampleRun.rules.find(({ kind }) => kind !== 'expectation');
    if (check === undefined || rule === undefined)
      throw new Error('the sample has no failed check or no rule');
    const sentence = `${check.sentence}; it looks multiplied by 100`;
    const judged = { ...rule, kind: 'expectation', sentence };
    expect(ruleRows({ rules: [judged], checks: [check] })).toEqual([judged]);
    const figures = new Map([[check.sentence, { value: '7', bound: '≤ 1' }]]);
    expect(ruleFigures(judged, figures)).toEqual({ value: '7', bound: '≤ 1', baseline: '–' });
  });

  it('that bound an improvement point the other way, and one towards a best value by its side', () => {
    const [rule] = sampleRun.rules;
    if (rule === undefined) throw new Error('the sample has no rule');
    const figuresOf = (changes: Partial<typeof rule>) =>
      ruleFigures({ ...rule, subgroup: null, baseline: null, ...changes }, new Map()).bound;
    expect(figuresOf({ kind: 'max_regression', subject: 'f1', value: 0.2, bound: 0.1 })).toBe('≥ 0.1000');
    expect(figuresOf({ kind: 'max_improvement', subject: 'f1', value: 0.2, bound: 0.4 })).toBe('≤ 0.4000');
    expect(figuresOf({ kind: 'max_regression', subject: 'mean_bias', value: 2, bound: 3 })).toBe('≤ 3.0000');
    expect(figuresOf({ kind: 'max_regression', subject: 'mean_bias', value: -2, bound: -3 })).toBe(
      '≥ -3.0000',
    );
  });

  it('are named for people', () => {
    expect(subjectTitle({ kind: 'drift', subject: 'roc_auc' })).toBe('roc_auc');
    expect(subjectTitle({ kind: 'drift', subject: 'max_drifted_share' })).toBe('Share of drifted columns');
    expect(subjectTitle({ kind: 'expectation', subject: 'expect_column_mean_to_be_between(a (b))' })).toBe(
      'Mean: a (b)',
    );
    expect(subjectTitle({ kind: 'min', subject: 'roc_auc' })).toBe('ROC-AUC');
    expect(subjectTitle({ kind: 'limit', subject: 'memory_mb' })).toBe('Memory (MiB)');
    expect(subjectTitle({ kind: 'expectation', subject: 'from_the_future' })).toBe('from_the_future');
  });
});

describe('subgroups', () => {
  it('come by falling regression, what cannot be compared last, without those too small', () => {
    const rows = subgroupRows(sampleRun, 'roc_auc');
    expect(rows.map(({ group, status }) => [group.value, status])).toEqual([
      ['free', 'fail'],
      ['paid', null],
      ['trial', null],
    ]);
    expect(rows[0]?.regression).toBeCloseTo(0.3);
    expect(rows[2]?.regression).toBeNull();
  });

  it('know that a lower error rate is better', () => {
    expect(subgroupRows(sampleRun, 'false_negative_rate')[0]?.regression).toBeCloseTo(0.1);
  });

  it('know how sure a difference is, with higher values up, and which chance alone could make', () => {
    const [, free] = sampleRun.subgroups;
    if (free === undefined) throw new Error('the sample has no group');
    const regression = {
      level: 0.95,
      method: null,
      standard_error: null,
      p_value: null,
      replicates: null,
      reason: null,
    };
    const regression_intervals = {
      roc_auc: { ...regression, low: 0.25, high: 0.35 },
      false_negative_rate: { ...regression, low: -0.05, high: 0.2 },
    };
    const run = { ...sampleRun, subgroups: [{ ...free, regression_intervals }] };
    expect(subgroupRows(run, 'roc_auc')[0]).toMatchObject({
      interval: { low: -0.35, high: -0.25 },
      isUnsure: false,
    });
    expect(subgroupRows(run, 'false_negative_rate')[0]).toMatchObject({
      interval: { low: -0.05, high: 0.2 },
      isUnsure: true,
    });
  });

  it('offer the metrics of the gate in its order', () => {
    expect(subgroupMetrics(sampleRun)).toEqual(['roc_auc', 'false_negative_rate']);
  });

  it('are drawn on a scale that holds them and stays within [0, 1]', () => {
    const scale = dotScale(subgroupRows(sampleRun, 'roc_auc'), 0.99);
    expect(scale.from).toBeLessThan(0.6);
    expect(scale.to).toBe(1);
    expect(dotScale([], null)).toEqual({ from: 0, to: 1 });
  });
});

describe('latency', () => {
  it('has its limits in the units of the values, and no row without a figure', () => {
    const rows = latencyRows(sampleRun.latencies, { latency_p95_ms: 50, model_size_mb: 5 });
    expect(rows.find(({ title }) => title === 'Model file')).toMatchObject({
      values: { candidate: 2048 },
      limit: 5e6,
    });
    expect(rows.some(({ title }) => title === 'Memory')).toBe(false);
  });

  it('shows how sure a percentile is, and the ratio with what it may be', () => {
    const [latency] = sampleRun.latencies;
    if (latency === undefined) throw new Error('the sample has no latency');
    const measured = {
      ...latency,
      percentiles: { p95: { value: 0.5, low: 0.4, high: null } },
      ratios: { latency_p95_ms: { value: 1.5, low: 1.4, high: 1.6 } },
    };
    const rows = latencyRows([measured], { max_ratio_to_baseline: { latency_p95_ms: 1.2 } });
    expect(rows.find(({ title }) => title === 'p95')).toMatchObject({
      intervals: { candidate: 'from 0.4 ms' },
      ratio: { value: 1.5 },
      ratioLimit: 1.2,
      limit: null,
    });
    expect(percentilePoints(measured).find(({ title }) => title === 'p95')?.reach).toEqual([
      expect.closeTo(0.1, 12),
      0,
    ]);
  });
});

it('writes differences with their sign', () => {
  expect([0.012, -0.04, 0].map(signed)).toEqual(['+0.0120', '−0.0400', '0.0000']);
  expect(signedPercent(-0.1, 0.5)).toBe('−20.0%');
  expect(signedPercent(0.1, 0)).toBeNull();
});
