import type { Metric, MulticlassRows } from '../metric';
import { classTotals } from './class-totals';
import { dot } from './dot';

/**
 * The correlation of true and predicted class, -1 to 1 (Gorodkin, Comparing two K-category assignments by a K-category
 * correlation coefficient, 2004). 0 where all rows have one true or one predicted class; null where no row has a weight.
 */
export const matthewsCorrcoef = {
  id: 'matthews_corrcoef',
  title: 'Matthews correlation',
  greaterIsBetter: true,
  range: [-1, 1],
  usesThreshold: false,
  needs: 'labels',
  compute(rows) {
    const { truth, predicted, allRight, all } = classTotals(rows);
    if (all === 0) return null;
    const spread = (all ** 2 - dot(predicted, predicted)) * (all ** 2 - dot(truth, truth));
    return spread === 0 ? 0 : (allRight * all - dot(truth, predicted)) / Math.sqrt(spread);
  },
} as const satisfies Metric<MulticlassRows>;
