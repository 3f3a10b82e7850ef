import type { BinaryRows, Metric } from '../metric';
import { shareOrZero } from '../share-or-zero';

/** tp / (tp + fp), 0 to 1: the share of predicted positives that are positive; 0 where nothing is predicted positive. */
export const precision = {
  id: 'precision',
  title: 'Precision',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: ({ confusion: { fp, tp } }) => ({ part: tp, whole: tp + fp }),
  compute(rows) {
    const { fp, tp } = rows.confusion;
    return shareOrZero(tp, tp + fp, rows);
  },
} as const satisfies Metric<BinaryRows>;
