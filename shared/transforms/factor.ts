import { describeFactor } from './describe-factor';
import { findFactor } from './find-factor';
import { nameOfFactor } from './known-factors';
import type { TransformKind } from './transform-kind';

/**
 * A change of units: the differences of the logarithms' quantiles have one median, which is that of a known factor, and
 * dividing by the factor makes the samples agree. A factor that drift may bring too (below 2.5) takes values that return
 * to the reference's decimal grid, or a very exact estimate.
 */
export const factor: TransformKind = {
  id: 'factor',
  find(comparison) {
    const found = findFactor(comparison);
    if (found === null || found.unchanged !== null) return null;
    const { known, judgement } = found;
    return {
      ...judgement,
      name: nameOfFactor(known.factor, comparison.column),
      parameters: { factor: known.factor },
      share: 1,
      claim: `looks ${describeFactor(known.factor, comparison.column)}`,
    };
  },
};
