import type { Dataset } from '../../shared/checks/check';
import type { DistributionRecord } from '../../shared/run/schema';
import { quantileGrid } from '../../shared/statistics/quantile-grid';

export interface QuantilePoint {
  /** 0 to 1: the share of the values that lie at or below `value`. */
  readonly share: number;
  readonly value: number;
}

type Tables = Pick<DistributionRecord, 'tables'>;

/** The stored quantiles of a column in one data set; empty where there are none. */
export function quantilePoints({ tables }: Tables, dataset: Dataset): QuantilePoint[] {
  const quantiles = tables.find((table) => table.dataset === dataset)?.quantiles ?? [];
  if (quantiles.length !== quantileGrid.length) return [];
  return quantiles.map((value, index) => ({ share: quantileGrid[index] ?? 0, value }));
}

/** Without the least and the greatest value, which may lie so far out that nothing else is seen. */
export function withoutExtremes(points: readonly QuantilePoint[]): QuantilePoint[] {
  return points.filter(({ share }) => share > 0 && share < 1);
}

export interface QuantilePair {
  readonly share: number;
  readonly reference: number;
  readonly current: number;
}

/** The quantiles of two data sets at the same shares. */
export function quantilePairs(
  distribution: Tables,
  { reference, current }: { readonly reference: Dataset; readonly current: Dataset },
): QuantilePair[] {
  const others = quantilePoints(distribution, current);
  if (others.length === 0) return [];
  return quantilePoints(distribution, reference).map(({ share, value }, index) => ({
    share,
    reference: value,
    current: others[index]?.value ?? value,
  }));
}

/** The range that holds all values, wider than nothing. */
export function rangeOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < high) return [low, high];
  const room = low === 0 ? 1 : Math.abs(low) / 2;
  return [low - room, high + room];
}

/** The share of the values at or below `value`: between two stored quantiles as on the line that joins them. */
export function shareBelow(points: readonly QuantilePoint[], value: number): number {
  const after = points.findIndex((point) => point.value > value);
  const [left, right] = [points[after - 1], points[after]];
  if (after === -1) return points.at(-1)?.share ?? 0;
  if (left === undefined || right === undefined) return right?.share ?? 0;
  return left.share + ((value - left.value) / (right.value - left.value)) * (right.share - left.share);
}
