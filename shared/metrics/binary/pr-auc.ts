import type { BinaryRows, Metric } from '../metric';
import { thresholdCounts } from '../threshold-counts';

/**
 * Area under the precision-recall curve by trapezoids, 0 to 1 (scikit-learn's auc of precision_recall_curve, which starts
 * at recall 0 and precision 1). It reads too high between far points, where average_precision does not (Davis and
 * Goadrich, ICML 2006). Where no row is positive the curve is that one first trapezoid, 0.5, as there; null where no row
 * has weight.
 */
export const prAuc = {
  id: 'pr_auc',
  title: 'PR-AUC (trapezoid)',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const { positives, tp, fp, length } = thresholdCounts(rows);
    if (length === 0) return null;
    if (positives === 0) return 0.5;
    let twiceArea = 0;
    let lastTp = 0;
    let lastPrecision = 1;
    for (let k = 0; k < length; k++) {
      const nextTp = tp[k] as number;
      const precision = nextTp / (nextTp + (fp[k] as number));
      twiceArea += (nextTp - lastTp) * (precision + lastPrecision);
      lastTp = nextTp;
      lastPrecision = precision;
    }
    return twiceArea / (2 * positives);
  },
} as const satisfies Metric<BinaryRows>;
