import type { Weights } from './metric';

/** Sums of so many rows are added up, so that rounding grows with the root of n at most, and stays far below 1e-12. */
export const block = 512;

/** The mean of `values` [n] under the weights; null where no row has weight. */
export function meanOfRows(values: Float64Array, weights: Weights): number | null {
  if (weights === null) return values.length === 0 ? null : sumOf(values) / values.length;
  const { sum, weight } = weighedSum(values, weights);
  return weight === 0 ? null : sum / weight;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let from = 0; from < values.length; from += block) {
    const to = Math.min(from + block, values.length);
    let part = 0;
    for (let row = from; row < to; row++) part += values[row] as number;
    sum += part;
  }
  return sum;
}

function weighedSum(values: Float64Array, weights: Float64Array): { sum: number; weight: number } {
  let sum = 0;
  let weight = 0;
  for (let from = 0; from < values.length; from += block) {
    const to = Math.min(from + block, values.length);
    let part = 0;
    let partWeight = 0;
    for (let row = from; row < to; row++) {
      const one = weights[row] as number;
      part += one * (values[row] as number);
      partWeight += one;
    }
    sum += part;
    weight += partWeight;
  }
  return { sum, weight };
}
