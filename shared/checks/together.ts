import { raise } from '../problem';
import type { CheckedTable } from './check';
import { type ColumnValue, columnValueOf } from './column-value';

/** Columns of one table whose values can be compared with each other. Raises `column-type` where their types differ. */
export function comparedTogether(
  table: CheckedTable,
  names: readonly string[],
  check: string,
): readonly ColumnValue[] {
  const values = names.map((name) => columnValueOf(table, name, check));
  const [first] = values;
  const other = values.findIndex(({ family }) => family !== first?.family);
  if (first === undefined || other === -1) return values;
  return raise(
    'column-type',
    `${check}: "${names[0]}" of ${table.dataset} holds ${first.sqlType}, but "${names[other]}" holds ${values[other]?.sqlType}: they cannot be compared`,
    { file: table.file, field: names[other] },
    'Store both as numbers, both as text, or both as dates, or compare other columns.',
  );
}
