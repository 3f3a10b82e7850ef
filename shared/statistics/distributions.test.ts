import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquaredSurvival } from './chi-squared-survival';
import { cramerVonMisesExact } from './cramer-von-mises-exact';
import { cramerVonMisesLimit } from './cramer-von-mises-limit';
import { kolmogorovSurvival } from './kolmogorov-survival';
import { normalTwoSided } from './normal-two-sided';
import { twoSampleSmirnov } from './two-sample-smirnov';

interface Reference {
  readonly kolmogorov: readonly { readonly n: number; readonly x: number; readonly survival: number }[];
  readonly cramer_von_mises_limit: readonly { readonly x: number; readonly survival: number }[];
  readonly chi_squared: readonly {
    readonly statistic: number;
    readonly degrees: number;
    readonly survival: number;
  }[];
  readonly normal: readonly { readonly z: number; readonly p_value: number }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../drift/reference/drift-reference.json', import.meta.url), 'utf8'),
);

/** Within `relative` of the chance, or of 1e-12 where the chance is less than that. */
function expectChance(actual: number, expected: number, relative: number) {
  const limit = Math.max(relative * expected, 1e-12 * relative);
  expect(Math.abs(actual - expected), `${actual}, expected ${expected}`).toBeLessThanOrEqual(limit);
}

describe('chances in the tail', () => {
  it.each(reference.kolmogorov)('of D = $x or more for $n values', ({ n, x, survival }) => {
    expectChance(kolmogorovSurvival(n, x), survival, 1e-6);
  });

  it.each(reference.cramer_von_mises_limit)('of W = $x or more', ({ x, survival }) => {
    expect(Math.abs(cramerVonMisesLimit(x) / survival - 1)).toBeLessThan(1e-12);
  });

  it.each(reference.chi_squared)(
    'of chi-squared $statistic, $degrees',
    ({ statistic, degrees, survival }) => {
      expectChance(chiSquaredSurvival(statistic, degrees), survival, 1e-9);
    },
  );

  it.each(reference.normal)('of z = $z', ({ z, p_value }) => {
    expect(Math.abs(normalTwoSided(z) / p_value - 1)).toBeLessThan(1e-12);
  });

  it('are certain at no distance, and none at the greatest', () => {
    expect(kolmogorovSurvival(50, 0)).toBe(1);
    expect(kolmogorovSurvival(50, 1)).toBe(0);
    expect(twoSampleSmirnov(50, 40, 0)).toBe(1);
    expect(cramerVonMisesLimit(0)).toBe(1);
    expect(cramerVonMisesLimit(5000)).toBe(0);
    expect(chiSquaredSurvival(Infinity, 3)).toBe(0);
    expect(chiSquaredSurvival(0, 0)).toBe(1);
  });
});

/** All ways to order `n` values of one sample and `m` of another: for each order which sample's value comes next. */
function* orders(n: number, m: number): Generator<boolean[]> {
  if (n === 0 && m === 0) yield [];
  if (n > 0) for (const rest of orders(n - 1, m)) yield [true, ...rest];
  if (m > 0) for (const rest of orders(n, m - 1)) yield [false, ...rest];
}

describe('exact chances of two samples equal a count of all orders', () => {
  it.each([
    [4, 4],
    [5, 3],
    [6, 4],
    [2, 7],
    [1, 5],
    [6, 6],
  ])('%d and %d values', (n, m) => {
    const outcomes = [...orders(n, m)].map((order) => {
      let [i, j, greatest, squares] = [0, 0, 0, 0];
      for (const isFirst of order) {
        if (isFirst) i++;
        else j++;
        greatest = Math.max(greatest, Math.abs(i * m - j * n));
        squares += (i * m - j * n) ** 2;
      }
      return { greatest, statistic: squares / (n * m * (n + m) ** 2) };
    });
    const divisor = [6, 5, 4, 3, 2, 1].find((number) => n % number === 0 && m % number === 0) ?? 1;
    for (const { greatest } of outcomes) {
      const asFar = outcomes.filter((other) => other.greatest >= greatest).length / outcomes.length;
      expect(twoSampleSmirnov(n, m, greatest / divisor)).toBeCloseTo(asFar, 12);
    }
    for (const statistic of new Set(outcomes.map((outcome) => outcome.statistic))) {
      const asLarge =
        outcomes.filter((other) => other.statistic >= statistic - 1e-12).length / outcomes.length;
      expect(cramerVonMisesExact(n, m, statistic)).toBeCloseTo(asLarge, 12);
    }
  });
});
