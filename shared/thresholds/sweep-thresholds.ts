import type { BinaryRows, ConfusionMatrix } from '../metrics/metric';
import { type ThresholdCounts, thresholdAt, thresholdCounts } from '../metrics/threshold-counts';

export interface SweepPoint extends ConfusionMatrix {
  readonly threshold: number;
}

/**
 * The confusion matrix at thresholds that are scores of the rows, rising from the one that calls all rows positive: at
 * every distinct score where there are no more than `points` (2 or more) of them, else at no more than so many. Those are
 * spread evenly along the sum of three ways from highest to lowest: of the threshold, of the false and of the true
 * positive rate, each taken as 0 to 1, so that neither a crowd of low scores nor an empty stretch hides what happens.
 * Sums of weights where rows have them. None where no row has weight.
 */
export function sweepThresholds(rows: BinaryRows, points = 200): SweepPoint[] {
  const counts = thresholdCounts(rows);
  return spread(rows, counts, points)
    .map((k) => pointAt(rows, counts, k))
    .reverse();
}

function pointAt(rows: BinaryRows, counts: ThresholdCounts, k: number): SweepPoint {
  const tp = counts.tp[k] as number;
  const fp = counts.fp[k] as number;
  return {
    threshold: thresholdAt(rows, counts, k),
    tn: counts.negatives - fp,
    fp,
    fn: counts.positives - tp,
    tp,
  };
}

function spread(rows: BinaryRows, counts: ThresholdCounts, points: number): number[] {
  const { length, tp, fp, positives, negatives } = counts;
  if (length <= points) return Array.from({ length }, (_, k) => k);
  const halfOf = (k: number) => thresholdAt(rows, counts, k) / 2;
  const highest = halfOf(0);
  const range = highest - halfOf(length - 1);
  const wayTo = (k: number) =>
    (highest - halfOf(k)) / range +
    (positives === 0 ? 0 : (tp[k] as number) / positives) +
    (negatives === 0 ? 0 : (fp[k] as number) / negatives);
  const start = wayTo(0);
  const step = (wayTo(length - 1) - start) / (points - 1);
  const stepAt = (k: number) => Math.min(Math.floor((wayTo(k) - start) / step), points - 2);
  const chosen = [0];
  for (let k = 1; k < length - 1; k++) {
    if (stepAt(k) > stepAt(k - 1)) chosen.push(k);
  }
  return [...chosen, length - 1];
}
