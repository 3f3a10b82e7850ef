import { resolve } from 'node:path';
import type { ColumnInfo } from '../shared/engines';
import { didYouMean, listNames } from '../shared/nearest';
import { repeatedColumn, unreadableColumn } from '../shared/parquet-problems';
import { type Problem, ProblemError, raise } from '../shared/problem';
import { splitColumn } from '../shared/split';
import { identifier, literal } from '../shared/sql';
import { patternOf } from './engines/duckdb-database';
import { type NativeDataEngine, openNativeDataEngine } from './engines/native-data-engine';

/** The key's column of a Parquet file whose rows can be divided by it and written again as they are. Raises problems. */
export async function requireSplittable(data: string, by: string): Promise<ColumnInfo> {
  const engine = await openNativeDataEngine([data], (name) => resolve(name));
  try {
    const { columns } = await engine.inspect(data);
    const key = keyAmong(columns, by, data);
    const problems = await lossesOf(engine, data, columns);
    if (problems.length > 0) throw new ProblemError(problems);
    await requireKeys(engine, data, key);
    return key;
  } finally {
    engine.close();
  }
}

function keyAmong(columns: readonly ColumnInfo[], by: string, data: string): ColumnInfo {
  const found = columns.find(({ name }) => name === by);
  if (found !== undefined) return splitColumn(found, data);
  const names = columns.map(({ name }) => name);
  return raise(
    'column-missing',
    `${data} has no column "${by}"${didYouMean(by, names)}`,
    { file: data, field: by },
    `name one of its columns with --by: ${listNames(names)}`,
  );
}

/** Columns that DuckDB would write under another name or with other values. */
async function lossesOf(
  engine: NativeDataEngine,
  data: string,
  columns: readonly ColumnInfo[],
): Promise<readonly Problem[]> {
  const { columns: found } = await engine.query(
    `SELECT name, precision > 38 AS is_wide FROM parquet_schema(${literal(patternOf(resolve(data)))})`,
  );
  const names = found.name as readonly string[];
  const wide = names.filter((_, at) => found.is_wide?.[at] === 1);
  const renamed = columns.filter(({ name }) => !names.includes(name));
  return [
    ...renamed.map(({ name }) => repeatedColumn(data, name.replace(/_\d+$/, ''))),
    ...wide.map((name) => unreadableColumn(data, name)),
  ];
}

async function requireKeys(engine: NativeDataEngine, data: string, { name }: ColumnInfo): Promise<void> {
  const { columns } = await engine.query(
    `SELECT count(*) FILTER (WHERE ${identifier(name)} IS NULL) AS missing FROM read_parquet(${literal(patternOf(resolve(data)))}, hive_partitioning = false)`,
  );
  const missing = Number(columns.missing?.[0]);
  if (missing === 0) return;
  raise(
    'column-type',
    `"${name}" of ${data} is missing in ${missing} rows, which belong to no part`,
    { file: data, field: name },
    'give every row a key, or take the rows without one away',
  );
}
