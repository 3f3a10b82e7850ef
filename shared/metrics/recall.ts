import type { Metric } from './metric';
import { shareOrZero } from './share-or-zero';

/** tp / (tp + fn), 0 to 1: the share of positives that are predicted positive; 0 where no row is positive. */
export const recall = {
  id: 'recall',
  title: 'Recall',
  greaterIsBetter: true,
  usesThreshold: true,
  compute(input) {
    const { fn, tp } = input.confusion;
    return shareOrZero(tp, tp + fn, input);
  },
} as const satisfies Metric;
