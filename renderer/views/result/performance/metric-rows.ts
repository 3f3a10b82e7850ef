import { formatNumber } from '../../../../shared/figures';
import { metricsOfGate } from '../../../../shared/gate/rules-of';
import { worseBy } from '../../../../shared/metrics/bound-metric';
import type { Interval } from '../../../../shared/run/interval-schema';
import type { ModelRole, RuleResult, RunDocument } from '../../../../shared/run/schema';
import { knownMetric } from '../../metric-title';
import { worstStatus } from '../rule-rows';

export interface MetricRow {
  readonly metric: string;
  /** `higher is better`, `closest to 0 is best`. */
  readonly better: string;
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly baseline: number | null;
  readonly difference: number | null;
  readonly differenceInterval: Interval | null;
  /** Positive is worse. */
  readonly regression: number | null;
  readonly regressionInterval: Interval | null;
  /** The greatest regression that the rules on all rows allow; null where none says. */
  readonly allowed: number | null;
  /** Of a model that knows nothing. */
  readonly trivial: number | null;
  /** Null where one of the two is unknown. */
  readonly beatsTrivial: boolean | null;
  readonly status: RuleResult['status'] | null;
}

/** Every metric of one model, in the order of the gate, beside the baseline's. */
export function metricRows(
  {
    evaluations,
    comparisons,
    rules,
    gate,
  }: Pick<RunDocument, 'evaluations' | 'comparisons' | 'rules' | 'gate'>,
  role: ModelRole,
): MetricRow[] {
  const evaluation = evaluations.find((one) => one.role === role);
  if (evaluation === undefined) return [];
  const known = metricsOfGate(gate.spec).filter((id) => id in evaluation.metrics);
  const others = Object.keys(evaluation.metrics).filter((id) => !known.includes(id));
  return [...known, ...others].map((metric): MetricRow => {
    const compared = comparisons.find((one) => one.role === role && one.metric === metric);
    const value = evaluation.metrics[metric] ?? null;
    const trivial = evaluation.trivial[metric] ?? null;
    return {
      metric,
      better: betterInWords(metric),
      value,
      interval: evaluation.intervals[metric] ?? null,
      baseline: compared?.baseline ?? null,
      difference: compared?.difference ?? null,
      differenceInterval: compared?.interval ?? null,
      regression: compared?.regression ?? null,
      regressionInterval: compared?.regression_interval ?? null,
      allowed: allowedRegression(rules, metric),
      trivial,
      beatsTrivial: beats(metric, value, trivial),
      status: role === 'candidate' ? worstStatus(rules, metric, null) : null,
    };
  });
}

function betterInWords(metric: string): string {
  const { greaterIsBetter = true, best = null } = knownMetric(metric) ?? {};
  if (best !== null) return `closest to ${formatNumber(best)} is best`;
  return greaterIsBetter ? 'higher is better' : 'lower is better';
}

/** Why no metric has an interval, where one reason holds for all that have a value; null elsewhere. */
export function whyNoInterval(rows: readonly MetricRow[]): string | null {
  const reasons = new Set(
    rows.filter(({ value }) => value !== null).map(({ interval }) => interval?.reason ?? null),
  );
  const [only = null] = reasons;
  return reasons.size === 1 ? only : null;
}

function beats(metric: string, value: number | null, trivial: number | null): boolean | null {
  const known = knownMetric(metric);
  if (known === null || value === null || trivial === null) return null;
  return worseBy(known, value, trivial) < 0;
}

function allowedRegression(rules: readonly RuleResult[], metric: string): number | null {
  const rule = rules.find(
    (one) => one.kind === 'max_regression' && one.subject === metric && one.subgroup === null,
  );
  return rule === undefined || rule.bound === null || rule.baseline === null
    ? null
    : Math.abs(rule.bound - rule.baseline);
}

/** How an interval was made, for a hint: `95% interval, DeLong`. */
export function intervalInWords({ level, method, replicates, reason }: Interval): string {
  if (reason !== null) return reason;
  const name = method === null ? '' : `, ${methodNames[method] ?? method}`;
  const drawn = replicates === null ? '' : ` of ${replicates.toLocaleString('en-US')} replicates`;
  return `${Math.round(level * 1000) / 10}% interval${name}${drawn}`;
}

const methodNames: Readonly<Record<string, string>> = {
  delong: 'DeLong',
  wilson: 'Wilson',
  tango: 'Tango',
  bootstrap_percentile: 'bootstrap',
  bootstrap_bca: 'BCa bootstrap',
  cluster_bootstrap_percentile: 'cluster bootstrap',
  cluster_bootstrap_bca: 'cluster BCa bootstrap',
};

/** The metrics of a model that are no better than those of a model that knows nothing. */
export function beatenByTrivial(rows: readonly MetricRow[]): readonly string[] {
  return rows.filter(({ beatsTrivial }) => beatsTrivial === false).map(({ metric }) => metric);
}
