import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { thresholdCounts } from '../threshold-counts';

/**
 * The highest recall, 0 to 1, of any threshold with a precision of at least `min_precision`; 0 where none has (the point of
 * scikit-learn's precision_recall_curve at which nothing is predicted positive). Null where no row is positive.
 */
export const recallAtPrecision = {
  id: 'recall_at_precision',
  title: 'Recall at precision',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('min_precision', z.number().gt(0).max(1), null),
  compute(rows, parameter) {
    const minPrecision = Number(parameter);
    const { positives, tp, fp, length } = thresholdCounts(rows);
    if (positives === 0) return null;
    for (let k = length - 1; k >= 0; k--) {
      const found = tp[k] as number;
      if (found / (found + (fp[k] as number)) >= minPrecision) return found / positives;
    }
    return 0;
  },
} as const satisfies Metric<BinaryRows>;
