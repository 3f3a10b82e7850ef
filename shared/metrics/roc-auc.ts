import type { Metric } from './metric';
import { thresholdCounts } from './threshold-counts';

/**
 * Area under the receiver operating characteristic, 0 to 1: the share of (positive, negative) pairs in which
 * the positive row has the higher score, ties counted half. It is the Mann-Whitney U statistic over positives times
 * negatives, (R1 - n1 (n1 + 1) / 2) / (n1 n0) with mid-ranks (Hanley and McNeil, Radiology 143, 1982).
 * The sum is one of whole numbers, exact up to 9e15 pairs. Null where only one class is present.
 */
export const rocAuc = {
  id: 'roc_auc',
  title: 'ROC-AUC',
  greaterIsBetter: true,
  usesThreshold: false,
  compute(input) {
    const negatives = input.labels.length - input.positives;
    if (input.positives === 0 || negatives === 0) return null;
    const { tp, fp } = thresholdCounts(input);
    let twiceArea = 0;
    let lastTp = 0;
    let lastFp = 0;
    for (let k = 0; k < tp.length; k++) {
      const nextTp = tp[k] as number;
      const nextFp = fp[k] as number;
      twiceArea += (nextFp - lastFp) * (nextTp + lastTp);
      lastTp = nextTp;
      lastFp = nextFp;
    }
    return twiceArea / (2 * input.positives * negatives);
  },
} as const satisfies Metric;
