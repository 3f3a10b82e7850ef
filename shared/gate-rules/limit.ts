import { formatAgainst, formatNumber } from '../figures';
import { costs, whyNoCost } from './cost';
import type { RuleFinding, RuleKind } from './rule-kind';

/** Bounds on the model's latency, throughput, size and memory; the measured value decides. */
export const limit = {
  kind: 'limit',
  judge: (judged) =>
    costs.flatMap((cost): readonly RuleFinding[] => {
      const { gate, findings, role } = judged;
      const bound = gate.limits[cost.id];
      if (bound === undefined) return [];
      const figureOf = (of: typeof role) => {
        const latency = findings.latencies.find((one) => one.role === of);
        return latency === undefined ? null : cost.read(latency);
      };
      const value = figureOf(role);
      const baseline = figureOf('baseline');
      const common = { kind: 'limit', subject: cost.id, subgroup: null, bound, value, baseline };
      const expected = `expected at ${cost.atLeast ? 'least' : 'most'} ${formatNumber(bound)} ${cost.unit}`;
      if (value === null) {
        const sentence = `${cost.name} could not be judged: ${whyNoCost(judged, cost)}; ${expected}`;
        return [{ ...common, status: 'not_judged', sentence }];
      }
      return [
        {
          ...common,
          status: (cost.atLeast ? value >= bound : value <= bound) ? 'pass' : 'fail',
          sentence: `${cost.name} is ${formatAgainst(value, bound)} ${cost.unit}; ${expected}`,
        },
      ];
    }),
} satisfies RuleKind;
