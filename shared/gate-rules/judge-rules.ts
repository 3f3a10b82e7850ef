import { rulesOf } from '../gate/rules-of';
import type { GateRule } from '../gate/schema';
import { decide } from './decide';
import { boundKinds } from './index';
import { groupsOfRule } from './measured-value';
import { adjustFamily } from './multiple-testing';
import { type Reading, readBound } from './reading';
import { judgeGroup, kindOfItem } from './rule-group';
import type { Judged, RuleFinding } from './rule-kind';

/** Judges the rules on metrics, in the gate's order: one finding for each bound and group of rows, or one for a group of rules. */
export function judgeRules(judged: Judged): readonly RuleFinding[] {
  const { gate } = judged;
  const readings = gate.rules.map((item) => rulesOf(item).map((rule) => readRule(judged, rule)));
  const inOrder = readings.flat(2);
  const adjusted = adjustFamily(inOrder, gate.multiple_testing);
  const findings = new Map(
    inOrder.map((reading, index) => [reading, decide(reading, adjusted[index] ?? null)]),
  );
  return gate.rules.flatMap((item, index) => {
    const found = (readings[index] ?? []).map((ofRule) => ofRule.flatMap((one) => findings.get(one) ?? []));
    const kind = kindOfItem(item);
    return kind === null ? found.flat() : [judgeGroup(item, kind, found)];
  });
}

function readRule(judged: Judged, rule: GateRule): readonly Reading[] {
  const groups = groupsOfRule(rule.subgroup, judged.findings);
  return boundKinds
    .filter(({ kind }) => rule[kind] !== undefined)
    .flatMap((kind) => groups.map((subgroup) => readBound(judged, kind, rule, subgroup)));
}
