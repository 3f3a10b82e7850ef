import type { NumericSample } from './sample';

/** How often one value occurs in each data set, and how many smaller values each has. */
export type VisitValue = (
  value: number,
  inReference: number,
  inCurrent: number,
  belowReference: number,
  belowCurrent: number,
) => void;

/**
 * Visits each distinct value of both data sets together, ascending, in one pass. What a visitor adds up belongs in the
 * fields of an object: a number that a closure alone holds is allocated anew with every change.
 */
export function walkPooled({ reference, current }: NumericSample, visit: VisitValue): void {
  const n = reference.length;
  const m = current.length;
  let i = 0;
  let j = 0;
  let next = n > 0 ? (reference[0] as number) : Infinity;
  let other = m > 0 ? (current[0] as number) : Infinity;
  for (let value = Math.min(next, other); value < Infinity; value = Math.min(next, other)) {
    const belowReference = i;
    const belowCurrent = j;
    while (next === value) next = ++i < n ? (reference[i] as number) : Infinity;
    while (other === value) other = ++j < m ? (current[j] as number) : Infinity;
    visit(value, i - belowReference, j - belowCurrent, belowReference, belowCurrent);
  }
}
