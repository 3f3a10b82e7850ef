import { fallingOrder } from '../falling-order';
import type { Metric, RegressionRows } from '../metric';
import { totalWeight } from '../total-weight';

/**
 * The median of |predicted - true|, from 0 up, in the unit of the target: the error at which half of the weight is reached,
 * or its mean with the next one where exactly half is (scikit-learn's median_absolute_error). Null where no row has a weight.
 */
export const medianAbsoluteError = {
  id: 'median_absolute_error',
  title: 'Median absolute error',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const { order, errors } = rows.shared(sortedErrors);
    const { weights, n } = rows;
    const half = totalWeight(weights, n) / 2;
    if (half === 0) return null;
    const weightAt = (place: number) => (weights === null ? 1 : (weights[order[place] as number] as number));
    let place = 0;
    let reached = weightAt(0);
    while (reached < half && place + 1 < n) {
      place += 1;
      reached += weightAt(place);
    }
    const error = errors[place] as number;
    if (reached - half > Number.EPSILON) return error;
    let next = place + 1;
    while (next < n && weightAt(next) === 0) next += 1;
    return next === n ? error : (error + (errors[next] as number)) / 2;
  },
} as const satisfies Metric<RegressionRows>;

/** Row numbers by rising error, and their errors in that order, both [n]. */
function sortedErrors({ truth, predicted }: RegressionRows) {
  const errors = predicted.map((value, row) => Math.abs(value - (truth[row] as number)));
  const order = fallingOrder(errors.map((error) => -error));
  return { order, errors: Float64Array.from(order, (row) => errors[row] as number) };
}
