import type { Dataset } from '../checks/check';
import type { DataEngine } from '../engines';
import type { DistributionRecord } from '../run/schema';
import { identifier, literal } from '../sql';
import { numberAt, type TableSummary } from './table-summary';

const mostCategories = 20;
const longestLabel = 80;

/** Counts of the most frequent categories, over all data sets together; the others are one category at the end. */
export async function categoricalDistribution(
  column: string,
  present: readonly Dataset[],
  data: DataEngine,
): Promise<DistributionRecord> {
  const value = `CAST(${identifier(column)} AS VARCHAR)`;
  const union = present.map((dataset) => `SELECT ${value} AS v FROM ${dataset}`).join(' UNION ALL ');
  const { columns } = await data.query(
    `SELECT v, count(*) AS n FROM (${union}) WHERE v IS NOT NULL GROUP BY v ORDER BY n DESC, v LIMIT ${mostCategories + 1}`,
  );
  const found = [...(columns.v ?? [])].map(String);
  const shown = found.slice(0, mostCategories);
  const others = found.length > mostCategories;
  const tables = await Promise.all(present.map((dataset) => count(value, dataset, shown, others, data)));
  return {
    column,
    kind: 'categorical',
    scale: 'linear',
    edges: [],
    categories: [...shown.map(label), ...(others ? ['all others'] : [])],
    tables,
  };
}

/** Long texts are cut, so that they do not make the run document grow with the data. */
function label(category: string): string {
  const characters = [...category];
  return characters.length <= longestLabel ? category : `${characters.slice(0, longestLabel - 1).join('')}…`;
}

async function count(
  value: string,
  dataset: Dataset,
  shown: readonly string[],
  others: boolean,
  data: DataEngine,
): Promise<TableSummary> {
  const counted = shown.map((category, index) => `count(*) FILTER (v = ${literal(category)}) AS c${index}`);
  const answer = await data.query(
    `SELECT ${[...counted, 'count(*) AS n', 'count(v) AS total'].join(', ')} FROM (SELECT ${value} AS v FROM ${dataset})`,
  );
  const counts = shown.map((_, index) => numberAt(answer, `c${index}`));
  const total = numberAt(answer, 'total');
  const rows = numberAt(answer, 'n');
  if (others) counts.push(total - counts.reduce((sum, one) => sum + one, 0));
  return {
    dataset,
    rows,
    missing: rows - total,
    counts,
    mean: null,
    p50: null,
    p99: null,
    min: null,
    max: null,
  };
}
