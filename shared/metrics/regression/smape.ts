import { meanMetric } from '../mean-metric';
import type { Metric, RegressionRows } from '../metric';

/**
 * The mean of 2 |predicted - true| / (|true| + |predicted|), 0 to 2; a row where both are 0 is without error
 * (Makridakis, Accuracy measures, International Journal of Forecasting 9, 1993). Null where no row has a weight.
 */
export const smape = {
  id: 'smape',
  title: 'Symmetric mean absolute percentage error',
  greaterIsBetter: false,
  range: [0, 2],
  usesThreshold: false,
  needs: 'scores',
  ...meanMetric((rows: RegressionRows) => rows.shared(losses)),
} as const satisfies Metric<RegressionRows>;

const losses = ({ truth, predicted }: RegressionRows) =>
  truth.map((value, row) => {
    const other = predicted[row] as number;
    return value === other ? 0 : (2 * Math.abs(other - value)) / (Math.abs(value) + Math.abs(other));
  });
