import { categoryCounts } from './category-counts';
import type { DriftMethod } from './drift-method';
import { shares } from './shares';

/** L-infinity distance, 0 to 1: the greatest difference between the shares that a category or bin has in both data sets. */
export const lInfinity = {
  id: 'l_infinity',
  title: 'L-infinity distance',
  kinds: ['numeric', 'categorical'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const { reference, current } = shares(categoryCounts(sample));
    const value = reference.reduce(
      (most, p, index) => Math.max(most, Math.abs(p - (current[index] as number))),
      0,
    );
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;
