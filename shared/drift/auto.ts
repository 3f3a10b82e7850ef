import { distinctValues } from './distinct-values';
import type { DriftMethodId } from './index';
import { rowCounts, type Sample } from './sample';

const mostRowsForTests = 1000;
const mostValuesAsCategories = 5;

/**
 * Evidently's default: up to 1,000 rows of the reference a test (ks; for a categorical column, or a numeric one with at
 * most 5 different values in both data sets together, chisquare, or z for two values); beyond, where a test finds
 * trifles significant, a distance (wasserstein; jensenshannon).
 */
export function chooseMethod(sample: Sample): DriftMethodId {
  const isTested = rowCounts(sample).reference <= mostRowsForTests;
  const values = distinctValues(sample, mostValuesAsCategories);
  if (sample.kind === 'numeric' && values > mostValuesAsCategories) return isTested ? 'ks' : 'wasserstein';
  if (!isTested) return 'jensenshannon';
  return values > 2 ? 'chisquare' : 'z';
}
