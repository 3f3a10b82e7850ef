import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { thresholdCounts } from '../threshold-counts';

/**
 * The highest precision, 0 to 1, of any threshold with a recall of at least `min_recall`, over scikit-learn's
 * precision_recall_curve. Null where no row is positive.
 */
export const precisionAtRecall = {
  id: 'precision_at_recall',
  title: 'Precision at recall',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('min_recall', z.number().gt(0).max(1), null),
  compute(rows, parameter) {
    const minRecall = Number(parameter);
    const { positives, tp, fp, length } = thresholdCounts(rows);
    if (positives === 0) return null;
    let highest = 0;
    for (let k = length - 1; k >= 0; k--) {
      const found = tp[k] as number;
      if (found / positives < minRecall) break;
      highest = Math.max(highest, found / (found + (fp[k] as number)));
    }
    return highest;
  },
} as const satisfies Metric<BinaryRows>;
