import { z } from 'zod';
import type { BinaryRows, Metric } from '../metric';
import { numberParameter } from '../number-parameter';
import { rocArea } from '../roc-area';

/**
 * Area under the receiver operating characteristic up to the false positive rate `max_fpr`, above 0 to 1, standardised so
 * that chance gives 0.5 and a perfect order 1: (1 + (A - m) / (M - m)) / 2 with m = max_fpr^2 / 2 and M = max_fpr
 * (McClish, Medical Decision Making 9, 1989; scikit-learn's roc_auc_score with max_fpr). At 1 it is roc_auc.
 * Null where only one class is present.
 */
export const partialRocAuc = {
  id: 'partial_roc_auc',
  title: 'Partial ROC-AUC',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('max_fpr', z.number().gt(0).max(1), null),
  compute(rows, parameter) {
    const maxFpr = Number(parameter);
    const area = rocArea(rows, maxFpr);
    if (area === null || maxFpr === 1) return area;
    const least = maxFpr ** 2 / 2;
    return (1 + (area - least) / (maxFpr - least)) / 2;
  },
} as const satisfies Metric<BinaryRows>;
