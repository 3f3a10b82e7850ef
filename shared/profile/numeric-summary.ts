import type { DistributionRecord } from '../run/schema';
import { histogramEdges } from '../statistics/histogram-edges';
import { quantileOfSorted } from '../statistics/quantile';
import { quantileGrid } from '../statistics/quantile-grid';
import type { NumericColumn } from './read-values';

type TableSummary = DistributionRecord['tables'][number];

const bins = 40;

/** Histograms over shared bins and the figures of one column of numbers in each data set. */
export function numericSummary(
  tables: readonly NumericColumn[],
  areWhole: boolean,
): Pick<DistributionRecord, 'scale' | 'edges' | 'categories' | 'tables'> {
  const spreads = tables.flatMap(({ sorted }) =>
    sorted.length === 0
      ? []
      : [
          {
            min: quantileOfSorted(sorted, 0),
            max: quantileOfSorted(sorted, 1),
            p01: quantileOfSorted(sorted, 0.01),
            p50: quantileOfSorted(sorted, 0.5),
            p99: quantileOfSorted(sorted, 0.99),
          },
        ],
  );
  const { edges, scale } = histogramEdges(spreads, bins, areWhole);
  return { scale, edges: [...edges], categories: [], tables: tables.map((table) => summarize(table, edges)) };
}

function summarize(table: NumericColumn, edges: readonly number[]): TableSummary {
  const { sorted, dataset, sqlType, rows, missing, infinite } = table;
  const at = (share: number) => (sorted.length === 0 ? null : quantileOfSorted(sorted, share));
  const { mean, stdev, distinct } = moments(sorted);
  return {
    dataset,
    rows,
    missing: missing + infinite,
    counts: counts(sorted, edges),
    mean,
    p50: at(0.5),
    p99: at(0.99),
    min: at(0),
    max: at(1),
    sql_type: sqlType,
    distinct,
    stdev,
    infinite,
    quantiles:
      sorted.length === 0 ? [] : quantileGrid.map((share) => shortened(quantileOfSorted(sorted, share))),
  };
}

/** Seven digits are enough for a picture; large numbers, such as times, keep all before the point. */
function shortened(value: number): number {
  return Math.abs(value) >= 1e7 ? Math.round(value) : Number(value.toPrecision(7));
}

/** Two passes, the sums compensated (Neumaier 1974), so that both engines' order of values gives the same digits. */
function moments(sorted: Float64Array) {
  const n = sorted.length;
  if (n === 0) return { mean: null, stdev: null, distinct: 0 };
  const mean =
    finite(compensatedSum(sorted, (value) => value) / n) ?? compensatedSum(sorted, (value) => value / n);
  let distinct = 1;
  for (let index = 1; index < n; index += 1) if (sorted[index] !== sorted[index - 1]) distinct += 1;
  if (n === 1) return { mean, stdev: null, distinct };
  const squares = compensatedSum(sorted, (value) => (value - mean) ** 2);
  return { mean, stdev: finite(Math.sqrt(squares / (n - 1))), distinct };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function compensatedSum(values: Float64Array, term: (value: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = term(value);
    const total = sum + next;
    lost += Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  return Number.isFinite(lost) ? sum + lost : sum;
}

/** A bin holds its lower edge and not its upper one, save the last. */
function counts(sorted: Float64Array, edges: readonly number[]): number[] {
  if (edges.length < 2) return [];
  const below = edges.slice(1, -1).map((edge) => firstAtLeast(sorted, edge));
  return [...below, sorted.length].map((count, index) => count - (index === 0 ? 0 : (below[index - 1] ?? 0)));
}

function firstAtLeast(sorted: Float64Array, edge: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
