import type { Gate } from '../gate/schema';
import { benjaminiHochberg, holm } from '../statistics/adjust-p-values';
import type { Reading } from './reading';

/** A p-value beside the others of its family: the bounds on subgroups that one model's intervals decide. */
export interface Adjusted {
  readonly pValue: number;
  /** How many tests the family has. */
  readonly among: number;
  /** Whether the gate lets the adjusted p-value keep a rule from failing. */
  readonly decides: boolean;
}

/**
 * The adjusted p-value of each reading, in order; null for one that is not of the family. With `none` it is Holm's, for
 * the report alone.
 *
 * Only failing is adjusted: with Holm the chance that any rule on a subgroup fails although all bounds are kept is at
 * most (1 - confidence) / 2. Passing needs no adjustment: a gate passes only where each rule does, which is an
 * intersection-union test and keeps its level as it is (R. L. Berger, Technometrics 24, 1982).
 */
export function adjustFamily(
  readings: readonly Reading[],
  method: Gate['multiple_testing'],
): readonly (Adjusted | null)[] {
  const pValues = readings.map(({ subgroup, measured }) =>
    subgroup === null || typeof measured === 'string' ? null : measured.pValue,
  );
  const among = pValues.filter((pValue) => pValue !== null).length;
  const adjust = method === 'benjamini-hochberg' ? benjaminiHochberg : holm;
  return adjust(pValues).map((pValue) =>
    pValue === null ? null : { pValue, among, decides: method !== 'none' },
  );
}
