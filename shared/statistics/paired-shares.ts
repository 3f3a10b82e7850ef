import { normalQuantile } from './normal-quantile';

/** Rows by whether two models have the property that is counted: `both`, only the `first`, only the `second`, or neither. */
export interface PairedCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/**
 * The interval of the difference of two shares of the same rows, first less second, -1 to 1, at a confidence of `level`:
 * the differences that the score test does not reject, which for shares far from 1/2 and few rows keeps its level where
 * Wald's and Newcombe's do not (T. Tango, Equivalence test and confidence interval for the difference in proportions for
 * the paired-sample design, Statistics in Medicine 17, 1998). Throws a RangeError for no rows.
 */
export function pairedScoreInterval(counts: PairedCounts, level: number): { low: number; high: number } {
  const rows = rowsIn(counts);
  if (!(rows > 0)) throw new RangeError('no rows, so no shares');
  const z = 0 - normalQuantile((1 - level) / 2);
  const difference = (counts.first - counts.second) / rows;
  return {
    low: difference === -1 ? -1 : crossing(counts, rows, z, difference, -1),
    high: difference === 1 ? 1 : crossing(counts, rows, z, difference, 1),
  };
}

/** The standard error of that difference, from the pairs in which the models differ. */
export function pairedStandardError(counts: PairedCounts): number {
  const { first, second } = counts;
  const rows = rowsIn(counts);
  return Math.sqrt(first + second - (first - second) ** 2 / rows) / rows;
}

function rowsIn({ both, first, second, neither }: PairedCounts): number {
  return both + first + second + neither;
}

/** Where the score's size first reaches `z` on the way from the measured difference to `end`, by bisection. */
function crossing(counts: PairedCounts, rows: number, z: number, difference: number, end: number): number {
  let [inside, outside] = [difference, end];
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) return inside;
    if (isRejected(counts, rows, z, middle)) outside = middle;
    else inside = middle;
  }
}

/** With the share of the second alone that is likeliest if `difference` is the true one: the root of a quadratic. */
function isRejected({ first, second }: PairedCounts, rows: number, z: number, difference: number): boolean {
  const linear = (2 * rows - first + second) * difference - first - second;
  const constant = 0 - second * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, linear ** 2 - 8 * rows * constant));
  const share = (root - linear) / (4 * rows);
  const variance = rows * (2 * share + difference * (1 - difference));
  return (first - second - rows * difference) ** 2 > z * z * variance;
}
