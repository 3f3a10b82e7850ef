import type { DriftRecord } from '../run/schema';
import { benjaminiHochberg } from '../statistics/adjust-p-values';

/** Adds p-values adjusted for the number of columns that were tested between the same two data sets. */
export function adjustDrift(records: readonly DriftRecord[]): readonly DriftRecord[] {
  const families = new Map<string, number[]>();
  for (const [index, { between }] of records.entries()) {
    const family = `${between.reference} ${between.current}`;
    families.set(family, [...(families.get(family) ?? []), index]);
  }
  const adjusted = new Map<number, number | null>();
  for (const family of families.values()) {
    const pValues = benjaminiHochberg(family.map((index) => records[index]?.p_value ?? null));
    for (const [at, index] of family.entries()) adjusted.set(index, pValues[at] ?? null);
  }
  return records.map((record, index) => ({ ...record, adjusted_p_value: adjusted.get(index) ?? null }));
}
