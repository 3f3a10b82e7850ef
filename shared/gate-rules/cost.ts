import { formatCount } from '../figures';
import type { LimitId } from '../gate/schema';
import type { LatencyRecord } from '../run/schema';
import { because, nameOfRole, problemOf } from './measured-value';
import type { Judged } from './rule-kind';

/** A figure of what a model costs. */
export interface Cost {
  readonly id: LimitId;
  readonly name: string;
  readonly unit: string;
  /** More is better, and the limit the least; for all others less is. */
  readonly atLeast?: true;
  /** Taken of many calls, so that its ratio to the baseline's has an interval. */
  readonly isRepeated?: true;
  readonly read: (latency: LatencyRecord) => number | null;
}

const ms = { unit: 'ms' } as const;
const call = { ...ms, isRepeated: true } as const;

export const costs: readonly Cost[] = [
  { id: 'latency_p50_ms', name: 'p50 latency', ...call, read: ({ p50_ms }) => p50_ms },
  { id: 'latency_p90_ms', name: 'p90 latency', ...call, read: ({ p90_ms }) => p90_ms },
  { id: 'latency_p95_ms', name: 'p95 latency', ...call, read: ({ p95_ms }) => p95_ms },
  { id: 'latency_p99_ms', name: 'p99 latency', ...call, read: ({ p99_ms }) => p99_ms },
  { id: 'latency_p999_ms', name: 'p99.9 latency', ...call, read: ({ p999_ms }) => p999_ms },
  { id: 'cold_load_ms', name: 'loading time', ...ms, read: ({ cold_load_ms }) => cold_load_ms },
  { id: 'first_call_ms', name: 'first call', ...ms, read: ({ first_call_ms }) => first_call_ms },
  {
    id: 'rows_per_second',
    name: 'throughput',
    unit: 'rows/s',
    atLeast: true,
    isRepeated: true,
    read: ({ rows_per_second }) => rows_per_second,
  },
  { id: 'model_size_mb', name: 'model size', unit: 'MB', read: ({ size_bytes }) => size_bytes / 1e6 },
  { id: 'memory_mb', name: 'memory', unit: 'MiB', read: ({ memory_mb }) => memory_mb },
];

/** Why this model has no such figure. */
export function whyNoCost({ gate, findings, role }: Judged, { id }: Pick<Cost, 'id'>): string {
  if (findings.latencies.some((one) => one.role === role)) {
    const tooFew = id.startsWith('latency_') && problemOf(findings, role) === null;
    return tooFew
      ? `${formatCount(gate.latency.calls, 'call')} are too few for it`
      : 'it could not be measured';
  }
  const isRun = findings.models.find((one) => one.role === role)?.kind === 'onnx';
  const why = isRun
    ? `${nameOfRole(role)} was not timed`
    : `${nameOfRole(role)} is not a model that can be run`;
  return problemOf(findings, role) ?? because(findings, why);
}
