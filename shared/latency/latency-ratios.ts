import type { LimitId } from '../gate/schema';
import type { LatencyRecord } from '../run/schema';
import { percentileRatios, type Ratio, type RatioOptions } from './percentile-ratio';
import type { PercentileId } from './percentiles';

/** A model's record, with the durations of the rounds that it shares with the baseline. */
export interface MeasuredModel {
  readonly record: LatencyRecord;
  /** Milliseconds of calls with one row, [rounds]. */
  readonly single: Float64Array;
  /** Of calls with the gate's batch, [rounds]; null where the model failed with it. */
  readonly batch: Float64Array | null;
}

const limits = {
  p50: 'latency_p50_ms',
  p90: 'latency_p90_ms',
  p95: 'latency_p95_ms',
  p99: 'latency_p99_ms',
  'p99.9': 'latency_p999_ms',
} as const satisfies Record<PercentileId, LimitId>;

/** The growth of a process is told by pages and by what else it does: below this many MiB it says nothing of a model. */
const leastMemory = 1;

/**
 * How many times the baseline's figure a model's is, by limit; above 1 is worse, for `rows_per_second` as well, where
 * the baseline's is divided by the model's. Absent where either lacks the figure, or where both processes grew too
 * little to compare.
 */
export function latencyRatios(
  model: MeasuredModel,
  baseline: MeasuredModel,
  options: RatioOptions,
): Partial<Record<LimitId, Ratio>> {
  const found: Partial<Record<LimitId, Ratio>> = {};
  const single = percentileRatios(model.single, baseline.single, options);
  for (const [id, ratio] of Object.entries(single)) found[limits[id as PercentileId]] = ratio;
  if (model.batch !== null && baseline.batch !== null) {
    const { p50 } = percentileRatios(model.batch, baseline.batch, {
      ...options,
      sessions: [model.batch.length],
    });
    if (p50 !== undefined) found.rows_per_second = p50;
  }
  const [own, other] = [model.record, baseline.record];
  for (const id of ['cold_load_ms', 'first_call_ms'] as const) {
    const value = quotient(own[id], other[id]);
    if (value !== null) found[id] = { value, low: null, high: null };
  }
  const size = quotient(own.size_bytes, other.size_bytes);
  if (size !== null) found.model_size_mb = { value: size, low: size, high: size };
  const memory = quotient(own.memory_mb, other.memory_mb);
  if (memory !== null && Math.min(own.memory_mb ?? 0, other.memory_mb ?? 0) >= leastMemory) {
    found.memory_mb = { value: memory, low: null, high: null };
  }
  return found;
}

const quotient = (own: number | null, other: number | null): number | null =>
  own !== null && other !== null && other > 0 ? own / other : null;
