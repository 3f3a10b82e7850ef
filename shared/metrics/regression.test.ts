import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMetric, metricById } from '.';
import type { RegressionSource, SampleRows } from './metric';
import { expectSame } from './reference/expect-same';
import { mulberry32 } from './reference/generated-rows';
import { regressionMetrics } from './regression';
import { regressionRows, selectRegressionRows } from './regression-rows';
import { rowsOf, selectRows } from './rows-of';
import { beatsTrivial, trivialRows, trivialValues } from './trivial-model';

type Values = Readonly<Record<string, number | null>>;

interface Case {
  readonly name: string;
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  readonly weights: readonly number[] | null;
  readonly interval: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  readonly metrics: Values;
  readonly trivial: Values;
}
interface LargeCase {
  readonly seed: number;
  readonly rows: number;
  readonly weighted: boolean;
  readonly metrics: Values;
}

const reference: { readonly cases: readonly Case[]; readonly large: readonly LargeCase[] } = JSON.parse(
  readFileSync(new URL('./reference/regression.json', import.meta.url), 'utf8'),
);

function sampleOf({ truth, predicted, weights, interval }: Case) {
  return regressionRows({
    truth: Float64Array.from(truth),
    predicted: Float64Array.from(predicted),
    weights: weights && Float64Array.from(weights),
    interval: interval && {
      low: Float64Array.from(interval.low),
      high: Float64Array.from(interval.high),
    },
  });
}

function expectMetrics(rows: SampleRows, expected: Values, absolute = 1e-15) {
  for (const [id, value] of Object.entries(expected)) {
    expectSame(metricById('regression', id).compute(rows), value, id, absolute);
  }
}

describe('agrees with scikit-learn', () => {
  it('in a case for every metric', () => {
    const names = new Set(reference.cases.flatMap(({ metrics }) => Object.keys(metrics)));
    const ids = new Set([...names].map((name) => name.replace(/@.*/, '')));
    expect([...ids].sort()).toEqual(regressionMetrics.map(({ id }) => id).sort());
  });

  it.each(reference.cases)('$name', (given) => {
    const rows = sampleOf(given);
    for (const [id, value] of Object.entries(given.metrics)) {
      const [least, greatest] = metricById('regression', id).range ?? [-Infinity, Infinity];
      expect(value === null || (value >= least && value <= greatest), id).toBe(true);
    }
    expectMetrics(rows, given.metrics);
    expectMetrics(rowsOf(rows.source), given.metrics);
  });

  it.each(reference.cases.filter(({ weights }) => weights !== null))('$name, reweighted', (given) => {
    const plain = sampleOf({ ...given, weights: null });
    const before = metricById('regression', 'median_absolute_error').compute(plain);
    expectMetrics(plain.reweighted(Float64Array.from(given.weights ?? [])), given.metrics);
    expect(metricById('regression', 'median_absolute_error').compute(plain)).toBe(before);
  });

  it.each(reference.cases)('$name, of a model that knows nothing', (given) => {
    const trivial = trivialRows(sampleOf(given));
    expect(trivial.kind).toBe('mean');
    const scale = Math.max(...given.truth.map(Math.abs));
    expectMetrics(trivial.rows, given.trivial, 1e-14 * scale);
  });

  it.each(reference.large)('$rows rows', ({ seed, rows, weighted, metrics }) => {
    const truth = mulberry32(seed, rows);
    const others = mulberry32(seed + 1, rows);
    const predicted = truth.map((value, row) => value / 2 + (others[row] as number) / 2);
    const weights = weighted ? mulberry32(seed + 2, rows).map((even) => Math.floor(even * 5)) : null;
    const sample = regressionRows({ truth, predicted, weights, interval: null });
    // A mean near 0 is a difference of sums near 1e6 that rounded.
    expectMetrics(sample, metrics, 1e-15);
  });
});

