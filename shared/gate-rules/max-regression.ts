import { formatAgainst, formatNumber, formatPercent } from '../figures';
import type { GateRule } from '../gate/schema';
import { metricById } from '../metrics';
import { groupsOfRule, measuredValue } from './measured-value';
import type { RuleFinding, RuleKind } from './rule-kind';

type Tolerance = NonNullable<GateRule['max_regression']>;

/** What the subtraction of two doubles below 1 may be off by: 0.8 - 0.7 is 0.10000000000000009. */
const rounding = 1e-12;

/**
 * The candidate may be worse than the baseline by the tolerance, inclusive; a gain always passes.
 * A relative tolerance is a share of |baseline|, so that a negative baseline keeps its sense.
 */
export const maxRegression = {
  kind: 'max_regression',
  title: 'Regression',
  judge: (gate, findings) =>
    gate.rules.flatMap((rule) => {
      const tolerance = rule.max_regression;
      if (tolerance === undefined) return [];
      return groupsOfRule(rule.subgroup, findings).map((subgroup): RuleFinding => {
        const { greaterIsBetter } = metricById(rule.metric);
        const name = subgroup === null ? rule.metric : `${rule.metric} of ${subgroup}`;
        const common = { kind: 'max_regression', subject: rule.metric, subgroup };
        const candidate = measuredValue(gate, findings, 'candidate', rule.metric, subgroup);
        const baseline = measuredValue(gate, findings, 'baseline', rule.metric, subgroup);
        if (!candidate.known || !baseline.known) {
          const why = candidate.known ? (baseline.known ? '' : baseline.why) : candidate.why;
          return {
            ...common,
            status: 'not_judged',
            value: candidate.known ? candidate.value : null,
            bound: null,
            baseline: baseline.known ? baseline.value : null,
            sentence: `Regression of ${name} could not be judged: ${why}`,
          };
        }
        const allowed =
          'absolute' in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(baseline.value);
        const bound = greaterIsBetter ? baseline.value - allowed : baseline.value + allowed;
        const worse = greaterIsBetter ? baseline.value - candidate.value : candidate.value - baseline.value;
        const holds = worse <= allowed + rounding;
        return {
          ...common,
          status: holds ? 'pass' : 'fail',
          value: candidate.value,
          bound,
          baseline: baseline.value,
          sentence: `${name} is ${formatNumber(candidate.value)}, ${against(candidate.value, baseline.value, greaterIsBetter, holds ? worse : allowed)}; ${allowance(tolerance)}`,
        };
      });
    }),
} satisfies RuleKind;

/** `bound` is what a difference beyond it must read differently from. */
function against(candidate: number, baseline: number, greaterIsBetter: boolean, bound: number): string {
  const difference = candidate - baseline;
  if (difference === 0) return `equal to the baseline's`;
  const better = difference > 0 === greaterIsBetter;
  return `${formatAgainst(Math.abs(difference), bound)} ${better ? 'better' : 'worse'} than the baseline's ${formatNumber(baseline)}`;
}

function allowance(tolerance: Tolerance): string {
  return 'absolute' in tolerance
    ? `at most ${formatNumber(tolerance.absolute)} worse is allowed`
    : `at most ${formatPercent(tolerance.relative)} worse is allowed`;
}
