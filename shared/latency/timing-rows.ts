import type { Column, Columns, DataEngine } from '../engines';
import { identifier } from '../sql';

/** The first rows of the eval set with these features, `rows` of them: a shorter table begins again at its end. */
export async function timingRows(
  features: readonly string[],
  rows: number,
  data: DataEngine,
): Promise<Columns> {
  const first = await data.query(`SELECT ${features.map(identifier).join(', ')} FROM eval LIMIT ${rows}`);
  if (first.rows === 0 || first.rows >= rows) return first;
  return {
    rows,
    columns: Object.fromEntries(
      Object.entries(first.columns).map(([name, column]) => [name, repeated(column, first.rows, rows)]),
    ),
  };
}

function repeated(column: Column, period: number, rows: number): Column {
  if (!(column instanceof Float64Array)) {
    return Array.from({ length: rows }, (_, row) => column[row % period] ?? null);
  }
  const long = new Float64Array(rows);
  for (let from = 0; from < rows; from += period) {
    long.set(column.subarray(0, Math.min(period, rows - from)), from);
  }
  return long;
}
