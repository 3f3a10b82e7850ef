import { durbinDistribution } from './durbin-matrix';
import { oneSidedSmirnov } from './one-sided-smirnov';
import { pelzGood } from './pelz-good';

/**
 * P(D >= x), 0 to 1, for the two-sided Kolmogorov-Smirnov statistic D of one sample of `n` values (a whole number > 0)
 * from a continuous distribution. Which of four formulas is used follows Simard and L'Ecuyer (Journal of Statistical
 * Software 39(11), 2011), as scipy's `kstwo.sf` does: twice the one-sided chance where both sides cannot well be
 * reached, Durbin's matrix where n is small, else Pelz and Good's expansion.
 */
export function kolmogorovSurvival(n: number, x: number): number {
  const isSmall = n <= 140;
  const spread = n * x * x;
  if (n * x <= 0.5) return 1;
  if (x >= 1 || (!isSmall && spread >= 370)) return 0;
  if (x >= 0.5 || spread >= (isSmall ? 4 : 2.2)) return clamped(2 * oneSidedSmirnov(n, x));
  const isExact = isSmall || (n <= 100_000 && n * x ** 1.5 <= 1.4);
  return clamped(1 - (isExact ? durbinDistribution(n, x) : pelzGood(n, x)));
}

function clamped(chance: number): number {
  return Math.min(1, Math.max(0, chance));
}
