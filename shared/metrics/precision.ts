import type { Metric } from './metric';
import { shareOrZero } from './share-or-zero';

/** tp / (tp + fp), 0 to 1: the share of predicted positives that are positive; 0 where nothing is predicted positive. */
export const precision = {
  id: 'precision',
  title: 'Precision',
  greaterIsBetter: true,
  usesThreshold: true,
  compute(input) {
    const { fp, tp } = input.confusion;
    return shareOrZero(tp, tp + fp, input);
  },
} as const satisfies Metric;
