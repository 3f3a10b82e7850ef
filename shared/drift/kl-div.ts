import { categoryCounts } from './category-counts';
import type { DriftMethod } from './drift-method';
import { sum } from './sample';
import { flooredShares } from './shares';

/**
 * Kullback-Leibler divergence of the current from the reference, 0 or more: the sum over categories or bins of
 * p ln(p / q), natural logarithm, p the reference's share and q the current's, each divided by its sum once empty
 * categories have their floor (as scipy's `entropy(reference, current)` does).
 */
export const klDiv = {
  id: 'kl_div',
  title: 'Kullback-Leibler divergence',
  kinds: ['numeric', 'categorical'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const { reference, current } = flooredShares(categoryCounts(sample));
    const [referenceSum, currentSum] = [sum(reference), sum(current)];
    const divergence = reference.reduce((total, share, index) => {
      const p = share / referenceSum;
      return total + p * Math.log(p / ((current[index] as number) / currentSum));
    }, 0);
    const value = Math.max(0, divergence);
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;
