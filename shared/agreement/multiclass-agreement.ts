import { meanOfRows } from '../metrics/mean-of-rows';
import type { MulticlassRows } from '../metrics/metric';
import { rankCorrelation, rankOrder } from '../statistics/rank-correlation';
import type { Agreement } from './agreement';
import { labelAgreement } from './label-agreement';

export function multiclassAgreement(candidate: MulticlassRows, baseline: MulticlassRows): Agreement {
  const { weights, labels } = candidate;
  const haveProbabilities = candidate.probabilities !== null && baseline.probabilities !== null;
  return {
    ...labelAgreement(labels, candidate.predicted, baseline.predicted, weights),
    to_positive: null,
    to_negative: null,
    score_correlation: haveProbabilities
      ? rankCorrelation(candidate.shared(orderOfTruth), baseline.shared(orderOfTruth), weights)
      : null,
    mean_absolute_score_difference: haveProbabilities
      ? meanOfRows(distances(candidate, baseline), weights)
      : null,
  };
}

/** The order of the probabilities of each row's true class. */
function orderOfTruth({ probabilities, classes, labels, n }: MulticlassRows) {
  const ofTruth = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    ofTruth[row] = probabilities?.[row * classes.length + (labels[row] as number)] as number;
  }
  return rankOrder(ofTruth);
}

/** Half of the sum over classes of |p - q|, [n]. */
function distances(candidate: MulticlassRows, baseline: MulticlassRows): Float64Array {
  const k = candidate.classes.length;
  const found = new Float64Array(candidate.n);
  for (let row = 0; row < found.length; row++) {
    let sum = 0;
    for (let cell = row * k; cell < (row + 1) * k; cell++) {
      sum += Math.abs(
        (candidate.probabilities?.[cell] as number) - (baseline.probabilities?.[cell] as number),
      );
    }
    found[row] = sum / 2;
  }
  return found;
}
