import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import {
  Cell,
  Column,
  type Key,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { EmptyNote } from '../../../components/EmptyNote';
import { columnHeads } from './column-heads';
import { isSortColumn, type Sort, type SortColumn } from './column-order';
import type { ColumnRow } from './column-rows';
import { type FocusWish, RowFocus } from './RowFocus';

interface Props {
  readonly rows: readonly ColumnRow[];
  readonly sort: Sort | null;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: (column: string) => void;
  readonly wish: FocusWish | null;
}

/** Pixels; views.css knows the first. */
const layoutOptions = { rowHeight: 44, headingHeight: 36 };

/** The columns of the data: sorted by a press on a head, walked by arrow keys, opened by Enter; only rows in sight are drawn. */
export function ColumnsTable({ rows, sort, onSort, onOpen, wish }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const open = (key: Key) => {
    const row = rows.find(({ place }) => place === key);
    if (row !== undefined) onOpen(row.column);
  };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table
        ref={table}
        aria-label="Columns"
        className="assay-columns"
        {...(sort === null ? {} : { sortDescriptor: sort })}
        onSortChange={({ column }) => {
          if (isSortColumn(column)) onSort(column);
        }}
        onRowAction={open}
      >
        <TableHeader>
          {columnHeads.map(({ id, title, width, numeric, hint }, index) => (
            <Column
              key={id}
              id={id}
              isRowHeader={id === 'column'}
              allowsSorting
              {...width}
              className={numeric ? 'assay-columns-head assay-columns-numeric' : 'assay-columns-head'}
            >
              {({ sortDirection }) => (
                <>
                  {index === 0 && <RowFocus table={table} rows={rows} wish={wish} {...layoutOptions} />}
                  <span title={hint}>{title}</span>
                  {sortDirection === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                  {sortDirection === 'descending' && <IconArrowDown size={14} aria-hidden />}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={rows}
          renderEmptyState={() => <EmptyNote>No column fits the search and the filter.</EmptyNote>}
        >
          {(row) => (
            <Row id={row.place} textValue={row.column} className="assay-columns-row">
              {columnHeads.map(({ id, numeric, cell }) => (
                <Cell
                  key={id}
                  className={numeric ? 'assay-columns-cell assay-columns-numeric' : 'assay-columns-cell'}
                >
                  {cell(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}
