import { categoryCounts } from './category-counts';
import type { DriftMethod } from './drift-method';
import { shares } from './shares';

/**
 * Hellinger distance, 0 to 1: the square root of half the sum over categories or bins of (sqrt(p) - sqrt(q))^2, which is
 * sqrt(1 - sum of sqrt(p q)) without its cancellation; p the reference's share and q the current's.
 */
export const hellinger = {
  id: 'hellinger',
  title: 'Hellinger distance',
  kinds: ['numeric', 'categorical'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const { reference, current } = shares(categoryCounts(sample));
    const squares = reference.reduce(
      (total, p, index) => total + (Math.sqrt(p) - Math.sqrt(current[index] as number)) ** 2,
      0,
    );
    const value = Math.min(1, Math.sqrt(squares / 2));
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;
