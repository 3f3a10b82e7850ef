import type { Dataset } from '../checks/check';
import type { DataEngine } from '../engines';
import type { DistributionRecord } from '../run/schema';
import { identifier } from '../sql';
import { histogramEdges } from '../statistics/histogram-edges';
import { numberAt, type TableSummary } from './table-summary';

const bins = 40;

/** Counts of one numeric column in each data set, over bins that all of them share. NaN counts as missing, as NULL does. */
export async function numericDistribution(
  column: string,
  present: readonly Dataset[],
  areWhole: boolean,
  data: DataEngine,
): Promise<DistributionRecord> {
  const summaries = await Promise.all(present.map((dataset) => summarize(column, dataset, data)));
  const { edges, scale } = histogramEdges(
    summaries.flatMap(({ spread }) => (spread === null ? [] : [spread])),
    bins,
    areWhole,
  );
  const tables = await Promise.all(
    summaries.map(async ({ summary }) => ({
      ...summary,
      counts: await countBins(column, summary.dataset, edges, data),
    })),
  );
  return { column, kind: 'numeric', scale, edges: [...edges], categories: [], tables };
}

function values(column: string, dataset: Dataset): string {
  const value = `CAST(${identifier(column)} AS DOUBLE)`;
  return `(SELECT CASE WHEN isfinite(${value}) THEN ${value} END AS x FROM ${dataset})`;
}

async function summarize(column: string, dataset: Dataset, data: DataEngine) {
  const { columns } = await data.query(
    `SELECT count(*) AS n, count(x) AS present, avg(x) AS mean, min(x) AS low, max(x) AS high,
       quantile_cont(x, 0.01) AS p01, quantile_cont(x, 0.5) AS p50, quantile_cont(x, 0.99) AS p99
     FROM ${values(column, dataset)}`,
  );
  const figure = (name: string) => {
    const value = columns[name]?.[0];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const rows = figure('n') ?? 0;
  const [min, max, p01, p50, p99] = ['low', 'high', 'p01', 'p50', 'p99'].map(figure);
  const summary: TableSummary = {
    dataset,
    rows,
    missing: rows - (figure('present') ?? 0),
    counts: [],
    mean: figure('mean'),
    p50: p50 ?? null,
    p99: p99 ?? null,
    min: min ?? null,
    max: max ?? null,
  };
  const isEmpty = min == null || max == null || p01 == null || p50 == null || p99 == null;
  return { summary, spread: isEmpty ? null : { min, max, p01, p50, p99 } };
}

async function countBins(
  column: string,
  dataset: Dataset,
  edges: readonly number[],
  data: DataEngine,
): Promise<number[]> {
  if (edges.length < 2) return [];
  const inner = edges.slice(1, -1);
  const below = inner.map((edge, index) => `count(*) FILTER (x < ${edge}) AS b${index}`);
  const answer = await data.query(
    `SELECT ${[...below, 'count(x) AS total'].join(', ')} FROM ${values(column, dataset)}`,
  );
  const cumulative = [...inner.map((_, index) => numberAt(answer, `b${index}`)), numberAt(answer, 'total')];
  return cumulative.map((count, index) => count - (cumulative[index - 1] ?? 0));
}