describe('samples of a regression', () => {
  const first = reference.cases[0] as Case;

  it('count weights as repeated rows', () => {
    const whole = reference.cases.find(({ name }) => name.startsWith('whole weights')) as Case;
    const repeated = whole.truth.flatMap((_, row) => Array(whole.weights?.[row] ?? 0).fill(row));
    const rows = selectRows(sampleOf({ ...whole, weights: null }), Uint32Array.from(repeated));
    expect(rows.n).toBe(repeated.length);
    expectMetrics(rows, whole.metrics);
  });

  it('have no metric without rows or weight', () => {
    const none = selectRegressionRows(sampleOf(first), new Uint32Array());
    const weightless = sampleOf(first).reweighted(new Float64Array(first.truth.length));
    for (const id of Object.keys(first.metrics)) {
      expect(metricById('regression', id).compute(none), id).toBeNull();
      expect(metricById('regression', id).compute(weightless), id).toBeNull();
    }
  });

  it('call a constant truth constant, whatever the weights', () => {
    const truth = new Float64Array(7).fill(0.1);
    const weights = mulberry32(1, 7);
    const rows = regressionRows({ truth, predicted: mulberry32(2, 7), weights, interval: null });
    expect(metricById('regression', 'r2').compute(rows)).toBe(0);
    expect(metricById('regression', 'spearman').compute(rows)).toBeNull();
  });

  it('know their best coverage from the parameter, which must be given', () => {
    expect(metricById('regression', 'interval_coverage@0.9').best).toBe(0.9);
    expect(metricById('regression', 'mean_bias').best).toBe(0);
    expect(metricById('regression', 'r2').best).toBeNull();
    for (const id of [
      'interval_coverage',
      'interval_coverage@1',
      'interval_coverage@x',
      'quantile_loss@',
      'r2@1',
    ]) {
      expect(findMetric('regression', id), id).toBeNull();
    }
  });

  it('have no coverage without intervals', () => {
    const metric = metricById('regression', 'interval_coverage@0.9');
    expect(metric.compute(sampleOf({ ...first, interval: null }))).toBeNull();
    expect(metric.proportion(sampleOf({ ...first, interval: null }))).toBeNull();
    const found = metric.proportion(sampleOf(first)) ?? { part: 0, whole: 0 };
    expect(found.whole).toBe(first.truth.length);
    expect(found.part / found.whole).toBe(metric.compute(sampleOf(first)));
  });

  const wrong: readonly [string, Partial<RegressionSource>][] = [
    [
      '1 of 2 true values are not finite numbers; the first is NaN at 1',
      { truth: Float64Array.of(0, Number.NaN) },
    ],
    ['1 of 2 predictions are not finite numbers', { predicted: Float64Array.of(-Infinity, 1) }],
    ['3 predictions where there must be 2', { predicted: new Float64Array(3) }],
    [
      '1 of 2 low ends are not below',
      { interval: { low: Float64Array.of(0, 2), high: Float64Array.of(1, 1) } },
    ],
    ['1 high ends of intervals', { interval: { low: new Float64Array(2), high: new Float64Array(1) } }],
    ['1 of 2 weights are negative or not finite', { weights: Float64Array.of(1, Number.NaN) }],
  ];

  it.each(wrong)('refuse that %s', (message, change) => {
    const right = {
      truth: Float64Array.of(0, 1),
      predicted: Float64Array.of(0, 1),
      interval: null,
      weights: null,
    };
    expect(() => regressionRows({ ...right, ...change })).toThrow(message);
    expect(() => regressionRows({ ...right, ...change })).toThrow(RangeError);
  });

  it('refuse rows that do not exist', () => {
    expect(() => selectRows(sampleOf(first), Uint32Array.of(0, 151))).toThrow(
      'selected row numbers are 151 or greater',
    );
  });
});

it('says whether a model beats the mean', () => {
  const rows = sampleOf(reference.cases[0] as Case);
  const metrics = ['r2', 'mean_absolute_error', 'mean_bias'].map((id) => metricById('regression', id));
  const trivial = trivialValues(rows, metrics);
  expect(
    metrics.map((metric) => beatsTrivial(metric, metric.compute(rows), trivial[metric.id] ?? null)),
  ).toEqual([true, true, null]);
  expect(beatsTrivial(metricById('regression', 'r2'), -0.1, 0)).toBe(false);
});
