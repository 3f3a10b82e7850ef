import { formatCount, formatPercent } from '../../figures';
import { decidesOn, placedRules } from '../placed-rules';
import type { Gate } from '../schema';
import { declaredIds, everySubgroupOf } from '../subgroup-ids';
import type { HintKind } from './hint';

/** From this many comparisons on. */
const many = 5;

export const unadjustedSubgroups: HintKind = {
  id: 'unadjusted-subgroups',
  title: 'Many subgroups are judged without regard to their number',
  find({ gate }) {
    if (gate.multiple_testing !== 'none') return [];
    const judged = placedRules(gate).flatMap(({ rule }) =>
      rule.subgroup === undefined ? [] : [comparisonsOf(rule.subgroup, gate)],
    );
    const open = judged.includes(null);
    const count = judged.reduce<number>((sum, one) => sum + (one ?? 1), 0);
    if (!open && count < many) return [];
    const how = open ? 'every category of a column' : formatCount(count, 'subgroup');
    const byInterval = placedRules(gate).some(
      ({ rule }) => rule.subgroup !== undefined && decidesOn(rule, gate) === 'interval',
    );
    const errs = formatPercent(Math.round(100 * (1 - gate.uncertainty.confidence ** count)) / 100);
    const chance = open
      ? 'the more there are, the likelier one of them looks worse by chance'
      : `at ${formatPercent(gate.uncertainty.confidence)} confidence one or more harmless differences look real with a chance of ${errs}`;
    return [
      {
        path: ['rules'],
        at: 'key',
        message: `${how} ${open ? 'is' : 'are'} judged one by one: ${chance}`,
        mend: `Write "multiple_testing: holm"${byInterval ? '' : ' and "decide_on: interval"'}.`,
      },
    ];
  },
};

/** How many subgroups the rule is about; null where the data decides. */
function comparisonsOf(id: string, { subgroups }: Gate): number | null {
  const every = subgroups.find(({ column }) => id === everySubgroupOf(column));
  return every === undefined ? 1 : (declaredIds(every)?.length ?? null);
}
