import type { BinaryRows } from './metric';

/** part / whole; 0 where whole is 0, as scikit-learn's zero_division="warn" has it, and null where no row has weight. */
export function shareOrZero(part: number, whole: number, { confusion }: BinaryRows): number | null {
  if (confusion.tn + confusion.fp + confusion.fn + confusion.tp === 0) return null;
  return whole === 0 ? 0 : part / whole;
}
