import { formatNumber } from '../figures';
import type { Comparison } from './comparison';
import { distanceFrom, isExact, isFar, isNear, isWithinDrift } from './factor-tolerance';
import { type Judgement, judgeUndone } from './judge-undone';
import { type KnownFactor, knownFactors } from './known-factors';
import { ksDistance } from './ks-distance';
import { type Estimate, estimateOffset } from './magnitudes';
import { decimalStep, returnsToGrid } from './number-grid';
import { type OutlyingMultiple, outlyingMultiples } from './outlying-multiple';
import { quantileOf } from './sorted-values';
import { leastShare, visibleRest } from './visible-rest';

export interface FoundFactor {
  readonly known: KnownFactor;
  readonly judgement: Judgement;
  /** Where some rows were left as they were: the factor and the share of the others. */
  readonly unchanged: OutlyingMultiple | null;
}

/** Reach of the logarithm, 5th to 95th percentile, below which a column's place says more than its shape. */
const narrow = 0.1;
/** Room beside the estimate for a factor that returns all values to the reference's grid, in the logarithm. */
const gridRoom = 0.5;

/** The known factor that explains the samples, all rows or nearly all taken together. */
export function findFactor(comparison: Comparison): FoundFactor | null {
  const { magnitudes, thin, step, hasShape, isSequence } = comparison;
  const { reference, referenceRows, current, currentRows } = magnitudes;
  if (!hasShape || isSequence || reference.length === 0 || current.length === 0) return null;
  const estimate = estimateOffset(reference, referenceRows, current, currentRows);
  const isOffGrid = step !== null && decimalStep(thin.current) !== step;
  const candidates = knownFactors
    .filter((known) => isNear(estimate, known) || Math.abs(estimate.value - known.log) < gridRoom)
    .map((known) => ({ known, isOnGrid: returnsToGrid(thin.current, known.factor, step) }))
    .filter(({ known, isOnGrid }) =>
      isOnGrid ? isOffGrid || !isWithinDrift(known) : isNear(estimate, known) && isExact(estimate, known),
    )
    .sort(
      (a, b) =>
        Number(b.isOnGrid) - Number(a.isOnGrid) ||
        distanceFrom(estimate, a.known) - distanceFrom(estimate, b.known),
    );
  for (const { known } of candidates) {
    const undone = thin.current.map((value) => value / known.factor);
    const judgement = judge(comparison, estimate, known, undone);
    if (judgement !== null) return { known, judgement, unchanged: unchangedRows(comparison, known) };
  }
  return null;
}

function judge(
  comparison: Comparison,
  estimate: Estimate,
  known: KnownFactor,
  undone: Float64Array,
): Judgement | null {
  const judgement = judgeUndone(comparison, undone);
  if (!isFar(known)) return judgement?.isSame === true ? judgement : null;
  return judgement ?? judgePlace(comparison, estimate, known, undone);
}

/** Timestamps of another month in another unit: nothing overlaps, but all lies at the same place of the axis. */
function judgePlace(
  { magnitudes, before, thin }: Comparison,
  { value }: Estimate,
  known: KnownFactor,
  undone: Float64Array,
): Judgement | null {
  const [from, to] = [reach(magnitudes.reference), reach(magnitudes.current)];
  const isNarrow = from > 0 && to > 0 && Math.max(from, to) < narrow;
  if (!known.isCommon || before < 1 || !isNarrow || Math.abs(Math.log(from / to)) > Math.log(5)) return null;
  const medians = [thin.current, undone, thin.reference].map((values) =>
    formatNumber(quantileOf(values, 0.5)),
  );
  return {
    after: ksDistance(undone, thin.reference),
    fit: 1 - Math.abs(value - known.log) / Math.abs(known.log),
    isSame: false,
    confidence: 'medium',
    evidence: `undoing it brings the median from ${medians[0]} to ${medians[1]}, where the reference has ${medians[2]}`,
  };
}

/** Where some rows were left as they were, as they themselves show, or the number of the changed ones does. */
function unchangedRows(comparison: Comparison, known: KnownFactor): OutlyingMultiple | null {
  const { magnitudes, step } = comparison;
  const unchanged = visibleRest(comparison, known);
  if (unchanged !== null) return unchanged;
  const changed = outlyingMultiples(magnitudes, step).find((multiple) => multiple.known === known);
  if (changed === undefined || 1 - changed.share < Math.max(leastShare, 4 * changed.error)) return null;
  return changed;
}

function reach(sorted: Float64Array): number {
  return quantileOf(sorted, 0.95) - quantileOf(sorted, 0.05);
}
