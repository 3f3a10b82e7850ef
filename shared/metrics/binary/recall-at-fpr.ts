import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { thresholdCounts } from '../threshold-counts';

/**
 * The highest recall, 0 to 1, of any threshold with a false positive rate of at most `max_fpr`: a point of scikit-learn's
 * roc_curve, not interpolated; 0 where no threshold keeps to it. Null where only one class is present.
 */
export const recallAtFpr = {
  id: 'recall_at_fpr',
  title: 'Recall at FPR',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('max_fpr', z.number().min(0).max(1), null),
  compute(rows, parameter) {
    const maxFpr = Number(parameter);
    const { positives, negatives, tp, fp, length } = thresholdCounts(rows);
    if (positives === 0 || negatives === 0) return null;
    let recall = 0;
    for (let k = 0; k < length && (fp[k] as number) / negatives <= maxFpr; k++) {
      recall = (tp[k] as number) / positives;
    }
    return recall;
  },
} as const satisfies Metric<BinaryRows>;
