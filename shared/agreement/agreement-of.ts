import type { SampleRows } from '../metrics/metric';
import type { Agreement } from './agreement';
import { binaryAgreement } from './binary-agreement';
import { multiclassAgreement } from './multiclass-agreement';
import { regressionAgreement } from './regression-agreement';

/**
 * How two models differ on the same rows, in the same order, with the weights of the candidate's. Throws a RangeError for
 * samples of different tasks, truths or classes.
 */
export function agreementOf(candidate: SampleRows, baseline: SampleRows): Agreement {
  if (candidate.task === 'binary' && baseline.task === 'binary') {
    rejectOtherTruth(candidate.labels, baseline.labels);
    return binaryAgreement(candidate, baseline);
  }
  if (candidate.task === 'multiclass' && baseline.task === 'multiclass') {
    rejectOtherTruth(candidate.labels, baseline.labels);
    if (candidate.classes.join('\n') !== baseline.classes.join('\n')) {
      throw new RangeError('the two models have different classes');
    }
    return multiclassAgreement(candidate, baseline);
  }
  if (candidate.task === 'regression' && baseline.task === 'regression') {
    rejectOtherTruth(candidate.truth, baseline.truth);
    return regressionAgreement(candidate, baseline);
  }
  throw new RangeError(`a ${candidate.task} and a ${baseline.task} sample cannot be compared`);
}

function rejectOtherTruth(candidate: ArrayLike<number>, baseline: ArrayLike<number>): void {
  if (candidate === baseline) return;
  let isSame = candidate.length === baseline.length;
  for (let row = 0; isSame && row < candidate.length; row++) isSame = candidate[row] === baseline[row];
  if (!isSame) throw new RangeError('the two samples have different true values');
}
