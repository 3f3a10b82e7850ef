import type { Metric, MulticlassRows } from '../metric';
import { classTotals } from './class-totals';
import { areaAgainstRest } from './pair-areas';

/**
 * The mean ROC-AUC of each class against all others, 0 to 1, every class alike or weighted by its rows (scikit-learn's
 * roc_auc_score with multi_class="ovr"). Null where the AUC of a class that counts is undefined: unweighted, of every
 * class that the model knows.
 */
export function oneVsRest<I extends string>(id: I, title: string, average: 'macro' | 'weighted') {
  return {
    id,
    title,
    greaterIsBetter: true,
    range: [0, 1],
    usesThreshold: false,
    needs: 'scores',
    compute(rows) {
      const { truth } = classTotals(rows);
      let sum = 0;
      let whole = 0;
      for (const [index, total] of truth.entries()) {
        const weight = average === 'macro' ? 1 : total;
        if (weight === 0) continue;
        sum += weight * areaAgainstRest(rows, index);
        whole += weight;
      }
      return Number.isFinite(sum / whole) ? sum / whole : null;
    },
  } as const satisfies Metric<MulticlassRows>;
}
