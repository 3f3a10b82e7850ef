import type { BinaryRows, Metric } from '../metric';
import { rocArea } from '../roc-area';

/**
 * Area under the receiver operating characteristic, 0 to 1: the share of (positive, negative) pairs, each weighing the
 * product of its rows' weights, in which the positive row has the higher score, ties counted half. It is the Mann-Whitney
 * U statistic over positives times negatives (Hanley and McNeil, Radiology 143, 1982; scikit-learn's roc_auc_score).
 * Without weights the sum is one of whole numbers, exact up to 9e15 pairs. Null where only one class is present.
 */
export const rocAuc = {
  id: 'roc_auc',
  title: 'ROC-AUC',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  compute: (rows) => rocArea(rows, 1),
} as const satisfies Metric<BinaryRows>;
