import erfc from '@stdlib/math-base-special-erfc';

/** The chance that a standard normal variable is below `z`, 0 to 1; exact in the lower tail. */
export function normalCdf(z: number): number {
  return erfc(0 - z / Math.SQRT2) / 2;
}
