import { meanMetric } from '../mean-metric';
import type { Metric, RegressionRows } from '../metric';

/**
 * The mean of |predicted - true| / |true|, from 0 up, a share and not a percentage; a true value nearer to 0 than 2^-52
 * counts as 2^-52, as in scikit-learn, and makes it enormous. Null where no row has a weight.
 */
export const meanAbsolutePercentageError = {
  id: 'mean_absolute_percentage_error',
  title: 'Mean absolute percentage error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  ...meanMetric((rows: RegressionRows) => rows.shared(losses)),
} as const satisfies Metric<RegressionRows>;

const losses = ({ truth, predicted }: RegressionRows) =>
  truth.map(
    (value, row) => Math.abs((predicted[row] as number) - value) / Math.max(Math.abs(value), Number.EPSILON),
  );
