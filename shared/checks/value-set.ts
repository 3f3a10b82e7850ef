import { listNames } from '../nearest';
import { raise } from '../problem';
import type { CheckedTable } from './check';
import { type ColumnValue, type Constant, constantFor } from './column-value';

/**
 * The SQL condition that a value is one of `constants`; those of another type than the column's equal none. Raises
 * `column-type` where all are.
 */
export function isOneOf(
  value: ColumnValue,
  constants: readonly Constant[],
  { type, column }: { readonly type: string; readonly column: string },
  table: CheckedTable,
): string {
  const fitting = constants.map((constant) => constantFor(value, constant)).filter((sql) => sql !== null);
  if (fitting.length === 0 && constants.length > 0) {
    raise(
      'column-type',
      `${type}: "${column}" of ${table.dataset} holds ${value.sqlType}, and no value of value_set is of that type`,
      { file: table.file, field: column },
      'Write numbers for a column of numbers, texts in quotes for text, and dates as 2024-12-31.',
    );
  }
  if (fitting.length === 0) return 'FALSE';
  return `${value.comparable} IN (VALUES ${fitting.map((sql) => `(${sql})`).join(', ')})`;
}

/** `US, GB, DE`. */
export function listConstants(constants: readonly Constant[]): string {
  return listNames(constants.map(String));
}
