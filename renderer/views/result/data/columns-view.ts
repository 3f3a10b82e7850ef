import { type ColumnFilter, filterColumns, type Sort, sortColumns } from './column-order';
import type { ColumnRow } from './column-rows';

/** How the list of columns is looked at. */
export interface ColumnsView {
  readonly search: string;
  readonly filter: ColumnFilter;
  /** null: by evidence. */
  readonly sort: Sort | null;
}

export const firstView: ColumnsView = { search: '', filter: 'all', sort: null };

/** The rows that are shown, in their order. */
export function rowsInView(rows: readonly ColumnRow[], { search, filter, sort }: ColumnsView) {
  return sortColumns(filterColumns(rows, search, filter), sort);
}
