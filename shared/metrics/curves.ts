import type { CurvePoint } from '../run/schema';
import type { BinaryRows } from './metric';
import { thinLine } from './thin-line';
import { type ThresholdCounts, thresholdAt, thresholdCounts } from './threshold-counts';

/**
 * Receiver operating characteristic as scikit-learn's roc_curve draws it: [false positive rate, true positive rate,
 * threshold] from (0, 0), which no threshold reaches (null), to (1, 1); points inside a straight run of equal steps
 * are left out (drop_intermediate), and of the others all but `limit` that keep its shape. Empty where only one class
 * has weight.
 */
export function rocCurve(rows: BinaryRows, limit = Infinity): CurvePoint[] {
  const counts = thresholdCounts(rows);
  const { positives, negatives, tp, fp, length } = counts;
  if (positives === 0 || negatives === 0) return [];
  const x = new Float64Array(length + 1);
  const y = new Float64Array(length + 1);
  const at = new Int32Array(length + 1).fill(-1);
  let point = 1;
  for (let k = 0; k < length; k++) {
    const isInside = k > 0 && k < length - 1;
    if (isInside && secondDifference(tp, k) === 0 && secondDifference(fp, k) === 0) continue;
    x[point] = (fp[k] as number) / negatives;
    y[point] = (tp[k] as number) / positives;
    at[point] = k;
    point += 1;
  }
  return pointsOf(rows, counts, x.subarray(0, point), y.subarray(0, point), at, limit);
}

/**
 * Precision-recall curve as scikit-learn's precision_recall_curve draws it: [recall, precision, threshold] from the
 * lowest threshold, where recall is 1, to (0, 1), which no threshold reaches (null); of its points all but `limit` that
 * keep its shape are left out. Recall is 1 throughout where no row is positive, as there. Empty where no row has weight.
 */
export function precisionRecallCurve(rows: BinaryRows, limit = Infinity): CurvePoint[] {
  const counts = thresholdCounts(rows);
  const { positives, tp, fp, length } = counts;
  if (length === 0) return [];
  const x = new Float64Array(length + 1);
  const y = new Float64Array(length + 1).fill(1);
  const at = new Int32Array(length + 1).fill(-1);
  for (let k = 0; k < length; k++) {
    const found = tp[k] as number;
    const point = length - 1 - k;
    x[point] = positives === 0 ? 1 : found / positives;
    y[point] = found / (found + (fp[k] as number));
    at[point] = k;
  }
  return pointsOf(rows, counts, x, y, at, limit);
}

/** The kept points; `at` is the number of the threshold of each, -1 for none. */
function pointsOf(
  rows: BinaryRows,
  counts: ThresholdCounts,
  x: Float64Array,
  y: Float64Array,
  at: Int32Array,
  limit: number,
): CurvePoint[] {
  return thinLine(x, y, limit).map((point) => {
    const k = at[point] as number;
    return [x[point] as number, y[point] as number, k < 0 ? null : thresholdAt(rows, counts, k)];
  });
}

/** In the order of numpy's diff, so that rounding keeps the same points of weighted rows. */
function secondDifference(values: Float64Array, k: number): number {
  const middle = values[k] as number;
  return (values[k + 1] as number) - middle - (middle - (values[k - 1] as number));
}
