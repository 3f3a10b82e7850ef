import type { RegressionRows } from '../metric';

/** Weighted means over the rows of a sample, with e = predicted - true. */
export interface Moments {
  /** Of max(e, 0). */
  readonly over: number;
  /** Of max(-e, 0). */
  readonly under: number;
  /** Of e². */
  readonly square: number;
  /** Of e. */
  readonly bias: number;
  /** Of (e - bias)². */
  readonly errorVariance: number;
  /** Of (true - mean)². */
  readonly truthVariance: number;
}

/** The means that most metrics of a regression come of, taken once of a sample; null where no row has a weight. */
export function moments(rows: RegressionRows): Moments | null {
  return rows.once(momentsOf);
}

/**
 * In two passes. Means are summed as distances from the first row with a weight, so that the mean of equal values is
 * exactly that value and their variance 0.
 */
function momentsOf({ truth, predicted, weights, n }: RegressionRows): Moments | null {
  const first = weights === null ? 0 : weights.findIndex((weight) => weight > 0);
  if (first < 0 || n === 0) return null;
  const firstTruth = truth[first] as number;
  const firstError = (predicted[first] as number) - firstTruth;
  let weight = 0;
  let square = 0;
  let error = 0;
  let over = 0;
  let under = 0;
  let value = 0;
  for (let row = first; row < n; row++) {
    const w = weights === null ? 1 : (weights[row] as number);
    const t = truth[row] as number;
    const e = (predicted[row] as number) - t;
    weight += w;
    over += w * Math.max(e, 0);
    under += w * Math.max(-e, 0);
    square += w * e * e;
    error += w * (e - firstError);
    value += w * (t - firstTruth);
  }
  const bias = firstError + error / weight;
  const mean = firstTruth + value / weight;
  let errorSpread = 0;
  let truthSpread = 0;
  for (let row = first; row < n; row++) {
    const w = weights === null ? 1 : (weights[row] as number);
    const t = truth[row] as number;
    const fromBias = (predicted[row] as number) - t - bias;
    const fromMean = t - mean;
    errorSpread += w * fromBias * fromBias;
    truthSpread += w * fromMean * fromMean;
  }
  return {
    over: over / weight,
    under: under / weight,
    square: square / weight,
    bias,
    errorVariance: errorSpread / weight,
    truthVariance: truthSpread / weight,
  };
}
