import type { Metric } from './metric';
import { thresholdCounts } from './threshold-counts';

/**
 * Sum over distinct thresholds of (recall gained) x (precision there), 0 to 1; a step sum, not a trapezoid
 * (scikit-learn's average_precision_score). 0 where no row is positive, as there; null where there are no rows.
 */
export const averagePrecision = {
  id: 'average_precision',
  title: 'Average precision',
  greaterIsBetter: true,
  usesThreshold: false,
  compute(input) {
    if (input.labels.length === 0) return null;
    if (input.positives === 0) return 0;
    const { tp, fp } = thresholdCounts(input);
    let sum = 0;
    let lastTp = 0;
    for (let k = 0; k < tp.length; k++) {
      const nextTp = tp[k] as number;
      sum += (nextTp - lastTp) * (nextTp / (nextTp + (fp[k] as number)));
      lastTp = nextTp;
    }
    return sum / input.positives;
  },
} as const satisfies Metric;
