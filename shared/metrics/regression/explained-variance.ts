import type { Metric, RegressionRows } from '../metric';
import { explainedShare } from './explained-share';
import { moments } from './moments';

/**
 * 1 - (variance of true - predicted) / (variance of true), up to 1: R² of the predictions less their bias. 1 where the
 * difference is always the same, else 0 where all true values are the same. Null where no row has a weight.
 */
export const explainedVariance = {
  id: 'explained_variance',
  title: 'Explained variance',
  greaterIsBetter: true,
  range: [-Number.MAX_VALUE, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const means = moments(rows);
    return means && explainedShare(means.errorVariance, means.truthVariance);
  },
} as const satisfies Metric<RegressionRows>;
