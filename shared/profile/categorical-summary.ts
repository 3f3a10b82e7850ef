import type { DistributionRecord } from '../run/schema';
import { shorten } from '../shorten';
import type { CategoryTable } from './read-categories';

const mostShown = 20;
const longestLabel = 80;

/** Counts of the most frequent categories, over all data sets together; the others are one category at the end. */
export function categoricalSummary({
  categories,
  tables,
  isCut,
}: CategoryTable): Pick<DistributionRecord, 'scale' | 'edges' | 'categories' | 'tables'> {
  const others = isCut || categories.length > mostShown;
  return {
    scale: 'linear',
    edges: [],
    categories: [...categories.slice(0, mostShown).map(label), ...(others ? ['all others'] : [])],
    tables: tables.map(({ dataset, sqlType, rows, missing, counts, distinct }) => {
      const shown = [...counts.slice(0, mostShown)];
      const rest = rows - missing - shown.reduce((sum, count) => sum + count, 0);
      return {
        dataset,
        rows,
        missing,
        counts: others ? [...shown, rest] : shown,
        mean: null,
        p50: null,
        p99: null,
        min: null,
        max: null,
        sql_type: sqlType,
        distinct,
        stdev: null,
        infinite: 0,
        quantiles: [],
      };
    }),
  };
}

/** Long texts are cut, so that they do not make the run document grow with the data. */
export function label(category: string): string {
  return shorten(category, longestLabel);
}
