import { quantileGrid } from '../statistics/quantile-grid';
import type { NumberFacts } from './facts';
import { roundDown, roundUp } from './round-outward';
import { tailReach } from './tail-reach';

export interface Range {
  /** null leaves the side open. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A value at which many others pile up is a wall: where the values are few, a quarter of what each has on average. */
const fewValues = 400;
const leastAtWall = 10;

/** How far a quantile may wander, in shares of the values: the median from the 35th to the 65th percentile. */
const wander = [
  { share: 0.01, from: 0.001, to: 0.05 },
  { share: 0.5, from: 0.35, to: 0.65 },
  { share: 0.99, from: 0.95, to: 0.999 },
] as const;

/** In standard deviations of a quantile's share: what chance does in snapshots with few rows. */
const noise = 5;

/** So many values are never all beyond those that were seen, nor do as many of them all stay away. */
const neverByChance = 10;

/** The value that at least the share `at` of the column does not exceed, between the points of the grid that are kept. */
export function valueAt(quantiles: readonly number[], at: number): number {
  const above = quantileGrid.findIndex((share) => share >= at);
  const high = quantiles[above] ?? Number.NaN;
  const upper = quantileGrid[above] ?? 1;
  if (above <= 0 || upper === at) return high;
  const low = quantiles[above - 1] ?? Number.NaN;
  const lower = quantileGrid[above - 1] ?? 0;
  return low + ((high - low) * (at - lower)) / (upper - lower);
}

/**
 * Where further values of the same source may lie: beyond the lowest and the highest value by as far as the tails reach,
 * and by at least 10% of the range. A side ends where it is where values pile up at its end, and stays open where its
 * end says nothing. The sign is kept: what is never negative stays at or above 0.
 */
export function rangeOf(facts: NumberFacts, distinct: number): Range {
  const { quantiles, count, atLowest, atHighest, areWhole } = facts;
  const [lowest = Number.NaN] = quantiles;
  const highest = quantiles.at(-1) ?? Number.NaN;
  const atWall = distinct <= fewValues ? count / (4 * distinct) : count / 100;
  const beyond = (there: number, distanceAt: (rarity: number) => number) => {
    if (there >= Math.max(leastAtWall, atWall)) return 0;
    const reach = tailReach(distanceAt, count, highest - lowest);
    return reach === null ? null : Math.max(reach, (highest - lowest) / 10);
  };
  const median = valueAt(quantiles, 0.5);
  const below = beyond(atLowest, (rarity) => median - valueAt(quantiles, rarity));
  const above = beyond(atHighest, (rarity) => valueAt(quantiles, 1 - rarity) - median);
  const low = below === null ? null : roundDown(lowest - below, below, areWhole);
  const high = above === null ? null : roundUp(highest + above, above, areWhole);
  return {
    low: lowest >= 0 ? Math.max(0, low ?? 0) : low,
    high: highest <= 0 ? Math.min(0, high ?? 0) : high,
  };
}

export interface QuantileRange extends Range {
  readonly share: number;
}

/** Between which values the 1st percentile, the median and the 99th may lie; within `range`. */
export function quantileRangesOf(facts: NumberFacts, range: Range): readonly QuantileRange[] {
  const { quantiles, count, areWhole } = facts;
  return wander.map(({ share, from, to }) => {
    const deviation = noise * Math.sqrt((share * (1 - share)) / count);
    const inward = neverByChance / count;
    const lowShare = Math.min(from, share - deviation - (share > 0.5 ? inward : 0));
    const highShare = Math.max(to, share + deviation + (share < 0.5 ? inward : 0));
    const low =
      lowShare > 0 || share * count >= neverByChance ? valueAt(quantiles, Math.max(0, lowShare)) : null;
    const high =
      highShare < 1 || (1 - share) * count >= neverByChance
        ? valueAt(quantiles, Math.min(1, highShare))
        : null;
    const width = (high ?? valueAt(quantiles, 1)) - (low ?? valueAt(quantiles, 0));
    return {
      share,
      low: low === null ? range.low : atLeast(roundDown(low, width, areWhole), range.low),
      high: high === null ? range.high : atMost(roundUp(high, width, areWhole), range.high),
    };
  });
}

function atLeast(value: number, bound: number | null): number {
  return bound === null ? value : Math.max(value, bound);
}

function atMost(value: number, bound: number | null): number {
  return bound === null ? value : Math.min(value, bound);
}
