import type { UnexpectedRows } from '../../../../shared/run/schema';

type Cell = UnexpectedRows['partial_unexpected_counts'][number]['value'];

/** A value as it is in the data, to the last digit. */
export function cellText(value: Cell): string {
  if (value === null) return 'null';
  return value === '' ? '(empty)' : String(value);
}

/** Lines of cells between tabs, as spreadsheets take them. */
export function valuesAsText({ partial_unexpected_counts: values }: UnexpectedRows): string {
  return lines(
    ['value', 'rows'],
    values.map(({ value, count }) => [value, count]),
  );
}

export function rowsAsText({ partial_unexpected_index_list: rows }: UnexpectedRows): string {
  return lines(
    ['row', 'key', 'value'],
    rows.map(({ row, key, value }) => [row, key, value]),
  );
}

function lines(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows.map((row) => row.map(field))].map((fields) => fields.join('\t')).join('\n');
}

function field(value: Cell): string {
  const text = String(value ?? '');
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
