import type { Metric, MulticlassRows } from '../metric';
import { classTotals } from './class-totals';

/**
 * Agreement of true and predicted class beyond that of chance, up to 1: 1 - (share that disagrees) / (share that would by
 * chance) (Cohen, A coefficient of agreement for nominal scales, 1960). Null where all rows have one and the same true and
 * predicted class.
 */
export const cohenKappa = {
  id: 'cohen_kappa',
  title: "Cohen's kappa",
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: false,
  needs: 'labels',
  compute(rows) {
    const { truth, predicted, all } = classTotals(rows);
    let wrong = 0;
    let byChance = 0;
    for (let a = 0; a < truth.length; a++) {
      for (let b = 0; b < truth.length; b++) {
        if (a === b) continue;
        wrong += rows.confusion[a * truth.length + b] as number;
        byChance += ((truth[a] as number) * (predicted[b] as number)) / all;
      }
    }
    return all === 0 || byChance === 0 ? null : 1 - wrong / byChance;
  },
} as const satisfies Metric<MulticlassRows>;
