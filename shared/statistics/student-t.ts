import gammaln from '@stdlib/math-base-special-gammaln';
import { normalQuantile } from './normal-quantile';

/**
 * The chance that a variable of Student's distribution with `degrees` degrees of freedom (above 0, not only whole numbers)
 * is below `t`, 0 to 1; exact in both tails. Half the regularized incomplete beta function of degrees / (degrees + t^2)
 * (Abramowitz and Stegun, 26.5.27 and 26.7.1).
 */
export function studentCdf(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t);
  const tail = incompleteBeta(x, degrees / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The value that such a variable stays below with this probability, 0 to 1; found by bisection, infinite at both ends. */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability > 0.5) return 0 - studentQuantile(1 - probability, degrees);
  if (probability === 0) return -Infinity;
  if (probability === 0.5) return 0;
  let high = Math.min(0, normalQuantile(probability));
  let low = 2 * high - 1;
  while (studentCdf(low, degrees) > probability) low *= 2;
  for (let step = 0; step < 200 && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentCdf(middle, degrees) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** I_x(a, b), 0 to 1, by its continued fraction, which converges fast on the side of the mean that is taken. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(0 - x));
  return x < (a + 1) / (a + b + 2)
    ? (factor * continuedFraction(x, a, b)) / a
    : 1 - (factor * continuedFraction(1 - x, b, a)) / b;
}

/** Abramowitz and Stegun, 26.5.8, from the front by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (0 - (a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
