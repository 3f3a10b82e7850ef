import { categoryCounts } from './category-counts';
import type { DriftMethod } from './drift-method';
import { flooredShares } from './shares';

/**
 * Population stability index, 0 or more: the sum over categories or bins of (p - q) ln(p / q), p the reference's share
 * and q the current's. By custom below 0.1 is stable, 0.1 to 0.25 moderate, above large.
 */
export const psi = {
  id: 'psi',
  title: 'Population stability index',
  kinds: ['numeric', 'categorical'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const { reference, current } = flooredShares(categoryCounts(sample));
    const value = reference.reduce((total, p, index) => {
      const q = current[index] as number;
      return total + (p - q) * Math.log(p / q);
    }, 0);
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;
