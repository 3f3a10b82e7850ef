import erfc from '@stdlib/math-base-special-erfc';

/** The chance that a standard normal variable is as far from 0 as `z` or farther, 0 to 1; exact in the tail. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
