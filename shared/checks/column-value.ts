import type { ColumnInfo } from '../engines';
import { raise } from '../problem';
import { identifier, literal, textOf } from '../sql';
import type { CheckedTable } from './check';
import { columnOf, isNumeric, missingOf } from './column';
import { holdsMoments, microsecondsIn, microsecondsOf } from './moment';

const names = {
  number: 'numbers',
  text: 'texts',
  moment: 'dates or timestamps',
  nested: 'lists or structures',
} as const;

/** What values are compared as. */
export type Family = keyof typeof names;

export const single: readonly Family[] = ['number', 'text', 'moment'];

/** One column in SQL over `t`. */
export interface ColumnValue {
  readonly family: Family;
  readonly sqlType: string;
  /** The condition that the value is missing. */
  readonly missing: string;
  /** What values of one family are compared by: numbers, text, or microseconds since 1970 in UTC. NULL when missing. */
  readonly comparable: string;
  /** As text, moments in UTC; NULL when missing. */
  readonly text: string;
  /** For a reader: a number or a text. */
  readonly shown: string;
}

export function familyOf(column: ColumnInfo): Family {
  if (isNumeric(column)) return 'number';
  if (holdsMoments(column)) return 'moment';
  return column.type === 'other' && /[[(]/.test(column.sqlType) ? 'nested' : 'text';
}

/** Raises `column-missing`, and `column-type` where the column holds nothing of `families`. */
export function columnValueOf(
  table: CheckedTable,
  name: string,
  check: string,
  families: readonly Family[] = single,
): ColumnValue {
  const column = columnOf(table, name, check);
  const family = familyOf(column);
  if (!families.includes(family)) {
    const needed = families.map((wanted) => names[wanted]).join(' or ');
    raise(
      'column-type',
      `${check}: "${name}" of ${table.dataset} holds ${column.sqlType}, but ${needed} are needed`,
      { file: table.file, field: name },
      `Store "${name}" as ${needed}, or name another column.`,
    );
  }
  const text = family === 'moment' ? momentText(column) : textOf(column);
  return {
    family,
    sqlType: column.sqlType,
    missing: missingOf(table, name, check),
    comparable: comparableOf(column, family),
    text,
    shown: family === 'number' ? `CAST(${identifier(name)} AS DOUBLE)` : text,
  };
}

function comparableOf({ name, type, sqlType }: ColumnInfo, family: Family): string {
  const value = identifier(name);
  if (family === 'moment') return microsecondsIn(name);
  if (type === 'boolean') return `CAST(${value} AS TINYINT)`;
  if (sqlType === 'FLOAT' || sqlType === 'DOUBLE') return `CASE WHEN NOT isnan(${value}) THEN ${value} END`;
  return family === 'text' ? `CAST(${value} AS VARCHAR)` : value;
}

/** A timestamp with a zone would else be shown in the zone of the machine. */
function momentText({ name, type }: ColumnInfo): string {
  const value = identifier(name);
  const inUtc = `CAST(make_timestamp(epoch_us(${value})) AS VARCHAR)`;
  const text = `CAST(${value} AS VARCHAR)`;
  return type === 'date' ? text : `CASE WHEN isfinite(${value}) THEN ${inUtc} ELSE ${text} END`;
}

export type Constant = string | number | boolean;

/** A constant that the column's comparable values can be compared with; null where it is of another family. */
export function constantFor({ family, sqlType }: ColumnValue, constant: Constant): string | null {
  if (family === 'number') {
    if (typeof constant === 'string') return null;
    return literal(sqlType === 'FLOAT' ? Math.fround(Number(constant)) : Number(constant));
  }
  if (typeof constant !== 'string') return null;
  if (family === 'text') return literal(constant);
  return microsecondsOf(constant)?.toString() ?? null;
}
