import { makeOnce } from './make-once';
import type { RegressionRows, RegressionSource, Weights } from './metric';
import { rejectLength, rejectRows, rejectWeights } from './row-checks';
import { takeRows, takeWeights } from './take-rows';

/**
 * Makes true and predicted values, predicted intervals and weights ready for every metric. No array is copied or changed,
 * and all are checked here once. Throws a RangeError for lengths that differ, values that are not finite, the ends of an
 * interval that are NaN or the wrong way round, or weights that are negative or not finite.
 */
export function regressionRows(given: Omit<RegressionSource, 'task'>): RegressionRows {
  const { truth, predicted, interval } = given;
  const n = truth.length;
  rejectLength(predicted, n, 'predictions');
  rejectRows(truth, (value) => !Number.isFinite(value), 'true values are not finite numbers');
  rejectRows(predicted, (value) => !Number.isFinite(value), 'predictions are not finite numbers');
  if (interval !== null) {
    const { low, high } = interval;
    rejectLength(low, n, 'low ends of intervals');
    rejectLength(high, n, 'high ends of intervals');
    rejectRows(low, (end, row) => !(end <= (high[row] as number)), 'low ends are not below the high end');
  }
  rejectWeights(given.weights, n);

  const shared = makeOnce<RegressionRows>();
  const weigh = (weights: Weights): RegressionRows => {
    const once = makeOnce<RegressionRows>();
    return {
      task: 'regression',
      source: { ...given, task: 'regression', weights },
      n,
      weights,
      gives: 'probabilities',
      truth,
      predicted,
      interval,
      shared(make) {
        return shared(make, this);
      },
      once(make) {
        return once(make, this);
      },
      reweighted: weigh,
    };
  };
  return weigh(given.weights);
}

/** The given rows, in their order. Throws a RangeError for a row that does not exist. */
export function selectRegressionRows({ source }: RegressionRows, rowNumbers: Uint32Array): RegressionRows {
  const take = (values: Float64Array) => takeRows(values, rowNumbers, new Float64Array(rowNumbers.length));
  const { truth, predicted, interval, weights } = source;
  return regressionRows({
    truth: take(truth),
    predicted: take(predicted),
    interval: interval && { low: take(interval.low), high: take(interval.high) },
    weights: takeWeights(weights, rowNumbers),
  });
}
