import { formatNumber } from '../figures';
import { findMetric } from '../metrics';
import { didYouMean, listNames, nearest } from '../nearest';
import type { Finding } from './finding';
import { lintJudgeable } from './lint-judgeable';
import { comparedBy, decidesOn, type PlacedRule, placedRules } from './placed-rules';
import type { Gate } from './schema';
import { declaredIds, everySubgroupOf, isDeclaredBy } from './subgroup-ids';

export function lintRules(gate: Gate): Finding[] {
  return placedRules(gate).flatMap((placed) => [
    ...lintBounds(placed),
    ...lintReach(placed, gate),
    ...lintBaseline(placed, gate),
    ...lintJudgeable(placed, gate),
    ...lintSubgroup(placed, gate),
  ]);
}

function lintBounds({ rule, path }: PlacedRule): Finding[] {
  const { min, max } = rule;
  const findings: Finding[] = [];
  if (min !== undefined && max !== undefined && min > max) {
    findings.push({
      path: [...path, 'min'],
      message: `min ${formatNumber(min)} is above max ${formatNumber(max)}: no model can pass`,
      mend: 'Exchange the two.',
    });
  }
  for (const unit of ['absolute', 'relative'] as const) {
    const least = rule.min_improvement?.[unit];
    const most = rule.max_improvement?.[unit];
    if (least === undefined || most === undefined || least <= most) continue;
    findings.push({
      path: [...path, 'min_improvement'],
      message: `min_improvement ${formatNumber(least)} is above max_improvement ${formatNumber(most)}: no model can pass`,
      mend: 'Exchange the two.',
    });
  }
  return findings;
}

/** Bounds that no value of the metric can keep, such as 95 for one from 0 to 1. */
function lintReach({ rule, path }: PlacedRule, { task }: Gate): Finding[] {
  const { metric, min, max, min_improvement } = rule;
  const range = findMetric(task, metric)?.range ?? null;
  if (range === null) return [];
  const [least, greatest] = range;
  const isShare = least === 0 && greatest === 1;
  const findings: Finding[] = [];
  const refuse = (bound: 'min' | 'max' | 'min_improvement', value: number, wrong: string) =>
    findings.push({
      path: [...path, bound],
      message: `${bound} ${formatNumber(value)} is ${wrong} of ${metric}: no model can pass`,
      mend:
        isShare && value > 1 && value <= 100
          ? `Write ${Number((value / 100).toPrecision(12))}: the metric is a share, not percent.`
          : 'Write a bound that a model can reach.',
    });
  if (min !== undefined && min > greatest)
    refuse('min', min, `above ${formatNumber(greatest)}, the greatest value`);
  if (max !== undefined && max < least) refuse('max', max, `below ${formatNumber(least)}, the least value`);
  const gained = min_improvement?.absolute ?? 0;
  if (gained > greatest - least)
    refuse('min_improvement', gained, `more than ${formatNumber(greatest - least)}, the whole range`);
  return findings;
}

function lintBaseline({ rule, path }: PlacedRule, gate: Gate): Finding[] {
  const { models } = gate;
  const compared = comparedBy(rule);
  const [first] = compared;
  if (first === undefined || models === undefined) return [];
  const { baseline } = models;
  if (baseline === undefined) {
    return compared.map((bound) => ({
      path: [...path, bound],
      at: 'key',
      message: `${bound} cannot be judged: the gate has no baseline`,
      mend: `Add models.baseline, or take ${bound} away.`,
    }));
  }
  if (!('results' in baseline) || decidesOn(rule, gate) !== 'interval') return [];
  return [
    {
      path: [...path, rule.decide_on === undefined ? first : 'decide_on'],
      at: 'key',
      message: `${first} cannot be judged by an interval: the baseline is given by its results alone, and an interval of the difference is taken over its scores`,
      mend: 'Name the baseline as a model or by its scores, or write "decide_on: point" in this rule.',
    },
  ];
}

function lintSubgroup({ rule: { subgroup: id }, path }: PlacedRule, { subgroups }: Gate): Finding[] {
  if (id === undefined || subgroups.some((subgroup) => isDeclaredBy(id, subgroup))) return [];
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
