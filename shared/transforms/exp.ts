import { bestScale, logScales } from './log';
import type { TransformKind } from './transform-kind';

/** A logarithm undone: the reference holds logarithms, and the sample the values themselves. */
export const exp: TransformKind = {
  id: 'exp',
  find(comparison) {
    const best = bestScale(comparison, logScales, 'exp');
    if (best === null) return null;
    const { scale, judgement } = best;
    return {
      ...judgement,
      name: `${scale.name} undone`,
      parameters: scale.parameters,
      share: 1,
      claim: `looks like the values whose ${scale.name} the reference holds`,
    };
  },
};
