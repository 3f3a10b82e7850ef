import type { ColumnInfo } from '../engines';
import { raise } from '../problem';
import { identifier } from '../sql';
import type { CheckedTable } from './check';
import { columnOf, isNumeric } from './column';
import { microsecondsOfValue } from './moment';

/** A column whose values can be compared. */
interface Comparable {
  readonly name: string;
  /** Its value in one of two rows, `t` or `o`. */
  readonly of: (row: 't' | 'o') => string;
}

/** The condition that rows `t` and `o` hold the same values. Missing values equal each other, and so do 0 and -0. */
export function sameValues(columns: readonly Comparable[]): string {
  return columns.map(({ of }) => `${of('t')} IS NOT DISTINCT FROM ${of('o')}`).join(' AND ');
}

/**
 * The condition that the rows of `t` with the same values as this one, itself among them, fulfil `having`. Only the
 * rows that fulfil `among` are looked at.
 */
export function whereEqualRows(columns: readonly Comparable[], having: string, among = 'TRUE'): string {
  const values = columns.map(({ name, of }) => `${of('t')} AS ${identifier(name)}`).join(', ');
  const groups = `SELECT ${values} FROM t WHERE ${among} GROUP BY ALL HAVING ${having}`;
  return `EXISTS (FROM (${groups}) AS o WHERE ${sameValues(columns)})`;
}

/** A rule for rows by a condition that needs a join: in a source of its own, so that no two joins are held at a time. */
export function joinedRule(table: CheckedTable, condition: string): { source: string; unexpected: string } {
  const names = table.info.columns.map(({ name }) => name.toLowerCase());
  let flag = 'is_unexpected';
  while (names.includes(flag)) flag = `${flag}_`;
  return { source: `SELECT *, ${condition} AS ${flag} FROM t`, unexpected: flag };
}

/** Columns of one table, so that their values can be compared within it. */
export function comparable(
  table: CheckedTable,
  names: readonly string[],
  check: string,
): readonly Comparable[] {
  return names.map((name) => {
    const column = columnOf(table, name, check);
    return comparableAs(column, column, null);
  });
}

/** Columns of two tables, so that values of the one can be compared with those of the other. Raises `column-type`. */
export function comparableAcross(
  table: CheckedTable,
  other: CheckedTable,
  names: readonly string[],
  check: string,
): readonly Comparable[] {
  return names.map((name) => {
    const column = columnOf(table, name, check);
    const match = columnOf(other, name, check);
    if (familyOf(column) !== familyOf(match)) {
      raise(
        'column-type',
        `${check}: "${name}" holds ${column.sqlType} in ${table.dataset}, but ${match.sqlType} in ${other.dataset}`,
        { file: other.file, field: name },
        `Store "${name}" with one type in both files.`,
      );
    }
    return comparableAs(column, match, commonType(column, match));
  });
}

/** Values as text, for a reader: `12`, or `12, US, NULL` for several columns. */
export function shownValues(names: readonly string[]): string {
  const texts = names.map((name) => `coalesce(CAST(${identifier(name)} AS VARCHAR), 'NULL')`);
  return texts.length === 1 ? texts.join() : `concat_ws(', ', ${texts.join(', ')})`;
}

function familyOf(column: ColumnInfo): string {
  if (isNumeric(column)) return 'number';
  if (column.type === 'date' || column.type === 'timestamp') return 'moment';
  return column.type === 'string' ? 'string' : column.sqlType;
}

type CommonType = 'FLOAT' | 'VARCHAR' | 'microseconds' | null;

/** Where the types differ, what both become: doubles are rounded to floats, and moments are counted in UTC. */
function commonType(one: ColumnInfo, other: ColumnInfo): CommonType {
  if (one.sqlType === other.sqlType) return null;
  if (one.type === 'string') return 'VARCHAR';
  if (familyOf(one) === 'moment') return 'microseconds';
  return one.sqlType === 'FLOAT' || other.sqlType === 'FLOAT' ? 'FLOAT' : null;
}

function comparableAs(own: ColumnInfo, its: ColumnInfo, as: CommonType): Comparable {
  const { name } = own;
  return {
    name,
    of(row) {
      const value = `${row}.${identifier(name)}`;
      if (as === 'microseconds') return microsecondsOfValue(value);
      const cast = as === null ? value : `CAST(${value} AS ${as})`;
      const isFloat = (row === 't' ? own : its).type === 'float';
      return isFloat ? `CASE WHEN NOT isnan(CAST(${value} AS DOUBLE)) THEN ${cast} END` : cast;
    },
  };
}
