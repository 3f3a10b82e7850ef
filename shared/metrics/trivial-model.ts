import { type BoundMetric, worseBy } from './bound-metric';
import { meanOfRows } from './mean-of-rows';
import type { BinaryRows, MulticlassRows, RegressionRows, SampleRows } from './metric';
import { classSample } from './multiclass/class-sample';
import { classTotals } from './multiclass/class-totals';
import { perfectRows } from './perfect-rows';
import { rowsOf } from './rows-of';

/** What a model would give that knows nothing of a row. */
export interface TrivialModel {
  /**
   * prior: the share of each class as its probability, and the most frequent class, the first of several, as the label
   * (scikit-learn's DummyClassifier). mean: the mean of the target (DummyRegressor).
   */
  readonly kind: 'prior' | 'mean';
  /** In the place of the model's, with the same truth and weights; of several classes one row for each true class. */
  readonly rows: SampleRows;
}

/** The trivial model for the truth of these rows, which it takes its share or mean from. */
export function trivialRows(rows: SampleRows): TrivialModel {
  switch (rows.task) {
    case 'binary':
      return { kind: 'prior', rows: binaryPrior(rows) };
    case 'multiclass':
      return { kind: 'prior', rows: multiclassPrior(rows) };
    case 'regression':
      return { kind: 'mean', rows: mean(rows) };
  }
}

/**
 * The metrics of the trivial model, by id. Null where it is undefined, and where the trivial model is as good as a perfect
 * one, so that to beat it says nothing: recall where most rows are positive, the bias of the mean.
 */
export function trivialValues(
  rows: SampleRows,
  metrics: readonly BoundMetric[],
): Record<string, number | null> {
  const trivial = trivialRows(rows).rows;
  const perfect = perfectRows(rows);
  const values = metrics.map((metric) => {
    const value = trivialValue(metric, trivial);
    const limit = metric.compute(perfect);
    const isPerfect =
      metric.best !== null || (value !== null && limit !== null && worseBy(metric, value, limit) <= 1e-9);
    return [metric.id, isPerfect ? null : value] as const;
  });
  return Object.fromEntries(values);
}

/** Where the constant label is free, that of the better of calling every row positive and none. */
function trivialValue(metric: BoundMetric, trivial: SampleRows): number | null {
  if (metric.constantLabel === 'most_frequent' || trivial.task !== 'binary') return metric.compute(trivial);
  const { source, scores } = trivial;
  const values = [scores[0] ?? 0, Number.MAX_VALUE]
    .map((threshold) => metric.compute(rowsOf({ ...source, threshold })))
    .filter((value) => value !== null);
  return values.toSorted((one, other) => worseBy(metric, one, other))[0] ?? null;
}

/** Whether `value` is better than the trivial model's; null where one of them is. */
export function beatsTrivial(
  metric: BoundMetric,
  value: number | null,
  trivial: number | null,
): boolean | null {
  return value === null || trivial === null ? null : worseBy(metric, value, trivial) < 0;
}

function binaryPrior({ source, labels, weights, n }: BinaryRows): SampleRows {
  const share = meanOfRows(Float64Array.from(labels), weights) ?? 0;
  return rowsOf({
    ...source,
    weights,
    gives: 'probabilities',
    scores: new Float64Array(n).fill(share),
    threshold: share > 0.5 ? share : 1,
  });
}

function multiclassPrior(rows: MulticlassRows): SampleRows {
  const { truth, all } = classTotals(rows);
  const prior = truth.map((total) => (all === 0 ? 0 : total / all));
  const mostFrequent = truth.indexOf(Math.max(...truth));
  return classSample(rows, () => ({ predicted: mostFrequent, probabilities: prior }));
}

function mean({ source, truth, weights, n }: RegressionRows): SampleRows {
  const value = meanOfRows(truth, weights) ?? 0;
  return rowsOf({ ...source, weights, predicted: new Float64Array(n).fill(value), interval: null });
}
