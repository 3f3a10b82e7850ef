import { meanOfRows } from '../metrics/mean-of-rows';
import type { BinaryRows } from '../metrics/metric';
import { rankCorrelation, rankOrder } from '../statistics/rank-correlation';
import type { Agreement } from './agreement';
import { labelAgreement } from './label-agreement';
import { meanDistance } from './mean-distance';

/** Predictions are each model's at its own threshold. */
export function binaryAgreement(candidate: BinaryRows, baseline: BinaryRows): Agreement {
  const { weights, labels } = candidate;
  const ofCandidate = predictedBy(candidate);
  const ofBaseline = predictedBy(baseline);
  const haveScores = candidate.gives !== 'labels' && baseline.gives !== 'labels';
  const haveProbabilities = candidate.gives === 'probabilities' && baseline.gives === 'probabilities';
  const shareOfFlips = (to: number) =>
    meanOfRows(
      Float64Array.from(ofCandidate, (label, row) => Number(label === to && ofBaseline[row] !== to)),
      weights,
    );
  return {
    ...labelAgreement(labels, ofCandidate, ofBaseline, weights),
    to_positive: shareOfFlips(1),
    to_negative: shareOfFlips(0),
    score_correlation: haveScores
      ? rankCorrelation(candidate.shared(order), baseline.shared(order), weights)
      : null,
    mean_absolute_score_difference: haveProbabilities
      ? meanDistance(candidate.scores, baseline.scores, weights)
      : null,
  };
}

const order = ({ scores }: BinaryRows) => rankOrder(scores);

function predictedBy({ scores, threshold }: BinaryRows): Uint8Array {
  return Uint8Array.from(scores, (score) => Number(score >= threshold));
}
