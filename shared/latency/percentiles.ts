import { binomialQuantile } from '../statistics/binomial-quantile';

/** The percentiles of a run document, in thousandths, so that every rank is found in whole numbers. */
export const percentiles = [
  { id: 'p50', thousandths: 500 },
  { id: 'p90', thousandths: 900 },
  { id: 'p95', thousandths: 950 },
  { id: 'p99', thousandths: 990 },
  { id: 'p99.9', thousandths: 999 },
] as const;

export type PercentileId = (typeof percentiles)[number]['id'];

/** A percentile in the unit of its sample; an end is null where the sample is too small to tell it. */
export interface Percentile {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PercentileRanks {
  /** From 1. The smallest order statistic that at least this share of the sample does not exceed. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The ranks, from 1, of the order statistics that estimate and enclose a percentile of a sample of `n`, whatever its
 * distribution: the true one lies below `low`, or above `high`, with a chance of at most (1 - level) / 2 each (David
 * and Nagaraja, Order Statistics, 7.1; scipy's quantile_test). An end is null where even the extreme of the sample
 * does not reach that confidence; all is null where the estimate would be the sample's maximum, which says nothing of
 * the percentile: below 2 values for the median, 10 for p90, 20 for p95, 100 for p99 and 1,000 for p99.9.
 */
export function percentileRanks(n: number, thousandths: number, level: number): PercentileRanks | null {
  const value = Math.ceil((n * thousandths) / 1000);
  if (value >= n) return null;
  const [share, rest] = [thousandths / 1000, (1000 - thousandths) / 1000];
  const miss = (1 - level) / 2;
  const fromBelow = binomialQuantile(miss, n, share, rest);
  const fromAbove = binomialQuantile(miss, n, rest, share);
  return {
    value,
    low: fromBelow === 0 ? null : fromBelow,
    high: fromAbove === 0 ? null : n + 1 - fromAbove,
  };
}

/** Every percentile that the values, in any order and without NaN, support; see `percentileRanks`. */
export function percentilesOf(
  values: Float64Array,
  level: number,
): Partial<Record<PercentileId, Percentile>> {
  const sorted = values.toSorted();
  const at = (rank: number | null) => (rank === null ? null : (sorted[rank - 1] as number));
  const found: Partial<Record<PercentileId, Percentile>> = {};
  for (const { id, thousandths } of percentiles) {
    const ranks = percentileRanks(sorted.length, thousandths, level);
    if (ranks === null) continue;
    found[id] = { value: sorted[ranks.value - 1] as number, low: at(ranks.low), high: at(ranks.high) };
  }
  return found;
}
