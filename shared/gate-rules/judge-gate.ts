import type { Gate } from '../gate/schema';
import { ruleResult } from '../run/rule-schema';
import type { ChallengerRecord, ModelRole, RuleResult, RunDocument } from '../run/schema';
import { costKinds, dataKinds } from './index';
import { judgeRules } from './judge-rules';
import type { Findings, Judged, RuleFinding } from './rule-kind';
import { verdictOf } from './verdict';

/**
 * Every rule and the verdict on the candidate, and the same for each challenger in its place. A challenger's verdict
 * depends on the rules on the data too, which are told once, with the candidate's.
 */
export function judgeGate(
  gate: Gate,
  findings: Findings,
): Pick<RunDocument, 'rules' | 'verdict' | 'challengers'> {
  const onData = complete(
    dataKinds.flatMap((kind): readonly RuleFinding[] => kind.judge({ gate, findings, role: 'candidate' })),
  );
  const onModel = (role: ModelRole) => complete(judgeModel({ gate, findings, role }));
  const verdict = (role: ModelRole, rules: readonly RuleResult[]) =>
    verdictOf(
      gate,
      rules,
      findings.comparisons.filter((one) => one.role === role),
    );
  const rules = [...onData, ...onModel('candidate')];
  const challengers = Object.keys(gate.models?.challengers ?? {}).map((name): ChallengerRecord => {
    const role: ModelRole = `challenger:${name}`;
    const own = onModel(role);
    return { name, rules: own, verdict: verdict(role, [...onData, ...own]) };
  });
  return { rules, verdict: verdict('candidate', rules), challengers };
}

function judgeModel(judged: Judged): readonly RuleFinding[] {
  return [...judgeRules(judged), ...costKinds.flatMap((kind): readonly RuleFinding[] => kind.judge(judged))];
}

function complete(findings: readonly RuleFinding[]): RuleResult[] {
  return findings.map((finding) => ruleResult.parse(finding));
}
