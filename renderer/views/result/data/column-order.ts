import type { ColumnRow } from './column-rows';

export const columnFilters = [
  { id: 'all', title: 'All', keeps: () => true },
  { id: 'changed', title: 'Changed', keeps: ({ change }: ColumnRow) => change !== null },
  { id: 'drifted', title: 'Drifted', keeps: ({ hasDrifted }: ColumnRow) => hasDrifted },
  { id: 'failed', title: 'Failed checks', keeps: ({ failed }: ColumnRow) => failed > 0 },
] as const;

export type ColumnFilter = (typeof columnFilters)[number]['id'];

/** The rows whose name contains `search`, in any case, and that the filter keeps. */
export function filterColumns(
  rows: readonly ColumnRow[],
  search: string,
  filter: ColumnFilter,
): readonly ColumnRow[] {
  const wanted = search.trim().toLowerCase();
  const keeps = columnFilters.find(({ id }) => id === filter)?.keeps ?? (() => true);
  return rows.filter((row) => row.column.toLowerCase().includes(wanted) && keeps(row));
}

interface SortKey {
  readonly of: (row: ColumnRow) => string | number | null;
  /** The direction of the first press: where much is worth a look, the most comes first. */
  readonly first: 'ascending' | 'descending';
}

/** What each column of the list is sorted by. */
export const sortKeys = {
  column: { of: ({ column }) => column, first: 'ascending' },
  type: { of: ({ type }) => type, first: 'ascending' },
  missing: { of: ({ missingShare }) => missingShare, first: 'descending' },
  distinct: { of: ({ distinct }) => distinct, first: 'descending' },
  distribution: { of: ({ shift }) => shift, first: 'descending' },
  drift: { of: ({ driftStrength }) => driftStrength, first: 'descending' },
  failed: { of: ({ failed }) => failed, first: 'descending' },
} as const satisfies Record<string, SortKey>;

export type SortColumn = keyof typeof sortKeys;

export interface Sort {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

export function isSortColumn(value: unknown): value is SortColumn {
  return typeof value === 'string' && Object.hasOwn(sortKeys, value);
}

/** The sort after a press on the head of `column`: its own first direction, then the other one. */
export function sortAfterPress(sort: Sort | null, column: SortColumn): Sort {
  const { first } = sortKeys[column];
  if (sort?.column !== column) return { column, direction: first };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

const collator = new Intl.Collator('en', { numeric: true });

/** Rows without a value come last in either direction; equal ones keep the order of evidence. Null leaves that order. */
export function sortColumns(rows: readonly ColumnRow[], sort: Sort | null): readonly ColumnRow[] {
  if (sort === null) return rows;
  const { of } = sortKeys[sort.column];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => {
    const [a, b] = [of(left), of(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || left.place - right.place;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return sign * order || left.place - right.place;
  });
}
