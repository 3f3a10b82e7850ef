import { formatCount } from '../figures';
import type { Gate } from '../gate/schema';
import type { ModelRole, SubgroupRecord } from '../run/schema';
import type { Findings } from './rule-kind';

const every = '=*';

export type Measured =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly why: string };

/** A model's metric over all rows, or within one subgroup; where there is none, why. */
export function measuredValue(
  gate: Gate,
  findings: Findings,
  role: ModelRole,
  metric: string,
  subgroup: string | null,
): Measured {
  if (role === 'baseline' && gate.models?.baseline === undefined)
    return unknown('the gate names no baseline');
  if (subgroup === null) {
    const evaluation = findings.evaluations.find((one) => one.role === role);
    return defined(evaluation?.metrics[metric], `the ${role} has no ${metric}`);
  }
  const group = findings.subgroups.find((one) => one.id === subgroup);
  if (group === undefined) return unknown(notFound(gate, subgroup));
  if (group.status === 'too_few') return unknown(tooFew(gate, group));
  if (group.positives === 0 || group.positives === group.n)
    return unknown(`all rows of ${subgroup} are of one class`);
  const values = group[role];
  return defined(values?.[metric], `the ${role}'s ${metric} is not defined in ${subgroup}`);
}

/** The groups that a rule's `subgroup` stands for: `[null]` for all rows, the groups of a column for `column=*`. */
export function groupsOfRule(subgroup: string | undefined, findings: Findings): readonly (string | null)[] {
  if (subgroup === undefined) return [null];
  if (!subgroup.endsWith(every)) return [subgroup];
  const column = subgroup.slice(0, -every.length);
  const measured = findings.subgroups.filter(
    (group) => group.column === column && group.status === 'measured',
  );
  return measured.length === 0 ? [subgroup] : measured.map((group) => group.id);
}

function notFound(gate: Gate, subgroup: string): string {
  if (!subgroup.endsWith(every)) return `${subgroup} is not among the groups of the eval set`;
  const column = subgroup.slice(0, -every.length);
  return `no group of ${column} has more than ${formatCount(gate.minimum_support)} rows`;
}

function tooFew(gate: Gate, group: SubgroupRecord): string {
  return `${group.id} has ${formatCount(group.n)} rows, too few: more than ${formatCount(gate.minimum_support)} are needed`;
}

function defined(value: number | null | undefined, why: string): Measured {
  return value === null || value === undefined ? unknown(why) : { known: true, value };
}

function unknown(why: string): Measured {
  return { known: false, why };
}
