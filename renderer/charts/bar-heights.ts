import { datasets } from '../../shared/checks/check';
import { formatCount, formatPercent } from '../../shared/figures';
import type { DistributionRecord } from '../../shared/run/schema';
import type { DistributionRow } from './distribution-rows';
import { binWidths } from './drawn-bins';
import { formatTick } from './ticks';
import type { Axis } from './value-format';

export const barHeights = [
  { id: 'share', title: 'Share' },
  { id: 'count', title: 'Count' },
  { id: 'density', title: 'Density' },
] as const;

export type BarHeight = (typeof barHeights)[number]['id'];

export interface HeightAxis {
  readonly title: string;
  readonly format: (height: number) => string;
}

/** What the height of a bar says: the share of the values that are there, their number, or the share over the width of the bin. */
export function heightAxis(height: BarHeight, axis: Axis): HeightAxis {
  switch (height) {
    case 'share':
      return { title: 'Share of rows', format: formatPercent };
    case 'count':
      return {
        title: 'Rows',
        format: (count) => (Number.isInteger(count) ? formatCount(count) : formatTick(count)),
      };
    case 'density':
      return { title: axis === 'log' ? 'Share per power of ten' : 'Share per unit', format: formatTick };
  }
}

/** The rows with `height` in place of the shares that `distributionRows` gives. */
export function rowsWithHeights(
  rows: readonly DistributionRow[],
  bins: Pick<DistributionRecord, 'kind' | 'edges' | 'tables'>,
  height: BarHeight,
  axis: Axis,
): DistributionRow[] {
  if (height === 'share') return [...rows];
  const widths = binWidths(bins, axis);
  return rows.map((row) => {
    const heights = datasets.flatMap((dataset) => {
      const share = row[dataset];
      if (share === undefined) return [];
      return [[dataset, height === 'count' ? (row.counts[dataset] ?? 0) : share / (widths[row.bin] ?? 1)]];
    });
    return { ...row, ...Object.fromEntries(heights) };
  });
}
