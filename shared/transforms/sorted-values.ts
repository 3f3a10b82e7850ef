/** The quantile at `probability` of ascending, non-empty `sorted`, linear between the two nearest order statistics. */
export function quantileOf(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low === high ? low : low + (high - low) * (position - below);
}

/** At most `size` of the ascending values, evenly spaced in rank. */
export function thinned(sorted: Float64Array, size: number): Float64Array {
  if (sorted.length <= size) return sorted;
  const step = sorted.length / size;
  return Float64Array.from(
    { length: size },
    (_, index) => sorted[Math.floor((index + 0.5) * step)] as number,
  );
}

/** How many of the ascending values lie below `bound`. */
export function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values do not exceed `bound`. */
export function countUpTo(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values equal `value`. */
export function countOf(sorted: Float64Array, value: number): number {
  return countUpTo(sorted, value) - countBelow(sorted, value);
}

/** Number of distinct values among the ascending ones, counted no further than `limit`. */
export function distinctUpTo(sorted: Float64Array, limit: number): number {
  let count = 0;
  let from = 0;
  while (from < sorted.length && count < limit) {
    count++;
    from = countUpTo(sorted, sorted[from] as number);
  }
  return count;
}

/** Ascending logarithms of the sizes of the values that are not zero. */
export function logMagnitudes(sorted: Float64Array): Float64Array {
  const logs = sorted.filter((value) => value !== 0).map((value) => Math.log(Math.abs(value)));
  return (sorted[0] as number) > 0 ? logs : logs.sort();
}
