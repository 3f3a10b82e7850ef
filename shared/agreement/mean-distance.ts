import { meanOfRows } from '../metrics/mean-of-rows';
import type { Weights } from '../metrics/metric';

/** The weighted mean of |a - b|, of two arrays [n]. */
export function meanDistance(a: Float64Array, b: Float64Array, weights: Weights): number | null {
  return meanOfRows(
    a.map((value, row) => Math.abs(value - (b[row] as number))),
    weights,
  );
}
