import type { ColumnType } from './engines';

const families: readonly (readonly [RegExp, ColumnType])[] = [
  [/^BOOLEAN$/, 'boolean'],
  [/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'integer'],
  [/^(FLOAT|DOUBLE|DECIMAL(\(.*\))?)$/, 'float'],
  [/^(VARCHAR|ENUM\(.*\))$/s, 'string'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^DATE$/, 'date'],
];

/** The family of a DuckDB type as DESCRIBE names it: `TIMESTAMP WITH TIME ZONE` is a timestamp, `INTEGER[]` is other. */
export function columnTypeOf(sqlType: string): ColumnType {
  if (sqlType.endsWith(']')) return 'other';
  return families.find(([pattern]) => pattern.test(sqlType))?.[1] ?? 'other';
}
