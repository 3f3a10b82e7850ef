import { rankCorrelation, rankOrder } from '../../statistics/rank-correlation';
import type { Metric, RegressionRows } from '../metric';

/**
 * Spearman's rank correlation of true and predicted values, -1 to 1, mid-ranks for ties; a weight counts as so many equal
 * rows. Null where all true or all predicted values are the same.
 */
export const spearman = {
  id: 'spearman',
  title: "Spearman's correlation",
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const [truth, predicted] = rows.shared(orders);
    return rankCorrelation(truth, predicted, rows.weights);
  },
} as const satisfies Metric<RegressionRows>;

const orders = ({ truth, predicted }: RegressionRows) => [rankOrder(truth), rankOrder(predicted)] as const;
