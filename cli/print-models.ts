import { formatMilliseconds, formatNumber } from '../shared/figures';
import type { Interval } from '../shared/run/interval-schema';
import type { EvaluationRecord, RunDocument } from '../shared/run/schema';
import type { Cell } from './text-table';

const none = '-';

/** Each metric of the candidate beside the baseline and beside a model that knows nothing, with intervals. */
export function metricRows({ comparisons, evaluations }: RunDocument): readonly (readonly Cell[])[] {
  const candidate = evaluations.find(({ role }) => role === 'candidate');
  if (candidate === undefined) return [];
  const ofCandidate = comparisons.filter(({ role }) => role === 'candidate');
  const trivial = (metric: string) => figure(candidate.trivial[metric] ?? null);
  if (ofCandidate.length === 0) {
    return [
      header(['metric', 'candidate', 'interval', 'trivial']),
      ...Object.entries(candidate.metrics).map(([metric, value]) => [
        { text: metric },
        figure(value),
        range(candidate.intervals[metric]),
        trivial(metric),
      ]),
    ];
  }
  return [
    header(['metric', 'candidate', 'interval', 'baseline', 'difference', 'interval', 'trivial']),
    ...ofCandidate.map(({ metric, candidate: value, baseline, difference, interval }) => [
      { text: metric },
      figure(value),
      range(candidate.intervals[metric]),
      figure(baseline),
      figure(difference),
      range(interval),
      trivial(metric),
    ]),
  ];
}

/** Why metrics have no interval, each reason once. */
export function reasonsWithoutInterval({ evaluations }: RunDocument): readonly string[] {
  const reasonsOf = ({ intervals, role }: EvaluationRecord) =>
    Object.entries(intervals).flatMap(([metric, { reason }]) =>
      reason === null ? [] : [`${metric} of the ${role}: ${reason}`],
    );
  return [...new Set(evaluations.flatMap(reasonsOf))];
}

export function challengerRows({ challengers, evaluations }: RunDocument): readonly (readonly Cell[])[] {
  if (challengers.length === 0) return [];
  return challengers.map(({ name, verdict }) => {
    const evaluation = evaluations.find(({ role }) => role === `challenger:${name}`);
    const [metric, value] = Object.entries(evaluation?.metrics ?? {})[0] ?? [];
    const figures = metric === undefined ? '' : `${metric} ${formatNumber(value ?? Number.NaN)}`;
    return [
      { text: name },
      { text: verdict.status },
      { text: figures },
      { text: verdict.sentence, style: 'dim' },
    ];
  });
}

/** Latency with what it was measured on, since absolute times are those of this machine. */
export function latencyRows({ latencies }: RunDocument): readonly (readonly Cell[])[] {
  if (latencies.length === 0) return [];
  const time = (value: number | null): Cell => ({
    text: value === null ? none : formatMilliseconds(value),
    align: 'right',
  });
  return [
    header(['model', 'p50', 'p95', 'p99', 'cold load', 'rows/s', 'MiB', 'on']),
    ...latencies.map((one) => [
      { text: one.role },
      time(one.p50_ms),
      time(one.p95_ms),
      time(one.p99_ms),
      time(one.cold_load_ms),
      figure(one.rows_per_second === null ? null : Math.round(one.rows_per_second)),
      figure(one.memory_mb),
      {
        text: one.provider === null ? none : `${one.provider}, ${one.threads ?? 1} threads`,
        style: 'dim' as const,
        align: 'right' as const,
      },
    ]),
  ];
}

/** `0.93 to 0.95`; a dash where there is none. */
function range(interval: Interval | null | undefined): Cell {
  const isKnown =
    interval?.low !== null && interval?.high !== null && interval !== undefined && interval !== null;
  return {
    text: isKnown ? `${formatNumber(interval.low ?? 0)} to ${formatNumber(interval.high ?? 0)}` : none,
    style: 'dim',
    align: 'right',
  };
}

export function header([first = '', ...others]: readonly string[]): readonly Cell[] {
  return [
    { text: first, style: 'dim' },
    ...others.map((text): Cell => ({ text, style: 'dim', align: 'right' })),
  ];
}

export function figure(value: number | null): Cell {
  return { text: value === null ? none : formatNumber(value), align: 'right' };
}
