import { metrics } from '../../../shared/metrics';
import type { RuleResult, RunDocument, SubgroupRecord } from '../../../shared/run/schema';
import { worstStatus } from './rule-rows';

export interface SubgroupRow {
  readonly group: SubgroupRecord;
  readonly candidate: number | null;
  readonly baseline: number | null;
  /** Candidate minus baseline. */
  readonly difference: number | null;
  /** Positive is worse; null without both values. */
  readonly regression: number | null;
  /** The worst status of the rules on this group and metric; null where there is none. */
  readonly status: RuleResult['status'] | null;
}

/** The measured groups by falling regression; those that cannot be compared come last. */
export function subgroupRows(
  document: Pick<RunDocument, 'subgroups' | 'rules'>,
  metric: string,
): SubgroupRow[] {
  const sign = metrics.find(({ id }) => id === metric)?.greaterIsBetter === false ? 1 : -1;
  return document.subgroups
    .filter(({ status }) => status === 'measured')
    .map((group): SubgroupRow => {
      const candidate = group.candidate?.[metric] ?? null;
      const baseline = group.baseline?.[metric] ?? null;
      const difference = candidate === null || baseline === null ? null : candidate - baseline;
      return {
        group,
        candidate,
        baseline,
        difference,
        regression: difference === null ? null : difference * sign + 0,
        status: worstStatus(document.rules, metric, group.id),
      };
    })
    .sort(
      (left, right) =>
        (right.regression ?? Number.NEGATIVE_INFINITY) - (left.regression ?? Number.NEGATIVE_INFINITY),
    );
}

/** The metrics that any group has a value for, in the order of the gate. */
export function subgroupMetrics({ subgroups, gate }: RunDocument): string[] {
  const found = new Set(
    subgroups.flatMap(({ candidate, baseline }) => Object.keys({ ...baseline, ...candidate })),
  );
  const known = gate.spec.metrics.filter((metric) => found.has(metric));
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
