import type { BinaryRows, Metric } from '../metric';
import { shareOrZero } from '../share-or-zero';

/** tn / (tn + fp), 0 to 1: the share of negatives that are predicted negative (scikit-learn's recall_score with pos_label=0); 0 where no row is negative, as there. */
export const specificity = {
  id: 'specificity',
  title: 'Specificity',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: ({ confusion: { tn, fp } }) => ({ part: tn, whole: tn + fp }),
  compute(rows) {
    const { tn, fp } = rows.confusion;
    return shareOrZero(tn, tn + fp, rows);
  },
} as const satisfies Metric<BinaryRows>;
