import erfcinv from '@stdlib/math-base-special-erfcinv';

/** The value that a standard normal variable stays below with this probability, 0 to 1; infinite at both ends. */
export function normalQuantile(probability: number): number {
  return 0 - Math.SQRT2 * erfcinv(2 * probability);
}
