import type { Comparison } from './comparison';
import { formatDistance } from './format-distance';
import { ksDistance } from './ks-distance';
import type { Finding } from './transform-kind';

/** Lambda from which the samples differ beyond doubt, 3e-8 under one distribution. */
const differs = 3;
/** Lambda up to which they agree, 1e-3. */
const agrees = 1.95;
/** What drift beside the transform may leave. */
const greatestRest = 0.15;
const leastFitOfRest = 0.85;
const leastFit = 0.5;

export type Judgement = Pick<Finding, 'after' | 'fit' | 'confidence' | 'evidence'> & {
  /** The undone sample is not told from the reference. */
  readonly isSame: boolean;
};

/**
 * Whether taking a transform back makes the samples agree: they differed beyond doubt, and afterwards either the
 * Kolmogorov-Smirnov test does not tell them apart, or the little that is left is what drift beside it would leave.
 * `undone` [m] ascending. null where it does not.
 */
export function judgeUndone(comparison: Comparison, undone: Float64Array): Judgement | null {
  const { before, lambda, thin } = comparison;
  if (lambda(before) < differs) return null;
  const after = ksDistance(undone, thin.reference);
  const fit = Math.max(0, 1 - after / before);
  const isSame = lambda(after) <= agrees && fit >= leastFit;
  if (!isSame && (after > greatestRest || fit < leastFitOfRest)) return null;
  return {
    after,
    fit,
    isSame,
    confidence: isSame || fit >= 0.95 ? 'high' : 'medium',
    evidence: `undoing it brings the KS distance from ${formatDistance(before)} to ${formatDistance(after)}`,
  };
}

/** Whether a transform that leaves `after` explains what no plausible drift does. */
export function beatsDrift({ drift, lambda }: Comparison, after: number): boolean {
  return lambda(drift) >= 2.5 && after <= drift / 2;
}
