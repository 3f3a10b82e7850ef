import { z } from 'zod';
import type { Metric, MulticlassRows, Proportion } from '../metric';
import { numberParameter } from '../number-parameter';
import { partOf } from '../part-of';
import { totalWeight } from '../total-weight';
import { trueClassLosses } from './true-class-losses';

/**
 * The share of rows whose true class is among the `k` likeliest, 0 to 1. Of classes with the same probability the later
 * one goes first, as in scikit-learn's top_k_accuracy_score. Null where no row has a weight.
 */
export const topKAccuracy = {
  id: 'top_k_accuracy',
  title: 'Top-k accuracy',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'scores',
  parameter: numberParameter('k', z.int().min(1), 2),
  compute(rows, k) {
    return partOf(among(rows, Number(k)));
  },
  proportion: (rows, k) => among(rows, Number(k)),
} as const satisfies Metric<MulticlassRows>;

function among(rows: MulticlassRows, k: number): Proportion {
  const { weights } = rows;
  const ranks = rows.shared(ranksOfTruth);
  let part = 0;
  for (let row = 0; row < ranks.length; row++) {
    if ((ranks[row] as number) < k) part += weights === null ? 1 : (weights[row] as number);
  }
  return { part, whole: totalWeight(weights, rows.n) };
}

/** How many classes go before the true one, [n]. */
const ranksOfTruth = (rows: MulticlassRows) =>
  trueClassLosses(rows, (probabilities, start, label, classes) => {
    const probability = probabilities[start + label] as number;
    let before = 0;
    for (let index = 0; index < classes; index++) {
      const other = probabilities[start + index] as number;
      before += Number(other > probability || (other === probability && index > label));
    }
    return before;
  });
