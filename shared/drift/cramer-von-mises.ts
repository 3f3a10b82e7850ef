import { cramerVonMisesExact } from '../statistics/cramer-von-mises-exact';
import { cramerVonMisesLimit } from '../statistics/cramer-von-mises-limit';
import type { DriftMethod } from './drift-method';
import { numeric } from './numeric';
import { walkPooled } from './pooled-walk';
import { type NumericSample, rowCounts } from './sample';

const largestExact = 20;

/**
 * Cramer-von Mises test of two samples (Anderson, Annals of Mathematical Statistics 33, 1962): n m / N^2 times the sum,
 * over all N = n + m values, of the squared distance between the two cumulative shares there. The p-value is exact up to
 * 20 rows on the larger side, else from the limit distribution after the statistic is given that distribution's mean and
 * variance: scipy's `cramervonmises_2samp` with method 'auto'. Ties make the p-value an upper bound; scipy's mid-ranks,
 * which count ties as distance where the sides differ in size, would reject equal discrete columns.
 */
export const cramerVonMises = {
  id: 'cramer_von_mises',
  title: 'Cramer-von Mises test',
  kinds: ['numeric'],
  judges: 'p_value',
  threshold: 0.1,
  obstacle(sample) {
    const { reference, current } = rowCounts(sample);
    return Math.min(reference, current) < 2 ? 'the test needs two or more values on each side' : undefined;
  },
  measure(sample) {
    const statistic = statisticOf(numeric(sample));
    const { reference: n, current: m } = rowCounts(sample);
    const p =
      Math.max(n, m) <= largestExact
        ? cramerVonMisesExact(n, m, statistic)
        : cramerVonMisesLimit(normalised(statistic, n, m));
    return { value: p, statistic, p_value: p };
  },
} as const satisfies DriftMethod;

function statisticOf(sample: NumericSample): number {
  const { reference: n, current: m } = rowCounts(sample);
  const squares = { sum: 0 };
  walkPooled(sample, (_, inReference, inCurrent, i, j) => {
    const distance = ((i + inReference) * m - (j + inCurrent) * n) / (n * m);
    squares.sum += (inReference + inCurrent) * distance * distance;
  });
  return ((n * m) / (n + m) ** 2) * squares.sum;
}

/** With the mean and variance of the limit distribution in place of those for n and m values. */
function normalised(statistic: number, n: number, m: number): number {
  const total = n + m;
  const mean = (1 + 1 / total) / 6;
  const variance45 =
    ((total + 1) * (4 * n * m * total - 3 * (n * n + m * m) - 2 * n * m)) / (4 * n * m * total * total);
  return 1 / 6 + (statistic - mean) / Math.sqrt(variance45);
}
