import { placedRules } from '../placed-rules';
import { everySubgroupOf } from '../subgroup-ids';
import type { HintKind } from './hint';

export const noSubgroupRule: HintKind = {
  id: 'no-subgroup-rule',
  title: 'No rule is about a subgroup',
  find({ gate }) {
    const rules = placedRules(gate);
    const [first] = rules;
    if (first === undefined || rules.some(({ rule }) => rule.subgroup !== undefined)) return [];
    const [declared] = gate.subgroups;
    return [
      {
        path: ['rules'],
        at: 'key',
        message: 'no rule is about a subgroup: a model can gain on average and lose where it matters',
        mend:
          declared === undefined
            ? 'Declare a column under subgroups, and add a rule with "subgroup: column=*".'
            : `Add a rule such as { metric: ${first.rule.metric}, subgroup: ${everySubgroupOf(declared.column)}, … }.`,
      },
    ];
  },
};
