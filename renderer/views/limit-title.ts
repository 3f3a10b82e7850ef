import type { LimitId } from '../../shared/gate/schema';

const titles: Readonly<Record<LimitId, string>> = {
  latency_p50_ms: 'Latency p50 (ms)',
  latency_p90_ms: 'Latency p90 (ms)',
  latency_p95_ms: 'Latency p95 (ms)',
  latency_p99_ms: 'Latency p99 (ms)',
  latency_p999_ms: 'Latency p99.9 (ms)',
  cold_load_ms: 'Cold load (ms)',
  first_call_ms: 'First call (ms)',
  rows_per_second: 'Rows per second',
  model_size_mb: 'Model size (MB)',
  memory_mb: 'Memory (MiB)',
};

/** The limit's title; the id itself for one that this version does not know. */
export function limitTitle(id: string): string {
  return (titles as Readonly<Record<string, string>>)[id] ?? id;
}
