import { isNumeric } from '../../checks/column';
import type { DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import { raise } from '../../problem';
import { identifier } from '../../sql';
import { isReckonable } from '../reckonable';
import type { LoadedTable } from '../stage';

export interface Wanted {
  readonly column: string;
  /** Where the gate names it: `target`. */
  readonly field: string;
  /** What it is, for problems: `the target`. */
  readonly what: string;
  readonly allowsNegative: boolean;
}

/**
 * One column of the eval set as numbers, [n], in the order of the rows.
 * Raises `column-type` where it holds no numbers, and `target-invalid` for values that are missing, infinite, of a size
 * that cannot be reckoned with, or negative where that makes no sense.
 */
export async function readNumberColumn(
  { column, field, what, allowsNegative }: Wanted,
  table: LoadedTable,
  data: DataEngine,
): Promise<Float64Array> {
  requireNumbers({ column, field, what }, table);
  const where = { file: table.file, field: column };
  const values = new Float64Array(table.info.rows);
  let row = 0;
  const sql = `SELECT CAST(${identifier(column)} AS DOUBLE) AS value FROM eval`;
  for await (const batch of data.stream(sql, 65_536)) {
    const numbers = batch.columns.value;
    if (!(numbers instanceof Float64Array)) throw new Error('numbers did not arrive as numbers');
    values.set(numbers, row);
    row += batch.rows;
  }
  const isWrong = (value: number) => !isReckonable(value) || (value < 0 && !allowsNegative);
  const first = values.findIndex(isWrong);
  if (first >= 0) {
    const wrong = values.reduce((count, value) => count + Number(isWrong(value)), 0);
    raise(
      'target-invalid',
      `${what}, ${column} in ${table.file}, is missing, infinite${allowsNegative ? ' or beyond 1e50' : ', beyond 1e50 or negative'} in ${formatCount(wrong, 'row')}; the first is row ${formatCount(first + 1)}`,
      where,
      'correct the column, or remove these rows from the eval set',
    );
  }
  return values;
}

/** Raises `column-type` where a column of the eval set holds no numbers: known without its rows. */
export function requireNumbers(
  { column, field, what }: Omit<Wanted, 'allowsNegative'>,
  table: Pick<LoadedTable, 'file' | 'info'>,
): void {
  const info = table.info.columns.find(({ name }) => name === column);
  if (info === undefined) throw new Error(`the column ${column} was not loaded`);
  if (isNumeric(info)) return;
  raise(
    'column-type',
    `${what}, ${column} in ${table.file}, is ${info.sqlType}, but numbers are needed`,
    { file: table.file, field: column },
    `name a column of numbers as ${field} in the gate file`,
  );
}
