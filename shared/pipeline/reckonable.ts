/**
 * Squares of larger numbers, their sums and what spreads round them leave what a double holds. No real score, target,
 * cost or weight is as large: a float32 ends at 3.4e38.
 */
const largest = 1e50;

/** Whether the metrics and their intervals stay finite with such a value. */
export function isReckonable(value: number): boolean {
  return Math.abs(value) <= largest;
}
