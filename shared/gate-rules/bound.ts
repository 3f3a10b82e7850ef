import { formatAgainst, formatNumber } from '../figures';
import { groupsOfRule, measuredValue } from './measured-value';
import type { RuleFinding, RuleKind } from './rule-kind';

interface Side {
  readonly kind: 'min' | 'max';
  readonly title: string;
  readonly words: string;
  readonly holds: (value: number, bound: number) => boolean;
}

/** `min` and `max` are the same rule seen from two sides: the candidate's value against a fixed, inclusive bound. */
export function boundRule(side: Side): RuleKind {
  return {
    kind: side.kind,
    title: side.title,
    judge: (gate, findings) =>
      gate.rules.flatMap((rule) => {
        const bound = rule[side.kind];
        if (bound === undefined) return [];
        return groupsOfRule(rule.subgroup, findings).map((subgroup): RuleFinding => {
          const common = { kind: side.kind, subject: rule.metric, subgroup, bound };
          const name = subgroup === null ? rule.metric : `${rule.metric} of ${subgroup}`;
          const candidate = measuredValue(gate, findings, 'candidate', rule.metric, subgroup);
          const baseline = measuredValue(gate, findings, 'baseline', rule.metric, subgroup);
          const expected = `expected ${side.words} ${formatNumber(bound)}`;
          const known = baseline.known ? baseline.value : null;
          if (!candidate.known) {
            const sentence = `${name} could not be judged: ${candidate.why}; ${expected}`;
            return { ...common, status: 'not_judged', value: null, baseline: known, sentence };
          }
          return {
            ...common,
            status: side.holds(candidate.value, bound) ? 'pass' : 'fail',
            value: candidate.value,
            baseline: known,
            sentence: `${name} is ${formatAgainst(candidate.value, bound)}; ${expected}`,
          };
        });
      }),
  };
}
