import { ruleKinds } from '../gate-rules';
import type { RuleFinding } from '../gate-rules/rule-kind';
import { verdictOf } from '../gate-rules/verdict';
import type { Stage } from './stage';

/** Judges every rule and draws the verdict. */
export const gateStage: Stage = {
  id: 'gate',
  title: 'Gate',
  weight: 0.1,
  async run({ gate }, state) {
    const rules = ruleKinds
      .flatMap((kind): readonly RuleFinding[] => kind.judge(gate, state))
      .map((rule) => ({ ...rule, severity: rule.severity ?? 'critical', between: rule.between ?? null }));
    const verdict = verdictOf(gate, rules, state.comparisons);
    const summary = `${verdict.passed} rules pass, ${verdict.failed} fail, ${verdict.not_judged} could not be judged`;
    return { status: verdict.status === 'pass' ? 'done' : 'failed', summary, found: { rules, verdict } };
  },
};
