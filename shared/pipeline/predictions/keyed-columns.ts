import { isNumeric } from '../../checks/column';
import type { CancelSignal, ColumnInfo, DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import type { Gate } from '../../gate/schema';
import { listNames } from '../../nearest';
import { raise } from '../../problem';
import type { ModelRole } from '../../run/schema';
import { identifier } from '../../sql';
import type { LoadedTable } from '../stage';
import { labelColumn } from '../truth/class-labels';

/** Columns of a file of predictions that was made elsewhere, matched to the eval rows by the gate's key. */
export interface KeyedSource {
  readonly role: ModelRole;
  readonly path: string;
  readonly columns: readonly string[];
  /** Whether the columns must hold numbers; labels need not. */
  readonly areNumbers: boolean;
  /** Where the gate names them: `models.candidate.scores`. */
  readonly field: string;
}

export interface KeyedColumns {
  readonly infos: readonly ColumnInfo[];
  /** In the order of the eval rows. */
  readonly values: readonly (Float64Array | readonly (string | null)[])[];
}

/** Raises a problem where the file lacks a column or a row, a column has another type than needed, or a key repeats. */
export async function readKeyedColumns(
  gate: Gate,
  source: KeyedSource,
  table: LoadedTable,
  data: DataEngine,
  signal: CancelSignal,
): Promise<KeyedColumns> {
  const { key } = gate;
  if (key === undefined) throw new Error('a gate with a file of predictions has no key');
  const infos = await inspectKeyed(source, { key, table }, data);
  const loaded = 'predictions';
  await data.load(loaded, source.path, [...new Set([key, ...source.columns])], { signal, onRows: () => {} });
  try {
    await requireUnique(data, 'eval', key, table.file);
    await requireUnique(data, loaded, key, source.path);
    await requireEveryRow(data, loaded, key, source, table);
    return { infos, values: await joined(data, loaded, key, infos, table.info.rows) };
  } finally {
    await data.drop(loaded);
  }
}

async function joined(
  data: DataEngine,
  loaded: string,
  key: string,
  infos: readonly ColumnInfo[],
  rows: number,
): Promise<KeyedColumns['values']> {
  const column = identifier(key);
  const picked = infos.map((info, at) => `${labelColumn(info, 's.')} AS c${at}`).join(', ');
  const sql = `SELECT ${picked}
    FROM (SELECT ${column} AS key, row_number() OVER () AS row FROM eval) AS e
    LEFT JOIN ${loaded} AS s ON e.key = s.${column} ORDER BY e.row`;
  const values = infos.map(({ type }) =>
    type === 'string' || type === 'other' || type === 'date' || type === 'timestamp'
      ? new Array<string | null>(rows).fill(null)
      : new Float64Array(rows),
  );
  let row = 0;
  for await (const batch of data.stream(sql, 65_536)) {
    for (const [at, target] of values.entries()) {
      const given = batch.columns[`c${at}`];
      if (given === undefined) throw new Error('a column of predictions did not arrive');
      for (let offset = 0; offset < batch.rows; offset++) target[row + offset] = given[offset] as never;
    }
    row += batch.rows;
  }
  return values;
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

/** Raises `scores-invalid` where rows of the eval set are not in the file, with the first of them. */
async function requireEveryRow(
  data: DataEngine,
  loaded: string,
  key: string,
  { path, field }: KeyedSource,
  table: LoadedTable,
): Promise<void> {
  const column = identifier(key);
  const absent = `FROM eval AS e WHERE NOT EXISTS (SELECT 1 FROM ${loaded} AS s WHERE s.${column} = e.${column})`;
  const counted = await data.query(`SELECT count(*) AS n ${absent}`);
  const count = Number(counted.columns.n?.[0] ?? 0);
  if (count === 0) return;
  const first = await data.query(
    `SELECT CAST(e.${column} AS VARCHAR) AS k ${absent} ORDER BY e.${column} LIMIT 5`,
  );
  raise(
    'scores-invalid',
    `${formatCount(count)} of ${formatCount(table.info.rows, 'row')} of ${table.file} are not in ${path}: ${key} ${[...(first.columns.k ?? [])].join(', ')}${count > 5 ? ' and others' : ''}`,
    { file: path, field },
    'score every row of this eval set, with its keys, and export the file again',
  );
}

/** The columns in the order asked for; raises as `readKeyedColumns` does for what the footers tell. */
export async function inspectKeyed(
  { path, columns: wanted, areNumbers, field }: KeyedSource,
  { key, table }: { key: string; table: Pick<LoadedTable, 'file' | 'info'> | null },
  data: DataEngine,
): Promise<readonly ColumnInfo[]> {
  const { columns } = await data.inspect(path);
  const columnOf = (name: string): ColumnInfo =>
    columns.find((column) => column.name === name) ??
    raise(
      'column-missing',
      `${path} has no column "${name}"; it has ${listNames(columns.map((column) => column.name))}`,
      { file: path, field },
      'correct the name in the gate file, or add the column to the file of predictions',
    );
  const keyInfo = columnOf(key);
  const infos = wanted.map(columnOf);
  const textual = areNumbers ? infos.find((info) => !isNumeric(info)) : undefined;
  if (textual !== undefined) {
    raise(
      'column-type',
      `the scores in ${textual.name} of ${path} are ${textual.sqlType}, but numbers are needed`,
      { file: path, field: textual.name },
      'export the scores as numbers, or name the column that holds them',
    );
  }
  const evalKey = table?.info.columns.find(({ name }) => name === key);
  if (table === null || evalKey === undefined || areComparable(keyInfo, evalKey)) return infos;
  return raise(
    'column-type',
    `${key} is ${keyInfo.sqlType} in ${path} and ${evalKey.sqlType} in ${table.file}, so the rows cannot be matched`,
    { file: path, field: key },
    'write the key with the same type in both files',
  );
}

function areComparable(one: ColumnInfo, other: ColumnInfo): boolean {
  const areNumbers = [one, other].every(({ type }) => type === 'integer' || type === 'float');
  return areNumbers || one.sqlType === other.sqlType || (one.type === 'string' && other.type === 'string');
}
