import type { BinaryRows, Metric } from '../metric';
import { thresholdCounts } from '../threshold-counts';

/**
 * Sum over distinct thresholds of (recall gained) x (precision there), 0 to 1; a step sum, not a trapezoid
 * (scikit-learn's average_precision_score). 0 where no row is positive, as there; null where no row has weight.
 */
export const averagePrecision = {
  id: 'average_precision',
  title: 'Average precision',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const { tp, fp, length } = thresholdCounts(rows);
    if (length === 0) return null;
    let sum = 0;
    let lastTp = 0;
    for (let k = 0; k < length; k++) {
      const nextTp = tp[k] as number;
      sum += (nextTp - lastTp) * (nextTp / (nextTp + (fp[k] as number)));
      lastTp = nextTp;
    }
    return lastTp === 0 ? 0 : sum / lastTp;
  },
} as const satisfies Metric<BinaryRows>;
