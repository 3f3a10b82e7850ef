import { metricsOfGate } from '../../../shared/gate/rules-of';
import { type BoundMetric, worseBy } from '../../../shared/metrics/bound-metric';
import type { Interval } from '../../../shared/run/interval-schema';
import type { RuleResult, RunDocument, SubgroupRecord } from '../../../shared/run/schema';
import { knownMetric } from '../metric-title';
import { worstStatus } from './rule-rows';

export interface SubgroupRow {
  readonly group: SubgroupRecord;
  readonly candidate: number | null;
  readonly baseline: number | null;
  /** Candidate minus baseline. */
  readonly difference: number | null;
  /** Positive is worse; null without both values. */
  readonly regression: number | null;
  /** Of the difference; null where it was not taken. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Whether chance alone may make such a difference: its interval holds 0, or it has none and others have. */
  readonly isUnsure: boolean;
  /** The worst status of the rules on this group and metric; null where there is none. */
  readonly status: RuleResult['status'] | null;
}

/** The measured groups by falling regression; those that cannot be compared come last. */
export function subgroupRows(
  document: Pick<RunDocument, 'subgroups' | 'rules'>,
  metric: string,
): SubgroupRow[] {
  const known = knownMetric(metric) ?? { greaterIsBetter: true, best: null };
  const areTaken = document.subgroups.some(({ regression_intervals }) => metric in regression_intervals);
  return document.subgroups
    .filter(({ status }) => status === 'measured')
    .map((group): SubgroupRow => {
      const candidate = group.candidate?.[metric] ?? null;
      const baseline = group.baseline?.[metric] ?? null;
      const interval = differenceInterval(known, group.regression_intervals[metric]);
      const areKnown = candidate !== null && baseline !== null;
      return {
        group,
        candidate,
        baseline,
        difference: areKnown ? candidate - baseline : null,
        regression: areKnown ? worseBy(known, candidate, baseline) : null,
        interval,
        isUnsure: interval === null ? areTaken : interval.low <= 0 && interval.high >= 0,
        status: worstStatus(document.rules, metric, group.id),
      };
    })
    .sort(
      (left, right) =>
        (right.regression ?? Number.NEGATIVE_INFINITY) - (left.regression ?? Number.NEGATIVE_INFINITY),
    );
}

/** From how much worse to how much higher; unknown for a metric with a best value, where the two are not the same. */
function differenceInterval(
  { greaterIsBetter, best }: Pick<BoundMetric, 'greaterIsBetter' | 'best'>,
  regression: Interval | undefined,
): SubgroupRow['interval'] {
  const { low = null, high = null } = regression ?? {};
  if (low === null || high === null || best !== null) return null;
  return greaterIsBetter ? { low: 0 - high, high: 0 - low } : { low, high };
}

/** The metrics that any group has a value for, in the order of the gate. */
export function subgroupMetrics({ subgroups, gate }: RunDocument): string[] {
  const found = new Set(
    subgroups.flatMap(({ candidate, baseline }) => Object.keys({ ...baseline, ...candidate })),
  );
  const known = metricsOfGate(gate.spec).filter((metric) => found.has(metric));
  return [...known, ...[...found].filter((metric) => !known.some((id) => id === metric))];
}

/** A scale that holds all values with a little room; never outside [0, 1] when no value is. */
export function dotScale(rows: readonly SubgroupRow[], overall: number | null): { from: number; to: number } {
  const values = [...rows.flatMap(({ candidate, baseline }) => [candidate, baseline]), overall].filter(
    (value) => value !== null,
  );
  if (values.length === 0) return { from: 0, to: 1 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.08, 0.01);
  const isShare = low >= 0 && high <= 1;
  return {
    from: isShare ? Math.max(0, low - room) : low - room,
    to: isShare ? Math.min(1, high + room) : high + room,
  };
}
