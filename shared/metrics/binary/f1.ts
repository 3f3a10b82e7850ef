import type { BinaryRows, Metric } from '../metric';
import { shareOrZero } from '../share-or-zero';

/** 2 tp / (2 tp + fp + fn), 0 to 1, the harmonic mean of precision and recall; 0 where nothing is or is predicted positive. */
export const f1 = {
  id: 'f1',
  title: 'F1',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  compute(rows) {
    const { fp, fn, tp } = rows.confusion;
    return shareOrZero(2 * tp, 2 * tp + fp + fn, rows);
  },
} as const satisfies Metric<BinaryRows>;
