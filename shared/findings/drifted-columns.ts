import { driftMethods } from '../drift';
import { formatAgainst, formatNumber } from '../figures';
import type { DriftRecord } from '../run/schema';
import { driftStrength, isPValue } from './drift-strength';
import type { DataSections, Finding } from './finding';

/** The columns whose drift is beyond its threshold. */
export function driftedColumns({ drift }: DataSections): Finding[] {
  return drift
    .filter(({ drifted, role }) => drifted === true && role !== 'prediction')
    .map((record) => {
      const { column, between } = record;
      const figures = driftFigures(record);
      return {
        column,
        between,
        strength: driftStrength(record) ?? 0,
        sentence: `${column} drifts from ${between.reference} to ${between.current}: ${figures}`,
        brief: `drift ${between.reference} to ${between.current}`,
      };
    });
}

/** The method's title; its id where this version does not know it. */
export function driftMethodTitle(id: string | null): string {
  return driftMethods.find((method) => method.id === id)?.title ?? id ?? 'unknown method';
}

/** `Wasserstein distance, normed 9.92, limit 0.1`. */
export function driftFigures(record: DriftRecord): string {
  const { method, value, threshold } = record;
  if (value === null || threshold === null) return driftMethodTitle(method);
  const name = `${driftMethodTitle(method)}${isPValue(record) ? ', p-value' : ''}`;
  return `${name} ${formatAgainst(value, threshold)}, limit ${formatNumber(threshold)}`;
}
