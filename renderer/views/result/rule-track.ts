import { roundedUp } from '../../../shared/figures';
import { worseBy } from '../../../shared/metrics/bound-metric';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import type { IntervalPlace } from '../../charts/IntervalTrack';
import { knownMetric } from '../metric-title';

/** A rule, or a rule in a group of them. */
export type OneRule = Omit<RuleResult, 'parts'>;

/** Where the interval of a rule lies to its bound, more being better; null for a rule without one. */
export function ruleTrack({
  kind,
  subject,
  value,
  bound,
  baseline,
  interval,
}: OneRule): IntervalPlace | null {
  const { low = null, high = null } = interval ?? {};
  if (value === null || bound === null || low === null || high === null) return null;
  if (kind === 'min')
    return { value: value - bound, low: low - bound, high: high - bound, bound: { at: 0, bad: 'below' } };
  if (kind === 'max')
    return { value: bound - value, low: bound - high, high: bound - low, bound: { at: 0, bad: 'below' } };
  const metric = knownMetric(subject);
  if (baseline === null || metric === null) return null;
  return {
    value: 0 - worseBy(metric, value, baseline),
    low: 0 - high,
    high: 0 - low,
    bound: {
      at: 0 - worseBy(metric, bound, baseline),
      bad: kind === 'max_improvement' ? 'above' : 'below',
    },
  };
}

/** How many more rows, of the eval set or of the subgroup, would settle a rule; null where no number is known. */
export function moreRows(
  { rows_needed, subgroup }: OneRule,
  { evaluations, subgroups }: Pick<RunDocument, 'evaluations' | 'subgroups'>,
): number | null {
  if (rows_needed === null) return null;
  const rows =
    subgroup === null
      ? evaluations.find(({ role }) => role === 'candidate')?.n
      : subgroups.find(({ id }) => id === subgroup)?.n;
  return rows === null || rows === undefined || rows_needed <= rows ? null : roundedUp(rows_needed - rows);
}
