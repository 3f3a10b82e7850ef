import type { BinaryRows, Metric } from '../metric';

/**
 * (recall + specificity) / 2, 0 to 1; where only one class is present, that class's share of right predictions alone
 * (scikit-learn's balanced_accuracy_score). Null where no row has weight.
 */
export const balancedAccuracy = {
  id: 'balanced_accuracy',
  title: 'Balanced accuracy',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  compute({ confusion: { tn, fp, fn, tp } }) {
    const positives = tp + fn;
    const negatives = tn + fp;
    if (positives === 0) return negatives === 0 ? null : tn / negatives;
    if (negatives === 0) return tp / positives;
    return (tp / positives + tn / negatives) / 2;
  },
} as const satisfies Metric<BinaryRows>;
