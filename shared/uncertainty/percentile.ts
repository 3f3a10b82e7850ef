/**
 * The quantile of `sorted` [n], n > 0, ascending, at `probability` as the end of an interval: at the place
 * (n + 1) probability, counted from 1 (Hyndman and Fan's type 6, numpy's 'weibull'). A further value falls below it with
 * exactly that chance, so that few replicates do not make an interval too narrow, as type 7 does. No further out than the
 * outermost values.
 */
export function replicateQuantile(sorted: Float64Array, probability: number): number {
  const place = Math.min(Math.max((sorted.length + 1) * probability - 1, 0), sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}
