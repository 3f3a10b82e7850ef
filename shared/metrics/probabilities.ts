import type { BinaryRows } from './metric';

/** Whether every score is a probability, 0 to 1. */
export function areProbabilities(rows: BinaryRows): boolean {
  return rows.shared(lieInUnitInterval);
}

function lieInUnitInterval({ scores }: BinaryRows): boolean {
  let low = 0;
  let high = 1;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return low >= 0 && high <= 1;
}
