import { meanMetric } from '../mean-metric';
import type { BinaryRows, Metric } from '../metric';
import { areProbabilities } from '../probabilities';

/** Of a double: what scikit-learn keeps probabilities away from 0 and 1 by. */
const epsilon = 2 ** -52;

/**
 * Mean of -ln of the probability given to the true class, 0 upwards, in nats; probabilities are first brought into
 * [2^-52, 1 - 2^-52], as scikit-learn's log_loss brings doubles, so that one sure error costs 36.04. It is that of
 * labels=[0, 1], and so defined for one class too. Null where scores lie outside 0 to 1 or no row has weight.
 */
export const logLoss = {
  id: 'log_loss',
  title: 'Log loss',
  greaterIsBetter: false,
  range: [0, Number.MAX_VALUE],
  usesThreshold: false,
  needs: 'probabilities',
  ...meanMetric((rows: BinaryRows) => (areProbabilities(rows) ? rows.shared(lossOfRows) : null)),
} as const satisfies Metric<BinaryRows>;

function lossOfRows({ labels, scores, n }: BinaryRows): Float64Array {
  const losses = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const score = scores[row] as number;
    const given = labels[row] === 1 ? score : 1 - score;
    losses[row] = 0 - Math.log(Math.min(Math.max(given, epsilon), 1 - epsilon));
  }
  return losses;
}
