import type { BinaryRows, Metric } from '../metric';

/**
 * (tp tn - fp fn) / sqrt((tp + fp) (tp + fn) (tn + fp) (tn + fn)), -1 to 1, 0 for chance (Matthews, Biochimica et
 * Biophysica Acta 405, 1975; scikit-learn's matthews_corrcoef). 0 where only one class is present or predicted, as there;
 * null where no row has weight.
 */
export const matthewsCorrcoef = {
  id: 'matthews_corrcoef',
  title: 'Matthews correlation',
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: true,
  needs: 'labels',
  compute({ confusion: { tn, fp, fn, tp } }) {
    if (tn + fp + fn + tp === 0) return null;
    const truth = (tp + fn) * (tn + fp);
    const predictions = (tp + fp) * (tn + fn);
    return truth === 0 || predictions === 0
      ? 0
      : (tp * tn - fp * fn) / (Math.sqrt(truth) * Math.sqrt(predictions));
  },
} as const satisfies Metric<BinaryRows>;
