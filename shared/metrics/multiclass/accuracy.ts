import type { Metric, MulticlassRows, Proportion } from '../metric';
import { partOf } from '../part-of';
import { classTotals } from './class-totals';

/** The share of rows whose class is the predicted one, 0 to 1. */
export const accuracy = {
  id: 'accuracy',
  title: 'Accuracy',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'labels',
  compute(rows) {
    return partOf(rightOfAll(rows));
  },
  proportion: rightOfAll,
} as const satisfies Metric<MulticlassRows>;

function rightOfAll(rows: MulticlassRows): Proportion {
  const { allRight, all } = classTotals(rows);
  return { part: allRight, whole: all };
}
