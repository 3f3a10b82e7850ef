import type { BinaryRows, Metric } from '../metric';
import { partOf } from '../part-of';

const missed = ({ confusion: { fn, tp } }: BinaryRows) => ({ part: fn, whole: fn + tp });

/** fn / (fn + tp), 0 to 1: the share of positives that are missed; null where no row is positive. */
export const falseNegativeRate = {
  id: 'false_negative_rate',
  title: 'False negative rate',
  greaterIsBetter: false,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: missed,
  compute: (rows) => partOf(missed(rows)),
} as const satisfies Metric<BinaryRows>;
