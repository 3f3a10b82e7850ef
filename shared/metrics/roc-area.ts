import type { BinaryRows } from './metric';
import { thresholdCounts } from './threshold-counts';

/**
 * Area under the receiver operating characteristic from false positive rate 0 to `maxFpr` (0 to 1): trapezoids between
 * its points, the last one cut by linear interpolation as scikit-learn cuts it. Null where only one class has weight.
 */
export function rocArea(rows: BinaryRows, maxFpr: number): number | null {
  const { positives, negatives, tp, fp, length } = thresholdCounts(rows);
  if (positives === 0 || negatives === 0) return null;
  const end = maxFpr * negatives;
  let twiceArea = 0;
  let lastTp = 0;
  let lastFp = 0;
  for (let k = 0; k < length; k++) {
    const nextTp = tp[k] as number;
    const nextFp = fp[k] as number;
    if (nextFp > end) {
      const width = end - lastFp;
      twiceArea += width * (2 * lastTp + ((nextTp - lastTp) * width) / (nextFp - lastFp));
      break;
    }
    twiceArea += (nextFp - lastFp) * (nextTp + lastTp);
    lastTp = nextTp;
    lastFp = nextFp;
  }
  return twiceArea / (2 * positives * negatives);
}
