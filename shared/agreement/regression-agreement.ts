import { meanOfRows } from '../metrics/mean-of-rows';
import type { RegressionRows } from '../metrics/metric';
import { rankCorrelation, rankOrder } from '../statistics/rank-correlation';
import type { Agreement } from './agreement';
import { meanDistance } from './mean-distance';

/** Predictions that are nearer to each other, as a share of the greater, count as the same. */
const tolerance = 0.01;

export function regressionAgreement(candidate: RegressionRows, baseline: RegressionRows): Agreement {
  const { weights, n } = candidate;
  return {
    n,
    disagreement: meanOfRows(differing(candidate.predicted, baseline.predicted), weights),
    to_positive: null,
    to_negative: null,
    both_right: null,
    both_wrong: null,
    only_candidate_right: null,
    only_baseline_right: null,
    score_correlation: rankCorrelation(candidate.shared(order), baseline.shared(order), weights),
    mean_absolute_score_difference: meanDistance(candidate.predicted, baseline.predicted, weights),
    mcnemar: null,
  };
}

const order = ({ predicted }: RegressionRows) => rankOrder(predicted);

function differing(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, row) => {
    const other = b[row] as number;
    return Number(Math.abs(value - other) > tolerance * Math.max(Math.abs(value), Math.abs(other)));
  });
}
