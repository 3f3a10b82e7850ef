import type { Metric, MulticlassRows } from '../metric';
import { classTotals } from './class-totals';

/** The mean recall of the classes that have rows of some weight, 0 to 1; null where none has. */
export const balancedAccuracy = {
  id: 'balanced_accuracy',
  title: 'Balanced accuracy',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: false,
  needs: 'labels',
  compute(rows) {
    const { right, truth } = classTotals(rows);
    let sum = 0;
    let classes = 0;
    for (let index = 0; index < truth.length; index++) {
      if (truth[index] === 0) continue;
      sum += (right[index] as number) / (truth[index] as number);
      classes += 1;
    }
    return classes === 0 ? null : sum / classes;
  },
} as const satisfies Metric<MulticlassRows>;
