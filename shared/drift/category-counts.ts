import { distinctSorted } from './distinct-values';
import { firstAbove } from './first-above';
import { walkPooled } from './pooled-walk';
import type { NumericSample, Sample } from './sample';

/** Rows of each category in both data sets, same order; no category is empty in both. */
export interface CategoryCounts {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** From this many distinct values of the reference on, a numeric column is cut at its deciles. */
export const mostValuesAsCategories = 20;

/**
 * A categorical column's categories. A numeric column's values where the reference has at most 20 different ones, else
 * its bins at the reference's deciles.
 */
export function categoryCounts(sample: Sample): CategoryCounts {
  if (sample.kind === 'categorical') return presentCategories(sample);
  const none = new Float64Array();
  const values = distinctSorted(sample.reference, none, mostValuesAsCategories);
  return values <= mostValuesAsCategories ? valueCounts(sample) : decileCounts(sample);
}

/** Every value of a numeric column, or every category, counted. */
export function valueCounts(sample: Sample): CategoryCounts {
  if (sample.kind === 'categorical') return presentCategories(sample);
  const reference: number[] = [];
  const current: number[] = [];
  walkPooled(sample, (_, inReference, inCurrent) => {
    reference.push(inReference);
    current.push(inCurrent);
  });
  return { reference: Float64Array.from(reference), current: Float64Array.from(current) };
}

/**
 * Bins (-infinity, d1], (d1, d2], ... (d9, infinity). A decile d_k is the smallest value of the reference that at least
 * k tenths of it do not exceed; equal deciles are one edge and the maximum is none, so that the reference has rows in
 * every bin, and the edges do not move with the current data.
 */
function decileCounts({ reference, current }: NumericSample): CategoryCounts {
  const n = reference.length;
  const deciles = Array.from({ length: 9 }, (_, k) => reference[Math.ceil(((k + 1) * n) / 10) - 1] as number);
  const edges = [...new Set(deciles)].filter((edge) => edge < (reference[n - 1] as number));
  return { reference: countsBetween(reference, edges), current: countsBetween(current, edges) };
}

function countsBetween(sorted: Float64Array, edges: readonly number[]): Float64Array {
  const ends = [...edges.map((edge) => firstAbove(sorted, edge)), sorted.length];
  return Float64Array.from(ends, (end, index) => end - (ends[index - 1] ?? 0));
}

function presentCategories({ reference, current }: CategoryCounts): CategoryCounts {
  const isPresent = (_: number, index: number) => reference[index] !== 0 || current[index] !== 0;
  return { reference: reference.filter(isPresent), current: current.filter(isPresent) };
}
