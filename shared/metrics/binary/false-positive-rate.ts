import type { BinaryRows, Metric } from '../metric';
import { partOf } from '../part-of';

const falselyAlarmed = ({ confusion: { tn, fp } }: BinaryRows) => ({ part: fp, whole: fp + tn });

/** fp / (fp + tn), 0 to 1: the share of negatives that are predicted positive; null where no row is negative. */
export const falsePositiveRate = {
  id: 'false_positive_rate',
  title: 'False positive rate',
  greaterIsBetter: false,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: falselyAlarmed,
  compute: (rows) => partOf(falselyAlarmed(rows)),
} as const satisfies Metric<BinaryRows>;
