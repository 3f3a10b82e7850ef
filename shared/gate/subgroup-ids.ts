import type { GateSubgroup } from './schema';

/** A subgroup's name in rules, reports and runs; `value` is a category as text or the name of a range. */
export function subgroupId(column: string, value: string): string {
  return `${column}=${value}`;
}

/** Stands in a rule for each group of the column that has the minimum support. */
export function everySubgroupOf(column: string): string {
  return subgroupId(column, '*');
}

/** The groups that the gate itself names, or null where they are all the categories that the data holds. */
export function declaredIds(subgroup: GateSubgroup): readonly string[] | null {
  const values = 'ranges' in subgroup ? Object.keys(subgroup.ranges) : subgroup.values;
  return values?.map((value) => subgroupId(subgroup.column, String(value))) ?? null;
}

/** Whether a rule's `subgroup` can mean a group of this declaration. */
export function isDeclaredBy(id: string, subgroup: GateSubgroup): boolean {
  if (id === everySubgroupOf(subgroup.column)) return true;
  return declaredIds(subgroup)?.includes(id) ?? id.startsWith(subgroupId(subgroup.column, ''));
}
