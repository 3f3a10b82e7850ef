import { meanMetric } from '../mean-metric';
import type { Metric, MulticlassRows } from '../metric';
import { trueClassLosses } from './true-class-losses';

/**
 * The mean squared distance of the probabilities from 1 for the true class and 0 for the others, 0 to 2; half of it, 0 to
 * 1, for two classes (scikit-learn's brier_score_loss). Null for one class only, and where no row has a weight.
 */
export const brierScore = {
  id: 'brier_score',
  title: 'Brier score',
  greaterIsBetter: false,
  range: [0, 2],
  usesThreshold: false,
  needs: 'probabilities',
  ...meanMetric((rows: MulticlassRows) => (rows.classes.length < 2 ? null : rows.shared(losses))),
} as const satisfies Metric<MulticlassRows>;

const losses = (rows: MulticlassRows) =>
  trueClassLosses(rows, (probabilities, start, label, classes) => {
    let sum = 0;
    for (let index = 0; index < classes; index++) {
      sum += (Number(index === label) - (probabilities[start + index] as number)) ** 2;
    }
    return classes === 2 ? sum / 2 : sum;
  });
