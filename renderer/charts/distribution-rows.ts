import type { Dataset } from '../../shared/checks/check';
import type { DistributionRecord } from '../../shared/run/schema';
import { type ValueFormat, valueFormat } from './value-format';

/** One bin or category. */
export interface DistributionRow extends Partial<Readonly<Record<Dataset, number>>> {
  /** The number of the bin: bins are drawn equally wide, so that a wide one at the end of a tail does not press the others together. */
  readonly bin: number;
  readonly label: string;
  readonly counts: Partial<Readonly<Record<Dataset, number>>>;
}

/** The share (0 to 1) of each data set's values in each bin or category; missing values are left out of it. */
export function distributionRows(distribution: DistributionRecord): DistributionRow[] {
  const { kind, edges, categories, tables } = distribution;
  const hasWholeBins = isOneBinAValue(distribution);
  const format = valueFormat(distribution);
  const bins = kind === 'categorical' ? categories.length : Math.max(0, edges.length - 1);
  const totals = tables.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  return Array.from({ length: bins }, (_, bin) => {
    const counts = Object.fromEntries(tables.map((table) => [table.dataset, table.counts[bin] ?? 0]));
    const shares = tables.map((table, index) => {
      const total = totals[index] ?? 0;
      return [table.dataset, total === 0 ? 0 : (table.counts[bin] ?? 0) / total];
    });
    return {
      bin,
      label: kind === 'categorical' ? (categories[bin] ?? '') : binLabel(edges, bin, hasWholeBins, format),
      counts,
      ...Object.fromEntries(shares),
    };
  });
}

/** The share that an axis must hold, with a little room; 1 where there is none to show. */
export function highestShare(rows: readonly DistributionRow[]): number {
  const highest = highestBar(rows);
  return highest === 0 ? 1 : Math.min(1, highest * 1.05);
}

/** Of any data set, whatever it measures; 0 where there is none. */
export function highestBar(rows: readonly DistributionRow[]): number {
  return rows.reduce(
    (highest, { train = 0, reference = 0, eval: evaluation = 0 }) =>
      Math.max(highest, train, reference, evaluation),
    0,
  );
}

function binLabel(edges: readonly number[], bin: number, isWhole: boolean, { full }: ValueFormat): string {
  const [from, to] = [edges[bin], edges[bin + 1]];
  if (from === undefined || to === undefined) return '';
  return isWhole ? full(from) : `${full(from)} to ${full(to)}`;
}

/** Whether each bin holds one whole number: the edges go in steps of 1 from the least value to the greatest plus 1. */
export function isOneBinAValue({ edges, tables }: Pick<DistributionRecord, 'edges' | 'tables'>): boolean {
  const least = Math.min(...tables.flatMap(({ min }) => min ?? []));
  const greatest = Math.max(...tables.flatMap(({ max }) => max ?? []));
  return (
    Number.isInteger(least) &&
    edges.length === greatest - least + 2 &&
    edges.every((edge, index) => edge === least + index)
  );
}

/** The numbers of about `wanted` edges to write on the axis: powers of ten on a logarithmic scale that has some. */
export function edgeTicks(
  { edges, scale }: Pick<DistributionRecord, 'edges' | 'scale'>,
  wanted = 6,
): number[] {
  const all = [...edges.keys()];
  const powers = all.filter((index) => isPowerOfTen(edges[index] ?? 0));
  const candidates = scale === 'log' && powers.length > 1 ? powers : all;
  const stride = Math.max(1, Math.ceil(candidates.length / wanted));
  return candidates.filter((_, place) => place % stride === 0);
}

function isPowerOfTen(value: number): boolean {
  return value > 0 && Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-5;
}
