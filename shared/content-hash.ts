import type { ColumnInfo, DataEngine, LoadOptions, TableInfo } from './engines';
import { identifier, literal } from './sql';

/** What a table holds, whatever the order of its rows and columns and however its file is written. */
interface ContentHash {
  /** Lower-case hexadecimal, 64 characters. */
  readonly sha256: string;
  readonly rows: number;
}

/** The content hash of a Parquet file, for which `table` is loaded with all columns and dropped again. */
export async function contentHash(
  table: string,
  file: string,
  data: Pick<DataEngine, 'inspect' | 'load' | 'query' | 'drop'>,
  options: LoadOptions,
): Promise<ContentHash> {
  const info = await data.inspect(file);
  await data.load(
    table,
    file,
    info.columns.map(({ name }) => name),
    options,
  );
  try {
    const { columns } = await data.query(contentHashSelect(table, info));
    return { sha256: String(columns.sha256?.[0]), rows: info.rows };
  } finally {
    await data.drop(table);
  }
}

/**
 * A SELECT of one row with `sha256`. Each row is hashed with SHA-256 over its values in the order of the columns'
 * names; the hashes are added up in four parts of 64 bits, so that no order counts but each repetition does; and the
 * sums are hashed together with the columns' names and families and the number of rows. docs/eval-set.md has it all.
 */
export function contentHashSelect(table: string, { columns }: Pick<TableInfo, 'columns'>): string {
  const ordered = [...columns].sort((one, other) => (codePoints(one.name) < codePoints(other.name) ? -1 : 1));
  const values = ordered.map((column, index) => `${canonicalText(column)} AS c${index}`);
  const row = ordered.map((_, index) => field(`c${index}`));
  const parts = [0, 1, 2, 3].map(
    (part) =>
      `sum(CAST(CAST('0x' || substr(hash, ${part * 16 + 1}, 16) AS UBIGINT) AS HUGEINT)) AS part${part}`,
  );
  const header = ordered.flatMap((column) => [literal(column.name), literal(familyOf(column))]);
  const sums = parts.map((_, part) => `CAST(coalesce(part${part}, 0) AS VARCHAR)`);
  const whole = ["'assay content 1'", ...header, 'CAST(n AS VARCHAR)', ...sums].map(field);
  return `SELECT sha256(concat(${whole.join(', ')})) AS sha256
    FROM (
      SELECT count(*) AS n, ${parts.join(', ')}
      FROM (
        SELECT sha256(concat(${row.join(', ')})) AS hash
        FROM (SELECT ${values.join(', ')} FROM ${identifier(table)})
      )
    )`;
}

/** `4:text`, with the number of bytes, or `-` for NULL: fields one after the other can be told apart. */
function field(text: string): string {
  return `coalesce(strlen(${text}) || ':' || ${text}, '-')`;
}

/** Compares as the code points do, which the order of UTF-16 does not beyond the basic plane. */
function codePoints(text: string): string {
  return [...text].map((character) => character.codePointAt(0)?.toString(16).padStart(6, '0')).join();
}

/** What may change of a type without another hash: the number of bits, and the unit of a timestamp. */
function familyOf({ type, sqlType }: ColumnInfo): string {
  if (type === 'float' && sqlType.startsWith('DECIMAL')) return 'decimal';
  if (type === 'timestamp' && sqlType.endsWith('WITH TIME ZONE')) return 'instant';
  return type;
}

/** The SQL of a value as text: of a float, the bits of its double as an integer; NULL where it is missing or NaN. */
function canonicalText(column: ColumnInfo): string {
  const value = identifier(column.name);
  const text = `CAST(${value} AS VARCHAR)`;
  switch (familyOf(column)) {
    case 'decimal':
      return column.sqlType.endsWith(',0)') ? text : `rtrim(rtrim(${text}, '0'), '.')`;
    case 'instant':
      return `CAST(epoch_us(${value}) AS VARCHAR)`;
    case 'float': {
      const double = `CAST(${value} AS DOUBLE)`;
      return `CASE WHEN NOT isnan(${double}) THEN CAST(CAST(CAST(${double} + 0 AS BIT) AS BIGINT) AS VARCHAR) END`;
    }
  }
  if (column.sqlType === 'BLOB') return `hex(${value})`;
  return column.sqlType === 'UUID' ? `upper(replace(${text}, '-', ''))` : text;
}
