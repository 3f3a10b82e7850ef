import type { Metric, RegressionRows } from '../metric';
import { moments } from './moments';

/** The mean of |predicted - true|, from 0 up, in the unit of the target; null where no row has a weight. */
export const meanAbsoluteError = {
  id: 'mean_absolute_error',
  title: 'Mean absolute error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const means = moments(rows);
    return means && means.over + means.under;
  },
} as const satisfies Metric<RegressionRows>;
