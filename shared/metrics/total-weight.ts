import type { Weights } from './metric';

/** The sum of `weights`, or the number of rows. */
export function totalWeight(weights: Weights, n: number): number {
  if (weights === null) return n;
  let total = 0;
  for (let row = 0; row < n; row++) total += weights[row] as number;
  return total;
}
