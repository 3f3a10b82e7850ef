import type { ColumnInfo } from './engines';

/** A name quoted for DuckDB, whatever is in it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** False for a name that no SQL can write: an empty one, and one with a NUL in it. */
export function isNameable(name: string): boolean {
  return name !== '' && !name.includes('\0');
}

/** A constant for DuckDB. */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return Number.isFinite(value) ? `CAST(${value} AS DOUBLE)` : `CAST('${value}' AS DOUBLE)`;
}

/** A column's values as text; NaN is missing, as NULL is. */
export function textOf({ name, type }: Pick<ColumnInfo, 'name' | 'type'>): string {
  const text = `CAST(${identifier(name)} AS VARCHAR)`;
  return type === 'float'
    ? `CASE WHEN NOT isnan(CAST(${identifier(name)} AS DOUBLE)) THEN ${text} END`
    : text;
}
