import type { BinaryRows, Metric } from '../metric';
import { partOf } from '../part-of';

const right = ({ confusion: { tn, fp, fn, tp } }: BinaryRows) => ({
  part: tn + tp,
  whole: tn + fp + fn + tp,
});

/** (tp + tn) / all, 0 to 1 (scikit-learn's accuracy_score); null where no row has weight. */
export const accuracy = {
  id: 'accuracy',
  title: 'Accuracy',
  greaterIsBetter: true,
  range: [0, 1],
  usesThreshold: true,
  needs: 'labels',
  proportion: right,
  compute: (rows) => partOf(right(rows)),
} as const satisfies Metric<BinaryRows>;
