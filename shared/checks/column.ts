import type { ColumnInfo } from '../engines';
import { didYouMean, listNames, nearest } from '../nearest';
import { raise } from '../problem';
import { identifier } from '../sql';
import type { CheckedTable } from './check';

export function isNumeric({ type }: ColumnInfo): boolean {
  return type === 'boolean' || type === 'integer' || type === 'float';
}

/** The column that a check names; raises `column-missing` with the columns that there are. */
export function columnOf(table: CheckedTable, name: string, check: string): ColumnInfo {
  const found = table.info.columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const names = table.info.columns.map((column) => column.name);
  const suggestion = nearest(name, names);
  return raise(
    'column-missing',
    `${check}: ${table.dataset} has no column "${name}"${didYouMean(name, names)}`,
    { file: table.file, field: name },
    `${suggestion === null ? 'Name' : `Write "${suggestion}", or another`} one of its columns: ${listNames(names)}.`,
  );
}

/** A column of numbers or booleans; raises `column-missing` or `column-type`. */
export function numericColumnOf(table: CheckedTable, name: string, check: string): ColumnInfo {
  const found = columnOf(table, name, check);
  if (isNumeric(found)) return found;
  const numeric = table.info.columns.filter(isNumeric).map((column) => column.name);
  return raise(
    'column-type',
    `${check}: "${name}" of ${table.dataset} holds ${found.sqlType}, but numbers are needed`,
    { file: table.file, field: name },
    `Store "${name}" as numbers, or name a column of numbers: ${listNames(numeric) || 'there is none'}.`,
  );
}

/** The SQL condition that a value is missing: NULL, or NaN in a column of floats. Raises `column-missing`. */
export function missingOf(table: CheckedTable, name: string, check: string): string {
  const isFloat = columnOf(table, name, check).type === 'float';
  return `${identifier(name)} IS NULL${isFloat ? ` OR isnan(CAST(${identifier(name)} AS DOUBLE))` : ''}`;
}
