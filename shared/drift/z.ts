import { normalTwoSided } from '../statistics/normal-two-sided';
import { valueCounts } from './category-counts';
import { distinctValues } from './distinct-values';
import type { DriftMethod } from './drift-method';
import { sum } from './sample';

/**
 * Two-sided z-test of two proportions: the share of the second of two values in the reference less that in the current,
 * over its standard error under one pooled share. A single value on both sides has p = 1.
 */
export const z = {
  id: 'z',
  title: 'Z-test of proportions',
  kinds: ['numeric', 'categorical'],
  judges: 'p_value',
  threshold: 0.05,
  obstacle(sample) {
    return distinctValues(sample, 2) > 2 ? 'the test is for two values, and there are more' : undefined;
  },
  measure(sample) {
    const { reference, current } = valueCounts(sample);
    const statistic = zStatistic(reference[1] ?? 0, sum(reference), current[1] ?? 0, sum(current));
    const p = normalTwoSided(statistic);
    return { value: p, statistic, p_value: p };
  },
} as const satisfies DriftMethod;

function zStatistic(referenceCount: number, n: number, currentCount: number, m: number): number {
  const difference = referenceCount / n - currentCount / m;
  if (difference === 0) return 0;
  const pooled = (referenceCount + currentCount) / (n + m);
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
