import { greatestCommonDivisor } from '../statistics/greatest-common-divisor';
import { kolmogorovSurvival } from '../statistics/kolmogorov-survival';
import { twoSampleSmirnov } from '../statistics/two-sample-smirnov';
import type { DriftMethod } from './drift-method';
import { numeric } from './numeric';
import { walkPooled } from './pooled-walk';

const largestExact = 10_000;

/**
 * Two-sided Kolmogorov-Smirnov test of two samples; the statistic is the greatest distance between the two cumulative
 * shares. The p-value is exact up to 10,000 rows on the larger side, else that of one sample of n m / (n + m) rows, to
 * the nearest whole number (halves to the even one): scipy's `ks_2samp` with method 'auto'.
 */
export const ks = {
  id: 'ks',
  title: 'Kolmogorov-Smirnov test',
  kinds: ['numeric'],
  judges: 'p_value',
  threshold: 0.05,
  measure(sample) {
    const columns = numeric(sample);
    const n = columns.reference.length;
    const m = columns.current.length;
    const gap = { greatest: 0 };
    walkPooled(columns, (_, inReference, inCurrent, i, j) => {
      gap.greatest = Math.max(gap.greatest, Math.abs((i + inReference) * m - (j + inCurrent) * n));
    });
    const statistic = gap.greatest / (n * m);
    const p = pValue(n, m, gap.greatest);
    return { value: p, statistic, p_value: p };
  },
} as const satisfies DriftMethod;

/** `difference` is the statistic times n m, a whole number. */
function pValue(n: number, m: number, difference: number): number {
  if (Math.max(n, m) <= largestExact) return twoSampleSmirnov(n, m, difference / greatestCommonDivisor(n, m));
  return kolmogorovSurvival(roundedToEven((n * m) / (n + m)), difference / (n * m));
}

function roundedToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
