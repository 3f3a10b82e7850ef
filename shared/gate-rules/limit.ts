import { formatAgainst, formatNumber } from '../figures';
import type { Gate } from '../gate/schema';
import type { LatencyRecord } from '../run/schema';
import type { RuleFinding, RuleKind } from './rule-kind';

interface Limit {
  readonly id: keyof Gate['limits'];
  readonly name: string;
  readonly unit: string;
  readonly atLeast: boolean;
  readonly read: (latency: LatencyRecord) => number | null;
}

const limits: readonly Limit[] = [
  { id: 'latency_p50_ms', name: 'p50 latency', unit: 'ms', atLeast: false, read: ({ p50_ms }) => p50_ms },
  { id: 'latency_p95_ms', name: 'p95 latency', unit: 'ms', atLeast: false, read: ({ p95_ms }) => p95_ms },
  { id: 'latency_p99_ms', name: 'p99 latency', unit: 'ms', atLeast: false, read: ({ p99_ms }) => p99_ms },
  {
    id: 'rows_per_second',
    name: 'throughput',
    unit: 'rows/s',
    atLeast: true,
    read: ({ rows_per_second }) => rows_per_second,
  },
  {
    id: 'model_size_mb',
    name: 'model size',
    unit: 'MB',
    atLeast: false,
    read: ({ size_bytes }) => size_bytes / 1e6,
  },
  { id: 'memory_mb', name: 'memory', unit: 'MiB', atLeast: false, read: ({ memory_mb }) => memory_mb },
];

/** Bounds on the candidate's latency, throughput, size and memory. */
export const limit = {
  kind: 'limit',
  title: 'Limit',
  judge: (gate, { latencies }) =>
    limits.flatMap((one): readonly RuleFinding[] => {
      const bound = gate.limits[one.id];
      if (bound === undefined) return [];
      const candidate = latencies.find(({ role }) => role === 'candidate');
      const baseline = latencies.find(({ role }) => role === 'baseline');
      const value = candidate === undefined ? null : one.read(candidate);
      const expected = `expected at ${one.atLeast ? 'least' : 'most'} ${formatNumber(bound)} ${one.unit}`;
      const common = {
        kind: 'limit',
        subject: one.id,
        subgroup: null,
        bound,
        value,
        baseline: baseline === undefined ? null : one.read(baseline),
      };
      if (value === null) {
        const why =
          candidate === undefined
            ? 'the candidate is not a model that can be run'
            : 'it could not be measured';
        return [
          {
            ...common,
            status: 'not_judged',
            sentence: `${one.name} could not be judged: ${why}; ${expected}`,
          },
        ];
      }
      return [
        {
          ...common,
          status: (one.atLeast ? value >= bound : value <= bound) ? 'pass' : 'fail',
          sentence: `${one.name} is ${formatAgainst(value, bound)} ${one.unit}; ${expected}`,
        },
      ];
    }),
} satisfies RuleKind;
