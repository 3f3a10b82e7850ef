import { z } from 'zod';
import type { Metric, RegressionRows } from '../metric';
import { numberParameter } from '../number-parameter';
import { moments } from './moments';

/**
 * The mean pinball loss of a prediction of the quantile `q`, from 0 up, in the unit of the target: q (true - predicted)
 * where too little is predicted, else (1 - q) (predicted - true). scikit-learn's mean_pinball_loss; Koenker and Bassett,
 * Regression quantiles, 1978. Null where no row has a weight.
 */
export const quantileLoss = {
  id: 'quantile_loss',
  title: 'Quantile loss',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('q', z.number().min(0).max(1), 0.5),
  compute(rows, q) {
    const means = moments(rows);
    return means && Number(q) * means.under + (1 - Number(q)) * means.over;
  },
} as const satisfies Metric<RegressionRows>;
