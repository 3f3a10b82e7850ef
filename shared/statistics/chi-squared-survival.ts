import erfc from '@stdlib/math-base-special-erfc';
import { stirlingError } from './stirling-error';

/**
 * The chance that a chi-squared variable of `degrees` degrees of freedom (a whole number >= 0) is `statistic` (>= 0) or
 * more, 0 to 1, exact in the tail. With a = degrees / 2 and x = statistic / 2 it is the sum of Poisson terms
 * t_j = exp(-x) x^j / Gamma(j + 1) over j = a - 1, a - 2, ... down to 0, or to 1/2 and then erfc(sqrt(x)); below the mean,
 * one less the sum over j = a, a + 1, ... (Abramowitz and Stegun, 26.4.4, 26.4.5 and 26.4.6). Either sum begins at its
 * greatest term. 1 for no degrees of freedom, 0 for an infinite statistic.
 */
export function chiSquaredSurvival(statistic: number, degrees: number): number {
  const a = degrees / 2;
  const x = statistic / 2;
  if (a === 0 || x === 0) return 1;
  if (x === Infinity) return 0;
  const term = poissonTerm(x, a);
  return x < a ? 1 - sumUpwards(term, x, a) : Math.min(1, sumDownwards(term, x, a));
}

function sumUpwards(first: number, x: number, a: number): number {
  let [sum, term] = [0, first];
  for (let j = a + 1; term > sum * 1e-17; j++) {
    sum += term;
    term *= x / j;
  }
  return sum;
}

function sumDownwards(above: number, x: number, a: number): number {
  let [sum, term] = [Number.isInteger(a) ? 0 : erfc(Math.sqrt(x)), above];
  for (let j = a; j > 0.5; j--) {
    term *= j / x;
    sum += term;
    if (term <= sum * 1e-17) break;
  }
  return sum;
}

function poissonTerm(x: number, j: number): number {
  const excess = (x - j) / j;
  return Math.exp(j * (Math.log1p(excess) - excess) - stirlingError(j)) / Math.sqrt(2 * Math.PI * j);
}
