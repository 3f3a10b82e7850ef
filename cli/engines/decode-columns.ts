import type { DuckDBDataChunk, DuckDBPreparedStatement } from '@duckdb/node-api';
import type { Column, Columns } from '../../shared/engines';
import { identifier } from '../../shared/sql';
import { columnTypeOf } from '../../shared/sql-types';

/** How one column of a result reaches the core. */
export interface Decoding {
  readonly name: string;
  readonly kind: 'number' | 'text';
}

/** One entry for each column of the statement; a type that is neither a number nor text is a bug in its SQL. */
export function decodingsOf(statement: DuckDBPreparedStatement): readonly Decoding[] {
  const decodings: Decoding[] = [];
  for (let index = 0; index < statement.columnCount; index += 1) {
    const name = statement.columnName(index);
    if (decodings.some((other) => other.name === name)) throw new Error(`two columns are named ${name}`);
    const sqlType = statement.columnType(index).toString();
    decodings.push({ name, kind: kindOf(name, sqlType) });
  }
  return decodings;
}

function kindOf(name: string, sqlType: string): Decoding['kind'] {
  const type = columnTypeOf(sqlType);
  if (type === 'string') return 'text';
  if (type === 'boolean' || type === 'integer' || type === 'float') return 'number';
  throw new Error(`column ${name} is ${sqlType}: cast it to a number or to VARCHAR in the SQL`);
}

/**
 * The same rows in the same order, with every number as a DOUBLE and NaN for NULL: DuckDB converts, so that there is one
 * way to decode, and no slow question of each value whether it is NULL.
 */
export function castForDecoding(sql: string, decodings: readonly Decoding[]): string {
  const columns = decodings.map(({ name, kind }, index) => {
    const value = `#${index + 1}`;
    const cast =
      kind === 'number' ? `coalesce(CAST(${value} AS DOUBLE), 'NaN')` : `CAST(${value} AS VARCHAR)`;
    return `${cast} AS ${identifier(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM (\n${sql}\n)`;
}

/** The chunks' rows one after the other. */
export function decodeChunks(chunks: readonly DuckDBDataChunk[], decodings: readonly Decoding[]): Columns {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const columns: Record<string, Column> = Object.create(null);
  for (const [index, { name, kind }] of decodings.entries()) {
    columns[name] = kind === 'number' ? numbers(chunks, index, rows) : texts(chunks, index, rows);
  }
  return { rows, columns };
}

function numbers(chunks: readonly DuckDBDataChunk[], index: number, rows: number): Float64Array {
  const values = new Float64Array(rows);
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    const items = chunk.rowCount;
    for (let item = 0; item < items; item += 1, row += 1) {
      const value = vector.getItem(item);
      values[row] = typeof value === 'number' ? value : Number.NaN;
    }
  }
  return values;
}

function texts(chunks: readonly DuckDBDataChunk[], index: number, rows: number): (string | null)[] {
  const values = new Array<string | null>(rows);
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    const items = chunk.rowCount;
    for (let item = 0; item < items; item += 1, row += 1) {
      const value = vector.getItem(item);
      values[row] = typeof value === 'string' ? value : null;
    }
  }
  return values;
}
