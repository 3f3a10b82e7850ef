import type { CancelSignal, ColumnInfo, DataEngine, TableInfo } from '../engines';
import type { Gate } from '../gate/schema';
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
  const info = await inspectScores(role, source, key, data);
  requireSameKeyType(key, table, source.path, info);
  const scoresTable = `${role}_scores`;
  await data.load(scoresTable, source.path, [...new Set([key, source.column])], { signal, onRows: () => {} });
  await requireUnique(data, 'eval', key, table.file);
  await requireUnique(data, scoresTable, key, source.path);

  const column = identifier(key);
  const scores = new Float64Array(table.info.rows);
  let row = 0;
  const sql = `SELECT CAST(s.${identifier(source.column)} AS DOUBLE) AS score
    FROM eval AS e LEFT JOIN ${scoresTable} AS s ON e.${column} = s.${column} ORDER BY e.rowid`;
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
    `SELECT CAST(${column} AS VARCHAR) AS k, count(*) AS n FROM ${table} GROUP BY ${column} HAVING count(*) > 1 OR ${column} IS NULL ORDER BY n DESC, k LIMIT 1`,
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

/** Raises a problem where the score file lacks the key or the column of scores, or the scores are not numbers. */
export async function inspectScores(
  role: ModelRole,
  source: { path: string; column: string },
  key: string,
  data: DataEngine,
): Promise<TableInfo> {
  const info = await data.inspect(source.path);
  for (const name of [key, source.column]) {
    if (info.columns.some((column) => column.name === name)) continue;
    raise(
      'column-missing',
      `${source.path} has no column "${name}"; it has ${info.columns.map((column) => column.name).join(', ')}`,
      { file: source.path, field: `models.${role}.scores` },
      'correct the name in the gate file, or add the column to the score file',
    );
  }
  const scores = columnOf(info, source.column);
  if (scores.type !== 'float' && scores.type !== 'integer') {
    raise(
      'column-type',
      `the scores of the ${role} must be numbers, and ${source.column} in ${source.path} is ${scores.sqlType}`,
      { file: source.path, field: source.column },
      'name the column that holds the scores, or export it as numbers',
    );
  }
  return info;
}

function requireSameKeyType(key: string, table: LoadedTable, file: string, info: TableInfo): void {
  const [ours, theirs] = [columnOf(table.info, key), columnOf(info, key)];
  if (ours.type === theirs.type) return;
  raise(
    'column-type',
    `${key} is ${ours.sqlType} in ${table.file} and ${theirs.sqlType} in ${file}: scores cannot be matched to rows`,
    { file, field: key },
    'write the key with the same type in both files',
  );
}

function columnOf(info: TableInfo, name: string): ColumnInfo {
  const column = info.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`${name} was not found`);
  return column;
}
