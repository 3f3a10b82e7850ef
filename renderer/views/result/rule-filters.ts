import type { RuleResult } from '../../../shared/run/schema';

export interface RuleFilter {
  readonly id: string;
  readonly title: string;
  keeps(rule: RuleResult): boolean;
}

const isCritical = ({ severity }: RuleResult) => severity === 'critical';

const filters: readonly RuleFilter[] = [
  { id: 'all', title: 'All', keeps: () => true },
  { id: 'fail', title: 'Failed', keeps: (rule) => rule.status === 'fail' && isCritical(rule) },
  {
    id: 'inconclusive',
    title: 'Not enough data',
    keeps: (rule) => rule.status === 'inconclusive' && isCritical(rule),
  },
  {
    id: 'not_judged',
    title: 'Not judged',
    keeps: (rule) => rule.status === 'not_judged' && isCritical(rule),
  },
  { id: 'warning', title: 'Warnings', keeps: (rule) => rule.status !== 'pass' && !isCritical(rule) },
  { id: 'pass', title: 'Passed', keeps: ({ status }) => status === 'pass' },
];

/** The filters that keep any of the rules, with how many. */
export function ruleFilters(
  rules: readonly RuleResult[],
): readonly { readonly filter: RuleFilter; readonly count: number }[] {
  return filters
    .map((filter) => ({ filter, count: rules.filter(filter.keeps).length }))
    .filter(({ filter, count }) => count > 0 || filter.id === 'all');
}
