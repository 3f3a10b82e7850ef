import { meanMetric } from '../mean-metric';
import type { BinaryRows, Metric } from '../metric';
import { areProbabilities } from '../probabilities';

/**
 * Mean of (score - label)^2, 0 to 1 (Brier, Monthly Weather Review 78, 1950; scikit-learn's brier_score_loss). Null where
 * scores lie outside 0 to 1 or no row has weight.
 */
export const brierScore = {
  id: 'brier_score',
  title: 'Brier score',
  greaterIsBetter: false,
  range: [0, 1],
  usesThreshold: false,
  needs: 'probabilities',
  ...meanMetric((rows: BinaryRows) => (areProbabilities(rows) ? rows.shared(squaredErrors) : null)),
} as const satisfies Metric<BinaryRows>;

function squaredErrors({ labels, scores, n }: BinaryRows): Float64Array {
  const errors = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const error = (scores[row] as number) - (labels[row] as number);
    errors[row] = error * error;
  }
  return errors;
}
