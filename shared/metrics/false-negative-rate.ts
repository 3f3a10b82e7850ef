import type { Metric } from './metric';

/** fn / (fn + tp), 0 to 1: the share of positives that are missed; null where no row is positive. */
export const falseNegativeRate = {
  id: 'false_negative_rate',
  title: 'False negative rate',
  greaterIsBetter: false,
  usesThreshold: true,
  compute({ confusion: { fn, tp } }) {
    return fn + tp === 0 ? null : fn / (fn + tp);
  },
} as const satisfies Metric;
