import type { CategoryCounts } from './category-counts';
import { sum } from './sample';

/** Each category's share of its data set's rows, same order. */
export interface Shares {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

export function shares({ reference, current }: CategoryCounts): Shares {
  return { reference: sharesOf(reference), current: sharesOf(current) };
}

/**
 * With a small share in place of 0, so that logarithms are finite: 0.0001, or a millionth of the data set's smallest
 * share where that is 0.0001 or less. That is Evidently's floor; the other shares stay as they are.
 */
export function flooredShares(counts: CategoryCounts): Shares {
  const { reference, current } = shares(counts);
  return { reference: floored(reference), current: floored(current) };
}

function sharesOf(counts: Float64Array): Float64Array {
  const rows = sum(counts);
  return counts.map((count) => count / rows);
}

function floored(values: Float64Array): Float64Array {
  const smallest = values.reduce((least, value) => (value > 0 && value < least ? value : least), 1);
  const floor = smallest <= 0.0001 ? smallest / 1e6 : 0.0001;
  return values.map((value) => (value === 0 ? floor : value));
}
