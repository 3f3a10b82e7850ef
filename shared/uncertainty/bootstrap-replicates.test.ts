import { describe, expect, it } from 'vitest';
import { metricById, metricsOf } from '../metrics';
import type { BinarySource, RegressionSource, SampleSource } from '../metrics/metric';
import { rowsOf } from '../metrics/rows-of';
import { uniform } from '../statistics/seeded-random';
import type { BootstrapJob } from './bootstrap-job';
import { replicateMaker } from './bootstrap-replicates';
import { weightDrawer } from './drawn-weights';
import { planBootstrap } from './plan-bootstrap';
import { lanes } from './poisson-weights';

const n = 403;
const random = (stream: number) => Float64Array.from({ length: n }, (_, row) => uniform(9, stream, row));
const labels = Uint8Array.from(random(0), (u) => Number(u < 0.3));
const clusters = Uint32Array.from(random(5), (u) => Math.floor(u * 60));

function binary(stream: number, levels: number, given: Partial<BinarySource> = {}): BinarySource {
  const scores = random(stream).map((u, row) => (2 * u + (labels[row] as number)) / 3);
  return {
    task: 'binary',
    gives: 'probabilities',
    labels,
    scores: levels === 0 ? scores : scores.map((score) => Math.round(score * levels) / levels),
    threshold: 0.5,
    weights: null,
    costs: { true_negative: 0, false_positive: 1, false_negative: 5, true_positive: -2 },
    ...given,
  };
}

function job(models: readonly SampleSource[], given: Partial<BootstrapJob> = {}): BootstrapJob {
  const metrics = ['roc_auc', 'average_precision', 'f1', 'log_loss'];
  return {
    models: models.map(rowsOf),
    metrics,
    replicates: 12,
    jackknifeGroups: 4,
    seed: 1,
    clusters: null,
    ...given,
  };
}

const replicatesOf = (given: BootstrapJob, from = 0, to = given.replicates) =>
  replicateMaker(planBootstrap(given))(from, to);

/** Every metric taken of the rows under the weights of every replicate, one by one. */
function oneByOne(given: BootstrapJob): number[] {
  const draw = weightDrawer(given, n);
  return Array.from({ length: given.replicates }, (_, replicate) => {
    const drawn = draw(replicate).of(0).slice();
    return given.models.flatMap((model) => {
      const own = model.weights;
      const weights = own === null ? drawn : drawn.map((weight, row) => weight * (own[row] as number));
      const rows = model.reweighted(weights);
      return given.metrics.map((id) => metricById(model.task, id).compute(rows) ?? Number.NaN);
    });
  }).flat();
}

function expectClose(actual: Float64Array, expected: readonly number[]) {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => {
    if (Number.isNaN(value)) expect(actual[index]).toBeNaN();
    else
      expect(Math.abs((actual[index] as number) - value)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(value)),
      );
  });
}

const allBinary = metricsOf('binary')
  .filter(({ parameter }) => parameter === undefined || parameter.default !== null)
  .map(({ id }) => id);

describe('the values are those of the metrics under the same weights', () => {
  it.each([
    ['distinct scores', 0],
    ['ties', 10],
    ['one score', 1],
  ])('every binary metric, %s', (_, levels) => {
    const given = job([binary(1, levels), binary(2, 0)], { metrics: allBinary });
    expectClose(replicatesOf(given), oneByOne(given));
  });

  it('where the model gives labels alone', () => {
    const source = binary(1, 0);
    const predicted = source.scores.map((score) => Number(score >= 0.5));
    const given = job([{ ...source, gives: 'labels', scores: predicted }], { metrics: allBinary });
    expectClose(replicatesOf(given), oneByOne(given));
  });

  it('with sample weights, and with clusters', () => {
    const weighted = job([binary(1, 0, { weights: random(3) }), binary(2, 5, { weights: random(3) })]);
    expectClose(replicatesOf(weighted), oneByOne(weighted));
    const clustered = job([binary(1, 0), binary(2, 5)], { clusters });
    expectClose(replicatesOf(clustered), oneByOne(clustered));
  });

  it('of a regression', () => {
    const source: RegressionSource = {
      task: 'regression',
      truth: random(1),
      predicted: random(2),
      interval: null,
      weights: null,
    };
    const given = job([source], { metrics: ['mean_absolute_error', 'r2', 'median_absolute_error'] });
    expectClose(replicatesOf(given), oneByOne(given));
  });
});

it('is the same bit for bit, however the replicates are shared out', () => {
  const given = job([binary(1, 0), binary(2, 7)], { replicates: 23, jackknifeGroups: 5 });
  const whole = replicatesOf(given);
  const parts = [0, 1, 6, 13, 23].flatMap((to, index, ends) =>
    index === 0 ? [] : [...replicatesOf(given, ends[index - 1] as number, to)],
  );
  expect(Float64Array.from(parts)).toEqual(whole);
});

it('draws the same rows for every model', () => {
  const values = replicatesOf(job([binary(1, 0), binary(1, 0)]));
  for (let row = 0; row < 12; row++) {
    expect(values.slice(8 * row, 8 * row + 4)).toEqual(values.slice(8 * row + 4, 8 * row + 8));
  }
  expect(new Set(values).size).toBeGreaterThan(24);
});

it('draws the rows of a cluster together, and leaves each group of the jackknife out once', () => {
  const given = job([], { clusters, replicates: 8, jackknifeGroups: 4 });
  const draw = weightDrawer(given, n);
  const first = draw(0).of(0);
  const byCluster = new Map(Array.from(clusters, (cluster, row) => [cluster, first[row]]));
  expect(Array.from(clusters, (cluster) => byCluster.get(cluster))).toEqual([...first]);
  const left = draw(4);
  const times = Array.from({ length: n }, (_, row) =>
    Array.from({ length: lanes }, (_, lane) => left.of(lane)[row] as number).reduce((sum, one) => sum + one),
  );
  expect(new Set(times)).toEqual(new Set([3]));
});

it('refuses models of different rows', () => {
  const shorter = { ...binary(1, 0), labels: labels.slice(1), scores: random(1).slice(1) };
  expect(() => planBootstrap(job([binary(1, 0), shorter]))).toThrow(RangeError);
});
