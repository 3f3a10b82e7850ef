import type { Expectation } from '../checks';
import type { CheckRecord } from '../run/schema';

/** One expectation, and the suite that it comes from: null for the gate itself. */
export interface Declared {
  readonly expectation: Expectation;
  readonly suite: string | null;
}

/** All that is to be checked, in the order of declaration. */
export interface Declarations {
  readonly checks: readonly Declared[];
  /** Expectations that no check of Assay makes, already as what the run tells of them. */
  readonly unsupported: readonly CheckRecord[];
}

/** The single column that an expectation is about; null where it is about several, or the whole table. */
export function columnOfExpectation(expectation: Expectation): string | null {
  return 'column' in expectation ? (expectation.column ?? null) : null;
}
