import type { Metric, RegressionRows } from '../metric';
import { moments } from './moments';

/** The mean of (predicted - true)^2, from 0 up, in the squared unit of the target; null where no row has a weight. */
export const meanSquaredError = {
  id: 'mean_squared_error',
  title: 'Mean squared error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  compute: (rows) => moments(rows)?.square ?? null,
} as const satisfies Metric<RegressionRows>;
