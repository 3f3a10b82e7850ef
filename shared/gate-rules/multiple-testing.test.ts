import { describe, expect, it } from 'vitest';
import { type Gate, gateSchema } from '../gate/schema';
import { subgroup } from '../run/evaluation-schema';
import { judgeGate } from './judge-gate';

const standardError = 0.01;
const z = 1.959963984540054;

/** Groups that are worse than the baseline by these; a tolerance of 0 and a standard error of 0.01. */
function judge(worse: readonly number[], multiple_testing: Gate['multiple_testing']) {
  const gate = gateSchema.parse({
    assay: 1,
    name: 'test',
    target: 'y',
    features: ['x'],
    data: { eval: 'eval.parquet' },
    models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
    decide_on: 'interval',
    multiple_testing,
    rules: [{ metric: 'roc_auc', subgroup: 'group=*', max_regression: 0 }],
  });
  const subgroups = worse.map((regression, index) =>
    subgroup.parse({
      id: `group=${index}`,
      column: 'group',
      value: String(index),
      n: 1000,
      positives: 100,
      status: 'measured',
      candidate: { roc_auc: 0.9 - regression },
      baseline: { roc_auc: 0.9 },
      regression_intervals: {
        roc_auc: {
          low: regression - z * standardError,
          high: regression + z * standardError,
          level: 0.95,
          method: 'delong',
          standard_error: standardError,
          p_value: null,
          replicates: null,
          reason: null,
        },
      },
    }),
  );
  const nothing = { checks: [], drift: [], transforms: [], models: [], latencies: [], problems: [] };
  return judgeGate(gate, { ...nothing, evaluations: [], comparisons: [], subgroups }).rules;
}

describe('many subgroups', () => {
  // z of 2.2, 2.6 and 3.2, then seven of -3: one-sided p of 0.0139, 0.00466 and 0.00069.
  const worse = [0.022, 0.026, 0.032, ...Array.from({ length: 7 }, () => -0.03)];

  it.each([
    ['none', ['fail', 'fail', 'fail']],
    ['holm', ['inconclusive', 'inconclusive', 'fail']],
    ['benjamini-hochberg', ['inconclusive', 'fail', 'fail']],
  ] as const)('%s: %o', (method, statuses) => {
    const rules = judge(worse, method);
    expect(rules.slice(0, 3).map(({ status }) => status)).toEqual(statuses);
    expect(rules.slice(3).every(({ status }) => status === 'pass')).toBe(true);
  });

  it('p-values and adjusted ones are told in any case', () => {
    const [, , third] = judge(worse, 'none');
    expect(third?.p_value).toBeCloseTo(0.000687138, 9);
    expect(third?.adjusted_p_value).toBeCloseTo(0.00687138, 8);
  });

  it('the sentence says that the others are why', () => {
    expect(judge(worse, 'holm')[0]?.sentence).toContain(
      'not enough data, beside 9 other tests on subgroups its p is 0.1112, and 0.025 would count',
    );
  });
});
