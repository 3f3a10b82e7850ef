import type { Weights } from '../metrics/metric';
import { mcnemar } from '../statistics/mcnemar';
import type { Agreement } from './agreement';

type LabelAgreement = Pick<
  Agreement,
  | 'n'
  | 'disagreement'
  | 'both_right'
  | 'both_wrong'
  | 'only_candidate_right'
  | 'only_baseline_right'
  | 'mcnemar'
>;

/** What the predicted classes of two models tell, each [n]. */
export function labelAgreement(
  truth: ArrayLike<number>,
  candidate: ArrayLike<number>,
  baseline: ArrayLike<number>,
  weights: Weights,
): LabelAgreement {
  let different = 0;
  let bothRight = 0;
  let bothWrong = 0;
  let onlyCandidate = 0;
  let onlyBaseline = 0;
  for (let row = 0; row < truth.length; row++) {
    const weight = weights === null ? 1 : (weights[row] as number);
    const isCandidateRight = candidate[row] === truth[row];
    const isBaselineRight = baseline[row] === truth[row];
    if (candidate[row] !== baseline[row]) different += weight;
    if (isCandidateRight && isBaselineRight) bothRight += weight;
    else if (isCandidateRight) onlyCandidate += weight;
    else if (isBaselineRight) onlyBaseline += weight;
    else bothWrong += weight;
  }
  const all = bothRight + bothWrong + onlyCandidate + onlyBaseline;
  return {
    n: truth.length,
    disagreement: all === 0 ? null : different / all,
    both_right: bothRight,
    both_wrong: bothWrong,
    only_candidate_right: onlyCandidate,
    only_baseline_right: onlyBaseline,
    mcnemar: weights === null ? mcnemar(onlyCandidate, onlyBaseline) : null,
  };
}
