import type { BinaryRows } from './metric';
import { thresholdCounts } from './threshold-counts';

/**
 * The share of the positives' weight, 0 to 1, among the rows of the highest scores that hold the share `k`, 0 to 1, of all
 * weight. Of rows with equal scores at the cut, and of the one row that the cut goes through, the part within counts:
 * what every order of the equals gives on average. Null where no row is positive.
 */
export function positivesInTop(rows: BinaryRows, k: number): number | null {
  const { positives, negatives, tp, fp, length } = thresholdCounts(rows);
  if (positives === 0) return null;
  const cut = k * (positives + negatives);
  let lastTp = 0;
  let last = 0;
  for (let index = 0; index < length; index++) {
    const nextTp = tp[index] as number;
    const next = nextTp + (fp[index] as number);
    if (next >= cut) return (lastTp + ((nextTp - lastTp) * (cut - last)) / (next - last)) / positives;
    lastTp = nextTp;
    last = next;
  }
  return 1;
}
