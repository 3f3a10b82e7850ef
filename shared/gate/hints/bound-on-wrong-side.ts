import { findMetric } from '../../metrics';
import { placedRules } from '../placed-rules';
import type { HintKind } from './hint';

export const boundOnWrongSide: HintKind = {
  id: 'bound-on-wrong-side',
  title: 'A bound that only worse models keep',
  find({ gate }) {
    return placedRules(gate).flatMap(({ rule, path }) => {
      const metric = findMetric(gate.task, rule.metric);
      if (metric === null || metric.best !== null || (rule.min === undefined) === (rule.max === undefined))
        return [];
      const [has, wants, better] = metric.greaterIsBetter
        ? ['max', 'min', 'higher']
        : ['min', 'max', 'lower'];
      if (rule[has as 'min' | 'max'] === undefined) return [];
      return [
        {
          path: [...path, has],
          at: 'key' as const,
          message: `the ${better} ${rule.metric}, the better; with ${has} alone every worse model passes`,
          mend: `Write "${wants}" if that is meant.`,
        },
      ];
    });
  },
};
