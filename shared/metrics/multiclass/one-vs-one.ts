import type { Metric, MulticlassRows } from '../metric';
import { classTotals } from './class-totals';
import { pairAreas } from './pair-areas';

/**
 * The mean over pairs of classes that have rows of their AUC between each other, 0 to 1, every pair alike or weighted by
 * its rows (Hand and Till, A simple generalisation of the area under the ROC curve for multiple class classification
 * problems, 2001; scikit-learn's roc_auc_score with multi_class="ovo"). Weights, which scikit-learn refuses here, count
 * as if rows were repeated. Null where fewer than two classes have rows.
 */
export function oneVsOne<I extends string>(id: I, title: string, average: 'macro' | 'weighted') {
  return {
    id,
    title,
    greaterIsBetter: true,
    range: [0, 1],
    usesThreshold: false,
    needs: 'scores',
    compute(rows) {
      const { truth } = classTotals(rows);
      const areas = pairAreas(rows);
      const k = truth.length;
      let sum = 0;
      let whole = 0;
      for (let a = 0; a < k; a++) {
        for (let b = a + 1; b < k; b++) {
          const [ofA, ofB] = [truth[a] as number, truth[b] as number];
          if (ofA === 0 || ofB === 0) continue;
          const weight = average === 'macro' ? 1 : ofA + ofB;
          const area = ((areas[a * k + b] as number) + (areas[b * k + a] as number)) / (2 * ofA * ofB);
          sum += weight * area;
          whole += weight;
        }
      }
      return whole === 0 ? null : sum / whole;
    },
  } as const satisfies Metric<MulticlassRows>;
}
