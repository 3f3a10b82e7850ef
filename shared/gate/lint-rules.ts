import { formatNumber } from '../figures';
import { didYouMean, listNames, nearest } from '../nearest';
import type { Finding, Path } from './finding';
import type { Gate, GateRule } from './schema';
import { declaredIds, everySubgroupOf, isDeclaredBy } from './subgroup-ids';

export function lintRules(gate: Gate): Finding[] {
  return gate.rules.flatMap((rule, index) => lintRule(rule, gate, ['rules', index]));
}

function lintRule(rule: GateRule, gate: Gate, path: Path): Finding[] {
  const findings: Finding[] = [];
  if (!gate.metrics.includes(rule.metric)) {
    findings.push({
      path: [...path, 'metric'],
      message: `${rule.metric} is judged but is not among the metrics`,
      mend: `Add "${rule.metric}" to metrics.`,
    });
  }
  if (rule.max_regression !== undefined && gate.models?.baseline === undefined) {
    findings.push({
      path: [...path, 'max_regression'],
      at: 'key',
      message: 'a regression cannot be judged: the gate has no baseline',
      mend: 'Add models.baseline, or take max_regression away.',
    });
  }
  if (rule.min !== undefined && rule.max !== undefined && rule.min > rule.max) {
    findings.push({
      path: [...path, 'min'],
      message: `min ${formatNumber(rule.min)} is above max ${formatNumber(rule.max)}: no model can pass`,
      mend: 'Exchange the two.',
    });
  }
  return rule.subgroup === undefined ? findings : [...findings, ...lintSubgroup(rule.subgroup, gate, path)];
}

function lintSubgroup(id: string, { subgroups }: Gate, path: Path): Finding[] {
  if (subgroups.some((subgroup) => isDeclaredBy(id, subgroup))) return [];
  const known = subgroups.flatMap((subgroup) => [
    ...(declaredIds(subgroup) ?? []),
    everySubgroupOf(subgroup.column),
  ]);
  const suggestion = nearest(id, known);
  return [
    {
      path: [...path, 'subgroup'],
      message: `no subgroup "${id}" is declared${didYouMean(id, known)}`,
      mend:
        suggestion !== null
          ? `Write "${suggestion}".`
          : known.length > 0
            ? `Declare its column under subgroups, or use one of ${listNames(known)}.`
            : 'Declare its column under subgroups.',
    },
  ];
}
