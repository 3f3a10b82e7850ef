import { beforeAll, describe, expect, it } from 'vitest';
import { metricById } from '../metrics';
import type { BinarySource, RegressionSource, SampleRows } from '../metrics/metric';
import { rowsOf } from '../metrics/rows-of';
import type { Interval } from '../run/interval-schema';
import { mcnemar } from '../statistics/mcnemar';
import { uniform } from '../statistics/seeded-random';
import { wilsonInterval } from '../statistics/wilson';
import { inProcessCompute } from './in-process-compute';
import { type IntervalOptions, type MeasuredIntervals, type ModelRows, measureIntervals } from './intervals';
import { pairedCounts } from './paired-counts';

const hooks = { signal: { aborted: false }, onProgress: () => {} };
const usual: IntervalOptions = {
  confidence: 0.95,
  replicates: 400,
  method: 'percentile',
  seed: 1,
  clusters: null,
};

function binary(stream: number, n: number, rate: number, given: Partial<BinarySource> = {}): SampleRows {
  const labels = Uint8Array.from({ length: n }, (_, row) => Number(uniform(3, 0, row) < rate));
  const noise = (row: number) => uniform(3, 1, row) + uniform(3, stream, row);
  return rowsOf({
    task: 'binary',
    gives: 'probabilities',
    labels,
    scores: Float64Array.from(labels, (label, row) => (noise(row) + label) / 3),
    threshold: 0.5,
    weights: null,
    costs: null,
    ...given,
  });
}

function regression(stream: number, n: number, shift: number): SampleRows {
  const truth = Float64Array.from({ length: n }, (_, row) => uniform(5, 0, row));
  const predicted = truth.map((value, row) => value + shift + uniform(5, stream, row) - 0.5);
  const source: RegressionSource = { task: 'regression', truth, predicted, interval: null, weights: null };
  return rowsOf(source);
}

function measure(
  candidate: SampleRows,
  baseline: SampleRows,
  ids: readonly string[],
  options: Partial<IntervalOptions> = {},
): Promise<MeasuredIntervals> {
  const models: ModelRows[] = [
    { role: 'baseline', rows: baseline },
    { role: 'candidate', rows: candidate },
  ];
  const metrics = ids.map((id) => metricById(candidate.task, id));
  return measureIntervals(models, 'baseline', metrics, { ...usual, ...options }, inProcessCompute, hooks);
}

const of = (intervals: MeasuredIntervals['own'], id: string): Interval => {
  const found = intervals.candidate?.[id];
  if (found === undefined) throw new Error(`no interval of ${id}`);
  return found;
};

