import type { Finding } from '../finding';
import { decidesOn, placedRules } from '../placed-rules';
import type { HintKind } from './hint';

export const idleSetting: HintKind = {
  id: 'idle-setting',
  title: 'A setting that nothing reads',
  find({ gate }) {
    const findings: Finding[] = [];
    const rules = placedRules(gate);
    for (const { rule, path } of rules) {
      if (rule.on_inconclusive === undefined || decidesOn(rule, gate) === 'interval') continue;
      findings.push({
        path: [...path, 'on_inconclusive'],
        at: 'key',
        message: 'on_inconclusive has no effect: the measured value decides this rule',
        mend: 'Add "decide_on: interval", or take it away.',
      });
    }
    if (gate.on_inconclusive !== 'fail' && !rules.some(({ rule }) => decidesOn(rule, gate) === 'interval')) {
      findings.push({
        path: ['on_inconclusive'],
        at: 'key',
        message: 'on_inconclusive has no effect: no rule is decided by an interval',
        mend: 'Add "decide_on: interval", or take it away.',
      });
    }
    const asked = [...(gate.metrics ?? []), ...rules.map(({ rule }) => rule.metric)];
    const chosenByCost = typeof gate.threshold !== 'number' && gate.threshold.choose === 'min_cost';
    if (gate.costs !== undefined && !asked.includes('expected_cost') && !chosenByCost) {
      findings.push({
        path: ['costs'],
        at: 'key',
        message:
          'costs have no effect: neither expected_cost nor threshold: { choose: min_cost } is asked for',
        mend: 'Add expected_cost to the metrics or to a rule.',
      });
    }
    return findings;
  },
};
