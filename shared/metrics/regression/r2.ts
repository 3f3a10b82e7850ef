import type { Metric, RegressionRows } from '../metric';
import { explainedShare } from './explained-share';
import { moments } from './moments';

/**
 * The coefficient of determination, up to 1: 1 - (mean squared error) / (variance of the true values). Where they are all
 * the same it is 1 for perfect predictions and 0 for others. Null for fewer than two rows, as scikit-learn's r2_score.
 */
export const r2 = {
  id: 'r2',
  title: 'R²',
  greaterIsBetter: true,
  range: [-Number.MAX_VALUE, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const means = moments(rows);
    return means && rows.n > 1 ? explainedShare(means.square, means.truthVariance) : null;
  },
} as const satisfies Metric<RegressionRows>;
