import type { BinaryRows, Metric } from '../metric';
import { thresholdCounts } from '../threshold-counts';

/**
 * The greatest tpr - fpr over all thresholds, 0 to 1: the one-sided statistic of Kolmogorov and Smirnov between the
 * scores of negatives and positives (scipy's ks_2samp with alternative="greater"), and Youden's index at its best
 * threshold. Null where only one class is present.
 */
export const ks = {
  id: 'ks',
  title: 'KS',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const { positives, negatives, tp, fp, length } = thresholdCounts(rows);
    if (positives === 0 || negatives === 0) return null;
    let greatest = 0;
    for (let k = 0; k < length; k++) {
      greatest = Math.max(greatest, (tp[k] as number) / positives - (fp[k] as number) / negatives);
    }
    return greatest;
  },
} as const satisfies Metric<BinaryRows>;
