import { formatNumber, formatPercent } from '../figures';
import type { Comparison } from './comparison';
import { describeFactor } from './describe-factor';
import { findFactor } from './find-factor';
import { formatDistance } from './format-distance';
import { nameOfFactor } from './known-factors';
import { mixtureDistance } from './mixture-distance';
import { isOneFactor } from './one-factor';
import { type OutlyingMultiple, outlyingMultiples } from './outlying-multiple';
import { countBelow } from './sorted-values';
import type { Finding, TransformKind } from './transform-kind';
import { leastShare, visibleRest } from './visible-rest';

/** Of values that may have either sign, those near zero change with any move of the mean. */
const leastSignedShare = 0.05;
/** Rows that, of so rare a kind, chance may leave out of the reference. */
const mostUnseen = 5;
/** Kolmogorov's lambda up to which two samples agree, 1e-3. */
const agrees = 1.95;
/** What drift beside the factor may leave. */
const greatestRest = 0.1;

/**
 * A factor in only some of the rows. Beyond the reference's end lie values that, divided by a known factor, are
 * distributed as the reference is; their number gives the share; and the mixture of the reference with its multiple
 * makes the samples agree; one factor for all rows does not, or the unchanged rows stand out. Or the factor is that of
 * nearly all rows, and those left over are the outlying ones.
 */
export const mixedFactor: TransformKind = {
  id: 'mixed_factor',
  find(comparison) {
    const full = findFactor(comparison);
    if (full !== null) return full.unchanged === null ? null : judge(comparison, full.unchanged);
    if (!comparison.hasShape || hasNewSign(comparison)) return null;
    const mayBeOne = isOneFactor(comparison);
    for (const multiple of outlyingMultiples(comparison.magnitudes, comparison.step)) {
      if (mayBeOne && visibleRest(comparison, multiple.known) === null) continue;
      const finding = judge(comparison, multiple);
      if (finding !== null) return finding;
    }
    return null;
  },
};

/** Values that a move beyond zero made small have another sign; no factor did that. */
function hasNewSign({ full }: Comparison): boolean {
  const [before, now] = [full.reference, full.current].map((values) => countBelow(values, 0) / values.length);
  return before === 0 && Number(now) > mostUnseen / full.reference.length;
}

function judge(comparison: Comparison, { known, share, distance }: OutlyingMultiple): Finding | null {
  const { thin, before, lambda, column } = comparison;
  const isSigned = (thin.reference[0] as number) < 0 && known.factor < 1;
  if (share < (isSigned ? leastSignedShare : leastShare) || share > 1 - leastShare) return null;
  const after = mixtureDistance(thin.current, thin.reference, known.factor, share);
  const isSame = lambda(after) <= agrees;
  if (!isSame && after > Math.min(greatestRest, before / 3)) return null;
  const undoing =
    known.factor < 1
      ? `multiplying the outlying ones by ${formatNumber(1 / known.factor)}`
      : `dividing the outlying ones by ${formatNumber(known.factor)}`;
  return {
    name: nameOfFactor(known.factor, column),
    parameters: { factor: known.factor },
    share,
    fit: 1 - distance,
    confidence: isSame && share >= 0.05 ? 'high' : 'medium',
    after,
    claim: `looks ${describeFactor(known.factor, column)} in about ${formatPercent(Number(share.toPrecision(2)))} of its values`,
    evidence: `${undoing} brings their KS distance from 1 to ${formatDistance(distance)}`,
  };
}
