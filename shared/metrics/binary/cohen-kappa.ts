import type { BinaryRows, Metric } from '../metric';

/**
 * Agreement of prediction and truth beyond chance, up to 1, 0 for chance:
 * 2 (tp tn - fp fn) / ((tp + fp) (fp + tn) + (tp + fn) (fn + tn)) (Cohen, Educational and Psychological Measurement 20,
 * 1960; scikit-learn's cohen_kappa_score). Null where only one class is present and it alone is predicted.
 */
export const cohenKappa = {
  id: 'cohen_kappa',
  title: "Cohen's kappa",
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: true,
  needs: 'labels',
  compute({ confusion: { tn, fp, fn, tp } }) {
    const byChance = (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn);
    return byChance === 0 ? null : (2 * (tp * tn - fp * fn)) / byChance;
  },
} as const satisfies Metric<BinaryRows>;