describe('two classes', () => {
  const ids = ['roc_auc', 'gini', 'recall', 'false_negative_rate', 'precision', 'f1', 'log_loss'];
  const [candidate, baseline] = [binary(11, 1500, 0.3), binary(12, 1500, 0.3)];
  let found: MeasuredIntervals;
  beforeAll(async () => {
    found = await measure(candidate, baseline, ids);
  });

  it('takes the method that fits each metric, and another for its difference where need be', () => {
    const methods = (intervals: MeasuredIntervals['own']) => ids.map((id) => of(intervals, id).method);
    const boot = 'bootstrap_percentile';
    expect(methods(found.own)).toEqual(['delong', 'delong', 'wilson', 'wilson', 'wilson', boot, boot]);
    expect(methods(found.differences)).toEqual(['delong', 'delong', 'tango', 'tango', boot, boot, boot]);
    expect(of(found.own, 'f1').replicates).toBe(400);
  });

  it('holds the measured value, with a standard error of a quarter of the width', () => {
    for (const id of ids) {
      const metric = metricById('binary', id);
      const [ours, theirs] = [
        metric.compute(candidate) ?? Number.NaN,
        metric.compute(baseline) ?? Number.NaN,
      ];
      for (const [interval, value] of [
        [of(found.own, id), ours],
        [of(found.differences, id), ours - theirs],
      ] as const) {
        const [low, high] = [interval.low ?? Number.NaN, interval.high ?? Number.NaN];
        expect(low, id).toBeLessThan(value);
        expect(high, id).toBeGreaterThan(value);
        expect((high - low) / (interval.standard_error ?? 0) / 3.92, id).toBeCloseTo(1, 0.7);
        expect(interval.reason).toBeNull();
      }
    }
  });

  it('gives a p-value to differences alone, below 0.05 where 0 is outside', () => {
    for (const id of ids) {
      expect(of(found.own, id).p_value).toBeNull();
      const { low, high, p_value, method } = of(found.differences, id);
      if (method !== 'tango') expect((p_value ?? 1) < 0.05).toBe((low ?? 0) > 0 || (high ?? 0) < 0);
    }
    const counts = pairedCounts(metricById('binary', 'recall'), candidate, baseline);
    expect(of(found.differences, 'recall').p_value).toBe(
      mcnemar(counts?.first ?? 0, counts?.second ?? 0).p_value,
    );
  });

  it("has Wilson's interval of recall, and the same the other way round of its complement", () => {
    const { part, whole } = metricById('binary', 'recall').proportion(candidate) ?? { part: 0, whole: 0 };
    const { low, high } = of(found.own, 'recall');
    expect({ low, high }).toEqual(wilsonInterval(part, whole, 0.95));
    expect(of(found.own, 'false_negative_rate').low).toBeCloseTo(1 - (high ?? 0), 12);
    expect(of(found.own, 'gini').low).toBeCloseTo(2 * (of(found.own, 'roc_auc').low ?? 0) - 1, 12);
  });

  it('turns a difference round for a metric of which more is better', () => {
    for (const id of ['roc_auc', 'recall', 'f1']) {
      expect(of(found.regressions, id).high).toBeCloseTo(0 - (of(found.differences, id).low ?? 0), 12);
      expect(of(found.regressions, id).low).toBeCloseTo(0 - (of(found.differences, id).high ?? 0), 12);
    }
    for (const id of ['false_negative_rate', 'log_loss']) {
      expect(of(found.regressions, id)).toEqual(of(found.differences, id));
    }
  });

  it('is the same again, and another with another seed', async () => {
    expect(await measure(candidate, baseline, ids)).toEqual(found);
    expect(of((await measure(candidate, baseline, ['f1'], { seed: 2 })).own, 'f1')).not.toEqual(
      of(found.own, 'f1'),
    );
  });

  it('corrects one figure by BCa, and never a difference', async () => {
    const bca = await measure(candidate, baseline, ['f1'], { method: 'bca' });
    expect(of(bca.own, 'f1').method).toBe('bootstrap_bca');
    expect(of(bca.differences, 'f1')).toEqual(of(found.differences, 'f1'));
  });
});

describe('where formulas do not hold, resampling does it all', () => {
  it('for weighted rows', async () => {
    const weights = Float64Array.from({ length: 600 }, (_, row) => uniform(3, 7, row));
    const [ours, theirs] = [binary(11, 600, 0.4, { weights }), binary(12, 600, 0.4, { weights })];
    const found = await measure(ours, theirs, ['roc_auc', 'recall'], { replicates: 200 });
    for (const id of ['roc_auc', 'recall']) {
      expect(of(found.own, id).method).toBe('bootstrap_percentile');
      expect(of(found.differences, id).method).toBe('bootstrap_percentile');
    }
  });

  it('for clusters, whose intervals of repeated rows are those of the rows once', async () => {
    const once = regression(1, 400, 0.1);
    if (once.task !== 'regression') throw new Error('a regression');
    const repeat = (values: Float64Array) =>
      Float64Array.from({ length: 2000 }, (_, row) => values[row % 400] as number);
    const often = rowsOf({ ...once.source, truth: repeat(once.truth), predicted: repeat(once.predicted) });
    const clusters = Uint32Array.from({ length: 2000 }, (_, row) => row % 400);
    const ids = ['mean_absolute_error'];
    const single = of((await measure(once, once, ids)).own, 'mean_absolute_error');
    const clustered = of((await measure(often, often, ids, { clusters })).own, 'mean_absolute_error');
    const blind = of((await measure(often, often, ids)).own, 'mean_absolute_error');
    expect(clustered.method).toBe('cluster_bootstrap_percentile');
    expect(clustered.standard_error).toBeCloseTo(single.standard_error ?? 0, 12);
    expect(clustered.low).toBeCloseTo(single.low ?? 0, 10);
    expect((single.standard_error ?? 0) / (blind.standard_error ?? 1)).toBeCloseTo(Math.sqrt(5), 0);
  });

  it('has the standard error that theory gives a mean over unequal clusters', async () => {
    const n = 3000;
    const clusters = Uint32Array.from({ length: n }, (_, row) => Math.floor(150 * uniform(6, 0, row) ** 2));
    const truth = new Float64Array(n);
    const predicted = truth.map((_, row) => 1 + uniform(6, 1, clusters[row] as number) + uniform(6, 2, row));
    const rows = rowsOf({ task: 'regression', truth, predicted, interval: null, weights: null });
    const mean = predicted.reduce((sum, value) => sum + value, 0) / n;
    const sums = new Map<number, number>();
    predicted.forEach((value, row) => {
      sums.set(clusters[row] as number, (sums.get(clusters[row] as number) ?? 0) + value - mean);
    });
    const expected = Math.sqrt([...sums.values()].reduce((sum, value) => sum + value ** 2, 0)) / n;
    const options = { clusters, replicates: 4000 };
    const { own } = await measure(rows, rows, ['mean_absolute_error'], options);
    expect((of(own, 'mean_absolute_error').standard_error ?? 0) / expected).toBeCloseTo(1, 1);
  });

  it('for the regression of a metric that is best in the middle', async () => {
    const found = await measure(regression(1, 500, -0.3), regression(2, 500, 0.2), ['mean_bias']);
    const { low, high } = of(found.regressions, 'mean_bias');
    expect(low ?? 0).toBeGreaterThan(0.03);
    expect(high ?? 0).toBeLessThan(0.17);
    expect(of(found.differences, 'mean_bias').high ?? 0).toBeLessThan(-0.4);
  });
});

