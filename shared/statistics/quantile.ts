/**
 * The quantile at `probability` (0 to 1) of `values` [n], n > 0, in any order: linear between the two nearest
 * order statistics (Hyndman and Fan's type 7, numpy's default). Throws a RangeError for no values, a NaN among them,
 * or a probability outside 0 to 1.
 */
export function quantile(values: Float64Array, probability: number): number {
  return quantileOfSorted(sortedValues(values, probability), probability);
}

/** The same of values that ascend already, [n], n > 0, without NaN. */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return between(low, high, position - below);
}

/**
 * The order statistic at `probability`: the smallest of `values` that at least that share of them do not exceed (numpy's
 * method 'inverted_cdf'). It is always one of the values, as suits a latency percentile. Throws as `quantile` does.
 */
export function orderStatistic(values: Float64Array, probability: number): number {
  const sorted = sortedValues(values, probability);
  return sorted[Math.max(1, Math.ceil(sorted.length * probability)) - 1] as number;
}

/** From whichever end is nearer, as numpy does, so that both ends are met exactly; their distance may be no double. */
function between(low: number, high: number, fraction: number): number {
  if (low === high) return low;
  if (!Number.isFinite(high - low)) return low * (1 - fraction) + high * fraction;
  return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction);
}

function sortedValues(values: Float64Array, probability: number): Float64Array {
  if (values.length === 0) throw new RangeError('no values, so no quantile');
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability is from 0 to 1, not ${probability}`);
  }
  const sorted = values.toSorted();
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('one of the values is NaN');
  return sorted;
}
