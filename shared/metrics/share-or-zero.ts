import type { BinaryScores } from './metric';

/** part / whole; 0 where whole is 0, as scikit-learn's zero_division="warn" has it, and null where there are no rows. */
export function shareOrZero(part: number, whole: number, { labels }: BinaryScores): number | null {
  if (labels.length === 0) return null;
  return whole === 0 ? 0 : part / whole;
}
