import type { Metric, RegressionRows } from '../metric';
import { meanSquaredError } from './mean-squared-error';

/** The root of the mean squared error, from 0 up, in the unit of the target; null where no row has a weight. */
export const rootMeanSquaredError = {
  id: 'root_mean_squared_error',
  title: 'Root mean squared error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const square = meanSquaredError.compute(rows);
    return square === null ? null : Math.sqrt(square);
  },
} as const satisfies Metric<RegressionRows>;
