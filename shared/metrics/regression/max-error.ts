import type { Metric, RegressionRows } from '../metric';

/** The greatest |predicted - true| of the rows that have a weight, from 0 up, in the unit of the target; null where none has. */
export const maxError = {
  id: 'max_error',
  title: 'Greatest error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  compute({ truth, predicted, weights, n }) {
    let greatest = -1;
    for (let row = 0; row < n; row++) {
      if (weights?.[row] === 0) continue;
      greatest = Math.max(greatest, Math.abs((predicted[row] as number) - (truth[row] as number)));
    }
    return greatest < 0 ? null : greatest;
  },
} as const satisfies Metric<RegressionRows>;
