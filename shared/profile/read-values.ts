import type { Dataset } from '../checks/check';
import type { ColumnInfo, DataEngine } from '../engines';
import { identifier, literal } from '../sql';
import { sortNumbers } from '../statistics/sort-numbers';

/** One column of numbers in one data set. */
export interface NumericColumn {
  readonly dataset: Dataset;
  readonly sqlType: string;
  readonly rows: number;
  /** NULL and NaN. */
  readonly missing: number;
  readonly infinite: number;
  /** The finite values, ascending. */
  readonly sorted: Float64Array;
}

/** Times are read as milliseconds since 1970, in UTC; those beyond the calendar count as infinite. */
export async function readNumericColumn(
  column: ColumnInfo,
  dataset: Dataset,
  data: Pick<DataEngine, 'query'>,
): Promise<NumericColumn> {
  const { columns, rows } = await data.query(`SELECT ${asDouble(column)} AS x FROM ${dataset}`);
  const values = columns.x;
  if (!(values instanceof Float64Array)) throw new Error(`${column.name} did not arrive as numbers`);
  let present = 0;
  let missing = 0;
  for (const value of values) {
    if (Number.isFinite(value)) {
      values[present] = value;
      present += 1;
    } else if (Number.isNaN(value)) missing += 1;
  }
  const sorted = sortNumbers(values.slice(0, present));
  return { dataset, sqlType: column.sqlType, rows, missing, infinite: rows - present - missing, sorted };
}

function asDouble(column: ColumnInfo): string {
  const value = identifier(column.name);
  const isTime = column.type === 'timestamp' || column.type === 'date';
  return isTime
    ? `CASE WHEN ${value} IS NOT NULL THEN coalesce(${milliseconds(column)}, ${literal(Infinity)}) END`
    : `CAST(${value} AS DOUBLE)`;
}

/** NULL where a time is infinite or too far away to be counted. */
function milliseconds({ name, type }: ColumnInfo): string {
  const value = identifier(name);
  return type === 'date'
    ? `86400000.0 * date_diff('day', DATE '1970-01-01', ${value})`
    : `CAST(TRY(epoch_ms(${value})) AS DOUBLE)`;
}
