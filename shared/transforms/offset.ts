import { formatNumber } from '../figures';
import { affine } from './affine';
import type { Comparison } from './comparison';
import { beatsDrift, judgeUndone } from './judge-undone';
import { ksDistance } from './ks-distance';
import { type Estimate, estimateOffset } from './magnitudes';
import { sign } from './sign';
import { quantileOf } from './sorted-values';
import type { TransformKind } from './transform-kind';

/** An offset that cannot be told from this one is a conversion between temperature scales. */
const kelvin = 273.15;
/** What drift beside the offset may leave. */
const greatestRest = 0.05;
/** A smaller offset than this part of the values' usual size is what drift brings. */
const leastOfSize = 0.5;

/**
 * One constant added to every value, which no
 * conversion without free numbers explains, larger than the reference's spread (5th to 95th percentile) and than half its usual
 * size, with the shape unchanged. Smaller ones cannot be told from drift of the mean; row numbers move on by nature.
 */
export const offset: TransformKind = {
  id: 'offset',
  find(comparison) {
    const { thin, full, spread, hasShape, isSequence } = comparison;
    if (!hasShape || isSequence) return null;
    if (affine.find(comparison) !== null || sign.find(comparison) !== null) return null;
    const estimate = estimateOffset(thin.reference, full.reference.length, thin.current, full.current.length);
    const size = quantileOf(thin.reference.map(Math.abs).sort(), 0.5);
    if (Math.abs(estimate.value) < Math.max(spread, leastOfSize * size)) return null;
    if (Math.abs(Math.abs(estimate.value) - kelvin) <= 4 * estimate.error) return null;
    const [value, undone] = nearest(comparison, rounded(estimate, spread));
    const judgement = judgeUndone(comparison, undone);
    if (judgement === null || !beatsDrift(comparison, judgement.after)) return null;
    if (!judgement.isSame && judgement.after > greatestRest) return null;
    const way = value > 0 ? 'up' : 'down';
    return {
      ...judgement,
      name: null,
      parameters: { offset: value },
      share: 1,
      claim: `looks shifted ${way} by ${formatNumber(Math.abs(value))}, with its shape unchanged`,
    };
  },
};

/** To the last digit that the error leaves. */
function rounded({ value, error }: Estimate, spread: number): number {
  const decimals = -Math.floor(Math.log10(Math.max(error, 1e-6 * spread)));
  const unit = 10 ** Math.abs(decimals);
  if (unit === Infinity) return value;
  return decimals > 0 ? Math.round(value * unit) / unit : Math.round(value / unit) * unit;
}

/** The offset that leaves least: between values on a grid, the estimate may be a step or two off. */
function nearest({ thin, step }: Comparison, value: number): [number, Float64Array] {
  const steps = step === null ? [0] : [0, -1, 1, -2, 2];
  const tried = steps.map((count): [number, Float64Array] => {
    const offset = value + count * (step ?? 0);
    return [offset, thin.current.map((current) => current - offset)];
  });
  const distances = tried.map(([, undone]) => ksDistance(undone, thin.reference));
  return tried[distances.indexOf(Math.min(...distances))] as [number, Float64Array];
}
