import type { DistributionRecord, RunDocument } from '../../../shared/run/schema';
import { totalVariation } from '../../charts/total-variation';

export interface ListedDistribution {
  readonly distribution: DistributionRecord;
  /** How many checks of this column did not pass. */
  readonly failedChecks: number;
  /** Of train from the reference, 0 to 1; null where one of them has no values. */
  readonly shift: number | null;
}

/** The distributions whose column contains `search` (in any case); columns with failed checks first, then by how far train moved from the reference. */
export function listDistributions(
  { distributions, checks }: Pick<RunDocument, 'distributions' | 'checks'>,
  search: string,
): ListedDistribution[] {
  const wanted = search.trim().toLowerCase();
  return distributions
    .filter(({ column }) => column.toLowerCase().includes(wanted))
    .map((distribution) => ({
      distribution,
      failedChecks: checks.filter(({ column, status }) => column === distribution.column && status !== 'pass')
        .length,
      shift: totalVariation(distribution, 'train', 'reference'),
    }))
    .sort(
      (left, right) =>
        Number(right.failedChecks > 0) - Number(left.failedChecks > 0) ||
        (right.shift ?? 0) - (left.shift ?? 0),
    );
}
