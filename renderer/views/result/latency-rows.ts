import { formatBytes, formatCount, formatMilliseconds, formatNumber } from '../../../shared/figures';
import type { Gate } from '../../../shared/gate/schema';
import type { LatencyRecord, ModelRole } from '../../../shared/run/schema';

export interface LatencyRow {
  readonly title: string;
  readonly values: Partial<Readonly<Record<ModelRole, number | null>>>;
  readonly limit: number | null;
  readonly limitWord: 'at most' | 'at least';
  readonly format: (value: number) => string;
}

interface Measure {
  readonly title: string;
  readonly of: (latency: LatencyRecord) => number | null;
  readonly limit: keyof Gate['limits'];
  readonly atLeast?: boolean;
  readonly format: (value: number) => string;
  /** From the unit of the limit to that of the value. */
  readonly unit?: number;
}

const quantiles: readonly Measure[] = [
  { title: 'p50', of: ({ p50_ms }) => p50_ms, limit: 'latency_p50_ms', format: formatMilliseconds },
  { title: 'p95', of: ({ p95_ms }) => p95_ms, limit: 'latency_p95_ms', format: formatMilliseconds },
  { title: 'p99', of: ({ p99_ms }) => p99_ms, limit: 'latency_p99_ms', format: formatMilliseconds },
];

const others: readonly Measure[] = [
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
    title: 'Memory',
    of: ({ memory_mb }) => memory_mb,
    limit: 'memory_mb',
    format: (value) => `${formatNumber(value)} MiB`,
  },
];

export function quantileRows(latencies: readonly LatencyRecord[], limits: Gate['limits']): LatencyRow[] {
  return quantiles.map((measure) => row(measure, latencies, limits));
}

export function latencyRows(latencies: readonly LatencyRecord[], limits: Gate['limits']): LatencyRow[] {
  return [...quantiles, ...others].map((measure) => row(measure, latencies, limits));
}

/** The highest limit that is drawn with bars up to `value`: one far above would press them flat. */
const drawnUpTo = 4;

/** Whether the limit of a row can be drawn beside the bars of `rows`. */
export function isLimitDrawn({ limit }: LatencyRow, rows: readonly LatencyRow[]): boolean {
  const highest = Math.max(...rows.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)));
  return limit !== null && limit <= highest * drawnUpTo;
}

function row(measure: Measure, latencies: readonly LatencyRecord[], limits: Gate['limits']): LatencyRow {
  const limit = limits[measure.limit];
  return {
    title: measure.title,
    values: Object.fromEntries(latencies.map((latency) => [latency.role, measure.of(latency)])),
    limit: limit === undefined ? null : limit * (measure.unit ?? 1),
    limitWord: measure.atLeast ? 'at least' : 'at most',
    format: measure.format,
  };
}
