import { listNames } from '../../nearest';
import { comparedBy, placedRules } from '../placed-rules';
import type { HintKind } from './hint';

export const boundWithoutRegression: HintKind = {
  id: 'bound-without-regression',
  title: 'An absolute bound stands without a comparison with the baseline',
  find({ gate }) {
    const rules = placedRules(gate).filter(({ rule }) => rule.subgroup === undefined);
    const compared = new Set(rules.flatMap(({ rule }) => (comparedBy(rule).length > 0 ? [rule.metric] : [])));
    const bounded = rules.filter(
      ({ rule }) => (rule.min !== undefined || rule.max !== undefined) && !compared.has(rule.metric),
    );
    const [first] = bounded;
    if (first === undefined) return [];
    const names = [...new Set(bounded.map(({ rule }) => rule.metric))];
    const message = `${listNames(names)} ${names.length === 1 ? 'has' : 'have'} an absolute bound alone: a model that is worse than the one in use can pass it`;
    return gate.models?.baseline === undefined
      ? [
          {
            path: ['models'],
            at: 'key',
            message,
            mend: 'Name the model in use as models.baseline, and add max_regression to the rules.',
          },
        ]
      : [
          {
            path: first.path,
            message,
            mend: 'Add max_regression to the rule, such as max_regression: 0.01.',
          },
        ];
  },
};
