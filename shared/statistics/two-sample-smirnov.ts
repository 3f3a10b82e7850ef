import { greatestCommonDivisor } from './greatest-common-divisor';

/**
 * P(D >= steps / lcm(m, n)), 0 to 1, exact, for the two-sided Kolmogorov-Smirnov statistic D of two samples of m and n
 * values from one continuous distribution. `steps` is a whole number, 0 to lcm(m, n): how far apart the two cumulative
 * counts come, on the grid of their least common multiple. For m = n a sum of n terms; else a walk over the lattice of
 * m x n points between the two boundaries, at most 1e8 of them for 10,000 values each. Ties make it an upper bound.
 * Formulas: Hodges, The significance probability of the Smirnov two-sample test, Arkiv for Matematik 3, 1958.
 */
export function twoSampleSmirnov(m: number, n: number, steps: number): number {
  if (steps === 0) return 1;
  if (isBelowSmallestDouble(m, n, steps)) return 0;
  return Math.min(1, m === n ? outsideSquare(n, steps) : outsideRectangle(m, n, steps));
}

/** From the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart, used for each of the two samples. */
function isBelowSmallestDouble(m: number, n: number, steps: number): boolean {
  const distance = (steps * greatestCommonDivisor(m, n)) / (m * n);
  return 2 * m * n * (distance / (Math.sqrt(m) + Math.sqrt(n))) ** 2 > 750;
}

/** Reflections of lattice paths on the two boundaries, in a nested form in which all factors are ratios below 1. */
function outsideSquare(n: number, steps: number): number {
  let sum = 0;
  for (let k = Math.floor(n / steps); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < steps; j++) ratio *= (n - k * steps - j) / (n + k * steps + j + 1);
    sum = ratio * (1 - sum);
  }
  return 2 * sum;
}

/**
 * The share of lattice paths from (0, 0) to (m, n) that touch a boundary, |x / m - y / n| >= steps / lcm, from the shares
 * of those that end one step before: nothing is subtracted, so small shares are as exact as large ones.
 */
function outsideRectangle(m: number, n: number, steps: number): number {
  const divisor = greatestCommonDivisor(m, n);
  const [perX, perY] = [n / divisor, m / divisor];
  const inverses = Float64Array.from({ length: m + n + 1 }, (_, index) => 1 / index);
  const shares = new Float64Array(n + 1).fill(1);
  shares.fill(0, 0, Math.min(n, Math.ceil(steps / perY) - 1) + 1);
  for (let x = 1; x <= m; x++) {
    const low = Math.max(0, Math.floor((x * perX - steps) / perY) + 1);
    const high = Math.min(n, Math.ceil((x * perX + steps) / perY) - 1);
    let share = 1;
    for (let y = low; y <= high; y++) {
      const inverse = inverses[x + y] as number;
      share = x * inverse * (shares[y] as number) + y * inverse * share;
      shares[y] = share;
    }
  }
  return shares[n] as number;
}
