import { chiSquaredSurvival } from '../statistics/chi-squared-survival';
import { mostValuesAsCategories, valueCounts } from './category-counts';
import { distinctValues } from './distinct-values';
import type { DriftMethod } from './drift-method';
import { sum } from './sample';

/**
 * Pearson's chi-squared test of the current counts against the reference's shares, taken as known: the sum of
 * (observed - expected)^2 / expected, expected = the reference's count times current rows / reference rows, one degree of
 * freedom less than there are categories (scipy's `chisquare`). A category that the reference lacks makes it infinite.
 */
export const chisquare = {
  id: 'chisquare',
  title: 'Chi-squared test',
  kinds: ['numeric', 'categorical'],
  judges: 'p_value',
  threshold: 0.05,
  obstacle(sample) {
    const tooMany =
      sample.kind === 'numeric' && distinctValues(sample, mostValuesAsCategories) > mostValuesAsCategories;
    return tooMany
      ? `the test takes each value of a numeric column as a category, and there are more than ${mostValuesAsCategories}`
      : undefined;
  },
  measure(sample) {
    const { reference, current } = valueCounts(sample);
    const ratio = sum(current) / sum(reference);
    const statistic = reference.reduce((total, count, index) => {
      const expected = count * ratio;
      return total + ((current[index] as number) - expected) ** 2 / expected;
    }, 0);
    const p = chiSquaredSurvival(statistic, reference.length - 1);
    return { value: p, statistic, p_value: p };
  },
} as const satisfies DriftMethod;
