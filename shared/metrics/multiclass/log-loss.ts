import { meanMetric } from '../mean-metric';
import type { Metric, MulticlassRows } from '../metric';
import { trueClassLosses } from './true-class-losses';

/**
 * The mean of -ln(probability of the true class), from 0 up; probabilities are kept within 2^-52 and 1 - 2^-52, as
 * scikit-learn keeps those in float64. Null for one class only, and where no row has a weight.
 */
export const logLoss = {
  id: 'log_loss',
  title: 'Log loss',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'probabilities',
  ...meanMetric((rows: MulticlassRows) => (rows.classes.length < 2 ? null : rows.shared(losses))),
} as const satisfies Metric<MulticlassRows>;

const losses = (rows: MulticlassRows) =>
  trueClassLosses(rows, (probabilities, start, label) => {
    const probability = probabilities[start + label] as number;
    return -Math.log(Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON));
  });