describe('says why there is no interval', () => {
  const reasonOf = async (rows: SampleRows, id: string, options: Partial<IntervalOptions> = {}) => {
    const { own, differences, regressions } = await measure(rows, rows, [id], options);
    const { low, high, method, reason } = of(own, id);
    expect([low, high, method]).toEqual([null, null, null]);
    for (const other of [differences, regressions]) expect(of(other, id).low).toBeNull();
    return reason;
  };

  it('few rows of a class', async () => {
    const rows = binary(11, 400, 0.05);
    if (rows.task !== 'binary') throw new Error('two classes');
    const { positives } = rows;
    expect(positives).toBeLessThan(50);
    for (const id of ['roc_auc', 'f1']) {
      const reason = `only ${positives} rows are positive; at least 50 are needed for an interval of ${id}`;
      expect(await reasonOf(rows, id)).toBe(reason);
    }
    const mostly = binary(11, 400, 0.95);
    expect(await reasonOf(mostly, 'f1')).toMatch(/^only \d+ rows are negative; at least 50/);
  });

  it('few rows of which a share is taken', async () => {
    const reason = await reasonOf(binary(11, 100, 0.05), 'recall');
    expect(reason).toMatch(
      /^it is a share of only \d rows; at least 10 are needed for an interval of recall$/,
    );
  });

  it('few clusters', async () => {
    const clusters = Uint32Array.from({ length: 1000 }, (_, row) => row % 20);
    const reason = await reasonOf(binary(11, 1000, 0.4), 'recall', { clusters });
    expect(reason).toBe(
      'only 20 clusters have positive rows; at least 50 are needed for an interval of recall',
    );
  });

  it('an undefined metric, a perfect order, a constant, the largest error', async () => {
    const apart = binary(11, 300, 0.4);
    if (apart.task !== 'binary') throw new Error('two classes');
    const perfect = rowsOf({ ...apart.source, scores: Float64Array.from(apart.labels) });
    expect(await reasonOf(perfect, 'roc_auc')).toContain('separate the classes without an error');
    const constant = rowsOf({ ...apart.source, scores: new Float64Array(apart.n).fill(0.5) });
    expect(await reasonOf(constant, 'roc_auc')).toContain('every positive row is ranked alike');
    expect(await reasonOf(perfect, 'f1')).toContain('resampling them does not change it');
    expect(await reasonOf(rowsOf({ ...apart.source, labels: new Uint8Array(300) }), 'roc_auc')).toBe(
      'roc_auc is undefined for these rows',
    );
    expect(await reasonOf(regression(1, 300, 0), 'max_error')).toContain('the largest error of a sample');
  });

  it('two models that are one', async () => {
    const rows = binary(11, 600, 0.4);
    const { differences } = await measure(rows, rows, ['roc_auc', 'f1', 'recall']);
    expect(of(differences, 'roc_auc').reason).toBe('both models rank the rows alike');
    expect(of(differences, 'f1').reason).toContain('resampling them does not change it');
    expect(of(differences, 'recall').high ?? 0).toBeGreaterThan(0);
  });
});

it('needs no baseline, and no models', async () => {
  const models = [{ role: 'candidate', rows: binary(11, 300, 0.4) }];
  const metrics = [metricById('binary', 'accuracy')];
  const found = await measureIntervals(models, null, metrics, usual, inProcessCompute, hooks);
  expect(found.own.candidate?.accuracy?.method).toBe('wilson');
  expect(found.differences).toEqual({});
  const none = await measureIntervals([], null, metrics, usual, inProcessCompute, hooks);
  expect(none.own).toEqual({});
});
