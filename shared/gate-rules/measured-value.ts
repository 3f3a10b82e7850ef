import { formatCount } from '../figures';
import type { Gate } from '../gate/schema';
import { everySubgroupOf } from '../gate/subgroup-ids';
import { metricById } from '../metrics';
import type { Interval } from '../run/interval-schema';
import type { ModelRole, SubgroupRecord } from '../run/schema';
import type { Findings, Judged } from './rule-kind';

export type Measured =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly why: string };

/** The metric of the model over all rows, or within one subgroup; where there is none, why. */
export function measuredValue(
  { gate, findings, role }: Judged,
  metric: string,
  subgroup: string | null,
): Measured {
  if (role === 'baseline' && gate.models?.baseline === undefined)
    return unknown('the gate names no baseline');
  const problem = problemOf(findings, role);
  if (problem !== null) return unknown(problem);
  const model = nameOfRole(role);
  if (subgroup === null) {
    const evaluation = findings.evaluations.find((one) => one.role === role);
    if (evaluation === undefined) return unknown(because(findings, `${model} was not evaluated`));
    const { threshold, threshold_note: note, metrics } = evaluation;
    if (findings.models.find((one) => one.role === role)?.kind === 'results')
      return defined(metrics[metric], `the results of ${model} have no ${metric}`);
    const isUnreached = threshold === null && note !== null && metricById(gate.task, metric).usesThreshold;
    const why = isUnreached ? `: ${withoutFullStop(note)}` : '';
    return defined(metrics[metric], `${metric} of ${model} is not defined on the eval set${why}`);
  }
  const group = findings.subgroups.find((one) => one.id === subgroup);
  if (group === undefined) return unknown(notFound(gate, findings, subgroup));
  if (group.status === 'too_few') return unknown(tooFew(gate, group));
  if (group.positives === 0 || group.positives === group.n)
    return unknown(`all rows of ${subgroup} are of one class`);
  return defined(
    partOf(group, role).metrics?.[metric],
    `${metric} of ${model} is not defined in ${subgroup}`,
  );
}

/** Of the model's value, or of how much worse than the baseline it is; null where none was taken. */
export function measuredInterval(
  { findings, role }: Judged,
  of: 'value' | 'regression',
  metric: string,
  subgroup: string | null,
): Interval | null {
  if (subgroup !== null) {
    const group = findings.subgroups.find((one) => one.id === subgroup);
    if (group === undefined) return null;
    const { intervals, regression_intervals } = partOf(group, role);
    return (of === 'value' ? intervals : regression_intervals)[metric] ?? null;
  }
  if (of === 'value') return findings.evaluations.find((one) => one.role === role)?.intervals[metric] ?? null;
  const isSame = (one: Findings['comparisons'][number]) => one.role === role && one.metric === metric;
  return findings.comparisons.find(isSame)?.regression_interval ?? null;
}

/** Rows that the metric was taken of; null where only its value is known. */
export function measuredRows({ findings, role }: Judged, subgroup: string | null): number | null {
  const found =
    subgroup === null
      ? findings.evaluations.find((one) => one.role === role)
      : findings.subgroups.find((one) => one.id === subgroup);
  return found?.n ?? null;
}

/** The groups that a rule's `subgroup` stands for: `[null]` for all rows, the groups of a column for `column=*`. */
export function groupsOfRule(subgroup: string | undefined, findings: Findings): readonly (string | null)[] {
  if (subgroup === undefined) return [null];
  const column = columnOfEvery(subgroup);
  const measured = findings.subgroups.filter(
    (group) => group.column === column && group.status === 'measured',
  );
  return measured.length === 0 ? [subgroup] : measured.map((group) => group.id);
}

/** What went wrong with the model itself. */
export function problemOf({ models }: Findings, role: ModelRole): string | null {
  const problem = models.find((one) => one.role === role)?.problem ?? null;
  return problem === null ? null : `${nameOfRole(role)} failed: ${withoutFullStop(problem.message)}`;
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** `what`, and what went wrong in the run apart from single models: what is missing altogether was kept from being found. */
export function because({ problems, models }: Findings, what: string): string {
  const ofModels = models.map(({ problem }) => problem?.message);
  const others = problems.map(({ message }) => message).filter((message) => !ofModels.includes(message));
  return [what, ...others].join(': ');
}

export function nameOfRole(role: ModelRole): string {
  return `the ${role.replace(':', ' ')}`;
}

function partOf(group: SubgroupRecord, role: ModelRole) {
  const { candidate, baseline, candidate_intervals: intervals, regression_intervals, challengers } = group;
  if (role === 'candidate') return { metrics: candidate, intervals, regression_intervals };
  if (role === 'baseline') return { metrics: baseline, intervals: {}, regression_intervals: {} };
  return challengers[role] ?? { metrics: null, intervals: {}, regression_intervals: {} };
}

function columnOfEvery(subgroup: string): string | null {
  const column = subgroup.slice(0, -everySubgroupOf('').length);
  return everySubgroupOf(column) === subgroup ? column : null;
}

function notFound(gate: Gate, findings: Findings, subgroup: string): string {
  if (findings.subgroups.length === 0 && findings.problems.length > 0)
    return because(findings, 'no subgroup was measured');
  const column = columnOfEvery(subgroup);
  return column === null
    ? `${subgroup} is not among the groups of the eval set`
    : `no group of ${column} has more than ${formatCount(gate.minimum_support)} rows`;
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
