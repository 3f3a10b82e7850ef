import type { Dataset } from '../../shared/checks/check';
import type { DistributionRecord } from '../../shared/run/schema';

/** Bins of categories beyond these would be too thin to see. */
const mostBins = 60;

/** An SVG path of the shares of `dataset`, in steps from left to right, as high as the highest of `together`; null where it has no values. */
export function miniShape(
  { tables }: Pick<DistributionRecord, 'tables'>,
  dataset: Dataset,
  together: readonly Dataset[],
  width: number,
  height: number,
): string | null {
  const shares = new Map(tables.map((table) => [table.dataset, sharesOf(table.counts)]));
  const own = shares.get(dataset) ?? [];
  const highest = Math.max(...together.flatMap((one) => shares.get(one) ?? []));
  if (own.length === 0 || !(highest > 0)) return null;
  const bin = width / own.length;
  const top = (share: number) => round(height - (share / highest) * (height - 2));
  const steps = own.map((share, index) => `V${top(share)}H${round((index + 1) * bin)}`);
  return `M0 ${height}${steps.join('')}V${height}Z`;
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? [] : counts.slice(0, mostBins).map((count) => count / total);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
