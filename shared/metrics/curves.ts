import type { CurvePoint } from '../run/schema';
import type { BinaryScores } from './metric';
import { thresholdCounts } from './threshold-counts';

/** The points between two kept ones, and the one of them that a straight line would miss by most. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly farthest: number;
  /** Twice the area of the triangle of from, farthest and to; 0 on a straight line. */
  readonly area: number;
}

/**
 * Receiver operating characteristic as scikit-learn's roc_curve draws it: [false positive rate, true positive rate,
 * threshold] from (0, 0), which no threshold reaches (null), to (1, 1); points inside a straight run of equal steps
 * are left out (drop_intermediate). Empty where only one class is present.
 */
export function rocCurve(input: BinaryScores): CurvePoint[] {
  const negatives = input.labels.length - input.positives;
  if (input.positives === 0 || negatives === 0) return [];
  const { tp, fp, thresholds } = thresholdCounts(input);
  const points: CurvePoint[] = [[0, 0, null]];
  for (let k = 0; k < tp.length; k++) {
    const isInside = k > 0 && k < tp.length - 1;
    if (isInside && secondDifference(tp, k) === 0 && secondDifference(fp, k) === 0) continue;
    points.push([
      (fp[k] as number) / negatives,
      (tp[k] as number) / input.positives,
      thresholds[k] as number,
    ]);
  }
  return points;
}

/**
 * Precision-recall curve as scikit-learn's precision_recall_curve draws it: [recall, precision, threshold] from the
 * lowest threshold, where recall is 1, to (0, 1), which no threshold reaches (null). Recall is 1 throughout where no
 * row is positive, as there. Empty where there are no rows.
 */
export function precisionRecallCurve(input: BinaryScores): CurvePoint[] {
  const { tp, fp, thresholds } = thresholdCounts(input);
  const points: CurvePoint[] = [];
  for (let k = tp.length - 1; k >= 0; k--) {
    const found = tp[k] as number;
    const recall = input.positives === 0 ? 1 : found / input.positives;
    points.push([recall, found / (found + (fp[k] as number)), thresholds[k] as number]);
  }
  if (points.length > 0) points.push([0, 1, null]);
  return points;
}

/**
 * At most `limit` (2 or more) of `points`, in their order, both ends among them; all of them where they are no more.
 * They are kept one by one: each time the point that spans the largest triangle over the line between its kept
 * neighbours, so that the curve's shape and the area under it stay (the method of Douglas and Peucker,
 * Cartographica 10, 1973, with the triangle's area in place of the distance).
 */
export function thin(points: readonly CurvePoint[], limit: number): CurvePoint[] {
  if (points.length <= limit) return [...points];
  const stretches = [stretchBetween(points, 0, points.length - 1)];
  while (stretches.length < limit - 1) {
    const index = indexOfLargest(stretches);
    const { from, to, farthest, area } = stretches[index] as Stretch;
    if (area === 0) break;
    stretches.splice(index, 1, stretchBetween(points, from, farthest), stretchBetween(points, farthest, to));
  }
  return [0, ...stretches.map(({ to }) => to)].map((index) => points[index] as CurvePoint);
}

function secondDifference(values: Float64Array, k: number): number {
  return (values[k + 1] as number) - 2 * (values[k] as number) + (values[k - 1] as number);
}

function indexOfLargest(stretches: readonly Stretch[]): number {
  const areas = stretches.map(({ area }) => area);
  return areas.indexOf(Math.max(...areas));
}

function stretchBetween(points: readonly CurvePoint[], from: number, to: number): Stretch {
  const [x0, y0] = points[from] as CurvePoint;
  const [x1, y1] = points[to] as CurvePoint;
  let farthest = from;
  let area = 0;
  for (let index = from + 1; index < to; index++) {
    const [x, y] = points[index] as CurvePoint;
    const triangle = Math.abs((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0));
    if (triangle <= area) continue;
    area = triangle;
    farthest = index;
  }
  return { from, to, farthest, area };
}
