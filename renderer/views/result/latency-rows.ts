import { formatBytes, formatCount, formatMilliseconds, formatNumber } from '../../../shared/figures';
import type { Gate, LimitId } from '../../../shared/gate/schema';
import type { LatencyRecord, ModelRole } from '../../../shared/run/schema';

export interface Ratio {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface LatencyRow {
  readonly title: string;
  readonly values: Partial<Readonly<Record<ModelRole, number | null>>>;
  /** How sure each value is, in words; absent where nothing is known. */
  readonly intervals: Partial<Readonly<Record<ModelRole, string>>>;
  /** The candidate's figure divided by the baseline's; null where it was not measured. */
  readonly ratio: Ratio | null;
  readonly limit: number | null;
  /** The greatest ratio that the gate allows. */
  readonly ratioLimit: number | null;
  readonly limitWord: 'at most' | 'at least';
  readonly format: (value: number) => string;
}

interface Measure {
  readonly title: string;
  readonly of: (latency: LatencyRecord) => number | null;
  readonly limit: LimitId | null;
  /** Its id among the percentiles. */
  readonly percentile?: string;
  readonly atLeast?: boolean;
  readonly format: (value: number) => string;
  /** From the unit of the limit to that of the value. */
  readonly unit?: number;
}

const time = (title: string, limit: LimitId, of: Measure['of'], percentile: string = title): Measure => ({
  title,
  limit,
  of,
  percentile,
  format: formatMilliseconds,
});

const percentileMeasures: readonly Measure[] = [
  time('p50', 'latency_p50_ms', ({ p50_ms }) => p50_ms),
  time('p90', 'latency_p90_ms', ({ p90_ms }) => p90_ms),
  time('p95', 'latency_p95_ms', ({ p95_ms }) => p95_ms),
  time('p99', 'latency_p99_ms', ({ p99_ms }) => p99_ms),
  time('p99.9', 'latency_p999_ms', ({ p999_ms }) => p999_ms),
];

const others: readonly Measure[] = [
  time('Cold load', 'cold_load_ms', ({ cold_load_ms }) => cold_load_ms),
  time('First call', 'first_call_ms', ({ first_call_ms }) => first_call_ms),
  {
    title: 'Rows per second',
    of: ({ rows_per_second }) => rows_per_second,
    limit: 'rows_per_second',
    atLeast: true,
    format: (value) => formatCount(Math.round(value)),
  },
  {
    title: 'Model file',
    of: ({ size_bytes }) => size_bytes,
    limit: 'model_size_mb',
    format: formatBytes,
    unit: 1e6,
  },
  {
    title: 'Parameters',
    of: ({ parameters }) => parameters,
    limit: null,
    format: formatCount,
  },
  {
    title: 'Memory',
    of: ({ memory_mb }) => memory_mb,
    limit: 'memory_mb',
    format: (value) => `${formatNumber(value)} MiB`,
  },
];

export interface PercentilePoint {
  readonly title: string;
  readonly value: number;
  /** How far the ends of its interval lie below and above; 0 where an end is unknown. */
  readonly reach: [number, number];
}

/** The percentiles of one model that its calls suffice for. */
export function percentilePoints(latency: LatencyRecord): readonly PercentilePoint[] {
  return percentileMeasures.flatMap((measure) => {
    const value = measure.of(latency);
    if (value === null) return [];
    const { low, high } = latency.percentiles[measure.percentile ?? ''] ?? { low: null, high: null };
    return [{ title: measure.title, value, reach: [value - (low ?? value), (high ?? value) - value] }];
  });
}

/** Every figure that some model has. */
export function latencyRows(latencies: readonly LatencyRecord[], limits: Gate['limits']): LatencyRow[] {
  return [...percentileMeasures, ...others]
    .map((measure) => row(measure, latencies, limits))
    .filter(({ values, limit }) => limit !== null || Object.values(values).some((value) => value !== null));
}

function row(measure: Measure, latencies: readonly LatencyRecord[], limits: Gate['limits']): LatencyRow {
  const limit = measure.limit === null ? undefined : limits[measure.limit];
  const ratioLimit = measure.limit === null ? undefined : limits.max_ratio_to_baseline?.[measure.limit];
  const candidate = latencies.find(({ role }) => role === 'candidate');
  return {
    title: measure.title,
    values: Object.fromEntries(latencies.map((latency) => [latency.role, measure.of(latency)])),
    intervals: Object.fromEntries(
      latencies.flatMap((latency) => {
        const text = intervalText(measure, latency);
        return text === null ? [] : [[latency.role, text]];
      }),
    ),
    ratio: measure.limit === null ? null : (candidate?.ratios[measure.limit] ?? null),
    limit: limit === undefined ? null : limit * (measure.unit ?? 1),
    ratioLimit: ratioLimit ?? null,
    limitWord: measure.atLeast ? 'at least' : 'at most',
    format: measure.format,
  };
}

/** `0.04 ms to 0.05 ms`, `from 0.9 ms`. */
function intervalText({ percentile, format }: Measure, latency: LatencyRecord): string | null {
  const found = percentile === undefined ? undefined : latency.percentiles[percentile];
  if (found === undefined || found.low === null) return null;
  return found.high === null ? `from ${format(found.low)}` : `${format(found.low)} to ${format(found.high)}`;
}
