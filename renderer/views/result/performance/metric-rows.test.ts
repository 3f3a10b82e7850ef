import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../../shared/run/interval-schema';
import type { RunDocument } from '../../../../shared/run/schema';
import { sampleRun } from '../../../session/sample-run';
import { beatenByTrivial, intervalInWords, metricRows, whyNoInterval } from './metric-rows';

const interval: Interval = {
  low: 0.7,
  high: 0.85,
  level: 0.95,
  method: 'delong',
  standard_error: 0.03,
  p_value: null,
  replicates: null,
  reason: null,
};
const none: Interval = { ...interval, low: null, high: null, method: null, reason: 'only 3 groups' };

/** The sample's candidate with these figures besides its own. */
function withCandidate(changes: Partial<RunDocument['evaluations'][number]>): RunDocument {
  const [candidate] = sampleRun.evaluations;
  if (candidate === undefined) throw new Error('the sample has no candidate');
  return { ...sampleRun, evaluations: [{ ...candidate, ...changes }] };
}

describe('metrics', () => {
  it('come in the order of the gate, then the others, beside what they are compared with', () => {
    const document = withCandidate({
      metrics: { accuracy: 0.9, false_negative_rate: 0.2, roc_auc: 0.8 },
      intervals: { roc_auc: interval },
    });
    const rows = metricRows(document, 'candidate');
    expect(rows.map(({ metric }) => metric)).toEqual(['roc_auc', 'false_negative_rate', 'accuracy']);
    expect(rows[0]).toMatchObject({
      value: 0.8,
      interval,
      baseline: 0.95,
      difference: -0.15,
      regression: 0.15,
      better: 'higher is better',
      status: 'fail',
    });
    expect(rows[1]).toMatchObject({ better: 'lower is better', baseline: null, status: null });
  });

  it('of a model that was not evaluated are none', () => {
    expect(metricRows(sampleRun, 'baseline')).toEqual([]);
  });

  it('say how far a regression may go, whichever way the metric points', () => {
    const [rule] = sampleRun.rules;
    if (rule === undefined) throw new Error('the sample has no rule');
    const allowed = {
      ...rule,
      kind: 'max_regression',
      subject: 'false_negative_rate',
      subgroup: null,
      bound: 0.25,
      baseline: 0.2,
    };
    const rows = metricRows({ ...sampleRun, rules: [allowed] }, 'candidate');
    expect(rows.find(({ metric }) => metric === 'false_negative_rate')?.allowed).toBeCloseTo(0.05, 12);
    expect(rows.find(({ metric }) => metric === 'roc_auc')?.allowed).toBeNull();
  });

  it('are beaten by a model that knows nothing where they are no better than its', () => {
    const metrics = { roc_auc: 0.8, false_negative_rate: 0.2, mean_bias: 1 };
    const trivial = { roc_auc: 0.5, false_negative_rate: 0.2, mean_bias: null };
    const rows = metricRows(withCandidate({ metrics, trivial }), 'candidate');
    expect(rows.map(({ beatsTrivial }) => beatsTrivial)).toEqual([true, false, null]);
    expect(beatenByTrivial(rows)).toEqual(['false_negative_rate']);
    expect(rows[2]?.better).toBe('closest to 0 is best');
  });
});

describe('intervals', () => {
  it('say how they were made, or why there is none', () => {
    expect(intervalInWords(interval)).toBe('95% interval, DeLong');
    expect(intervalInWords({ ...interval, method: 'bootstrap_bca', replicates: 2000 })).toBe(
      '95% interval, BCa bootstrap of 2,000 replicates',
    );
    expect(intervalInWords(none)).toBe('only 3 groups');
  });

  it('that all lack for one reason have it told once', () => {
    const metrics = { roc_auc: 0.8, f1: 0.4, precision: null };
    const rowsWith = (intervals: Record<string, Interval>) =>
      metricRows(withCandidate({ metrics, intervals }), 'candidate');
    expect(whyNoInterval(rowsWith({ roc_auc: none, f1: none, precision: interval }))).toBe('only 3 groups');
    expect(whyNoInterval(rowsWith({ roc_auc: none, f1: interval }))).toBeNull();
    expect(whyNoInterval(rowsWith({ roc_auc: none, f1: { ...none, reason: 'another' } }))).toBeNull();
    expect(whyNoInterval([])).toBeNull();
  });
});
