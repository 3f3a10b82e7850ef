import type { DistributionRecord, RunDocument } from '../../../shared/run/schema';

export interface ListedDistribution {
  readonly distribution: DistributionRecord;
  /** How many checks of this column did not pass. */
  readonly failedChecks: number;
}

/** The distributions whose column contains `search` (in any case); columns with failed checks first, else as in the run. */
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
    }))
    .sort((left, right) => Number(right.failedChecks > 0) - Number(left.failedChecks > 0));
}
