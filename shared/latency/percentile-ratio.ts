import { quantile } from '../statistics/quantile';
import { type PercentileId, percentileRanks, percentiles } from './percentiles';
import { resampledPercentiles } from './resampled-percentiles';

/** How many times as large; low and high are null where the sample cannot tell. */
export interface Ratio {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RatioOptions {
  /** Confidence of the intervals, between 0 and 1. */
  readonly level: number;
  /** A whole number below 2^32. */
  readonly seed: number;
  /** Rounds of each session, one session after another; their sum is n. */
  readonly sessions: readonly number[];
}

/** Latency needs no finer ends than these give, whatever the metrics take. */
const replicates = 1000;
/** With fewer, a bootstrap's interval is too narrow: in simulation 86% at 6 rounds and 92% at 10 where 95% are asked for. */
const leastRounds = 20;

/**
 * Each percentile of `sample` divided by the same one of `baseline`, where the sample supports it; both hold the
 * durations of the same rounds, [n]. The interval is the percentile interval of a bootstrap of sessions and
 * whole rounds, so that what slows a round for both models cancels. It is null where an end of the percentile itself is, and below 20
 * rounds.
 */
export function percentileRatios(
  sample: Float64Array,
  baseline: Float64Array,
  { level, seed, sessions }: RatioOptions,
): Partial<Record<PercentileId, Ratio>> {
  const supported = percentiles.flatMap(({ id, thousandths }) => {
    const ranks = percentileRanks(sample.length, thousandths, level);
    return ranks === null ? [] : [{ id, thousandths, ranks }];
  });
  const sorted = [sample, baseline].map((values) => values.toSorted());
  const resampled = resampledPercentiles(
    [sample, baseline],
    supported.map(({ thousandths }) => thousandths),
    { replicates, seed, sessions },
  );
  const found: Partial<Record<PercentileId, Ratio>> = {};
  for (const [at, { id, ranks }] of supported.entries()) {
    const [own, other] = sorted.map((values) => values[ranks.value - 1] as number);
    if (own === undefined || other === undefined || !(other > 0)) continue;
    const value = own / other;
    const drawn = resampled.map((percentile) => percentile[at] as Float64Array);
    found[id] =
      sample.length < leastRounds || ranks.low === null || ranks.high === null
        ? { value, low: null, high: null }
        : { value, ...spread(drawn[0] as Float64Array, drawn[1] as Float64Array, level) };
  }
  return found;
}

function spread(own: Float64Array, other: Float64Array, level: number): Pick<Ratio, 'low' | 'high'> {
  if (other.some((value) => !(value > 0))) return { low: null, high: null };
  const ratios = own.map((value, replicate) => value / (other[replicate] as number));
  return { low: quantile(ratios, (1 - level) / 2), high: quantile(ratios, (1 + level) / 2) };
}
