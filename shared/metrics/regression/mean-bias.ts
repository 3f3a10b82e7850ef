import type { Metric, RegressionRows } from '../metric';
import { moments } from './moments';

/** The mean of predicted - true, in the unit of the target: above 0 where too much is predicted. Null where no row has a weight. */
export const meanBias = {
  id: 'mean_bias',
  title: 'Mean bias',
  greaterIsBetter: false,
  best: 0,
  usesThreshold: false,
  needs: 'scores',
  compute: (rows) => moments(rows)?.bias ?? null,
} as const satisfies Metric<RegressionRows>;
