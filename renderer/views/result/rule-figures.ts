import { formatAgainst, formatNumber, formatPercent } from '../../../shared/figures';
import type { RuleResult } from '../../../shared/run/schema';
import { knownMetric } from '../metric-title';
import { aligned, alignedAgainst } from './aligned';
import type { CheckFigures } from './check-figures';
import { checkSentence } from './check-sentence';

export interface RuleFigures extends CheckFigures {
  readonly baseline: string;
}

/** Value, bound and baseline of a rule as a table shows them; `–` for what it has not. */
export function ruleFigures(rule: RuleResult, checks: ReadonlyMap<string, CheckFigures>): RuleFigures {
  const { kind, value, bound, baseline } = rule;
  if (kind === 'expectation') {
    return { value: '–', bound: '–', baseline: '–', ...checks.get(checkSentence(rule, checks)) };
  }
  if (kind === 'drift') return driftFigures(rule);
  if (rule.parts.length > 0) {
    return { value: formatNumber(value ?? 0), bound: `≥ ${formatNumber(bound ?? 0)}`, baseline: '–' };
  }
  const isLimit = kind === 'limit' || kind === 'ratio';
  const figure = isLimit ? formatNumber : aligned;
  const against = isLimit
    ? (seen: number, limit: number | null) =>
        limit === null ? formatNumber(seen) : formatAgainst(seen, limit)
    : alignedAgainst;
  return {
    value: value === null ? '–' : against(value, bound),
    bound: bound === null ? '–' : `${mustReach(rule) ? '≥' : '≤'} ${figure(bound)}`,
    baseline: baseline === null ? '–' : figure(baseline),
  };
}

function driftFigures({ subject, status, value, bound }: RuleResult): RuleFigures {
  if (value === null || bound === null) return { value: '–', bound: '–', baseline: '–' };
  if (subject === 'max_drifted_share')
    return { value: formatPercent(value), bound: `≤ ${formatPercent(bound)}`, baseline: '–' };
  // A distance must stay below its threshold, a p-value must not: which of them it is follows from the judgement.
  const isDistance = value < bound === (status === 'pass');
  return {
    value: formatAgainst(value, bound),
    bound: `${isDistance ? '<' : '≥'} ${formatNumber(bound)}`,
    baseline: '–',
  };
}

function mustReach({ kind, subject, value }: RuleResult): boolean {
  if (kind === 'min') return true;
  if (kind === 'max' || kind === 'ratio') return false;
  if (kind === 'limit') return subject === 'rows_per_second';
  const { greaterIsBetter = true, best = null } = knownMetric(subject) ?? {};
  const moreIsBetter = best === null ? greaterIsBetter : (value ?? best) < best;
  return moreIsBetter !== (kind === 'max_improvement');
}
