import type { LatencyRecord } from '../run/schema';
import { latencyRatios, type MeasuredModel } from './latency-ratios';
import type { Latencies } from './measure-latency';
import { percentilesOf } from './percentiles';
import type { TimedBatch } from './time-batch';
import type { TimedModel } from './timed-model';

/** What is known of a model beside its times. */
export interface ModelFacts {
  readonly sizeBytes: number;
  readonly parameters: number | null;
  /** Null where the provider has none of its own, as a GPU. */
  readonly threads: number | null;
}

export interface RecordOptions {
  /** Confidence of every interval, between 0 and 1. */
  readonly level: number;
  readonly seed: number;
  /** Rows in the large batch. */
  readonly batch: number;
  readonly factsOf: (model: TimedModel) => ModelFacts;
}

/** The run document's records, of every model that could be called with one row, in their order. */
export function latencyRecords(
  models: readonly TimedModel[],
  latencies: Latencies,
  options: RecordOptions,
): LatencyRecord[] {
  const measured = models.flatMap((model, index) => measuredModel(model, index, latencies, options));
  const baseline = measured.find(({ record }) => record.role === 'baseline');
  return measured.map((one) =>
    baseline === undefined || one === baseline
      ? one.record
      : {
          ...one.record,
          ratios: latencyRatios(one, baseline, { ...options, sessions: latencies.single.sessions }),
        },
  );
}

function measuredModel(
  model: TimedModel,
  index: number,
  { single, batches, memory }: Latencies,
  { level, batch, factsOf }: RecordOptions,
): readonly MeasuredModel[] {
  const durations = single.durations[index];
  if (durations == null) return [];
  const found = percentilesOf(durations, level);
  const { p50 } = found;
  if (p50 === undefined) throw new Error(`${durations.length} calls have no median`);
  const large = batches.find((timed) => timed.batch === batch)?.durations[index] ?? null;
  const start = single.coldStarts[index];
  const growth = memory[index];
  const facts = factsOf(model);
  const timed = batchRecords(batches, index, level);
  const record: LatencyRecord = {
    role: model.role,
    provider: model.scorer.record.provider,
    threads: facts.threads,
    interleaved: true,
    calls: durations.length,
    calls_together: single.together,
    warm_up: single.warmUp,
    cold_load_ms: start?.load ?? null,
    first_call_ms: start?.firstCall ?? null,
    p50_ms: p50.value,
    p90_ms: found.p90?.value ?? null,
    p95_ms: found.p95?.value ?? null,
    p99_ms: found.p99?.value ?? null,
    p999_ms: found['p99.9']?.value ?? null,
    percentiles: found,
    batch,
    rows_per_second: timed.find((one) => one.batch === batch)?.rows_per_second ?? null,
    batches: timed,
    size_bytes: facts.sizeBytes,
    parameters: facts.parameters,
    memory_mb: growth == null ? null : growth / 2 ** 20,
    ratios: {},
  };
  return [{ record, single: durations, batch: large }];
}

function batchRecords(
  batches: readonly TimedBatch[],
  index: number,
  level: number,
): LatencyRecord['batches'] {
  return batches.flatMap(({ batch, durations }) => {
    const times = durations[index];
    if (times == null) return [];
    const { p50, p95 } = percentilesOf(times, level);
    if (p50 === undefined) throw new Error(`${times.length} calls have no median`);
    const rate = (batch / p50.value) * 1000;
    return [{ batch, calls: times.length, p50, p95: p95 ?? null, rows_per_second: rate }];
  });
}
