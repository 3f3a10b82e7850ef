import { unitEdges } from '../metrics/calibration-bins';
import type { BinaryRows } from '../metrics/metric';
import { areProbabilities } from '../metrics/probabilities';
import { quantileOfSorted } from '../statistics/quantile';
import { sortNumbers } from '../statistics/sort-numbers';
import { wilsonInterval } from '../statistics/wilson';

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  /** Rows that have weight. */
  readonly n: number;
  readonly mean_score: number;
  readonly share_positive: number;
  /** Wilson's interval of the share. */
  readonly low: number;
  readonly high: number;
}

export interface CalibrationBinning {
  readonly bins: number;
  /** Bins of equal width over 0 to 1, or of equally many rows, whatever their weight. */
  readonly strategy: 'uniform' | 'quantile';
  /** Confidence of the intervals, between 0 and 1. */
  readonly level: number;
}

/**
 * How often rows are positive beside what their scores say, by bins of the score, rising (scikit-learn's
 * calibration_curve); a bin holds its upper edge and not its lower one, save the first, and bins without rows are left
 * out. With weights, the interval takes for the number of rows what weighs as much in equal parts, (sum w)^2 / sum w^2
 * (Kish, Survey Sampling, 1965). None where scores lie outside 0 to 1.
 */
export function reliabilityCurve(
  rows: BinaryRows,
  { bins, strategy, level }: CalibrationBinning,
): CalibrationBin[] {
  if (!areProbabilities(rows) || rows.n === 0) return [];
  const edges = strategy === 'uniform' ? unitEdges(bins) : quantileEdges(rows, bins);
  const sums = Array.from({ length: bins }, () => ({ n: 0, weight: 0, squares: 0, scores: 0, positives: 0 }));
  for (let row = 0; row < rows.n; row++) {
    const weight = rows.weights === null ? 1 : (rows.weights[row] as number);
    if (weight === 0) continue;
    const score = rows.scores[row] as number;
    const sum = sums[binOf(score, edges)] as (typeof sums)[number];
    sum.n += 1;
    sum.weight += weight;
    sum.squares += weight * weight;
    sum.scores += weight * score;
    sum.positives += weight * (rows.labels[row] as number);
  }
  return sums.flatMap(({ n, weight, squares, scores, positives }, bin) => {
    if (n === 0) return [];
    const share = positives / weight;
    const size = (weight * weight) / squares;
    const { low, high } = wilsonInterval(Math.min(share * size, size), size, level);
    const [from, to] = [edges[bin] as number, edges[bin + 1] as number];
    return { from, to, n, mean_score: scores / weight, share_positive: share, low, high };
  });
}

/** At the quantiles that scikit-learn asks numpy's percentile for, rounded as there. */
function quantileEdges({ scores }: BinaryRows, bins: number): Float64Array {
  const sorted = sortNumbers(scores.slice());
  return unitEdges(bins).map((probability) => quantileOfSorted(sorted, (probability * 100) / 100));
}

/** How many inner edges lie below the score. */
function binOf(score: number, edges: Float64Array): number {
  let low = 1;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < score) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
