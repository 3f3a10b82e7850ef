import { categoryCounts } from './category-counts';
import type { DriftMethod } from './drift-method';
import { shares } from './shares';

/**
 * Jensen-Shannon distance, 0 to sqrt(ln 2) = 0.8326: the square root of the divergence, half of the sum over categories
 * or bins of p ln(p / m) + q ln(q / m), natural logarithm, m = (p + q) / 2, p the reference's share and q the current's.
 */
export const jensenshannon = {
  id: 'jensenshannon',
  title: 'Jensen-Shannon distance',
  kinds: ['numeric', 'categorical'],
  judges: 'distance',
  threshold: 0.1,
  measure(sample) {
    const { reference, current } = shares(categoryCounts(sample));
    const divergence = reference.reduce((total, p, index) => {
      const q = current[index] as number;
      const middle = (p + q) / 2;
      return total + (relative(p, middle) + relative(q, middle)) / 2;
    }, 0);
    const value = Math.sqrt(Math.max(0, divergence));
    return { value, statistic: value, p_value: null };
  },
} as const satisfies DriftMethod;

function relative(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log(share / middle);
}
