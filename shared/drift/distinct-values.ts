import { firstAbove } from './first-above';
import type { Sample } from './sample';

/** How many different values both data sets hold together; `limit` + 1 for any number above `limit`. */
export function distinctValues(sample: Sample, limit: number): number {
  const { reference, current } = sample;
  if (sample.kind === 'numeric') return distinctSorted(reference, current, limit);
  let count = 0;
  for (let i = 0; i < reference.length && count <= limit; i++) {
    if ((reference[i] as number) > 0 || (current[i] as number) > 0) count++;
  }
  return count;
}

/** The same of ascending arrays, jumping over equal values. */
export function distinctSorted(left: Float64Array, right: Float64Array, limit: number): number {
  let [count, i, j] = [0, 0, 0];
  while (count <= limit && (i < left.length || j < right.length)) {
    const value = Math.min(left[i] ?? Infinity, right[j] ?? Infinity);
    i = firstAbove(left, value, i);
    j = firstAbove(right, value, j);
    count++;
  }
  return count;
}
