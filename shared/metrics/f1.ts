import type { Metric } from './metric';
import { shareOrZero } from './share-or-zero';

/** 2 tp / (2 tp + fp + fn), 0 to 1, the harmonic mean of precision and recall; 0 where nothing is or is predicted positive. */
export const f1 = {
  id: 'f1',
  title: 'F1',
  greaterIsBetter: true,
  usesThreshold: true,
  compute(input) {
    const { fp, fn, tp } = input.confusion;
    return shareOrZero(2 * tp, 2 * tp + fp + fn, input);
  },
} as const satisfies Metric;
