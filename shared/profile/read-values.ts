import type { Dataset } from '../checks/check';
import type { ColumnInfo, DataEngine } from '../engines';
import { identifier } from '../sql';
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

/** Times are read as milliseconds since 1970, in UTC. */
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

function asDouble({ name, type }: ColumnInfo): string {
  const isTime = type === 'timestamp' || type === 'date';
  return isTime ? `epoch_ms(CAST(${identifier(name)} AS TIMESTAMP))` : `CAST(${identifier(name)} AS DOUBLE)`;
}
