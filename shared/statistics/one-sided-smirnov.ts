import { stirlingError } from './stirling-error';

const largestSum = 200_000;

/**
 * P(D+ >= x), 0 < x < 1, for the one-sided Kolmogorov-Smirnov statistic D+ of `n` values (a whole number > 0).
 * Up to 200,000 values it is the sum of Birnbaum and Tingey (Annals of Mathematical Statistics 22, 1951), its terms
 * written through Stirling's series so that nothing cancels; beyond, the expansion of Maag and Dicaire (Biometrika 58,
 * 1971), whose relative error there is below 1e-6 wherever the chance exceeds 1e-12.
 */
export function oneSidedSmirnov(n: number, x: number): number {
  return n <= largestSum ? birnbaumTingey(n, x) : maagDicaire(n, x);
}

function birnbaumTingey(n: number, x: number): number {
  const shift = n * x;
  const last = Math.min(n - 1, Math.ceil(n - shift) - 1);
  let sum = Math.exp(n * Math.log1p(-x));
  for (let v = 1; v <= last; v++) {
    const rest = n - v;
    const exponent =
      v * Math.log1p(shift / v) +
      rest * Math.log1p(-shift / rest) +
      stirlingError(n) -
      stirlingError(v) -
      stirlingError(rest);
    sum += Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * v * rest)) * (shift / (shift + v));
  }
  return sum;
}

function maagDicaire(n: number, x: number): number {
  const t = (6 * n * x + 1) ** 2 / (18 * n);
  return Math.max(0, 1 - (2 * t * t - 4 * t - 1) / (18 * n)) * Math.exp(-t);
}
