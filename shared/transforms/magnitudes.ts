import type { NumericSamples } from './comparison';
import { countOf, logMagnitudes, quantileOf } from './sorted-values';

/** The logarithms of the sizes of the values that are not zero, where a constant factor is a constant offset. */
export interface Magnitudes {
  /** Ascending, thinned. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
  /** How many values that are not zero there are before thinning. */
  readonly referenceRows: number;
  readonly currentRows: number;
}

export function magnitudesOf(thin: NumericSamples, full: NumericSamples): Magnitudes {
  return {
    reference: logMagnitudes(thin.reference),
    current: logMagnitudes(thin.current),
    referenceRows: full.reference.length - countOf(full.reference, 0),
    currentRows: full.current.length - countOf(full.current, 0),
  };
}

export interface Estimate {
  readonly value: number;
  /** Standard error. */
  readonly error: number;
}

const points = Array.from({ length: 49 }, (_, index) => (index + 1) / 50);
/** Keeps a quantile without any sampling spread (a tie) from outvoting all others. */
const leastSpread = 1e-6;

/**
 * The constant offset between two ascending samples of n and m values (they may be thinned): the median, weighted by
 * precision, of the differences of their quantiles at 0.02 to 0.98. The sampling spread of a quantile is read off the
 * sample itself, from the order statistics two binomial standard deviations below and above. The error combines the
 * spreads with the correlations of order statistics, sqrt(u (1 - v) / (v (1 - u))) for u < v, and a quarter on top for a
 * median in place of a mean.
 */
export function estimateOffset(one: Float64Array, n: number, other: Float64Array, m: number): Estimate {
  const scale = leastSpread * (quantileOf(one, 0.95) - quantileOf(one, 0.05)) + Number.MIN_VALUE;
  const differences = points.map((u) => {
    const spread = Math.hypot(quantileSpread(one, n, u), quantileSpread(other, m, u), scale);
    return { u, value: quantileOf(other, u) - quantileOf(one, u), spread, weight: (scale / spread) ** 2 };
  });
  const total = differences.reduce((sum, { weight }) => sum + weight, 0);
  let variance = 0;
  for (const a of differences) {
    for (const b of differences) {
      const [low, high] = a.u < b.u ? [a.u, b.u] : [b.u, a.u];
      const correlation = Math.sqrt((low * (1 - high)) / (high * (1 - low)));
      variance += (a.weight / total) * (b.weight / total) * a.spread * b.spread * correlation;
    }
  }
  return { value: weightedMedian(differences, total), error: 1.25 * Math.sqrt(variance) };
}

function quantileSpread(sorted: Float64Array, rows: number, u: number): number {
  const step = 2 * Math.sqrt((u * (1 - u)) / rows);
  return (quantileOf(sorted, u + step) - quantileOf(sorted, u - step)) / 4;
}

function weightedMedian(items: readonly { value: number; weight: number }[], total: number): number {
  let sum = 0;
  for (const { value, weight } of items.toSorted((a, b) => a.value - b.value)) {
    sum += weight;
    if (sum >= total / 2) return value;
  }
  return Number.NaN;
}
