import type { BinaryRows, Metric } from '../metric';
import { rocArea } from '../roc-area';

/**
 * 2 roc_auc - 1, -1 to 1, 0 for chance: Somers' D of the scores by the class, which credit scoring calls Gini or the
 * accuracy ratio (Engelmann, Hayden and Tasche, Risk 16, 2003). Null where only one class is present.
 */
export const gini = {
  id: 'gini',
  title: 'Gini',
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: false,
  needs: 'scores',
  compute(rows) {
    const area = rocArea(rows, 1);
    return area === null ? null : 2 * area - 1;
  },
} as const satisfies Metric<BinaryRows>;
