import type { ColumnInfo, DataEngine } from '../engines';
import { numericSummary } from '../profile/numeric-summary';
import { type NumericColumn, readNumericColumn } from '../profile/read-values';
import { identifier } from '../sql';
import { quantileOfSorted } from '../statistics/quantile';
import { quantileGrid } from '../statistics/quantile-grid';
import { type ColumnFacts, type Counted, mostCategories } from './facts';

type Asked = Pick<DataEngine, 'query'>;

/** The facts of a held column of numbers. */
export async function readNumbers(info: ColumnInfo, data: Asked): Promise<ColumnFacts> {
  const read = await readNumericColumn(info, 'train', data);
  const common = commonOf(info, read, 'numeric');
  const { sorted, infinite } = read;
  const count = sorted.length;
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return { ...common, values: null };
  const isExact = Math.max(Math.abs(lowest), Math.abs(highest)) <= Number.MAX_SAFE_INTEGER;
  return {
    ...common,
    distinct: isExact || info.type !== 'integer' ? common.distinct : await countDistinct(info, data),
    values: {
      kind: 'numbers',
      count,
      infinite,
      areWhole: info.type === 'integer' || sorted.every(Number.isInteger),
      quantiles: quantileGrid.map((share) => quantileOfSorted(sorted, share)),
      atLowest: lowest === highest ? count : sorted.findIndex((value) => value !== lowest),
      atHighest: count - 1 - sorted.findLastIndex((value) => value !== highest),
      values: valuesOf(sorted),
    },
  };
}

/** The facts of a held column of dates or timestamps. */
export async function readTimes(info: ColumnInfo, data: Asked): Promise<ColumnFacts> {
  const read = await readNumericColumn(info, 'train', data);
  const common = commonOf(info, read, 'temporal');
  const [earliest] = read.sorted;
  const latest = read.sorted.at(-1);
  if (earliest === undefined || latest === undefined) return { ...common, values: null };
  const { columns } = await data.query(
    `SELECT CAST(count(*) FILTER (WHERE x < before) AS DOUBLE) AS falls
      FROM (SELECT x, lag(x) OVER (ORDER BY place) AS before
        FROM (SELECT ${identifier(info.name)} AS x, row_number() OVER () AS place FROM train) WHERE x IS NOT NULL)`,
  );
  const isRising = Number(columns.falls?.[0]) === 0;
  return { ...common, values: { kind: 'times', count: read.sorted.length, earliest, latest, isRising } };
}

function commonOf(info: ColumnInfo, read: NumericColumn, kind: 'numeric' | 'temporal') {
  const summary = numericSummary([read], kind === 'temporal' || info.type === 'integer');
  return {
    ...info,
    rows: read.rows,
    missing: read.missing,
    distinct: summary.tables[0]?.distinct ?? null,
    distribution: { column: info.name, role: 'other', kind, ...summary } as const,
  };
}

/** Whole numbers beyond 2^53 fall together as doubles. */
async function countDistinct({ name }: ColumnInfo, data: Asked): Promise<number> {
  const { columns } = await data.query(
    `SELECT CAST(count(DISTINCT ${identifier(name)}) AS DOUBLE) AS different FROM train`,
  );
  return Number(columns.different?.[0]);
}

function valuesOf(sorted: Float64Array): readonly Counted<number>[] | null {
  const values: { value: number; count: number }[] = [];
  for (const value of sorted) {
    const last = values.at(-1);
    if (last?.value === value) last.count += 1;
    else if (values.length === mostCategories) return null;
    else values.push({ value, count: 1 });
  }
  return values;
}
