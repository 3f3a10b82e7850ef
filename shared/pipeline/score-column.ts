import { isNumeric } from '../checks/column';
import type { CancelSignal, ColumnInfo, DataEngine } from '../engines';
import type { Gate } from '../gate/schema';
import { listNames } from '../nearest';
import { raise } from '../problem';
import type { ModelRole } from '../run/schema';
import { identifier } from '../sql';
import type { LoadedTable } from './stage';

/**
 * Scores that were made elsewhere: one column of a Parquet file, matched to the eval rows by the gate's key.
 * Raises a problem where a key repeats, an eval row has no score, or a score is not a finite number.
 */
export async function readScoreColumn(
  gate: Gate,
  role: ModelRole,
  source: { path: string; column: string },
  table: LoadedTable,
  data: DataEngine,
  signal: CancelSignal,
): Promise<Float64Array> {
  const { key } = gate;
  if (key === undefined) throw new Error('a gate with a score file has no key');
  await inspectScores(role, source, { key, table }, data);
  const scoresTable = `${role}_scores`;
  await data.load(scoresTable, source.path, [...new Set([key, source.column])], { signal, onRows: () => {} });
  await requireUnique(data, 'eval', key, table.file);
  await requireUnique(data, scoresTable, key, source.path);

  const column = identifier(key);
  const scores = new Float64Array(table.info.rows);
  let row = 0;
  const sql = `SELECT CAST(s.score AS DOUBLE) AS score
    FROM (SELECT ${column} AS key, row_number() OVER () AS row FROM eval) AS e
    LEFT JOIN (SELECT ${column} AS key, ${identifier(source.column)} AS score FROM ${scoresTable}) AS s
    ON e.key = s.key ORDER BY e.row`;
  for await (const batch of data.stream(sql, 65_536)) {
    const values = batch.columns.score;
    if (!(values instanceof Float64Array)) throw new Error('scores did not arrive as numbers');
    scores.set(values, row);
    row += batch.rows;
  }
  requireFinite(scores, source, role);
  return scores;
}

async function requireUnique(data: DataEngine, table: string, key: string, file: string): Promise<void> {
  const column = identifier(key);
  const repeated = await data.query(
    `SELECT CAST(${column} AS VARCHAR) AS k, count(*) AS n FROM ${table} GROUP BY ${column} HAVING count(*) > 1 OR ${column} IS NULL ORDER BY 2 DESC, 1 LIMIT 1`,
  );
  if (repeated.rows === 0) return;
  const value = repeated.columns.k?.[0];
  raise(
    'key-not-unique',
    value === null || value === undefined
      ? `${key} is missing in rows of ${file}`
      : `${key} = ${value} stands in ${repeated.columns.n?.[0]} rows of ${file}`,
    { file, field: key },
    'give every row one key, so that scores can be matched to rows',
  );
}

function requireFinite(
  scores: Float64Array,
  source: { path: string; column: string },
  role: ModelRole,
): void {
  const bad = scores.reduce((count, score) => (Number.isFinite(score) ? count : count + 1), 0);
  if (bad === 0) return;
  raise(
    'scores-invalid',
    `${bad} of ${scores.length} rows of the eval set have no finite score in ${source.path}`,
    { file: source.path, field: `models.${role}.scores.${source.column}` },
    'score every row of the eval set, and export the scores again',
  );
}

/**
 * Raises a problem where the score file lacks the key or the column of scores, where the scores are no numbers, or
 * where its key is of another type than that of `table`, the eval set; null where that could not be read.
 */
export async function inspectScores(
  role: ModelRole,
  source: { path: string; column: string },
  { key, table }: { key: string; table: Pick<LoadedTable, 'file' | 'info'> | null },
  data: DataEngine,
): Promise<void> {
  const { columns } = await data.inspect(source.path);
  const columnOf = (name: string): ColumnInfo =>
    columns.find((column) => column.name === name) ??
    raise(
      'column-missing',
      `${source.path} has no column "${name}"; it has ${listNames(columns.map((column) => column.name))}`,
      { file: source.path, field: `models.${role}.scores` },
      'correct the name in the gate file, or add the column to the score file',
    );
  const scoresKey = columnOf(key);
  const scores = columnOf(source.column);
  if (!isNumeric(scores)) {
    raise(
      'column-type',
      `the scores in ${source.column} of ${source.path} are ${scores.sqlType}, but numbers are needed`,
      { file: source.path, field: source.column },
      'export the scores as numbers, or name the column that holds them',
    );
  }
  const evalKey = table?.info.columns.find(({ name }) => name === key);
  if (table === null || evalKey === undefined || areComparable(scoresKey, evalKey)) return;
  raise(
    'column-type',
    `${key} is ${scoresKey.sqlType} in ${source.path} and ${evalKey.sqlType} in ${table.file}, so the rows cannot be matched`,
    { file: source.path, field: key },
    'write the key with the same type in both files',
  );
}

function areComparable(one: ColumnInfo, other: ColumnInfo): boolean {
  const areNumbers = [one, other].every(({ type }) => type === 'integer' || type === 'float');
  return areNumbers || one.sqlType === other.sqlType || (one.type === 'string' && other.type === 'string');
}
