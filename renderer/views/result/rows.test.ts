import { describe, expect, it } from 'vitest';
import { sampleRun } from '../../session/sample-run';
import { isLimitDrawn, latencyRows, quantileRows } from './latency-rows';
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
  it('has its limits in the units of the values', () => {
    const rows = latencyRows(sampleRun.latencies, { latency_p95_ms: 50, model_size_mb: 5 });
    expect(rows.find(({ title }) => title === 'Model file')).toMatchObject({
      values: { candidate: 2048 },
      limit: 5e6,
    });
    expect(rows.find(({ title }) => title === 'Memory')?.values).toEqual({ candidate: null });
  });

  it('draws a limit only where it does not press the bars flat', () => {
    const near = quantileRows(sampleRun.latencies, { latency_p95_ms: 2 });
    const far = quantileRows(sampleRun.latencies, { latency_p95_ms: 50 });
    expect(near.map((row) => isLimitDrawn(row, near))).toEqual([false, true, false]);
    expect(far.map((row) => isLimitDrawn(row, far))).toEqual([false, false, false]);
  });
});

it('writes differences with their sign', () => {
  expect([0.012, -0.04, 0].map(signed)).toEqual(['+0.0120', '−0.0400', '0.0000']);
  expect(signedPercent(-0.1, 0.5)).toBe('−20.0%');
  expect(signedPercent(0.1, 0)).toBeNull();
});
