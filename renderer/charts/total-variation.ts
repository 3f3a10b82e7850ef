import type { Dataset } from '../../shared/checks/check';
import type { DistributionRecord } from '../../shared/run/schema';

/**
 * Total variation distance of two data sets over the bins or categories of a column: half the sum of |p - q|, from 0
 * (the same shares) to 1 (nothing in common). Missing values are left out. Null where one of the two has no values.
 */
export function totalVariation(
  { tables }: Pick<DistributionRecord, 'tables'>,
  one: Dataset,
  other: Dataset,
): number | null {
  const p = shares(tables.find(({ dataset }) => dataset === one)?.counts ?? []);
  const q = shares(tables.find(({ dataset }) => dataset === other)?.counts ?? []);
  if (p === null || q === null) return null;
  const bins = Math.max(p.length, q.length);
  let sum = 0;
  for (let bin = 0; bin < bins; bin += 1) sum += Math.abs((p[bin] ?? 0) - (q[bin] ?? 0));
  return sum / 2;
}

function shares(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : counts.map((count) => count / total);
}
