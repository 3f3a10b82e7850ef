import { raise } from '../problem';
import type { CheckedTable } from './check';
import { type ColumnValue, constantFor } from './column-value';
import type { MomentBounds } from './moment-bounds';

const fitting = {
  number: 'a number',
  text: 'a text',
  moment: 'a date such as 2024-12-31',
  nested: 'nothing',
};

/** Raises `column-type` where a bound is of another type than the column. */
export function requireFittingBounds(
  given: MomentBounds & { readonly type: string; readonly column: string },
  value: ColumnValue,
  table: CheckedTable,
): void {
  const wrong = [given.min_value, given.max_value].find(
    (bound) => bound !== null && bound !== undefined && constantFor(value, bound) === null,
  );
  if (wrong === undefined) return;
  raise(
    'column-type',
    `${given.type}: "${given.column}" of ${table.dataset} holds ${value.sqlType}, but a bound is ${JSON.stringify(wrong)}`,
    { file: table.file, field: given.column },
    `Write ${fitting[value.family]} as the bound.`,
  );
}
