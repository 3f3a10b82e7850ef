import type { BinaryRows, Metric } from '../metric';
import { shareOrZero } from '../share-or-zero';

/** tp / (tp + fn), 0 to 1: the share of positives that are predicted positive; 0 where no row is positive. */
export const recall = {
  id: 'recall',
  title: 'Recall',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: ({ confusion: { fn, tp } }) => ({ part: tp, whole: tp + fn }),
  compute(rows) {
    const { fn, tp } = rows.confusion;
    return shareOrZero(tp, tp + fn, rows);
  },
} as const satisfies Metric<BinaryRows>;
