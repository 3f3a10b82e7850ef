import { beatsDrift, judgeUndone } from './judge-undone';
import type { TransformKind } from './transform-kind';

/** The other sign: the negated sample agrees with the reference, which the sample itself, or drifted, does not. */
export const sign: TransformKind = {
  id: 'sign',
  find(comparison) {
    if (!comparison.hasShape) return null;
    const undone = comparison.thin.current.map((value) => -value).reverse();
    const judgement = judgeUndone(comparison, undone);
    if (judgement === null || !beatsDrift(comparison, judgement.after)) return null;
    return {
      ...judgement,
      name: null,
      parameters: { factor: -1 },
      share: 1,
      claim: 'looks negated (the sign turned round)',
    };
  },
};
