import { z } from 'zod';
import type { Metric, Proportion, RegressionRows } from '../metric';
import { numberParameter } from '../number-parameter';
import { partOf } from '../part-of';
import { totalWeight } from '../total-weight';

/**
 * The share of rows whose true value lies within the predicted interval, ends included, 0 to 1; best is the `nominal` level
 * that the intervals claim. Null where the model gives no intervals, and where no row has a weight.
 */
export const intervalCoverage = {
  id: 'interval_coverage',
  title: 'Interval coverage',
  greaterIsBetter: true,
  best: Number,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('nominal', z.number().gt(0).lt(1), null),
  compute(rows) {
    const found = covered(rows);
    return found && partOf(found);
  },
  proportion: covered,
} as const satisfies Metric<RegressionRows>;

function covered({ truth, interval, weights, n }: RegressionRows): Proportion | null {
  if (interval === null) return null;
  const { low, high } = interval;
  let part = 0;
  for (let row = 0; row < n; row++) {
    const value = truth[row] as number;
    const isWithin = value >= (low[row] as number) && value <= (high[row] as number);
    if (isWithin) part += weights === null ? 1 : (weights[row] as number);
  }
  return { part, whole: totalWeight(weights, n) };
}
